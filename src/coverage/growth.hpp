#pragma once

#include <span>
#include <vector>

#include "coverage/reduction.hpp"

namespace kamtuu {

/// How columns can grow without end and all rows hold: by column, whole, 0 where a column cannot. One way for all that
/// can, if it is found; empty if none can or none is found. `reach` is that of reachable().
std::vector<double> growth(const Reduction& reduction, std::span<const Bounds> reach);

}  // namespace kamtuu
