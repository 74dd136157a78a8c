#include "write/spread_tables.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "core/number.hpp"
#include "write/row_cells.hpp"

namespace kamtuu {

namespace {

// Finer than any figure behind them, and coarser than what differs between processors.
constexpr int decimals = 6;

std::string number_or_blank(const std::optional<double>& value) {
    std::string text;
    if (value) append_number(text, *value, decimals);
    return text;
}

/// Nothing has a chance of 0.
std::string chance_or_blank(const std::optional<double>& p) {
    constexpr double least = 1e-6;  // with so many decimals
    return number_or_blank(p ? std::optional(std::max(*p, least)) : p);
}

std::string code_or_blank(const Unit* unit) { return unit == nullptr ? std::string() : unit->pcode.str(); }

std::string others(const Unit* unit, std::size_t count) {
    return unit == nullptr ? std::string() : std::to_string(count);
}

// What a row of spread.csv tells after level and measure. To add a column: its line here.
struct Column {
    std::string_view name;
    CellKind kind;
    std::string (*text)(const SpreadRow&);
};
constexpr std::array columns{
    Column{"of", CellKind::plain, [](const SpreadRow& row) { return std::string(row.measure->of); }},
    Column{"value", CellKind::number, [](const SpreadRow& row) { return number_or_blank(row.value); }},
    Column{"unit", CellKind::plain, [](const SpreadRow& row) { return std::string(row.measure->unit); }},
    Column{"expected", CellKind::number, [](const SpreadRow& row) { return number_or_blank(row.expected); }},
    Column{"z", CellKind::number, [](const SpreadRow& row) { return number_or_blank(row.z); }},
    Column{"p", CellKind::number, [](const SpreadRow& row) { return chance_or_blank(row.p); }},
    Column{"p_permuted", CellKind::number, [](const SpreadRow& row) { return number_or_blank(row.p_permuted); }},
    Column{"highest_pcode", CellKind::plain, [](const SpreadRow& row) { return code_or_blank(row.highest); }},
    Column{"highest_others", CellKind::number, [](const SpreadRow& row) { return others(row.highest, row.as_high); }},
    Column{"lowest_pcode", CellKind::plain, [](const SpreadRow& row) { return code_or_blank(row.lowest); }},
    Column{"lowest_others", CellKind::number, [](const SpreadRow& row) { return others(row.lowest, row.as_low); }},
    Column{"units", CellKind::number, [](const SpreadRow& row) { return std::to_string(row.units); }},
    Column{"least_units", CellKind::number,
           [](const SpreadRow& row) { return std::to_string(row.measure->least_units); }},
    Column{"left_out", CellKind::number, [](const SpreadRow& row) { return std::to_string(row.left_out.total()); }},
    Column{"left_out_without_borders", CellKind::number,
           [](const SpreadRow& row) { return std::to_string(row.left_out.without_borders); }},
    Column{"left_out_without_population", CellKind::number,
           [](const SpreadRow& row) { return std::to_string(row.left_out.without_population); }},
    Column{"left_out_too_small", CellKind::number,
           [](const SpreadRow& row) { return std::to_string(row.left_out.too_small); }},
    Column{"left_out_absent", CellKind::number,
           [](const SpreadRow& row) { return std::to_string(row.left_out.absent); }},
    Column{"left_out_interval", CellKind::number,
           [](const SpreadRow& row) { return std::to_string(row.left_out.interval); }},
};

}  // namespace

CellTable spread_table(const Spread& spread) {
    CellTable table{"spread", {{"level", CellKind::plain}, {"measure", CellKind::plain, 20}}, {}};
    for (const auto& column : columns) table.columns.push_back({std::string(column.name), column.kind});
    table.columns.push_back({"sentence", CellKind::text, 90});
    for (const auto& row : spread.rows) {
        auto& cells = table.rows.emplace_back();
        cells.insert(cells.end(), {std::string(to_string(row.level)), std::string(row.measure->key)});
        for (const auto& column : columns) cells.push_back(column.text(row));
        cells.push_back(row.sentence);
    }
    return table;
}

CellTable clusters_table(const Spread& spread) {
    CellTable table{"clusters", {{"level", CellKind::plain}, {"measure", CellKind::plain, 20}}, {}};
    add_unit_columns(table);
    table.columns.insert(table.columns.end(), {{"value", CellKind::number},
                                               {"quadrant", CellKind::plain},
                                               {"local_i", CellKind::number},
                                               {"p", CellKind::number},
                                               {"q", CellKind::number},
                                               {"significant", CellKind::plain}});
    for (const auto& one : spread.clusters) {
        auto& cells = table.rows.emplace_back();
        cells.insert(cells.end(), {std::string(to_string(one.level)), std::string(one.measure->key)});
        add_unit_cells(cells, RowKind::unit, one.unit);
        cells.insert(cells.end(),
                     {number_or_blank(one.value), one.quadrant ? std::string(to_string(*one.quadrant)) : std::string(),
                      number_or_blank(one.i), number_or_blank(one.p), number_or_blank(one.q),
                      !one.q            ? ""
                      : one.significant ? "yes"
                                        : "no"});
    }
    return table;
}

CellTable concentration_table(const Spread& spread) {
    CellTable table{"concentration",
                    {{"level", CellKind::plain},
                     {"point", CellKind::number},
                     {"population_share", CellKind::number},
                     {"reached_share", CellKind::number}},
                    {}};
    for (const auto& curve : spread.curves)
        for (std::size_t i = 0; i < curve.points.size(); ++i)
            table.rows.push_back({std::string(to_string(curve.level)), std::to_string(i),
                                  number_or_blank(curve.points[i].population_share),
                                  number_or_blank(curve.points[i].reached_share)});
    return table;
}

}  // namespace kamtuu
