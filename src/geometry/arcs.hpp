#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <kamtuu/tiling.hpp>

#include "core/large_vector.hpp"

namespace kamtuu {

/// Two tiles, or a tile and itself, with an edge that cannot be shared: both run along it in the same direction, or
/// more than two have it. It stays in the arcs, once for each of them, with `no_part` on its right.
struct CrowdedEdge {
    Point from{};
    Point to{};
    std::uint32_t part{};
    std::uint32_t other{};
};

/// What a Tiling is made of, without units: tiles are numbers.
struct Arcs {
    UnsetVector<Point> points{};  // of the arcs, one after the other
    std::vector<Arc> arcs{};
    std::vector<Point> nodes{};
    std::vector<ArcUse> uses{};                // of the rings, one after the other
    std::vector<std::uint32_t> ring_begins{};  // in `uses`, and the end
    std::vector<Part> parts{};
    std::vector<CrowdedEdge> crowded{};

    [[nodiscard]] std::span<const Point> line(const Arc& arc) const noexcept {
        return std::span(points).subspan(arc.first_point, arc.points);
    }
    [[nodiscard]] std::span<const ArcUse> ring(std::uint32_t ring) const noexcept {
        return std::span(uses).subspan(ring_begins[ring], ring_begins[ring + 1] - ring_begins[ring]);
    }
    [[nodiscard]] std::uint32_t tile_of(std::uint32_t part) const noexcept {
        return part == no_part ? no_part : parts[part].tile;
    }
};

/// Cuts the rings of `tiles` into arcs. Rings may run either way; repeated vertices count once, and rings with fewer
/// than three are left out, a part with its outer ring. Linear time; the result does not depend on
/// `threads`. At most 2^31 vertices.
Arcs cut_into_arcs(std::span<const MultiPolygon* const> tiles, unsigned threads);

}  // namespace kamtuu
