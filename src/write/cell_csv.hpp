#pragma once

#include <string>

#include "write/cell_table.hpp"
#include "write/hxl.hpp"

namespace kamtuu {

/// The table as the text of a CSV file: its texts guarded (write/csv.hpp), the columns' names first, their HXL tags
/// second where they are asked for.
std::string to_csv(const CellTable& table, HxlRow hxl = HxlRow::off);

}  // namespace kamtuu
