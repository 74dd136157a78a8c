#include "cli/text_table.hpp"

#include <algorithm>
#include <string_view>

namespace kamtuu::cli {

namespace {

/// Characters of a UTF-8 text: all bytes but those that continue a character.
std::size_t width(std::string_view text) noexcept {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string line(const std::vector<TextTable::Column>& columns, const std::vector<std::size_t>& widths,
                 const std::vector<std::string>& cells) {
    std::string result;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string gap(widths[i] - width(cells[i]), ' ');
        result += "  ";
        result += columns[i].align == TextTable::Align::left ? cells[i] + gap : gap + cells[i];
    }
    result.erase(result.find_last_not_of(' ') + 1);
    return result + "\n";
}

}  // namespace

std::string TextTable::text() const {
    std::vector<std::string> headings;
    std::vector<std::size_t> widths;
    for (const auto& column : columns_) {
        headings.push_back(column.heading);
        widths.push_back(width(column.heading));
    }
    for (const auto& row : rows_)
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width(row[i]));
    auto result = line(columns_, widths, headings);
    for (const auto& row : rows_) result += line(columns_, widths, row);
    return result;
}

}  // namespace kamtuu::cli
