#pragma once

#include <kamtuu/spread.hpp>

#include "write/cell_table.hpp"

/// The tables about the spread of the work (tables.hpp).

namespace kamtuu {

/// A row a level and measure: the value with its p values, who went in, who was left out and why, and a sentence. A
/// p value below a millionth is written as a millionth.
CellTable spread_table(const Spread& spread);

/// Local Moran's I: a row a level, measure and unit.
CellTable clusters_table(const Spread& spread);

/// The concentration curves: a row a point, from (0, 0) to (1, 1).
CellTable concentration_table(const Spread& spread);

}  // namespace kamtuu
