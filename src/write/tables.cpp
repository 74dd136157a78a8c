#include "write/tables.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <vector>

#include "core/number.hpp"
#include "write/cell_csv.hpp"
#include "write/row_cells.hpp"
#include "write/statistic_columns.hpp"
#include "write/unit_names.hpp"

namespace kamtuu {

namespace {

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

std::vector<std::string> match_row(const Record& record, const Placement& placement, bool counted) {
    const auto* unit = home(placement);
    return {record.file,
            std::to_string(record.row),
            record.project,
            record.activity,
            typed_place(record),
            std::string(to_string(placement.kind)),
            counted ? "yes" : "no",
            unit ? unit->pcode.str() : "",
            unit ? unit->name_en : "",
            placement.rule,
            score(placement.score),
            candidates(placement),
            placement.reason};
}

}  // namespace

std::vector<std::size_t> by_file_and_row(const Records& records) {
    std::vector<std::size_t> order(records.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return std::tie(records[i].file, records[i].row); });
    return order;
}

std::vector<const SummaryRow*> in_order(const Summary& summary) {
    std::vector<const SummaryRow*> rows;
    for (const auto& row : summary.rows) rows.push_back(&row);
    std::ranges::stable_sort(rows, [](const SummaryRow* a, const SummaryRow* b) {
        if (a->kind != b->kind || a->kind != RowKind::unit) return a->kind < b->kind;
        return a->unit->pcode < b->unit->pcode;
    });
    return rows;
}

CellTable statistics_table(std::span<const Summary> summaries, std::span<const Statistic> of) {
    const StatisticColumns columns(of);
    CellTable table{"statistics", {{"level", CellKind::plain}}, {}};
    add_unit_columns(table);
    table.columns.insert(table.columns.end(), {{"served_here", CellKind::plain}, {"known_only_at", CellKind::plain}});
    for (const auto& column : columns)
        table.columns.push_back({column.name, CellKind::number, 12, std::string(of[column.statistic].unit)});
    for (const auto& summary : summaries) {
        for (const auto* row : in_order(summary)) {
            auto& cells = table.rows.emplace_back();
            cells.emplace_back(to_string(summary.level));
            add_unit_cells(cells, row->kind, row->unit);
            cells.emplace_back(row->unit == nullptr ? "" : row->served_here ? "yes" : "no");
            cells.push_back(codes_of(row->known_only_at));
            for (const auto& column : columns) cells.push_back(columns.text(column, *row));
        }
    }
    return table;
}

CellTable matches_table(const Joined& joined, std::span<const std::size_t> counted) {
    CellTable table{"matches",
                    {{"file", CellKind::text, 24},
                     {"row", CellKind::number, 7},
                     {"project", CellKind::text, 20},
                     {"activity", CellKind::text, 30},
                     {"typed", CellKind::text, 36},
                     {"placement", CellKind::plain, 12},
                     {"counted", CellKind::plain, 9},
                     {"pcode", CellKind::plain, 16},
                     {"name_en", CellKind::text, 20},
                     {"rule", CellKind::plain, 12},
                     {"score", CellKind::number, 7},
                     {"candidates", CellKind::plain, 34},
                     {"reason", CellKind::text, 60}},
                    {}};
    for (const auto i : by_file_and_row(joined.records))
        table.rows.push_back(
            match_row(joined.records[i], joined.placements.at(i), std::ranges::binary_search(counted, i)));
    return table;
}

CellTable findings_table(const Findings& sorted_findings) {
    CellTable table{"findings",
                    {{"severity", CellKind::plain, 10},
                     {"code", CellKind::plain, 26},
                     {"file", CellKind::text, 24},
                     {"row", CellKind::number, 7},
                     {"unit", CellKind::text, 16},
                     {"message", CellKind::text, 90}},
                    {}};
    for (const auto& finding : sorted_findings)
        table.rows.push_back({std::string(to_string(finding.severity)), finding.code, finding.file,
                              finding.row ? std::to_string(*finding.row) : "", finding.unit, finding.message});
    return table;
}

std::string statistics_csv(std::span<const Summary> summaries, std::span<const Statistic> of) {
    return to_csv(statistics_table(summaries, of));
}

}  // namespace kamtuu
