#pragma once

#include <functional>
#include <string>
#include <vector>

#include <kamtuu/tiling.hpp>

#pragma GCC visibility push(default)
namespace kamtuu {

/// Tiles made one.
struct Dissolved {
    std::string group{};
    std::vector<const Unit*> tiles{};  ///< in P-code order
    MultiPolygon polygon{};
};

/// Unites the tiles that `group_of` gives the same name; those with an empty name are left out. In order of the names.
///
/// The outline of a group is made of the arcs that have the group on one side only: vertices to the bit, no sliver and
/// no seam between members. Equal ground gives equal bytes: rings start at their smallest vertex, outer ones run
/// counter-clockwise, parts and holes are sorted. A group with a tile that overlaps another or has unmatched borders
/// goes through a general union (GEOS) instead. Linear in the number of arcs and of the vertices that remain.
/// `threads` (0: as many as there are cores) do not change the result.
std::vector<Dissolved> dissolve(const Tiling& tiling, const std::function<std::string(const Unit&)>& group_of,
                                unsigned threads = 0);

/// Unites the tiles to the units of `level`; a group is named by its unit's P-code. A tile above the level stands for
/// itself.
std::vector<Dissolved> dissolve(const Tiling& tiling, Level level, unsigned threads = 0);

}  // namespace kamtuu
#pragma GCC visibility pop
