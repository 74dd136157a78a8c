#pragma once

#include <span>

#include <kamtuu/disclosure.hpp>

namespace kamtuu {

/// How much `states` leave of the table. `primary` is what has to be hidden whatever else is.
ProtectionSummary summarize(const CountTable& table, std::span<const CellState> states,
                            std::span<const CellState> primary);

}  // namespace kamtuu
