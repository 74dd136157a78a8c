#include <algorithm>
#include <numeric>
#include <set>
#include <string_view>

#include <kamtuu/selection.hpp>

#include "core/text.hpp"
#include "names/unicode.hpp"

namespace kamtuu {

namespace {

Finding about(const Record& record, std::string code, std::string message) {
    return {Severity::error, std::move(code), record.file, record.row, {}, std::move(message)};
}

/// What people write where no date is known.
bool says_nothing(std::string_view typed) {
    const auto text = casefolded(text::trim(typed));
    return text.empty() || text == U"-" || text == U"–" || text == U"n/a" || text == U"н/д" || text == U"ongoing";
}

/// A finding if there is text and it is no date.
void check_date(const Record& record, std::string_view column, std::string_view typed, Findings& findings) {
    const auto days = parse_date(typed);
    // Only a day between slashes has two readings, and then means more than one day.
    if (days && days->from != days->to && std::count(typed.begin(), typed.end(), '/') == 2)
        findings.push_back(
            {Severity::warning,
             "record.date_ambiguous",
             record.file,
             record.row,
             {},
             "The " + std::string(column) + " \"" + std::string(typed) +
                 "\" may begin with the day or with the month; taken as all days from one reading to the "
                 "other. Give 2021-05-31."});
    if (says_nothing(typed) || days) return;
    findings.push_back(about(record, "record.date_impossible",
                             "The " + std::string(column) + " \"" + std::string(typed) +
                                 "\" is no date; the record counts as undated. Give 2021, 2021-05 or 2021-05-31."));
}

void check_dates(const Record& record, Findings& findings) {
    check_date(record, "start", record.start, findings);
    check_date(record, "end", record.end, findings);
    const auto start = parse_date(record.start);
    const auto end = parse_date(record.end);
    if (start && end && *start->from > *end->to)
        findings.push_back(about(
            record, "record.ends_before_start",
            "It ends (" + record.end + ") before it starts (" + record.start + "); the record counts as undated."));
}

/// A list of wanted texts; what is found in it is ticked off.
class Wanted {
public:
    explicit Wanted(const std::vector<std::string>& texts) {
        for (const auto& text : texts) wanted_.insert(casefolded(text::trim(text)));
    }
    bool wants(std::string_view text) {
        if (wanted_.empty()) return true;
        const auto folded = casefolded(text::trim(text));
        if (!wanted_.contains(folded)) return false;
        found_.insert(folded);
        return true;
    }
    /// An error if none of them is there: then every figure is of no record at all.
    void tell_missing(const std::vector<std::string>& texts, std::string_view what, Findings& findings) const {
        for (const auto& text : texts)
            if (!found_.contains(casefolded(text::trim(text))))
                findings.push_back({found_.empty() ? Severity::error : Severity::warning,
                                    "filter.no_record",
                                    {},
                                    {},
                                    {},
                                    "None of the records that count here has the " + std::string(what) + " \"" + text +
                                        "\". Write it as the table does; sensitive records count apart."});
    }

private:
    std::set<std::u32string> wanted_{};
    std::set<std::u32string> found_{};
};

void tell_undated(std::size_t count, Undated undated, Findings& findings) {
    if (count == 0) return;
    const auto* const what = undated == Undated::in    ? "count as if they held then"
                             : undated == Undated::out ? "are left out"
                                                       : "are in a row of their own";
    findings.push_back({Severity::note,
                        "records.undated",
                        {},
                        {},
                        {},
                        "Records without a usable date that " + std::string(what) + ": " + std::to_string(count) +
                            ". Choose with --undated in, out or apart."});
}

}  // namespace

std::optional<Period> period_of(const Record& record) {
    const auto start = parse_date(record.start);
    const auto end = parse_date(record.end);
    if ((!start && !says_nothing(record.start)) || (!end && !says_nothing(record.end))) return std::nullopt;
    if (!start && !end) return std::nullopt;
    const Period period{start ? start->from : std::nullopt, end ? end->to : std::nullopt};
    return overlap(period, {}) ? std::optional(period) : std::nullopt;
}

Selection select(const Records& records, const RecordFilter& filter) {
    Selection selection;
    Wanted projects(filter.projects);
    Wanted sectors(filter.sectors);
    Wanted statuses(filter.statuses);
    const bool any_time = filter.period == Period{};
    std::size_t undated = 0;
    for (std::size_t i = 0; i < records.size(); ++i) {
        const auto& record = records[i];
        check_dates(record, selection.findings);
        const bool wanted = static_cast<int>(projects.wants(record.project)) +
                                static_cast<int>(sectors.wants(record.sector)) +
                                static_cast<int>(statuses.wants(record.status)) ==
                            3;
        if (!wanted) continue;
        const auto period = any_time ? std::optional(Period{}) : period_of(record);
        if (period && overlap(*period, filter.period)) selection.records.push_back(i);
        if (period) continue;
        ++undated;
        if (filter.undated == Undated::in) selection.records.push_back(i);
        if (filter.undated == Undated::apart) selection.undated.push_back(i);
    }
    projects.tell_missing(filter.projects, "project", selection.findings);
    sectors.tell_missing(filter.sectors, "sector", selection.findings);
    statuses.tell_missing(filter.statuses, "status", selection.findings);
    tell_undated(undated, filter.undated, selection.findings);
    return selection;
}

}  // namespace kamtuu
