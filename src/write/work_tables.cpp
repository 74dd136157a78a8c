#include "write/work_tables.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "write/csv.hpp"
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

}  // namespace

std::string people_csv(std::span<const IndicatorRow> rows) {
    CsvWriter csv;
    header(csv, "level", "pcode", "name_en", "name_ky", "indicator", "rule", "part", "people", "people_min",
           "people_max");
    csv.end_row();
    for (const auto& row : rows) {
        csv.plain(to_string(row.level));
        identify(csv, row.kind, row.unit);
        csv.text(row.indicator).plain(to_string(row.rule)).text(row.part.empty() ? "all" : row.part);
        csv.plain(row.people.exact() ? number_in_unit(row.people.lower, "people") : "");
        csv.plain(number_in_unit(row.people.lower, "people")).plain(number_in_unit(row.people.upper, "people"));
        csv.end_row();
    }
    return std::move(csv).str();
}

std::string work_csv(std::span<const WorkRow> rows) {
    CsvWriter csv;
    header(csv, "level", "pcode", "name_en", "name_ky", "project", "sector", "records", "records_possible");
    csv.end_row();
    for (const auto& row : rows) {
        csv.plain(to_string(row.level));
        identify(csv, row.kind, row.unit);
        csv.text(row.project).text(row.sector).count(row.records).count(row.possible_records);
        csv.end_row();
    }
    return std::move(csv).str();
}

std::string sensitive_csv(const ProtectedTable* table) {
    CsvWriter csv;
    header(csv, "level", "pcode", "name_en", "name_ky", "place", "indicator", "project", "part", "people");
    csv.end_row();
    for (std::size_t i = 0; table != nullptr && i < table->table.rows.size(); ++i) {
        const auto& row = table->table.rows[i];
        const auto& cell = table->table.counts.cells[i];
        const auto state = table->protection.cells.at(i);
        if (state == CellState::withheld) continue;
        csv.plain(to_string(row.level));
        identify(csv, row.kind, row.unit);
        csv.plain(to_string(row.kind)).text(row.indicator).text(row.all_projects ? "(all projects)" : row.project);
        csv.text(row.part.empty() ? "all" : row.part);
        csv.plain(state == CellState::published ? number_in_unit(cell.value, "people") : "hidden");
        csv.end_row();
    }
    return std::move(csv).str();
}

std::string years_csv(std::span<const YearRow> rows) {
    const StatisticColumns all(statistics());
    const auto columns = columns_of_years(all);
    CsvWriter csv;
    header(csv, "level", "pcode", "name_en", "name_ky", "year");
    for (const auto& column : columns) csv.plain(column.name);
    csv.end_row();
    for (const auto& row : rows) {
        csv.plain(to_string(row.level));
        identify(csv, row.row.kind, row.row.unit);
        csv.plain(std::to_string(row.year));
        for (const auto& column : columns) csv.plain(all.text(column, row.row));
        csv.end_row();
    }
    return std::move(csv).str();
}

}  // namespace kamtuu
