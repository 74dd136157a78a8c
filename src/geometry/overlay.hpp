#pragma once

#include <optional>
#include <span>

#include <kamtuu/geometry.hpp>

#include "geometry/repair.hpp"

/// What GEOS does for us to polygons. Thread-safe: each thread has a GEOS context of its own. All throw Error (input)
/// with GEOS's words for what it cannot do.

namespace kamtuu {

/// What repair() is to do with a polygon of whole rings (closed, four points at least); absent if it is valid.
std::optional<Repaired> mended_if_invalid(const MultiPolygon& polygon);

/// The union of valid polygons that do not overlap: exact where neighbours share their vertices. Linear then; if
/// they do not share them, a general union that is slower.
MultiPolygon union_of(std::span<const MultiPolygon* const> parts);

/// The ground that two valid polygons share; lines and points are left out. Normalised.
MultiPolygon intersection_of(const MultiPolygon& a, const MultiPolygon& b);

/// The ground of `a` that is not of `b`, both valid; lines and points are left out. Normalised.
MultiPolygon difference_of(const MultiPolygon& a, const MultiPolygon& b);

}  // namespace kamtuu
