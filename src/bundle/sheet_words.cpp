#include "bundle/sheet_words.hpp"

#include <algorithm>
#include <array>

namespace kamtuu {

namespace {

/// Columns whose cells are words of ours, and where the phrases of these are.
struct WordColumn {
    std::string_view name;
    std::string_view phrases{"table.value."};
};
constexpr WordColumn with_words[] = {{"level"},
                                     {"counted"},
                                     {"place"},
                                     {"placement"},
                                     {"severity"},
                                     {"quadrant"},
                                     {"unserved"},
                                     {"part"},
                                     {"served_here"},
                                     {"significant"},
                                     {"type", "kind.unit_type."},
                                     {"unit", "unit."}};
// Columns of names; where there is none, words of ours in brackets.
constexpr std::array<std::string_view, 2> with_bracketed_words{"name_en", "project"};

std::string statistic_phrase(const Phrasebook& book, std::string_view key, std::string_view what,
                             std::string_view english) {
    return said(book, "statistic." + std::string(key) + "." + std::string(what), english);
}

void speak_cells(const Phrasebook& book, CellTable& table, std::size_t column) {
    const auto& name = table.columns[column].name;
    const auto* const words = std::ranges::find(with_words, name, &WordColumn::name);
    const bool bracketed = std::ranges::count(with_bracketed_words, name) > 0;
    if (words == std::end(with_words) && !bracketed) return;
    const std::string phrases(words == std::end(with_words) ? "table.value." : words->phrases);
    for (auto& row : table.rows) {
        auto& cell = row.at(column);
        if (!bracketed || cell.starts_with('(')) cell = said(book, phrases + cell, cell);
    }
}

std::string bound_heading(const Phrasebook& book, const std::string& column, std::string_view ending,
                          const std::string& phrase) {
    const auto key = column.substr(0, column.size() - ending.size());
    return book.say(phrase, {{"name", heading_of(book, key)}});
}

}  // namespace

std::string said(const Phrasebook& book, const std::string& id, std::string_view english) {
    return book.knows(id) ? book.say(id) : std::string(english);
}

std::string statistic_name(const Phrasebook& book, std::string_view key, std::string_view english) {
    return statistic_phrase(book, key, "name", english);
}

std::string statistic_meaning(const Phrasebook& book, std::string_view key, std::string_view english) {
    return statistic_phrase(book, key, "meaning", english);
}

std::string heading_of(const Phrasebook& book, const std::string& column) {
    if (column.ends_with("_min")) return bound_heading(book, column, "_min", "table.at_least");
    if (column.ends_with("_max")) return bound_heading(book, column, "_max", "table.at_most");
    for (const auto& each : statistics())
        if (each.key == column) return statistic_name(book, column, each.name);
    return said(book, "table.column." + column, column);
}

void speak(const Phrasebook& book, CellTable& table) {
    constexpr int long_text = 30;
    table.sheet = said(book, "table.sheet." + table.title, table.title);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        auto& column = table.columns[i];
        column.heading = heading_of(book, column.name);
        column.wraps = column.kind != CellKind::number && column.width >= long_text;
        speak_cells(book, table, i);
    }
}

}  // namespace kamtuu
