#include "whole/table.hpp"

#include <stdexcept>

namespace kamtuu::test {

namespace {

using Cells = std::vector<std::string>;

/// Takes one line's cells from the front of `text`.
Cells take_cells(std::string_view& text) {
    Cells cells(1);
    bool quoted = false;
    while (!text.empty()) {
        const char c = text.front();
        text.remove_prefix(1);
        if (quoted && c == '"' && text.starts_with('"')) {
            cells.back() += '"';
            text.remove_prefix(1);
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && c == ',') {
            cells.emplace_back();
        } else if (!quoted && c == '\n') {
            break;
        } else if (quoted || c != '\r') {
            cells.back() += c;
        }
    }
    return cells;
}

}  // namespace

std::vector<Row> parse_csv(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    const auto header = take_cells(text);
    std::vector<Row> rows;
    while (!text.empty()) {
        const auto cells = take_cells(text);
        if (cells.size() != header.size()) {
            throw std::runtime_error("row " + std::to_string(rows.size() + 2) + " has " + std::to_string(cells.size()) +
                                     " cells");
        }
        auto& row = rows.emplace_back();
        for (std::size_t i = 0; i < cells.size(); ++i) row[header[i]] = cells[i];
    }
    return rows;
}

}  // namespace kamtuu::test
