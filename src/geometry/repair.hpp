#pragma once

#include <optional>
#include <span>
#include <string>

#include <kamtuu/geometry.hpp>

namespace kamtuu {

/// A polygon that is valid as OGC Simple Features means it.
struct Repaired {
    MultiPolygon polygon{};
    /// What was wrong, in GEOS's words; absent if the polygon was valid as given.
    std::optional<std::string> fault{};
};

/// Makes `polygon` valid by GEOS MakeValid, method "structure": what lies inside an odd number of rings of one part
/// stays inside, collapsed pieces go. Rings come back closed, outer ones counter-clockwise, holes clockwise. A
/// valid polygon keeps its vertices to the bit. Thread-safe: each thread has a GEOS context of its own.
Repaired repair(MultiPolygon polygon);

/// The union of valid polygons that do not overlap: exact where neighbours share their vertices. Linear then; if
/// they do not share them, a general union that is slower.
MultiPolygon union_of(std::span<const MultiPolygon* const> parts);

/// The ground that two valid polygons share; lines and points are left out. Normalised.
MultiPolygon intersection_of(const MultiPolygon& a, const MultiPolygon& b);

/// The ground of `a` that is not of `b`, both valid; lines and points are left out. Normalised.
MultiPolygon difference_of(const MultiPolygon& a, const MultiPolygon& b);

}  // namespace kamtuu
