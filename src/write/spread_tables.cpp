#include "write/spread_tables.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "core/number.hpp"
#include "write/csv.hpp"
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

// What a row of spread.csv tells after level and measure. To add a column: its line here.
struct Column {
    std::string_view name;
    std::string (*text)(const SpreadRow&);
};
constexpr std::array columns{
    Column{"of", [](const SpreadRow& row) { return std::string(row.measure->of); }},
    Column{"value", [](const SpreadRow& row) { return number_or_blank(row.value); }},
    Column{"unit", [](const SpreadRow& row) { return std::string(row.measure->unit); }},
    Column{"expected", [](const SpreadRow& row) { return number_or_blank(row.expected); }},
    Column{"z", [](const SpreadRow& row) { return number_or_blank(row.z); }},
    Column{"p", [](const SpreadRow& row) { return chance_or_blank(row.p); }},
    Column{"p_permuted", [](const SpreadRow& row) { return number_or_blank(row.p_permuted); }},
    Column{"highest_pcode", [](const SpreadRow& row) { return code_or_blank(row.highest); }},
    Column{"lowest_pcode", [](const SpreadRow& row) { return code_or_blank(row.lowest); }},
    Column{"units", [](const SpreadRow& row) { return std::to_string(row.units); }},
    Column{"least_units", [](const SpreadRow& row) { return std::to_string(row.measure->least_units); }},
    Column{"left_out", [](const SpreadRow& row) { return std::to_string(row.left_out.total()); }},
    Column{"left_out_without_borders",
           [](const SpreadRow& row) { return std::to_string(row.left_out.without_borders); }},
    Column{"left_out_without_population",
           [](const SpreadRow& row) { return std::to_string(row.left_out.without_population); }},
    Column{"left_out_too_small", [](const SpreadRow& row) { return std::to_string(row.left_out.too_small); }},
    Column{"left_out_absent", [](const SpreadRow& row) { return std::to_string(row.left_out.absent); }},
    Column{"left_out_interval", [](const SpreadRow& row) { return std::to_string(row.left_out.interval); }},
};

}  // namespace

std::string spread_csv(const Spread& spread) {
    CsvWriter csv;
    header(csv, "level", "measure");
    for (const auto& column : columns) csv.plain(column.name);
    csv.plain("sentence");
    csv.end_row();
    for (const auto& row : spread.rows) {
        csv.plain(to_string(row.level)).plain(row.measure->key);
        for (const auto& column : columns) csv.plain(column.text(row));
        csv.text(row.sentence);
        csv.end_row();
    }
    return std::move(csv).str();
}

std::string clusters_csv(const Spread& spread) {
    CsvWriter csv;
    header(csv, "level", "measure", "pcode", "name_en", "name_ky", "value", "quadrant", "local_i", "p", "q",
           "significant");
    csv.end_row();
    for (const auto& one : spread.clusters) {
        csv.plain(to_string(one.level)).plain(one.measure->key);
        identify(csv, RowKind::unit, one.unit);
        csv.plain(number_or_blank(one.value)).plain(one.quadrant ? to_string(*one.quadrant) : "");
        csv.plain(number_or_blank(one.i)).plain(number_or_blank(one.p)).plain(number_or_blank(one.q));
        csv.plain(!one.q ? "" : one.significant ? "yes" : "no");
        csv.end_row();
    }
    return std::move(csv).str();
}

std::string concentration_csv(const Spread& spread) {
    CsvWriter csv;
    header(csv, "level", "point", "population_share", "reached_share");
    csv.end_row();
    for (const auto& curve : spread.curves) {
        for (std::size_t i = 0; i < curve.points.size(); ++i) {
            csv.plain(to_string(curve.level)).count(i);
            csv.plain(number_or_blank(curve.points[i].population_share));
            csv.plain(number_or_blank(curve.points[i].reached_share));
            csv.end_row();
        }
    }
    return std::move(csv).str();
}

}  // namespace kamtuu
