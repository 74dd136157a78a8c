#pragma once

#include <kamtuu/boundaries.hpp>
#include <kamtuu/match_table.hpp>

#include "write/cell_table.hpp"

namespace kamtuu {

/// A row a record, then the decisions that no row needs; for review.
CellTable match_cells(const Boundaries& boundaries, const MatchTable& matches);

/// The decisions alone, used or not, in the order of what was typed.
CellTable decision_cells(const Boundaries& boundaries, const MatchTable& matches);

}  // namespace kamtuu
