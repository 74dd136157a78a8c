#pragma once

#include <kamtuu/geometry.hpp>

/// One way to write down what can be written in many.

namespace kamtuu {

/// Outer rings counter-clockwise, holes clockwise; nothing else changes. The polygons must be valid.
MultiPolygon oriented(MultiPolygon polygons);

/// Oriented, every ring starting at its smallest vertex, holes and parts sorted: the same set of points gives the same
/// bytes, however it came about. The polygons must be valid.
MultiPolygon normalised(MultiPolygon polygons);

/// An order of polygons by their vertices, for results that must not depend on the order of their input.
bool vertices_less(const MultiPolygon& a, const MultiPolygon& b);

}  // namespace kamtuu
