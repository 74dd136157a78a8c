#pragma once

#include <kamtuu/geometry.hpp>

namespace kamtuu {

/// Whether `p` lies in the polygon or on its border; the border of a hole still belongs to the polygon. Exact: the side
/// of an edge that a point lies on is decided without rounding. Linear in the number of vertices.
bool covers(const Polygon& polygon, Point p) noexcept;
bool covers(const MultiPolygon& polygons, Point p) noexcept;

/// Whether the segments from `a` to `b` and from `c` to `d` share a point, ends included. Exact.
bool segments_meet(Point a, Point b, Point c, Point d) noexcept;

}  // namespace kamtuu
