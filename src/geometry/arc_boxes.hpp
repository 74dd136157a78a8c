#pragma once

#include <vector>

#include <kamtuu/geometry.hpp>

#include "geometry/arcs.hpp"

namespace kamtuu {

/// By position of the arc. Linear in the vertices.
std::vector<Box> boxes_of_arcs(const Arcs& arcs, unsigned threads);

/// By position of the part.
std::vector<Box> boxes_of_parts(const Arcs& arcs, const std::vector<Box>& boxes_of_arcs);

}  // namespace kamtuu
