#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <kamtuu/geometry.hpp>

#include "core/large_vector.hpp"
#include "core/marks.hpp"
#include "geometry/arcs.hpp"

namespace kamtuu {

/// By longitude, then by latitude: every ring has one smallest vertex, wherever it begins.
inline bool is_smaller(Point a, Point b) noexcept { return a.lon < b.lon || (a.lon == b.lon && a.lat < b.lat); }

/// The edges of all rings, each ring with its first vertex once more at its end. Edge i goes from vertex i to vertex
/// i + 1 and has its part on its left; none starts at the end of a ring.
struct Edges {
    UnsetVector<Point> points{};
    std::vector<std::uint32_t> ring_begins{};  // and the end
    std::vector<std::uint32_t> part_of_ring{};
    std::vector<Part> parts{};
    Marks ends{0};  // of rings

    [[nodiscard]] std::uint32_t rings() const noexcept { return static_cast<std::uint32_t>(part_of_ring.size()); }
    [[nodiscard]] std::uint32_t end_of_ring(std::uint32_t ring) const noexcept { return ring_begins[ring + 1] - 1; }
    [[nodiscard]] bool starts_ring(std::uint32_t vertex) const noexcept {
        return vertex == 0 || ends.contains(vertex - 1);
    }
    [[nodiscard]] std::uint32_t part_of(std::uint32_t edge) const {
        const auto after = std::upper_bound(ring_begins.begin(), ring_begins.end(), edge);
        return part_of_ring[static_cast<std::size_t>(after - ring_begins.begin()) - 1];
    }
};

/// Of tiles, whichever way their rings run. Rings with fewer than three different vertices are left out, and with an
/// outer one its holes. Throws Error (input) for more vertices than can be numbered. Linear in the vertices.
Edges edges_of(std::span<const MultiPolygon* const> tiles, unsigned threads);

}  // namespace kamtuu
