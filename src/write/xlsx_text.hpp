#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/finding.hpp>

#include "write/cell_table.hpp"

/// Texts as a sheet of Excel can hold them.

namespace kamtuu {

/// What a cell holds at most, in units of UTF-16, and a sheet in rows.
inline constexpr std::size_t most_of_cell = 32'767;
inline constexpr std::size_t most_rows = 1'048'576;

/// As a spreadsheet reads it back: UTF-8 with U+FFFD for what is not, and for control characters and U+FFFE and U+FFFF,
/// which no XML holds; CR LF and CR as LF. "_x0041_", which a spreadsheet would read as "A", stays as it is because its
/// first "_" is written as "_x005F_".
std::string sheet_text(std::string_view text);

/// In units of UTF-16, as Excel counts.
std::size_t utf16_length(std::string_view utf8) noexcept;

/// Cuts texts that no cell holds, and rows that no sheet holds, and says so: in the cell that was cut, with `mark`, and
/// by a finding for each column and for the rows. `headers`: rows above those of the table. The whole is in the CSV
/// table and in coverage.json.
Findings fit_to_sheet(CellTable& table, std::size_t headers, const std::string& mark);

}  // namespace kamtuu
