#pragma once

#include <kamtuu/geometry.hpp>

namespace kamtuu {

/// A point in the interior of a valid polygon: the middle of its widest stretch on one of a few parallels, the one
/// halfway up if there is one. It depends on the polygon alone, not on where its rings start. Of a polygon so thin that
/// no double lies in it on any of them, a vertex. Linear.
Point point_inside(const Polygon& polygon);

}  // namespace kamtuu
