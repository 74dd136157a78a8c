#pragma once

#include <optional>
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

/// " at 74.6 42.87": a place in the fewest digits that tell it exactly, longitude first.
std::string place_text(Point p);

}  // namespace kamtuu
