#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <string>

#include <kamtuu/classes.hpp>
#include <kamtuu/ramps.hpp>
#include <kamtuu/theme.hpp>

#include "coverage/counts_told.hpp"
#include "map/page_books.hpp"
#include "map/page_data.hpp"
#include "map/palette.hpp"
#include "words/source_words.hpp"
#include "write/statistic_columns.hpp"

namespace kamtuu {

namespace {

constexpr std::array drawn_levels{Level::adm0, Level::adm1, Level::adm2, Level::adm3};
constexpr std::array methods{ClassMethod::quantile, ClassMethod::equal, ClassMethod::jenks};

/// The number as the page has it, so that a class limit is one of its numbers to the last digit.
double as_written(double value, std::string_view unit) {
    const auto text = number_in_unit(value, unit);
    double read = 0;
    std::from_chars(text.data(), text.data() + text.size(), read);
    return read;
}

void append_bounds(JsonWriter& json, const Shown& shown, std::string_view unit) {
    json.begin_array().raw(number_in_unit(shown.value.lower, unit)).raw(number_in_unit(shown.value.upper, unit));
    if (shown.kind == ShownKind::known_only_above) json.count(1);
    json.end_array();
}

void append_shown(JsonWriter& json, const Shown& shown, std::string_view unit) {
    switch (shown.kind) {
        case ShownKind::number:
        case ShownKind::none:
            json.raw(number_in_unit(shown.value.lower, unit));
            return;
        case ShownKind::between:
            append_bounds(json, shown, unit);
            return;
        case ShownKind::known_only_above:
            if (shown.bounded)
                append_bounds(json, shown, unit);
            else
                json.string("a");
            return;
        case ShownKind::unknown:
            json.null();
            return;
        case ShownKind::hidden:
            json.string("h");
            return;
    }
}

/// With its figures as the page has them, so that each falls into the same class there.
Theme as_written(Theme theme) {
    for (auto& [unit, shown] : theme.cells)
        if (shown.bounded)
            shown.value = {as_written(shown.value.lower, theme.unit), as_written(shown.value.upper, theme.unit)};
    return theme;
}

/// The same classes as of a drawn map.
void append_limits(JsonWriter& json, const Theme& theme) {
    const auto written = as_written(theme);
    json.begin_array();
    for (const auto method : methods) {
        json.begin_array();
        const auto palette = map::palette_of({&written, 1}, {.method = method}, ramps().front().key);
        for (const auto limit : palette.classes.limits) json.number(limit);
        json.end_array();
    }
    json.end_array();
}

void append_cells(JsonWriter& json, const Theme& theme) {
    json.begin_array();
    for (const auto& cell : theme.cells) append_shown(json, cell.shown, theme.unit);
    json.end_array();
}

void append_statistics(JsonWriter& json) {
    const auto books = all_books();
    json.key("statistics").begin_array();
    for (const auto& statistic : statistics()) {
        json.begin_object().key("key").string(statistic.key).key("unit").string(statistic.unit);
        append_in_each(json.key("source"), books,
                       [&](const Phrasebook& book) { return basis_in_words(book, statistic.source); });
        json.end_object();
    }
    json.end_array();
}

void append_rows(JsonWriter& json, const Boundaries& boundaries, const Summary& summary) {
    std::map<const Unit*, const SummaryRow*> rows;  // units lie in one array in P-code order
    for (const auto& row : summary.rows)
        if (row.kind == RowKind::unit) rows[row.unit] = &row;
    json.key("units").begin_array();
    for (const auto& [unit, row] : rows) json.count(boundaries.index_of(*unit));
    json.end_array().key("served").begin_array();
    for (const auto& [unit, row] : rows) json.count(row->served_here ? 1 : 0);
    json.end_array().key("above").begin_array();
    for (const auto& [unit, row] : rows) {
        json.begin_array();
        for (const auto* above : row->known_only_at) json.count(boundaries.index_of(*above));
        json.end_array();
    }
    json.end_array();
}

void append_level(JsonWriter& json, const Boundaries& boundaries, const Summary& summary) {
    json.begin_object();
    append_rows(json, boundaries, summary);
    std::vector<Theme> themes;
    for (const auto& statistic : statistics()) themes.push_back(theme_of(summary, statistic.key));
    for (auto& theme : themes) std::ranges::sort(theme.cells, {}, [](const ThemeCell& cell) { return cell.unit; });
    json.key("figures").begin_array();
    for (const auto& theme : themes) append_cells(json, theme);
    json.end_array().key("limits").begin_array();
    for (const auto& theme : themes) append_limits(json, theme);
    json.end_array().end_object();
}

void append_sensitive_theme(JsonWriter& json, const Boundaries& boundaries, const Theme& theme) {
    json.begin_object().key("of").string(theme.of).key("part").string(theme.part);
    json.key("level").count(static_cast<std::size_t>(theme.level));
    json.key("units").begin_array();
    for (const auto& cell : theme.cells) json.count(boundaries.index_of(*cell.unit));
    json.end_array().key("figures");
    append_cells(json, theme);
    json.key("limits");
    append_limits(json, theme);
    json.end_object();
}

void append_sensitive(JsonWriter& json, const Coverage& coverage) {
    json.key("sensitive");
    if (coverage.sensitive == nullptr) {
        json.null();
        return;
    }
    // No more than the manifest tells.
    const auto told = counts_told(*coverage.sensitive);
    json.begin_object().key("threshold").number(coverage.sensitive->policy.threshold);
    json.key("cells").count(told.all).key("published").count(told.shown).key("themes").begin_array();
    for (const auto level : drawn_levels)
        for (const auto& theme : sensitive_themes(*coverage.sensitive, level))
            append_sensitive_theme(json, coverage.boundaries, theme);
    json.end_array().end_object();
}

}  // namespace

void append_figures(JsonWriter& json, const Coverage& coverage) {
    append_statistics(json);
    json.key("levels").begin_array();
    for (const auto level : drawn_levels) append_level(json, coverage.boundaries, coverage.tables.of(level));
    json.end_array();
    append_sensitive(json, coverage);
}

}  // namespace kamtuu
