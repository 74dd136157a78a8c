#pragma once

#include <span>
#include <vector>

#include "geometry/arcs.hpp"

namespace kamtuu {

/// Closed ways of arcs.
using RingOfUses = std::vector<ArcUse>;

/// The rings that the directed arcs `uses` form, each with the same side on its left. The arcs must close: at every
/// node as many arrive as leave. Where several rings meet at a node, each keeps to its own wedge of the left side, and
/// a ring that comes to a node a second time is split there, so every ring is simple. Deterministic for a given `uses`.
std::vector<RingOfUses> trace(const Arcs& arcs, std::vector<ArcUse> uses);

/// The points of a ring, the first one repeated at the end.
Ring points_of(const Arcs& arcs, std::span<const ArcUse> ring);

/// One part, as it came in but for the start of its rings; of simplified arcs, as it has become.
Polygon polygon_of_part(const Arcs& arcs, std::uint32_t part);

/// Rings to polygons: those that run counter-clockwise are outer rings, the others holes of the smallest outer ring
/// that contains them. Normalised: every ring starts at its smallest vertex, holes and parts are sorted, so that equal
/// ground gives equal bytes however it came about.
MultiPolygon assemble(std::vector<Ring> rings);

}  // namespace kamtuu
