#include <algorithm>
#include <array>
#include <string>

#include <kamtuu/map.hpp>
#include <kamtuu/theme.hpp>

#include "bundle/sheets.hpp"
#include "map/palette.hpp"
#include "map/ungoverned.hpp"
#include "words/phrasebook.hpp"
#include "write/row_cells.hpp"
#include "write/statistic_columns.hpp"
#include "write/tables.hpp"
#include "write/unit_names.hpp"

namespace kamtuu {

namespace {

constexpr std::array<std::string_view, 4> titles{"country", "regions", "districts", "municipalities"};

const Unit* ancestor(const Boundaries& boundaries, const Unit* unit, Level level) {
    if (unit == nullptr) return nullptr;
    for (const auto* each : boundaries.ancestors(*unit))
        if (each->level == level) return each;
    return nullptr;
}

std::string name_of(const Phrasebook& book, const Unit* unit) {
    return unit == nullptr ? std::string() : book.name(*unit);
}

void add_fixed_columns(CellTable& table, Level level) {
    add_unit_columns(table);
    table.columns.push_back({"name_ru", CellKind::text, 20});
    table.columns.push_back({"type", CellKind::plain, 11});
    if (level > Level::adm2) table.columns.push_back({"district", CellKind::text, 18});
    if (level > Level::adm1) table.columns.push_back({"region", CellKind::text, 18});
    table.columns.push_back({"served_here", CellKind::plain, 12});
    table.columns.push_back({"known_only_at", CellKind::plain, 18});
}

std::vector<std::string> fixed_cells(const Boundaries& boundaries, const Phrasebook& book, const SummaryRow& row,
                                     Level level) {
    const auto* unit = row.unit;
    std::vector<std::string> cells;
    add_unit_cells(cells, row.kind, unit);
    cells.push_back(unit == nullptr ? "" : unit->name_ru);
    cells.emplace_back(unit == nullptr ? "" : to_string(unit->type));
    if (level > Level::adm2) cells.push_back(name_of(book, ancestor(boundaries, unit, Level::adm2)));
    if (level > Level::adm1) cells.push_back(name_of(book, ancestor(boundaries, unit, Level::adm1)));
    cells.emplace_back(unit == nullptr ? "" : row.served_here ? "yes" : "no");
    cells.push_back(codes_of(row.known_only_at));
    return cells;
}

/// Rates can be compared between units, and so can what the maps show.
bool is_coloured(const Statistic& statistic, const BundleOptions& options) {
    return statistic.unit == "%" || statistic.unit == "per 1,000" || statistic.key == options.shows;
}

/// The bound that a column holds, as if it were known: its colour is one of the two that a map hatches with.
Shown bound_of(const Shown& shown, StatisticColumn::Part part) {
    const double bound = part == StatisticColumn::Part::lower ? shown.value.lower : shown.value.upper;
    return {bound == 0 ? ShownKind::none : ShownKind::number, Interval::exactly(bound), true};
}

bool has_classes(ShownKind kind) noexcept {
    return kind == ShownKind::number || kind == ShownKind::none || kind == ShownKind::between;
}

/// The colour that maps give the unit. A cell has no hatching: bounds in two classes have their colours each in its own
/// column, and where the figure would stand is the colour of the reason that there is none.
Colour colour_of(const ThemeCell& cell, StatisticColumn::Part part, const map::Palette& palette) {
    const bool whole = part == StatisticColumn::Part::value || cell.shown.kind != ShownKind::between;
    const auto shown = whole ? cell.shown : bound_of(cell.shown, part);
    const auto found = map::class_of(shown, palette);
    if (found) return palette.colours[*found];
    const bool ungoverned = cell.unit->type == UnitType::other && shown.kind == ShownKind::unknown;
    return ungoverned ? map::ungoverned_colour : special_colour(shown.kind);
}

/// By units in P-code order, as the first rows are.
void colour_column(CellTable& table, const StatisticColumn& column, const Theme& theme, const map::Palette& palette) {
    const auto at = table.columns.size() - 1;
    for (std::size_t i = 0; i < theme.cells.size(); ++i) {
        const auto& cell = theme.cells[i];
        const bool bound = column.part != StatisticColumn::Part::value;
        if (cell.shown.kind == ShownKind::none || (bound && !has_classes(cell.shown.kind))) continue;
        if (bound && bound_of(cell.shown, column.part).kind == ShownKind::none) continue;
        table.looks[{i, at}].fill = colour_of(cell, column.part, palette);
    }
}

}  // namespace

CellTable level_sheet(const Coverage& coverage, const BundleOptions& options, Level level) {
    const auto& summary = coverage.tables.of(level);
    const auto rows = in_order(summary);
    const StatisticColumns columns(statistics());
    const Phrasebook book(options.language);
    CellTable table{std::string(titles.at(static_cast<std::size_t>(level))), {}, {}};
    table.frozen_columns = 2;
    add_fixed_columns(table, level);
    for (const auto* row : rows) {
        table.rows.push_back(fixed_cells(coverage.boundaries, book, *row, level));
        for (const auto& column : columns) table.rows.back().push_back(columns.text(column, *row));
    }
    for (const auto& column : columns) {
        const auto& statistic = statistics()[column.statistic];
        table.columns.push_back({column.name, CellKind::number, 13, std::string(statistic.unit)});
        if (!is_coloured(statistic, options)) continue;
        const auto theme = theme_of(summary, statistic.key);
        colour_column(table, column, theme, map::palette_of({&theme, 1}, {}, MapOptions{}.ramp));
    }
    return table;
}

}  // namespace kamtuu
