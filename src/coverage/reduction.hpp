#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "coverage/linear_program.hpp"

namespace kamtuu {

/// The same whole numbers with fewer columns and rows: columns that a row says to be equal are one, and what a row says
/// of one column alone is a bound of it. Two releases of which little changed become little more than one.
struct Reduction {
    std::vector<std::size_t> column_of{};  ///< by column as it was: its column now
    std::vector<Bounds> columns{};
    std::vector<LinearRow> rows{};  ///< of two columns at least; each once
    bool contradicts{false};        ///< rows of which it is already seen that nothing agrees with them all
};

/// Rows have whole bounds and factors.
Reduction reduce(std::span<const Bounds> columns, std::span<const LinearRow> rows);

/// Bounds that follow of each column, row by row: never narrower than what agrees with all rows, and often as narrow.
std::vector<Bounds> reachable(const Reduction& reduction);

}  // namespace kamtuu
