#pragma once

#include <span>
#include <string>

#include "write/cell_table.hpp"

namespace kamtuu {

/// The bytes of an XLSX workbook, a sheet a table: what is above the rows frozen, with a filter, and repeated on each
/// printed page; landscape A4, as wide as
/// a page or, if that could not be read, several. Codes and all other texts are text cells, so that no spreadsheet
/// makes numbers, links or formulas of them; columns for input have the text format too, so that what people type there
/// stays as typed. What is not UTF-8, and what no XML holds, is replaced by U+FFFD.
///
/// The same bytes for the same tables, on any day and in any locale: made at the moment of source_date(). Throws
/// Error (output) for a text, a number of rows or a name that no sheet can hold, and where the folder for temporary
/// files (TMPDIR) has no room for the unpacked sheets, Error (usage) for a SOURCE_DATE_EPOCH that is no number of
/// seconds.
std::string xlsx(std::span<const CellTable> sheets);
inline std::string xlsx(const CellTable& sheet) { return xlsx(std::span(&sheet, 1)); }

}  // namespace kamtuu
