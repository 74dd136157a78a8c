#include "write/work_tables.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "write/row_cells.hpp"
#include "write/statistic_columns.hpp"

namespace kamtuu {

namespace {

constexpr std::array<std::string_view, 6> of_years{"served", "projects",      "sectors",
                                                   "people", "people_bounds", "people_sum"};

std::vector<StatisticColumn> columns_of_years(const StatisticColumns& all) {
    std::vector<StatisticColumn> columns;
    for (const auto& column : all)
        if (std::ranges::count(of_years, all.statistics()[column.statistic].key) > 0) columns.push_back(column);
    return columns;
}

const std::string all_projects = "(all projects)";

std::string part_or_all(const std::string& part) { return part.empty() ? "all" : part; }

}  // namespace

CellTable people_table(std::span<const IndicatorRow> rows) {
    CellTable table{"people", {{"level", CellKind::plain}}, {}};
    add_unit_columns(table);
    table.columns.insert(table.columns.end(), {{"indicator", CellKind::text, 24},
                                               {"rule", CellKind::plain, 10},
                                               {"part", CellKind::text, 14},
                                               {"people", CellKind::number, 12, "people"},
                                               {"people_min", CellKind::number, 12, "people"},
                                               {"people_max", CellKind::number, 12, "people"}});
    for (const auto& row : rows) {
        auto& cells = table.rows.emplace_back();
        cells.emplace_back(to_string(row.level));
        add_unit_cells(cells, row.kind, row.unit);
        cells.insert(cells.end(),
                     {row.indicator, std::string(to_string(row.rule)), part_or_all(row.part),
                      row.people.exact() ? number_in_unit(row.people.lower, "people") : "",
                      number_in_unit(row.people.lower, "people"), number_in_unit(row.people.upper, "people")});
    }
    return table;
}

CellTable work_table(std::span<const WorkRow> rows) {
    CellTable table{"work", {{"level", CellKind::plain}}, {}};
    add_unit_columns(table);
    table.columns.insert(table.columns.end(), {{"project", CellKind::text, 26},
                                               {"sector", CellKind::text, 26},
                                               {"records", CellKind::number, 10, "records"},
                                               {"records_possible", CellKind::number, 10, "records"}});
    for (const auto& row : rows) {
        auto& cells = table.rows.emplace_back();
        cells.emplace_back(to_string(row.level));
        add_unit_cells(cells, row.kind, row.unit);
        cells.insert(cells.end(),
                     {row.project, row.sector, std::to_string(row.records), std::to_string(row.possible_records)});
    }
    return table;
}

CellTable sensitive_cells(const ProtectedTable* table) {
    CellTable result{"sensitive", {{"level", CellKind::plain}}, {}};
    add_unit_columns(result);
    result.columns.insert(result.columns.end(), {{"place", CellKind::plain, 14},
                                                 {"indicator", CellKind::text, 24},
                                                 {"project", CellKind::text, 26},
                                                 {"part", CellKind::text, 14},
                                                 {"people", CellKind::number, 12, "people"}});
    for (std::size_t i = 0; table != nullptr && i < table->table.rows.size(); ++i) {
        const auto& row = table->table.rows[i];
        const auto state = table->protection.cells.at(i);
        if (state == CellState::withheld) continue;
        auto& cells = result.rows.emplace_back();
        cells.emplace_back(to_string(row.level));
        add_unit_cells(cells, row.kind, row.unit);
        const auto& count = table->table.counts.cells[i];
        cells.insert(cells.end(),
                     {std::string(to_string(row.kind)), row.indicator, row.all_projects ? all_projects : row.project,
                      part_or_all(row.part),
                      state == CellState::published ? number_in_unit(count.value, "people") : hidden_cell});
    }
    return result;
}

CellTable years_table(std::span<const YearRow> rows) {
    const StatisticColumns all(statistics());
    const auto columns = columns_of_years(all);
    CellTable table{"years", {{"level", CellKind::plain}}, {}};
    add_unit_columns(table);
    table.columns.push_back({"year", CellKind::number, 8, "year"});
    for (const auto& column : columns)
        table.columns.push_back({column.name, CellKind::number, 12, std::string(statistics()[column.statistic].unit)});
    for (const auto& row : rows) {
        auto& cells = table.rows.emplace_back();
        cells.emplace_back(to_string(row.level));
        add_unit_cells(cells, row.row.kind, row.row.unit);
        cells.push_back(std::to_string(row.year));
        for (const auto& column : columns) cells.push_back(all.text(column, row.row));
    }
    return table;
}

}  // namespace kamtuu
