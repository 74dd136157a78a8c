#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/tiling.hpp>

namespace kamtuu {

/// A vertex in steps of PageBorders::step degrees from the meridian of Greenwich and from the equator.
struct PagePoint {
    std::int32_t x{};
    std::int32_t y{};
    friend constexpr auto operator<=>(const PagePoint&, const PagePoint&) = default;
};

using PageRing = std::vector<ArcUse>;

/// Borders as the HTML map carries them: each shared one once, and the rings of every unit as ways along them.
///
/// Arcs are those of the Tiling, and not found anew from rings as TopoJSON's are (write/topology.hpp): they have to be
/// simplified several times, until they are small enough, and rings of three levels share them.
struct PageBorders {
    static constexpr double step = 1e-4;  ///< degrees: 11 m from north to south

    std::vector<std::vector<PagePoint>> arcs{};  ///< neighbouring vertices differ; at least one vertex
    /// By position of the unit. Each ring has the unit on its left, so that filling by the non-zero rule shows it.
    /// Empty where the borders are not known, and for the country, which is not drawn.
    std::vector<std::vector<PageRing>> rings{};
    double tolerance_m{};  ///< to which they are simplified; 0: not at all
};

struct PageBorderOptions {
    /// The text of the arcs is to be no longer, if simplifying to 3,200 m can bring that about.
    std::size_t most_bytes{300'000};
    unsigned threads{0};  ///< 0: as many as there are cores. The result does not depend on it.
};

/// The borders of all units, simplified as little as the size allows: not at all, to 50, 100, 200 m … Units that are
/// made up of tiles are drawn along these, so that levels nest exactly; those that have a polygon of their own
/// otherwise, along the arcs of their own level.
PageBorders page_borders(const Boundaries& boundaries, const PageBorderOptions& options = {});

/// The arcs as text, with ";" between them: of each vertex the way from the one before, x then y, the first one from
/// that of the arc before (page_numbers.hpp, signed).
std::string arcs_text(const PageBorders& borders);
/// The rings of a unit, with ";" between them: of each use twice the number of its arc, and 1 more if it is reversed.
std::string rings_text(const std::vector<PageRing>& rings);

}  // namespace kamtuu
