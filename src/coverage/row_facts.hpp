#pragma once

#include <vector>

#include <kamtuu/interval.hpp>
#include <kamtuu/statistics.hpp>

#include "coverage/places.hpp"
#include "coverage/served.hpp"

namespace kamtuu {

/// All that a statistic of one row may know.
struct RowFacts {
    const ServedMunicipalities& served;
    /// Null for the rows of what is partly placed and unplaced.
    const Unit* unit{};
    /// Places whose records certainly belong to the row.
    std::vector<const Place*> certain{};
    /// Places whose records may lie in the row's unit, or elsewhere.
    std::vector<const Place*> possible{};
};

/// The cells of a row, in the order of statistics().
std::vector<Cell> compute_cells(const RowFacts& row);

}  // namespace kamtuu
