#pragma once

#include <span>

#include <kamtuu/geometry.hpp>

namespace kamtuu {

enum class Where { outside, border, inside };

/// Where `p` lies to a closed ring, without rounding: the side of an edge is decided exactly. Linear. What lies in an
/// even number of a crossing ring's loops is outside.
Where where(std::span<const Point> ring, Point p) noexcept;

/// Where `p` lies to a polygon; the border of a hole is its border too.
Where where(const Polygon& polygon, Point p) noexcept;
Where where(const MultiPolygon& polygons, Point p) noexcept;

/// Whether a simple closed ring runs counter-clockwise, without rounding. Linear.
bool runs_ccw(std::span<const Point> ring) noexcept;

/// Twice the plane area in square degrees, positive if the ring runs counter-clockwise; rounded.
double twice_signed_area(std::span<const Point> ring) noexcept;

}  // namespace kamtuu
