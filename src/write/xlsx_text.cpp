#include "write/xlsx_text.hpp"

#include <algorithm>

#include "core/text.hpp"
#include "write/utf8.hpp"

namespace kamtuu {

namespace {

constexpr std::string_view replacement = "\uFFFD";

bool is_hex(char c) noexcept { return text::is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

/// "_x0041_"
bool is_escape(std::string_view text) noexcept {
    return text.size() >= 7 && text.starts_with("_x") && text[6] == '_' &&
           std::all_of(text.begin() + 2, text.begin() + 6, is_hex);
}

bool is_no_character(std::string_view text) noexcept {
    return text.starts_with("\xEF\xBF\xBE") || text.starts_with("\xEF\xBF\xBF");
}

constexpr bool is_control(char c) noexcept { return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n'; }

/// Appends what stands for the beginning of `text` and says how long that beginning was.
std::size_t append_piece(std::string& out, std::string_view text) {
    if (text.starts_with("\r\n")) {
        out += '\n';
        return 2;
    }
    if (is_escape(text)) {
        out += "_x005F_";
        return 1;
    }
    if (is_no_character(text)) {
        out += replacement;
        return 3;
    }
    if (text.front() == '\r')
        out += '\n';
    else if (is_control(text.front()))
        out += replacement;
    else
        out += text.front();
    return 1;
}

/// The longest beginning of at most so many units of UTF-16.
std::string_view beginning(std::string_view text, std::size_t most) noexcept {
    std::size_t at = 0;
    for (std::size_t units = 0; at < text.size();) {
        const auto length = std::max<std::size_t>(utf8_length(text.substr(at)), 1);
        units += length == 4 ? 2 : 1;
        if (units > most) break;
        at += length;
    }
    return text.substr(0, at);
}

Finding cut(const CellTable& table, const std::string& what) {
    return {
        Severity::warning,
        "sheet.cut",
        "",
        {},
        std::string(),
        "Sheet \"" + table.title + "\": " + what + " The whole is in the CSV table of that name and in coverage.json."};
}

std::size_t cut_cells(CellTable& table, std::size_t column, const std::string& mark) {
    std::size_t count = 0;
    for (auto& row : table.rows) {
        auto& cell = row.at(column);
        if (cell.size() <= most_of_cell) continue;  // no text has more units than bytes
        const auto text = sheet_text(cell);
        if (utf16_length(text) <= most_of_cell) continue;
        cell = std::string(beginning(cell, most_of_cell / 8)) + mark;
        ++count;
    }
    return count;
}

}  // namespace

std::string sheet_text(std::string_view text) {
    std::string valid;
    append_utf8(valid, text);
    const bool plain = std::none_of(valid.begin(), valid.end(), [](char c) { return is_control(c) || c == '\xEF'; });
    if (plain && valid.find("_x") == std::string::npos) return valid;
    std::string result;
    for (std::string_view rest = valid; !rest.empty();) rest.remove_prefix(append_piece(result, rest));
    return result;
}

std::size_t utf16_length(std::string_view utf8) noexcept {
    std::size_t units = 0;
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        units += (byte & 0xC0U) == 0x80U ? 0 : byte >= 0xF0 ? 2 : 1;
    }
    return units;
}

Findings fit_to_sheet(CellTable& table, std::size_t headers, const std::string& mark) {
    Findings findings;
    if (table.rows.size() > most_rows - headers) {
        const auto rows = table.rows.size();
        table.rows.resize(most_rows - headers);
        findings.push_back(cut(table, "of " + std::to_string(rows) + " rows only the first " +
                                          std::to_string(table.rows.size()) + " are there: a sheet holds no more."));
    }
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (const auto count = cut_cells(table, i, mark); count > 0)
            findings.push_back(cut(table, std::to_string(count) + " texts of the column \"" + table.columns[i].name +
                                              "\" are cut: a cell holds no more than 32,767 characters."));
    return findings;
}

}  // namespace kamtuu
