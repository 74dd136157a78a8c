#include "geometry/arcs.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

#include <kamtuu/error.hpp>

#include "core/large_vector.hpp"
#include "geometry/equal_points.hpp"
#include "geometry/point_in_polygon.hpp"

namespace kamtuu {

namespace {

constexpr std::uint32_t none = 0xffffffff;

/// The edges of all rings. Edge i goes from vertex i to the vertex of the edge that follows it in its ring, and has its
/// part on its left.
struct Edges {
    LargeVector<Point> from{};
    std::vector<std::uint32_t> ring_begins{};  // and the end
    std::vector<std::uint32_t> part_of_ring{};
    std::vector<Part> parts{};

    [[nodiscard]] std::size_t rings() const noexcept { return part_of_ring.size(); }
};

/// Adds zero, which turns -0 into 0: they are equal, and must be so as bits.
Point plain(Point p) noexcept { return {p.lon + 0.0, p.lat + 0.0}; }

enum class Runs { ccw, cw };

/// Makes the ring run as it should. False if fewer than three vertices are left, repeated ones not counted.
bool append_ring(const Ring& ring, Runs runs, Edges& edges) {
    const auto begin = edges.from.size();
    for (const auto p : ring)
        if (edges.from.size() == begin || edges.from.back() != p) edges.from.push_back(plain(p));
    while (edges.from.size() > begin + 1 && edges.from.back() == edges.from[begin]) edges.from.pop_back();
    if (edges.from.size() < begin + 3) {
        edges.from.resize(begin);
        return false;
    }
    edges.from.push_back(edges.from[begin]);
    const bool ccw = runs_ccw(std::span(edges.from).subspan(begin));
    edges.from.pop_back();
    if (ccw != (runs == Runs::ccw))
        std::reverse(edges.from.begin() + static_cast<std::ptrdiff_t>(begin), edges.from.end());
    return true;
}

Edges edges_of(std::span<const MultiPolygon* const> tiles) {
    Edges edges;
    const auto add = [&](const Ring& ring, Runs runs) {
        const auto begin = static_cast<std::uint32_t>(edges.from.size());
        if (!append_ring(ring, runs, edges)) return false;
        edges.ring_begins.push_back(begin);
        edges.part_of_ring.push_back(static_cast<std::uint32_t>(edges.parts.size()));
        return true;
    };
    std::size_t vertices = 0;
    for (const auto* tile : tiles)
        for (const auto& polygon : *tile) {
            vertices += polygon.outer.size();
            for (const auto& hole : polygon.holes) vertices += hole.size();
        }
    if (vertices >= std::size_t{1} << 31U)
        throw Error(ErrorKind::input,
                    "The boundaries have more than 2147483647 vertices, which is more than can be "
                    "numbered. Simplify them first.");
    edges.from.reserve(vertices + 1);
    for (std::uint32_t tile = 0; tile < tiles.size(); ++tile)
        for (const auto& polygon : *tiles[tile]) {
            const auto first_ring = static_cast<std::uint32_t>(edges.rings());
            if (!add(polygon.outer, Runs::ccw)) continue;
            for (const auto& hole : polygon.holes) add(hole, Runs::cw);
            edges.parts.push_back({tile, first_ring, static_cast<std::uint32_t>(edges.rings()) - first_ring});
        }
    edges.ring_begins.push_back(static_cast<std::uint32_t>(edges.from.size()));
    return edges;
}

/// What each edge meets.
struct Links {
    LargeVector<std::uint32_t> vertex{};  // number of the vertex that it starts at: the first edge that starts there
    LargeVector<std::uint32_t> next{};    // the edge that follows it in its ring
    LargeVector<std::uint32_t> twin{};    // the same edge in the opposite direction, or none
    LargeVector<std::uint8_t> meeting{};  // by vertex: how many different edges meet there, 3 standing for more

    [[nodiscard]] std::uint32_t end(std::uint32_t edge) const noexcept { return vertex[next[edge]]; }
};

LargeVector<std::uint32_t> next_edges(const Edges& edges) {
    LargeVector<std::uint32_t> next(edges.from.size());
    std::iota(next.begin(), next.end(), 1U);
    for (std::size_t ring = 0; ring < edges.rings(); ++ring)
        next[edges.ring_begins[ring + 1] - 1] = edges.ring_begins[ring];
    return next;
}

std::uint32_t part_of(const Edges& edges, std::uint32_t edge) {
    const auto after = std::upper_bound(edges.ring_begins.begin(), edges.ring_begins.end(), edge);
    return edges.part_of_ring[static_cast<std::size_t>(after - edges.ring_begins.begin()) - 1];
}

/// The edges that start at each vertex, in ascending order. Two on average, so a list of them is short to go through,
/// and those of neighbouring vertices lie beside each other in memory.
class Leaving {
public:
    explicit Leaving(const Links& links) : after_(links.vertex.size(), none), last_(links.vertex.size()) {
        for (std::uint32_t i = 0; i < after_.size(); ++i) {
            const auto vertex = links.vertex[i];
            if (vertex != i) after_[last_[vertex]] = i;
            last_[vertex] = i;
        }
    }
    template <class Visit>
    void for_each(std::uint32_t vertex, Visit visit) const {
        for (auto edge = vertex; edge != none; edge = after_[edge]) visit(edge);
    }

private:
    LargeVector<std::uint32_t> after_;  // the next edge that starts at the same vertex
    LargeVector<std::uint32_t> last_;
};

/// Joins edges that are one and the same in opposite directions. Where three or more have the same ends, or two run the
/// same way, none is joined and they go to `crowded`, each with the first of them.
LargeVector<std::uint32_t> twins_of(const Edges& edges, const Links& links, std::vector<CrowdedEdge>& crowded) {
    const Leaving leaving(links);
    LargeVector<std::uint32_t> twin(links.vertex.size(), none);
    std::vector<std::uint32_t> same;
    for (std::uint32_t i = 0; i < twin.size(); ++i) {
        if (twin[i] != none) continue;
        same.clear();
        leaving.for_each(links.vertex[i], [&](std::uint32_t e) {
            if (links.end(e) == links.end(i)) same.push_back(e);
        });
        const auto parallel = same.size();
        leaving.for_each(links.end(i), [&](std::uint32_t e) {
            if (links.end(e) == links.vertex[i]) same.push_back(e);
        });
        if (same.size() == 2 && parallel == 1) {
            twin[i] = same[1];
            twin[same[1]] = i;
        } else if (const auto first = *std::min_element(same.begin(), same.end()); first != i) {
            crowded.push_back({edges.from[i], edges.from[links.next[i]], part_of(edges, first), part_of(edges, i)});
        }
    }
    return twin;
}

/// True for one of the two edges that are twins, and for all others.
bool is_first_of_twins(const Links& links, std::uint32_t edge) noexcept { return edge < links.twin[edge]; }

LargeVector<std::uint8_t> count_meeting(const Links& links) {
    LargeVector<std::uint8_t> meeting(links.vertex.size(), 0);
    for (std::uint32_t i = 0; i < links.vertex.size(); ++i) {
        if (!is_first_of_twins(links, i)) continue;
        for (const auto end : {links.vertex[i], links.end(i)})
            meeting[end] = static_cast<std::uint8_t>(std::min(3, meeting[end] + 1));
    }
    return meeting;
}

Links link(const Edges& edges, std::vector<CrowdedEdge>& crowded, unsigned threads) {
    Links links;
    links.vertex = first_equal(edges.from, threads);
    links.next = next_edges(edges);
    links.twin = twins_of(edges, links, crowded);
    links.meeting = count_meeting(links);
    return links;
}

/// Goes through the rings and cuts them at nodes.
class Cutter {
public:
    Cutter(const Edges& edges, const Links& links, Arcs& arcs)
        : edges_(edges),
          links_(links),
          arcs_(arcs),
          arc_at_(edges.from.size(), none),
          node_at_(edges.from.size(), none) {}

    void cut() {
        // An arc is made where its first edge comes up, so those of earlier tiles have them on their left.
        for (std::uint32_t ring = 0; ring < edges_.rings(); ++ring)
            for_each_run(ring, [&](std::uint32_t first, std::uint32_t last, std::uint32_t count) {
                if (is_first_of_twins(links_, first)) add_arc(first, last, count, edges_.part_of_ring[ring]);
            });
        for (std::uint32_t ring = 0; ring < edges_.rings(); ++ring) {
            arcs_.ring_begins.push_back(static_cast<std::uint32_t>(arcs_.uses.size()));
            for_each_run(ring, [&](std::uint32_t first, std::uint32_t last, std::uint32_t) {
                use_arc(first, last, edges_.part_of_ring[ring]);
            });
        }
        arcs_.ring_begins.push_back(static_cast<std::uint32_t>(arcs_.uses.size()));
    }

private:
    [[nodiscard]] bool starts_at_node(std::uint32_t edge) const noexcept {
        return links_.meeting[links_.vertex[edge]] != 2;
    }

    /// A ring without a node is cut at its smallest vertex, so that both sides of it start there.
    [[nodiscard]] std::uint32_t first_cut(std::uint32_t begin, std::uint32_t end) const {
        auto smallest = begin;
        for (auto edge = begin; edge < end; ++edge) {
            if (starts_at_node(edge)) return edge;
            if (edges_.from[edge] < edges_.from[smallest]) smallest = edge;
        }
        return smallest;
    }

    /// Calls `visit(first edge, last edge, number of edges)` for the edges from each cut to the next.
    template <class Visit>
    void for_each_run(std::uint32_t ring, Visit visit) const {
        const auto start = first_cut(edges_.ring_begins[ring], edges_.ring_begins[ring + 1]);
        auto first = start;
        std::uint32_t count = 0;
        auto edge = start;
        do {
            ++count;
            const auto next = links_.next[edge];
            if (next == start || starts_at_node(next)) {
                visit(first, edge, count);
                first = next;
                count = 0;
            }
            edge = next;
        } while (edge != start);
    }

    std::uint32_t node_at(std::uint32_t edge) {
        auto& node = node_at_[links_.vertex[edge]];
        if (node == none) {
            node = static_cast<std::uint32_t>(arcs_.nodes.size());
            arcs_.nodes.push_back(edges_.from[edge]);
        }
        return node;
    }

    void add_arc(std::uint32_t first, std::uint32_t last, std::uint32_t count, std::uint32_t part) {
        arc_at_[first] = static_cast<std::uint32_t>(arcs_.arcs.size());
        const auto begin = static_cast<std::uint32_t>(arcs_.points.size());
        auto edge = first;
        for (std::uint32_t i = 0; i < count; ++i, edge = links_.next[edge]) arcs_.points.push_back(edges_.from[edge]);
        arcs_.points.push_back(edges_.from[edge]);
        const auto from = node_at(first);
        arcs_.arcs.push_back({part, no_part, from, node_at(links_.next[last]), begin, count + 1});
    }

    void use_arc(std::uint32_t first, std::uint32_t last, std::uint32_t part) {
        const bool reversed = !is_first_of_twins(links_, first);
        const auto arc = arc_at_[reversed ? links_.twin[last] : first];
        if (reversed) arcs_.arcs[arc].right = part;
        arcs_.uses.push_back({arc, reversed});
    }

    const Edges& edges_;
    const Links& links_;
    Arcs& arcs_;
    LargeVector<std::uint32_t> arc_at_;   // by the arc's first edge
    LargeVector<std::uint32_t> node_at_;  // by vertex
};

}  // namespace

Arcs cut_into_arcs(std::span<const MultiPolygon* const> tiles, unsigned threads) {
    Arcs arcs;
    auto edges = edges_of(tiles);
    const auto links = link(edges, arcs.crowded, threads);
    Cutter(edges, links, arcs).cut();
    arcs.parts = std::move(edges.parts);
    return arcs;
}

}  // namespace kamtuu
