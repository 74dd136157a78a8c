#pragma once

#include <string>
#include <vector>

#include <kamtuu/summary.hpp>

#include "write/cell_table.hpp"

namespace kamtuu {

/// The columns pcode, name_en and name_ky.
void add_unit_columns(CellTable& table);

/// Their cells of a row of a summary: of its unit, or what the row is instead, such as "(partly placed)".
void add_unit_cells(std::vector<std::string>& cells, RowKind kind, const Unit* unit);

}  // namespace kamtuu
