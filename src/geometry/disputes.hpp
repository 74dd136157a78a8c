#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "geometry/arcs.hpp"

namespace kamtuu {

/// Where tiles are not a tiling.
struct Disputes {
    /// By part and other part, the first below the second.
    std::vector<Overlap> overlaps{};
    /// Borders that lie on each other without sharing their vertices. Sorted.
    std::vector<UnmatchedBorder> unmatched{};
    /// All ground that more than one tile covers lies in these boxes.
    std::vector<Box> boxes{};
    /// By tile: whether it is in any of the above, so that its outline cannot be had by dropping arcs.
    std::vector<bool> disputed{};
};

/// Finds what keeps the tiles from being a tiling.
///
/// How many tiles cover a place is the winding number of all rings around it. Edges that two tiles share cancel out of
/// it, so only the arcs with nothing on their right have to be looked at, a small share of a good tiling. If these
/// neither cross nor lie on each other, if the wedges around their nodes fit, and if none of their connected pieces
/// lies inside another tile or on the wrong side of another ring of its own, then no place is covered twice. Tiles with
/// any of these faults are intersected (GEOS) with all that come near them.
///
/// Each tile is taken to be valid by itself; where an invalid one is part of a dispute, its repaired form is
/// intersected. The result does not depend on `threads`.
Disputes find_disputes(const Arcs& arcs, std::size_t tiles, unsigned threads);

}  // namespace kamtuu
