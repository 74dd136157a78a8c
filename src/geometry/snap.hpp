#pragma once

#include <cstddef>
#include <vector>

#include <kamtuu/geometry.hpp>

namespace kamtuu {

/// What snapping did to a tile.
struct SnapCounts {
    std::size_t moved{};
    std::size_t inserted{};
    bool kept_as_it_was{false};  ///< it would have become invalid, or changed too much
};

struct Snapped {
    std::vector<MultiPolygon> tiles{};
    std::vector<SnapCounts> counts{};  ///< by tile
};

/// Snaps the unshared borders of the tiles to each other; see kamtuu/repair.hpp for the rule. Tiles that come first
/// keep their vertices. The result does not depend on `threads`.
Snapped snap_borders(std::vector<MultiPolygon> tiles, double snap_m, double largest_change, unsigned threads);

}  // namespace kamtuu
