#pragma once

#include <kamtuu/geometry.hpp>

namespace kamtuu {

/// The side of the directed line from `a` to `b` on which `p` lies: +1 left, -1 right, 0 exactly on it. Exact for
/// any finite coordinates whose products do not overflow or underflow: a floating-point filter answers nearly
/// always, and what it leaves open is computed without rounding (J. R. Shewchuk, "Adaptive precision
/// floating-point arithmetic and fast robust geometric predicates", 1997: the error bound A and expansion sums).
int side_of_line(Point a, Point b, Point p) noexcept;

}  // namespace kamtuu
