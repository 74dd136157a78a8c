#pragma once

#include <xlsxwriter.h>

#include "write/cell_table.hpp"
#include "write/xlsx_formats.hpp"

namespace kamtuu {

/// Rows above those of a table: headings, names, tags.
std::size_t header_rows(const CellTable& table) noexcept;

/// Lays a table out on a new sheet of the book. Throws Error (output) for what no sheet holds.
void add_sheet(lxw_workbook* book, const CellTable& table, XlsxFormats& formats);

/// Throws Error (output) with these words unless the library had no fault to find.
void check_xlsx(lxw_error error, const std::string& what);

}  // namespace kamtuu
