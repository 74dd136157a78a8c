#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "coverage/attacker.hpp"
#include "coverage/release_view.hpp"

namespace kamtuu {

/// Writes down what releases say, and what is believed of their differences, as a puzzle: a column for every hidden
/// cell of each, a row for every sum. The questions have no demands yet. Throws Error (input) for a sum of published
/// cells that does not hold.
Interrogation interrogate(std::span<const ReleaseView* const> releases);

}  // namespace kamtuu
