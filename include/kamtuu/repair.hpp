#pragma once

#include <cstddef>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/finding.hpp>
#include <kamtuu/holes.hpp>

/// Small faults of a tiling, put right by a stated rule. Nobody calls it but who wants it: reading never repairs
/// borders.

#pragma GCC visibility push(default)
namespace kamtuu {

struct RepairOptions {
    /// What is known of holes, and up to which size they are slivers. Nothing else is ever filled.
    HoleOptions holes{};
    /// Vertices move no farther than this. 0: none moves.
    double snap_m{1};
    /// A change of a tile is kept only if its area changes by less than this share of what it was.
    double largest_change{0.01};
    /// 0: as many as there are cores. The result does not depend on it.
    unsigned threads{0};
};

/// A tile whose polygon was changed.
struct RepairedUnit {
    const Unit* unit{};  ///< in Repair::boundaries
    Area before{Area::square_metres(0)};
    Area after{Area::square_metres(0)};
    std::size_t moved{};     ///< vertices that were moved onto one of another tile
    std::size_t inserted{};  ///< vertices of other tiles that its border now has too
    std::size_t slivers{};   ///< that were given to it
};

struct Repair {
    Boundaries boundaries;
    std::vector<RepairedUnit> units{};  ///< in P-code order
    /// The sum of the tiles' changes, each without its sign.
    Area changed{Area::square_metres(0)};
    /// Tiles that had to stay as they are, because they would have become invalid or changed too much; and what
    /// deriving the upper levels again came to.
    Findings findings{};
};

/// Makes one border of two that nearly are, and fills slivers:
///
/// - A vertex of a border that no other tile shares, within `snap_m` of such a vertex of another tile, moves onto it.
/// Of
///   the two, that of the tile first in P-code order keeps its place, and who shares the one that moves moves with it.
/// - A vertex within `snap_m` of another tile's border edge becomes a vertex of that edge.
/// - Both are done up to three times over. Micro-overlaps, gaps and unmatched borders below the tolerance are gone
/// then.
/// - A hole of class sliver that is left is given to the tile that has the longest border with it.
///
/// An invalid polygon is made valid before that, as read_boundaries does it.
///
/// A change is kept only for a tile that stays valid and nearly as large as it was; then its neighbours adapt to it
/// instead. A lake, an enclave, a missing unit or an unclassified hole is never filled, though its shore may be
/// straightened by `snap_m`. Units above the tiles are derived again, as read_boundaries does it. What needs no repair
/// keeps its vertices to the bit.
Repair repair(const Boundaries& boundaries, const RepairOptions& options = {});

}  // namespace kamtuu
#pragma GCC visibility pop
