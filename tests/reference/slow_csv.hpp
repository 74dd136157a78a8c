#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kamtuu::reference {

/// A row and its number.
struct SlowRow {
    std::size_t number{};
    std::vector<std::string> cells{};
    friend bool operator==(const SlowRow&, const SlowRow&) = default;
};

/// What RFC 4180 and its dialects make of a text, one character at a time: slow, and simple enough to be believed.
/// Empty if a quote is never closed, if text follows a closing quote or if a row is longer than the first one.
inline std::optional<std::vector<SlowRow>> slow_csv(std::string_view text, char separator) {
    enum class State { cell_begins, plain, quoted, quote_in_quoted };
    std::vector<SlowRow> rows;
    std::vector<std::string> row;
    std::string cell;
    State state = State::cell_begins;
    std::size_t number = 1;
    bool row_is_blank = true;

    const auto end_cell = [&] {
        row.push_back(cell);
        cell.clear();
        state = State::cell_begins;
    };
    const auto end_row = [&] {
        end_cell();
        if (!row_is_blank) rows.push_back({number, row});
        row.clear();
        row_is_blank = true;
        ++number;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (state == State::quoted) {
            if (c == '"') {
                state = State::quote_in_quoted;
            } else {
                cell += c;
            }
            continue;
        }
        if (c == '\n' || c == '\r') {
            if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n') ++i;
            end_row();
            continue;
        }
        row_is_blank = false;
        if (c == separator) {
            end_cell();
        } else if (c == '"' && state == State::cell_begins) {
            state = State::quoted;
        } else if (c == '"' && state == State::quote_in_quoted) {
            cell += c;
            state = State::quoted;
        } else if (state == State::quote_in_quoted) {
            return {};
        } else {
            cell += c;
            state = State::plain;
        }
    }
    if (state == State::quoted) return {};
    if (!row_is_blank) end_row();
    for (const auto& r : rows) {
        if (r.cells.size() > rows.front().cells.size()) return {};
    }
    return rows;
}

}  // namespace kamtuu::reference
