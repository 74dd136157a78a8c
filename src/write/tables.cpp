#include "write/tables.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <vector>

#include "core/number.hpp"
#include "write/csv.hpp"
#include "write/row_cells.hpp"
#include "write/statistic_columns.hpp"
#include "write/unit_names.hpp"

namespace kamtuu {

namespace {

/// Units in P-code order, then what lies in no one unit.
std::vector<const SummaryRow*> ordered(const Summary& summary) {
    std::vector<const SummaryRow*> rows;
    for (const auto& row : summary.rows) rows.push_back(&row);
    std::ranges::stable_sort(rows, [](const SummaryRow* a, const SummaryRow* b) {
        if (a->kind != b->kind || a->kind != RowKind::unit) return a->kind < b->kind;
        return a->unit->pcode < b->unit->pcode;
    });
    return rows;
}

/// The one unit that a record lies in, be it a whole region; null if there is no one unit.
const Unit* home(const Placement& placement) noexcept {
    const bool settled = placement.kind == PlacementKind::unit || placement.kind == PlacementKind::partial;
    return settled && placement.units.size() == 1 ? placement.units.front() : nullptr;
}

std::string candidates(const Placement& placement) {
    return home(placement) ? std::string() : codes_of(placement.units);
}

std::string score(double value) {
    std::string text;
    append_number(text, value, 2);
    return text;
}

void match_row(CsvWriter& csv, const Record& record, const Placement& placement) {
    const auto* unit = home(placement);
    csv.text(record.file).count(record.row).text(record.project).text(record.activity).text(typed_place(record));
    csv.plain(to_string(placement.kind)).plain(unit ? unit->pcode.str() : "").text(unit ? unit->name_en : "");
    csv.plain(placement.rule).plain(score(placement.score)).plain(candidates(placement)).text(placement.reason);
    csv.end_row();
}

std::vector<std::size_t> by_file_and_row(const Records& records) {
    std::vector<std::size_t> order(records.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return std::tie(records[i].file, records[i].row); });
    return order;
}

}  // namespace

std::string statistics_csv(std::span<const Summary> summaries, std::span<const Statistic> of) {
    const StatisticColumns columns(of);
    CsvWriter csv;
    header(csv, "level", "pcode", "name_en", "name_ky", "served_here", "known_only_at");
    for (const auto& column : columns) csv.plain(column.name);
    csv.end_row();
    for (const auto& summary : summaries) {
        for (const auto* row : ordered(summary)) {
            csv.plain(to_string(summary.level));
            identify(csv, row->kind, row->unit);
            csv.plain(row->unit == nullptr ? "" : row->served_here ? "yes" : "no");
            csv.plain(codes_of(row->known_only_at));
            for (const auto& column : columns) csv.plain(columns.text(column, *row));
            csv.end_row();
        }
    }
    return std::move(csv).str();
}

std::string matches_csv(const Joined& joined) {
    CsvWriter csv;
    header(csv, "file", "row", "project", "activity", "typed", "placement", "pcode", "name_en", "rule", "score",
           "candidates", "reason");
    csv.end_row();
    for (const auto i : by_file_and_row(joined.records)) match_row(csv, joined.records[i], joined.placements.at(i));
    return std::move(csv).str();
}

std::string findings_csv(const Findings& sorted_findings) {
    CsvWriter csv;
    header(csv, "severity", "code", "file", "row", "unit", "message");
    csv.end_row();
    for (const auto& finding : sorted_findings) {
        csv.plain(to_string(finding.severity)).plain(finding.code).text(finding.file);
        csv.plain(finding.row ? std::to_string(*finding.row) : "").text(finding.unit).text(finding.message);
        csv.end_row();
    }
    return std::move(csv).str();
}

}  // namespace kamtuu
