#pragma once

#include <cstddef>
#include <string_view>

namespace kamtuu {

/// Optimal string alignment distance over bytes: insertions, deletions, substitutions and swaps of neighbours, each
/// counting 1 and no part edited twice. O(length of a x length of b).
std::size_t edit_distance(std::string_view a, std::string_view b);

}  // namespace kamtuu
