#include "geometry/ring_edges.hpp"

#include <kamtuu/error.hpp>

#include "core/parallel.hpp"
#include "geometry/orientation.hpp"

namespace kamtuu {

namespace {

enum class Runs { ccw, cw };

/// A ring as it came, and what is to become of it.
struct RingToTake {
    const Ring* ring{};
    Runs runs{};
    std::uint32_t part{};
    std::uint32_t vertices{};  // repeated ones counted once; 0 if fewer than three are left
    bool turned{};             // runs the wrong way
};

/// The points of a ring but for what repeats the first at its end.
std::span<const Point> open(const Ring& ring) noexcept {
    auto size = ring.size();
    while (size > 1 && ring[size - 1] == ring[0]) --size;
    return std::span(ring).first(size);
}

/// Whether an open ring runs counter-clockwise: it turns at its smallest vertex as it does as a whole.
bool turns_left_at(std::span<const Point> points, std::size_t smallest) noexcept {
    auto before = smallest;
    auto after = smallest;
    do before = (before == 0 ? points.size() : before) - 1;
    while (points[before] == points[smallest]);
    do after = after + 1 == points.size() ? 0 : after + 1;
    while (points[after] == points[smallest]);
    return side_of_line(points[before], points[smallest], points[after]) > 0;
}

void measure(RingToTake& taken) {
    const auto points = open(*taken.ring);
    std::size_t smallest = 0;
    std::uint32_t vertices = 1;
    for (std::size_t i = 1; i < points.size(); ++i) {
        vertices += points[i] == points[i - 1] ? 0 : 1;
        if (is_smaller(points[i], points[smallest])) smallest = i;
    }
    if (points.empty() || vertices < 3) return;
    taken.vertices = vertices;
    taken.turned = turns_left_at(points, smallest) != (taken.runs == Runs::ccw);
}

std::vector<RingToTake> measured_rings(std::span<const MultiPolygon* const> tiles, unsigned threads) {
    std::vector<RingToTake> rings;
    std::size_t vertices = 0;
    const auto add = [&](const Ring& ring, Runs runs) {
        rings.push_back({.ring = &ring, .runs = runs});
        vertices += ring.size();
    };
    for (const auto* tile : tiles)
        for (const auto& polygon : *tile) {
            add(polygon.outer, Runs::ccw);
            for (const auto& hole : polygon.holes) add(hole, Runs::cw);
        }
    if (vertices >= std::size_t{1} << 31U)
        throw Error(ErrorKind::input,
                    "The boundaries have more than 2147483647 vertices, which is more than can be "
                    "numbered. Simplify them first.");
    parallel_for(rings.size(), threads_for(vertices, small_steps_worth_a_thread, threads),
                 [&](std::size_t ring) { measure(rings[ring]); });
    return rings;
}

/// Leaves out the rings that have nothing left, and the holes of a part without an outer ring. Gives the others their
/// places.
void number_rings(std::span<const MultiPolygon* const> tiles, std::vector<RingToTake>& rings, Edges& edges) {
    std::uint32_t begin = 0;
    auto from = rings.begin();
    auto to = rings.begin();
    const auto take = [&](RingToTake ring) {
        ring.part = static_cast<std::uint32_t>(edges.parts.size());
        edges.ring_begins.push_back(begin);
        edges.part_of_ring.push_back(ring.part);
        begin += ring.vertices + 1;
        *to++ = ring;
    };
    for (std::uint32_t tile = 0; tile < tiles.size(); ++tile)
        for (const auto& polygon : *tiles[tile]) {
            const auto first_ring = edges.rings();
            const auto of_part = std::span(from, polygon.holes.size() + 1);
            from += static_cast<std::ptrdiff_t>(of_part.size());
            if (of_part.front().vertices == 0) continue;
            for (const auto& ring : of_part)
                if (ring.vertices != 0) take(ring);
            edges.parts.push_back({tile, first_ring, edges.rings() - first_ring});
        }
    edges.ring_begins.push_back(begin);
    rings.erase(to, rings.end());
}

/// Adding zero turns -0 into 0: they are equal, and must be so as bits.
void copy(const RingToTake& taken, std::span<Point> to) noexcept {
    const auto points = open(*taken.ring);
    std::size_t count = 0;
    for (std::size_t i = 0; i < points.size(); ++i)
        if (i == 0 || points[i] != points[i - 1]) to[count++] = {points[i].lon + 0.0, points[i].lat + 0.0};
    if (taken.turned) std::reverse(to.begin(), to.end() - 1);
    to.back() = to.front();
}

}  // namespace

Edges edges_of(std::span<const MultiPolygon* const> tiles, unsigned threads) {
    Edges edges;
    auto rings = measured_rings(tiles, threads);
    number_rings(tiles, rings, edges);
    edges.points.resize(edges.ring_begins.back());
    edges.ends = Marks(edges.points.size());
    for (std::uint32_t ring = 0; ring < edges.rings(); ++ring) edges.ends.add(edges.end_of_ring(ring));
    threads = threads_for(edges.points.size(), small_steps_worth_a_thread, threads);
    parallel_for(rings.size(), threads, [&](std::size_t ring) {
        copy(rings[ring], std::span(edges.points).subspan(edges.ring_begins[ring], rings[ring].vertices + 1));
    });
    return edges;
}

}  // namespace kamtuu
