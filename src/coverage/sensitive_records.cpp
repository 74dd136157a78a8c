#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kamtuu/sensitive.hpp>

#include "core/text.hpp"
#include "coverage/indicators.hpp"
#include "names/unicode.hpp"

namespace kamtuu {

namespace {

/// What a cell of the sensitive column says if it says no. Anything else marks the record: to take an unknown word for
/// "no" would give somebody away.
bool says_no(std::string_view typed) {
    constexpr std::array<std::u32string_view, 8> no{U"no", U"n", U"false", U"0", U"-", U"нет", U"жок", U"ложь"};
    const auto word = casefolded(text::trim(typed));
    return word.empty() || std::find(no.begin(), no.end(), word) != no.end();
}

/// The rows of sensitive records, by file.
class SensitiveRows {
public:
    explicit SensitiveRows(const Records& sensitive) {
        for (const auto& record : sensitive) rows_[record.file].push_back(record.row);
        for (auto& [file, rows] : rows_) std::sort(rows.begin(), rows.end());
    }
    [[nodiscard]] bool contains(const std::string& file, std::size_t row) const {
        const auto found = rows_.find(file);
        return found != rows_.end() && std::binary_search(found->second.begin(), found->second.end(), row);
    }
    /// The number of a row if the sensitive ones were not there.
    [[nodiscard]] std::size_t without(const std::string& file, std::size_t row) const {
        const auto found = rows_.find(file);
        if (found == rows_.end()) return row;
        const auto before = std::lower_bound(found->second.begin(), found->second.end(), row) - found->second.begin();
        return row - static_cast<std::size_t>(before);
    }

private:
    std::map<std::string, std::vector<std::size_t>> rows_{};
};

}  // namespace

bool is_sensitive(const Record& record, const SensitiveMarks& marks) {
    const bool marked = std::any_of(marks.parts.begin(), marks.parts.end(),
                                    [&](const std::string& part) { return record.reached_parts.contains(part); });
    return !says_no(record.sensitive) || marked || (marks.all && counts_people(record));
}

SplitRecords split_sensitive(Records records, const SensitiveMarks& marks) {
    SplitRecords split;
    for (auto& record : records) {
        auto& there = is_sensitive(record, marks) ? split.sensitive : split.general;
        there.push_back(std::move(record));
    }
    const SensitiveRows sensitive(split.sensitive);
    for (auto& record : split.general) record.row = sensitive.without(record.file, record.row);
    return split;
}

SplitFindings split_findings(const Records& sensitive, Findings findings) {
    const SensitiveRows rows(sensitive);
    SplitFindings split;
    Findings about_sensitive;
    for (auto& finding : findings) {
        const bool hidden = finding.row && rows.contains(finding.file, *finding.row);
        if (finding.row && !hidden) finding.row = rows.without(finding.file, *finding.row);
        (hidden ? about_sensitive : split.general).push_back(std::move(finding));
    }
    split.withheld = withheld(about_sensitive);
    return split;
}

Findings withheld(const Findings& findings) {
    std::set<Severity> severities;
    for (const auto& finding : findings) severities.insert(finding.severity);
    Findings told;
    for (const auto severity : severities)
        told.push_back({severity,
                        "sensitive.finding_withheld",
                        {},
                        {},
                        {},
                        "There are findings of this severity about records that are marked sensitive. They are written "
                        "nowhere, because they could quote these; kamtuu inspect shows them."});
    return told;
}

}  // namespace kamtuu
