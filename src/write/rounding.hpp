#pragma once

#include <cstddef>
#include <vector>

#include <kamtuu/geometry.hpp>

namespace kamtuu {

/// Rounds coordinates to so many decimals of a degree, in place.
void round_points(std::vector<Point>& points, int decimals) noexcept;

/// The same for polygons. Rings that enclose nothing any more are left out, with their holes; how many were. Linear.
std::size_t round_polygons(MultiPolygon& polygons, int decimals);

}  // namespace kamtuu
