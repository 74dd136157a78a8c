#pragma once

#include <cstdint>
#include <span>

#include <kamtuu/geometry.hpp>

#include "core/large_vector.hpp"

namespace kamtuu {

/// For each point the position of the first one that is equal to it, bit for bit: `{p, q, p}` gives `{0, 1, 0}`. At
/// most 2^31 points, and none may be -0. Expected linear time; the result does not depend on `threads` (0: as many as
/// there are cores).
///
/// A hash table of positions, asked a few points ahead so that the memory is there when it is needed. Each thread goes
/// through all the points and sees to its share of the hash values.
LargeVector<std::uint32_t> first_equal(std::span<const Point> points, unsigned threads);

}  // namespace kamtuu
