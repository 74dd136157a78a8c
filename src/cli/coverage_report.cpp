#include "cli/coverage_report.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <tuple>

#include <kamtuu/statistics.hpp>

#include "cli/placed_lists.hpp"
#include "cli/protection_choices.hpp"
#include "cli/spread_report.hpp"
#include "cli/text_table.hpp"
#include "cli/words.hpp"
#include "core/text.hpp"

namespace kamtuu::cli {

namespace {

using Align = TextTable::Align;

/// A statistic that the table of regions shows.
struct Shown {
    std::string_view key;
    const char* heading;
    bool explained;  ///< whether its meaning is said under the table
};

constexpr Shown shown[] = {
    {"municipalities", "municipalities", false},
    {"served", "served", false},
    {"served_share", "served %", false},
    {"projects", "projects", false},
    {"people", "people", true},
    {"people_sum", "as reported", true},
};

constexpr std::ptrdiff_t some = 20;  // lines of a list that is meant to be read, not searched

std::size_t position_of(std::string_view key) {
    return static_cast<std::size_t>(std::ranges::find(statistics(), key, &Statistic::key) - statistics().begin());
}

std::string name_of(const SummaryRow& row) {
    switch (row.kind) {
        case RowKind::unit:
            return display_name(*row.unit);
        case RowKind::partly_placed:
            return "(partly placed)";
        case RowKind::unplaced:
            return "(unplaced)";
        case RowKind::undated:
            break;
    }
    return "(undated)";
}

bool says_something(const SummaryRow& row) {
    return row.kind == RowKind::unit ||
           std::ranges::any_of(row.cells, [](const Cell& cell) { return cell && cell->upper != 0; });
}

void add_row(TextTable& table, const SummaryRow& row) {
    std::vector<std::string> cells{name_of(row)};
    for (const auto& each : shown) {
        const auto position = position_of(each.key);
        cells.push_back(in_words(row.cells.at(position), statistics()[position].unit));
    }
    table.add(std::move(cells));
}

std::string records_text(const CoverageReport& report) {
    TextTable table({{"file", Align::left}, {"rows"}, {"placed"}, {"ambiguous"}, {"partly"}, {"unplaced"}});
    for (const auto& each : count_by_file(report.coverage.joined)) {
        std::vector<std::string> cells{each.file, grouped(each.rows)};
        for (const auto count : each.by_kind) cells.push_back(grouped(count));
        table.add(std::move(cells));
    }
    return table.text();
}

/// "PSI, pilot municipality: 26 rows in 26 municipalities (Issyk-Kul 12, Jalal-Abad 14)".
std::string list_text(const PlacedList& list) {
    std::vector<std::string> regions;
    for (const auto& [region, count] : list.regions)
        regions.push_back(fmt::format("{} {}", display_name(*region), grouped(count)));
    const auto name = list.project.empty() || list.activity.empty() ? list.project + list.activity
                                                                    : list.project + ", " + list.activity;
    return fmt::format("  {}: {} in {} ({})\n", name.empty() ? "(no name)" : name, counted(list.rows, "row", "rows"),
                       counted(list.municipalities, "municipality", "municipalities"), text::join(regions, ", "));
}

std::string lists_text(const std::vector<PlacedList>& lists, bool all) {
    const auto count = all ? lists.size() : std::min<std::size_t>(some, lists.size());
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += list_text(lists[i]);
    if (count < lists.size()) text += fmt::format("  … and {} more with -v\n", grouped(lists.size() - count));
    return text;
}

/// The regions, then the whole country as the last line.
std::string regions_text(const CoverageReport& report) {
    std::vector<TextTable::Column> columns{{"region", Align::left}};
    for (const auto& each : shown) columns.push_back({each.heading});
    TextTable table(std::move(columns));
    for (const auto& row : report.coverage.tables.of(Level::adm1).rows)
        if (says_something(row)) add_row(table, row);
    add_row(table, report.coverage.tables.of(Level::adm0).rows.at(0));
    auto text = table.text() + "\n";
    for (const auto& each : shown)
        if (each.explained)
            text += fmt::format("  {}: {}\n", each.heading, statistics()[position_of(each.key)].meaning);
    return text + "  12–15: between 12 and 15, as some records are only partly placed; -: nothing is known.\n";
}

/// "Lenin (Suzak, KG03220846000)".
std::string candidate(const Boundaries& boundaries, const Unit& unit) {
    const auto* parent = boundaries.parent(unit);
    return fmt::format("{} ({}{})", display_name(unit), parent ? display_name(*parent) + ", " : "", unit.pcode.str());
}

std::string why(const CoverageReport& report, const Placement& placement) {
    if (placement.kind != PlacementKind::ambiguous) return placement.reason;
    std::vector<std::string> candidates;
    for (const auto* unit : placement.units) candidates.push_back(candidate(report.coverage.boundaries, *unit));
    return "one of " + text::join(candidates, "; ");
}

/// What the person who typed the record would know it by.
std::string known_as(const Record& record) {
    const auto place = typed_place(record);
    return place.empty() ? fmt::format("no place ({})", record.activity.empty() ? record.project : record.activity)
                         : place;
}

/// A line for the place, indented lines for the reason; records of which the same is to be said stand together.
std::vector<std::string> not_placed_lines(const CoverageReport& report, const std::vector<std::size_t>& records) {
    std::vector<std::string> reasons;
    std::vector<std::string> texts;
    for (const auto i : records) {
        const auto& record = report.coverage.joined.records[i];
        const auto& placement = report.coverage.joined.placements[i];
        auto reason = fmt::format("    {}: {}\n", to_string(placement.kind), why(report, placement));
        const auto line = fmt::format("  {}, row {}: {}\n", record.file, record.row, known_as(record));
        const auto same = std::ranges::find(reasons, reason);
        if (same != reasons.end()) {
            texts[static_cast<std::size_t>(same - reasons.begin())] += line;
            continue;
        }
        reasons.push_back(std::move(reason));
        texts.push_back(line);
    }
    for (std::size_t i = 0; i < texts.size(); ++i) texts[i] += reasons[i];
    return texts;
}

std::string not_placed_text(const CoverageReport& report, const std::vector<std::size_t>& records, bool all) {
    const auto shown_records =
        all ? records : std::vector(records.begin(), records.begin() + std::min(some, std::ssize(records)));
    std::string text;
    for (const auto& lines : not_placed_lines(report, shown_records)) text += lines;
    if (shown_records.size() < records.size())
        text +=
            fmt::format("  … and {} more in matches.csv, or with -v\n", grouped(records.size() - shown_records.size()));
    return text;
}

/// Why there is one more here than in findings.csv and in the report.
std::string told_here_only(const Findings& findings) {
    const auto count = std::ranges::count(findings, "sensitive.finding_withheld", &Finding::code);
    if (count == 0) return "";
    return fmt::format(
        "  {} of these {} told here only: findings.csv and the report say nothing that sensitive records "
        "could show by.\n",
        count, count == 1 ? "is" : "are");
}

std::string notes_text(const Boundaries& boundaries) {
    std::string text;
    for (const auto& note : boundaries.notes()) text += "Note: " + note + "\n";
    return text;
}

}  // namespace

std::vector<FileCounts> count_by_file(const Joined& joined) {
    std::vector<FileCounts> counts;
    for (std::size_t i = 0; i < joined.records.size(); ++i) {
        const auto& file = joined.records[i].file;
        auto found = std::ranges::find(counts, file, &FileCounts::file);
        if (found == counts.end()) found = counts.insert(found, {.file = file});
        ++found->rows;
        ++found->by_kind.at(static_cast<std::size_t>(joined.placements[i].kind));
    }
    return counts;
}

std::string coverage_text(const CoverageReport& report, const Console& console, bool all) {
    auto text = console.heading("Records") + "\n" + records_text(report);
    if (const auto lists = placed_lists(report.coverage.boundaries, report.coverage.joined); !lists.empty())
        text += "\n" + console.heading("Lists") + "\n" + lists_text(lists, all);
    text += "\n" + console.heading("By region") + "\n" + regions_text(report);
    if (const auto spread = spread_text(report.coverage.tables.spread); !spread.empty())
        text += "\n" + console.heading("Spread") + "\n" + spread;
    if (const auto records = not_placed(report.coverage); !records.empty()) {
        const auto title = counted(records.size(), "record", "records") + " not placed in one municipality";
        text += "\n" + console.heading(title) + "\n" + not_placed_text(report, records, all);
    }
    if (report.coverage.sensitive != nullptr)
        text += "\n" + console.heading("Sensitive records") + "\n" + protection_text(*report.coverage.sensitive);
    text += "\n" + console.heading("Findings: " + by_severity(report.findings)) + "\n";
    text += findings_text(report.findings, all) + told_here_only(report.findings);
    text += "\n" + console.heading("Written to " + report.output.string()) + "\n";
    text += "  " + text::join(report.files, ", ") + "\n\n" + notes_text(report.coverage.boundaries);
    return text;
}

}  // namespace kamtuu::cli
