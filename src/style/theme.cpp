#include <algorithm>

#include <kamtuu/error.hpp>
#include <kamtuu/theme.hpp>

#include "core/text.hpp"

namespace kamtuu {

namespace {

/// What is so of the unit itself, whatever the records say.
bool of_the_unit(const Statistic& statistic) noexcept { return !statistic.bounded; }

Shown exactly(double value) {
    return {value == 0 ? ShownKind::none : ShownKind::number, Interval::exactly(value), true};
}

std::size_t position_of(std::string_view key) {
    std::vector<std::string> known;
    for (std::size_t i = 0; i < statistics().size(); ++i) {
        if (statistics()[i].key == key) return i;
        known.emplace_back(statistics()[i].key);
    }
    throw Error(ErrorKind::usage,
                "There is no statistic \"" + std::string(key) + "\". Statistics are: " + text::join(known, ", ") + ".");
}

Shown shown(const SensitiveTable& table, const Protected& protection, std::size_t row) {
    if (protection.cells[row] != CellState::published) return {.kind = ShownKind::hidden};
    return exactly(table.counts.cells[row].value);
}

}  // namespace

std::string_view to_string(ShownKind kind) noexcept {
    constexpr std::string_view names[] = {"number", "none", "between", "known_only_above", "unknown", "hidden"};
    return names[static_cast<std::size_t>(kind)];
}

Shown shown(const SummaryRow& row, std::size_t statistic) {
    const auto& cell = row.cells.at(statistic);
    const bool may_be_elsewhere =
        !row.served_here && !row.known_only_at.empty() && !of_the_unit(statistics()[statistic]);
    if (!cell) return {.kind = may_be_elsewhere ? ShownKind::known_only_above : ShownKind::unknown};
    if (cell->exact()) return exactly(cell->lower);
    const bool nothing_certain = may_be_elsewhere && cell->lower == 0;
    return {nothing_certain ? ShownKind::known_only_above : ShownKind::between, *cell, true};
}

Theme theme_of(const Summary& summary, std::string_view key) {
    const auto position = position_of(key);
    const auto& statistic = statistics()[position];
    Theme theme{.key = std::string(statistic.key),
                .name = std::string(statistic.name),
                .unit = std::string(statistic.unit),
                .level = summary.level};
    for (const auto& row : summary.rows)
        if (row.kind == RowKind::unit) theme.cells.push_back({row.unit, shown(row, position)});
    return theme;
}

std::vector<Theme> sensitive_themes(const ProtectedTable& table, Level level) {
    std::vector<Theme> themes;
    const auto& rows = table.table.rows;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& row = rows[i];
        if (row.level != level || row.kind != RowKind::unit || !row.all_projects) continue;
        auto theme = std::ranges::find_if(
            themes, [&](const Theme& one) { return one.of == row.indicator && one.part == row.part; });
        if (theme == themes.end()) {
            themes.push_back({.key = "sensitive",
                              .name = "Sensitive counts",
                              .unit = "people",
                              .of = row.indicator,
                              .part = row.part,
                              .level = level,
                              .threshold = table.policy.threshold});
            theme = themes.end() - 1;
        }
        theme->cells.push_back({row.unit, shown(table.table, table.protection, i)});
    }
    for (auto& theme : themes)
        std::ranges::sort(theme.cells, {}, [](const ThemeCell& cell) -> const Pcode& { return cell.unit->pcode; });
    return themes;
}

}  // namespace kamtuu
