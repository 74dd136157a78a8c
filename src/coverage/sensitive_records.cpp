#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

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

Finding withheld(Severity severity) {
    return {
        severity,
        "sensitive.finding_withheld",
        {},
        {},
        {},
        "There are findings of this severity about records that are marked sensitive. They are not written, because "
        "they could quote these; kamtuu inspect shows them."};
}

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
    return split;
}

Findings without_rows_of(const Records& sensitive, Findings findings) {
    std::set<std::pair<std::string_view, std::size_t>> rows;
    for (const auto& record : sensitive) rows.emplace(record.file, record.row);
    std::set<Severity> severities;
    std::erase_if(findings, [&](const Finding& finding) {
        if (!finding.row || !rows.contains({finding.file, *finding.row})) return false;
        severities.insert(finding.severity);
        return true;
    });
    for (const auto severity : severities) findings.push_back(withheld(severity));
    return findings;
}

}  // namespace kamtuu
