#pragma once

#include <vector>

#include <kamtuu/tiling.hpp>

namespace kamtuu {

/// Ground of a tile that lies outside the polygon of a unit above it.
struct Outside {
    const Unit* tile{};
    const Unit* above{};
    MultiPolygon polygon{};  ///< never empty
    Area area{Area::square_metres(0)};
};

/// What of each tile lies outside the lowest unit above it that has a polygon, where that is more than `share` of the
/// tile's area. A polygon that is the outline of its tiles, as read_boundaries derives it, holds them by construction
/// and costs nothing but the comparison. By tile. The result does not depend on `threads`.
std::vector<Outside> outside_of_parents(const Tiling& tiling, double share, unsigned threads);

}  // namespace kamtuu
