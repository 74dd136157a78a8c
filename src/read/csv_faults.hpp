#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <kamtuu/error.hpp>

/// What can be wrong with a row of a CSV table, in the same words whoever reads it.
namespace kamtuu::csv_faults {

/// Where: file, row and column, both from 1, and the column's name if it is known.
struct Place {
    std::string_view file;
    std::size_t row{};
    std::size_t column{};
    std::string_view name{};
};

/// Error (input): "points.csv, row 7, column 2 (lat): cause. Remedy."
[[nodiscard]] Error error(const Place& place, std::string_view cause_and_remedy);

constexpr std::string_view unclosed_quote =
    "the quote that begins this cell is never closed. Close it, or double every quote that is text.";
constexpr std::string_view text_after_quote =
    "text follows the closing quote of this cell. Double every quote that is text (\"\"), or close the quote that is "
    "still open before.";
constexpr std::string_view nul =
    "the cell has a NUL character in it, so this is not a plain text file. Save the table as CSV (UTF-8) again; for "
    "UTF-16 without a byte order mark, give the encoding.";

std::string longer_row(std::size_t header_width);
std::string too_long_row(std::size_t max_row_bytes);
/// `fault` as encoding.hpp tells it: "byte 0xCE is not UTF-8".
std::string not_of_encoding(std::string_view fault);

}  // namespace kamtuu::csv_faults
