#pragma once

#include <cstdint>
#include <vector>

#include <kamtuu/geometry.hpp>

/// Directions around a point, compared without rounding.

namespace kamtuu {

/// Which comes first when the ray from `centre` to `zero` turns clockwise: the one to `a` or the one to `b`? A ray
/// that coincides with `zero` comes last.
bool clockwise_before(Point centre, Point zero, Point a, Point b) noexcept;

/// A ray from a centre to `to`, and what lies on its two sides.
struct Ray {
    Point to{};
    std::uint32_t left{};
    std::uint32_t right{};
};

/// Counter-clockwise from an arbitrary one of them.
void sort_around(Point centre, std::vector<Ray>& rays);

}  // namespace kamtuu
