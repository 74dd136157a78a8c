#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "geometry/arcs.hpp"

namespace kamtuu {

/// The ground of each of `groups` groups; `group_of_tile` has a number below `groups`, or `no_part` for a tile that is
/// left out. The outline of a group is made of the arcs that have it on one side only; if one of its tiles is
/// `disputed`, it is the general union of its tiles. Normalised. The result does not depend on `threads`.
std::vector<MultiPolygon> unite(const Arcs& arcs, const std::vector<bool>& disputed,
                                std::span<const std::uint32_t> group_of_tile, std::size_t groups, unsigned threads);

/// The polygon of one tile, as it came in but for the start of its rings; of simplified arcs, as it has become.
MultiPolygon polygon_of(const Arcs& arcs, std::uint32_t tile);

}  // namespace kamtuu
