#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/tiling.hpp>

/// The holes of a tiling: bounded places that no tile covers. A lake, an enclave of a neighbouring country, a city that
/// the level lacks and a gap between two borders look alike, and only the last is a fault. No hole is ever filled
/// because it is one.

#pragma GCC visibility push(default)
namespace kamtuu {

enum class HoleClass {
    lake,             ///< a known place says so
    foreign_enclave,  ///< a known place says so
    missing_unit,     ///< a unit without polygon has its label point there
    sliver,           ///< narrow and small: borders that should be one
    unclassified,     ///< nothing tells what it is
};

/// "lake", "foreign_enclave", "missing_unit", "sliver" or "unclassified".
std::string_view to_string(HoleClass kind) noexcept;

/// A place of which somebody knows what is there.
struct KnownPlace {
    std::string name{};
    HoleClass kind{HoleClass::unclassified};  ///< lake or foreign_enclave; missing_unit for a city, say
    std::string country{};                    ///< whose it is, for an enclave; may be empty
    Point at{};
    std::string source{};  ///< who says so
};

/// A tile at the edge of a hole.
struct HoleSide {
    const Unit* unit{};
    double border_km{};  ///< geodesic length of the edge that they share
};

struct Hole {
    /// The outer ring, and the islands in it as holes.
    Polygon polygon{};
    Area area{Area::square_metres(0)};  ///< geodesic, without the islands
    /// Twice the area over the perimeter, shores of islands included: the width, if it is a long strip; of a disc half
    /// the diameter.
    double mean_width_m{};
    Point inside{};                  ///< a point in it, for a mark on a map
    std::vector<HoleSide> around{};  ///< in P-code order
    HoleClass kind{HoleClass::unclassified};
    std::string name{};     ///< of the known place or the first missing unit; may be empty
    std::string country{};  ///< of the known place; may be empty
    /// For missing_unit: the highest units whose label points lie in the hole, in P-code order. Empty where only the
    /// list of known places says that a unit is missing.
    std::vector<const Unit*> missing{};
};

struct HoleOptions {
    /// The first of them that lies in a hole says what it is.
    std::span<const KnownPlace> known{};
    /// A hole is a sliver if its mean width and its area are both below these.
    double sliver_width_m{20};
    Area sliver_area{Area::square_metres(100'000)};
    /// 0: as many as there are cores. The result does not depend on it.
    unsigned threads{0};
};

/// Every bounded place outside all tiles, the largest first; equal ones by their smallest vertex. Two that touch in a
/// point are two.
///
/// What a hole is follows from, in this order: the known places; the label points of units of the boundaries that have
/// no polygon, and no tile above or below them; its width and size. The holes of a clean tiling follow from its arcs,
/// vertices to the bit, in time linear in the arcs; where tiles overlap or have unmatched borders, from the general
/// union (GEOS) of all tiles, which is slower.
std::vector<Hole> holes(const Tiling& tiling, const HoleOptions& options = {});

}  // namespace kamtuu
#pragma GCC visibility pop
