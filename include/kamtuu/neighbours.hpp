#pragma once

#include <cstdint>
#include <vector>

#include <kamtuu/tiling.hpp>

/// Who borders on whom, and what hangs together.
///
/// All of it follows from the arcs that two parts share. Units that touch in points only are no neighbours, and neither
/// are units with a lake or a foreign enclave between them. Borders that lie on each other without sharing their
/// vertices (Tiling::unmatched) are not shared ones: repair the boundaries first, or see what is missed in the
/// findings.

#pragma GCC visibility push(default)
namespace kamtuu {

/// Two units and the border between them.
struct SharedBorder {
    const Unit* unit{};
    const Unit* other{};
    /// Geodesic length on WGS 84 of all arcs that the two share.
    double length_km{};
};

/// Every two tiles that share border, once, `unit` before `other` in P-code order; sorted so. Linear in the number of
/// vertices on shared borders, about 1 microsecond each, divided by `threads` (0: as many as there are cores), which do
/// not change the result.
std::vector<SharedBorder> neighbours(const Tiling& tiling, unsigned threads = 0);

/// The same for the units that stand for `level`, each being all its tiles together; a tile above the level stands for
/// itself.
std::vector<SharedBorder> neighbours(const Tiling& tiling, Level level, unsigned threads = 0);

/// The neighbours of one unit, as `other` of it, in P-code order: tiles if it is a tile, else units of its level. None
/// for a unit without ground.
std::vector<SharedBorder> neighbours(const Tiling& tiling, const Unit& unit, unsigned threads = 0);

/// Parts from each of which every other can be reached across borders.
struct Component {
    std::vector<std::uint32_t> parts{};  ///< positions in Tiling::parts(), in ascending order
    Area area{Area::square_metres(0)};   ///< of the parts, geodesic; what overlaps counts twice
};

/// The connected components, the one with the largest area first; equal ones by their first part. Parts that overlap,
/// whose borders lie on each other unmatched, or run beside each other less than a metre apart, hang together too: bad
/// vertices make no islands. `threads` (0: as many
/// as there are cores) do not change the result.
std::vector<Component> components(const Tiling& tiling, unsigned threads = 0);

/// A part that does not hang together with the main body, which is the component with the largest area.
struct Exclave {
    std::uint32_t part{};  ///< position in Tiling::parts()
    const Unit* unit{};
    Area area{Area::square_metres(0)};
    Point inside{};  ///< a point in the part, for a mark on a map
};

/// By part, so in P-code order. `threads` as in components().
std::vector<Exclave> exclaves(const Tiling& tiling, unsigned threads = 0);

}  // namespace kamtuu
#pragma GCC visibility pop
