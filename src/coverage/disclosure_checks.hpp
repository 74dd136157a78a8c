#pragma once

#include <span>

#include <kamtuu/disclosure.hpp>
#include <kamtuu/error.hpp>

namespace kamtuu {

/// Throws Error (input) where there is not one state a cell.
inline void check_states(const CountTable& table, std::span<const CellState> states) {
    if (states.size() == table.cells.size()) return;
    throw Error(ErrorKind::input, "table of counts: there is not one state a cell");
}

}  // namespace kamtuu
