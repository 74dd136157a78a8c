#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "write/geojson_geometry.hpp"

namespace kamtuu {

/// The arcs of a ring in its order: `i`, or `~i` where arc i is walked backwards, as TopoJSON counts them.
using ArcRing = std::vector<std::int64_t>;
/// The outer ring, then the holes.
using ArcPolygon = std::vector<ArcRing>;

/// Rings of any number of features, every line that they share kept once.
///
/// A vertex is a *junction* where rings come from or go to different vertices. Rings are cut at junctions; between two
/// of them all rings that have one edge have all, so an arc is known by its first two vertices. Nothing is asked of the
/// polygons: what is no clean tiling has arcs of its own where borders do not fit, and loses nothing.
///
/// The HTML map has another way to arcs (map/page_borders.hpp), since its units are all of one Tiling, whose arcs are
/// known and are simplified as such; here are rings of any layer, on a grid already, of which no tiling is known.
struct Topology {
    std::vector<GridRing> arcs{};  ///< in the order in which they are first met
    /// By position of the feature that was given.
    std::vector<std::vector<ArcPolygon>> features{};
};

/// O(n log n) in the vertices, about 100 bytes each.
Topology topology_of(std::span<const std::vector<GridPolygon>> features);

}  // namespace kamtuu
