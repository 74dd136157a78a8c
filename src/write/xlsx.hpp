#pragma once

#include <string>

#include "write/cell_table.hpp"

namespace kamtuu {

/// The bytes of an XLSX workbook of one sheet: the header frozen and with a filter, codes and all other texts as text,
/// so that no spreadsheet makes numbers or formulas of them; columns for input have the text format too, so that what
/// people type there stays as typed. What is not UTF-8 is replaced by U+FFFD. The same bytes for the same table, on any
/// day. Throws Error (output) for a text or a number of rows that no sheet can hold.
std::string xlsx(const CellTable& table);

}  // namespace kamtuu
