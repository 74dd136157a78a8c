#pragma once

#include <cstdint>
#include <span>

#include <kamtuu/geometry.hpp>

#include "core/large_vector.hpp"

namespace kamtuu {

/// For each point the position of the next one that is equal to it, bit for bit; the last of those has that of the
/// first, and a point without equals its own: `{p, q, p, p}` gives `{2, 1, 3, 0}`. At most 2^31 points, and none may be
/// -0. Expected linear time; the result does not depend on `threads` (0: as many as there are cores).
///
/// Made for rings that run alike and share borders: where point i is equal to an earlier point j, point i + 1 is mostly
/// equal to point j - 1. That is tried first. What is left asks a hash table of positions, a few points ahead so that
/// the memory is there when it is needed. Each thread goes through all the points and sees to its share of the plane.
UnsetVector<std::uint32_t> next_equal(std::span<const Point> points, unsigned threads);

}  // namespace kamtuu
