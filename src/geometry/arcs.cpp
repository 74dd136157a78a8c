#include "geometry/arcs.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <utility>

#include <kamtuu/error.hpp>

#include "core/large_vector.hpp"
#include "core/parallel.hpp"
#include "geometry/equal_points.hpp"
#include "geometry/point_in_polygon.hpp"

namespace kamtuu {

namespace {

constexpr std::uint32_t none = 0xffffffff;
constexpr std::size_t edges_a_block = std::size_t{1} << 16U;

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
    LargeVector<std::uint32_t> next{};    // the edge that follows it in its ring,
    LargeVector<std::uint32_t> before{};  // and the one that it follows
    LargeVector<std::uint32_t> twin{};    // the same edge in the opposite direction, or none
    LargeVector<std::uint8_t> meeting{};  // by vertex: how many different edges meet there, 3 standing for more

    [[nodiscard]] std::uint32_t end(std::uint32_t edge) const noexcept { return vertex[next[edge]]; }
};

/// Works on blocks of [0, count), which are the same whatever the threads.
void for_each_block(std::size_t count, unsigned threads,
                    const std::function<void(std::size_t block, std::uint32_t begin, std::uint32_t end)>& work) {
    parallel_for((count + edges_a_block - 1) / edges_a_block, threads, [&](std::size_t block) {
        work(block, static_cast<std::uint32_t>(block * edges_a_block),
             static_cast<std::uint32_t>(std::min(count, (block + 1) * edges_a_block)));
    });
}

void link_rings(const Edges& edges, unsigned threads, Links& links) {
    const auto count = edges.from.size();
    links.next.resize(count);
    links.before.resize(count);
    for_each_block(count, threads, [&](std::size_t, std::uint32_t begin, std::uint32_t end) {
        for (auto i = begin; i < end; ++i) {
            links.next[i] = i + 1;
            links.before[i] = i - 1;
        }
    });
    for (std::size_t ring = 0; ring < edges.rings(); ++ring) {
        const auto first = edges.ring_begins[ring];
        const auto last = edges.ring_begins[ring + 1] - 1;
        links.next[last] = first;
        links.before[first] = last;
    }
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

/// The edges that join the same two vertices as one, in ascending order, itself among them.
struct Bundle {
    std::array<std::uint32_t, 4> edges{};  // the first few are enough to tell a pair from a crowd
    std::size_t size{0};
    std::size_t parallel{0};  // how many of them run the same way as the one

    void add(std::uint32_t edge) noexcept {
        if (size < edges.size()) edges[size] = edge;
        ++size;
    }
};

Bundle bundle_of(const Links& links, const Leaving& leaving, std::uint32_t edge) {
    Bundle bundle;
    const auto from = links.vertex[edge];
    const auto to = links.end(edge);
    leaving.for_each(from, [&](std::uint32_t e) {
        if (links.end(e) == to) bundle.add(e);
    });
    bundle.parallel = bundle.size;
    leaving.for_each(to, [&](std::uint32_t e) {
        if (links.end(e) == from) bundle.add(e);
    });
    return bundle;
}

/// Joins edges that are one and the same in opposite directions. Where three or more have the same ends, or two run the
/// same way, none is joined and they go to `crowded`, each with the first that runs as it does, or the first against
/// it.
void join_twins(const Edges& edges, const Leaving& leaving, unsigned threads, Links& links,
                std::vector<CrowdedEdge>& crowded) {
    links.twin.resize(edges.from.size());
    std::vector<std::vector<CrowdedEdge>> found(edges.from.size() / edges_a_block + 1);
    for_each_block(edges.from.size(), threads, [&](std::size_t block, std::uint32_t begin, std::uint32_t end) {
        for (auto i = begin; i < end; ++i) {
            const auto bundle = bundle_of(links, leaving, i);
            const bool pair = bundle.size == 2 && bundle.parallel == 1;
            links.twin[i] = pair ? bundle.edges[1] : none;
            if (pair || bundle.size == 1) continue;
            const auto first = bundle.edges[0] != i ? bundle.edges[0] : bundle.edges[1];
            found[block].push_back(
                {edges.from[i], edges.from[links.next[i]], part_of(edges, i), part_of(edges, first)});
        }
    });
    for (const auto& of_block : found) crowded.insert(crowded.end(), of_block.begin(), of_block.end());
}

/// An edge leaves a vertex, or arrives there and has no twin that leaves.
void count_meeting(const Leaving& leaving, unsigned threads, Links& links) {
    links.meeting.resize(links.vertex.size());
    for_each_block(links.vertex.size(), threads, [&](std::size_t, std::uint32_t begin, std::uint32_t end) {
        for (auto vertex = begin; vertex < end; ++vertex) {
            if (links.vertex[vertex] != vertex) continue;
            unsigned count = 0;
            leaving.for_each(vertex,
                             [&](std::uint32_t edge) { count += links.twin[links.before[edge]] == none ? 2U : 1U; });
            links.meeting[vertex] = static_cast<std::uint8_t>(std::min(3U, count));
        }
    });
}

Links link(const Edges& edges, std::vector<CrowdedEdge>& crowded, unsigned threads) {
    Links links;
    links.vertex = first_equal(edges.from, threads);
    link_rings(edges, threads, links);
    const Leaving leaving(links);
    join_twins(edges, leaving, threads, links, crowded);
    count_meeting(leaving, threads, links);
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
        for (std::uint32_t ring = 0; ring < edges_.rings(); ++ring) {
            const auto part = edges_.part_of_ring[ring];
            arcs_.ring_begins.push_back(static_cast<std::uint32_t>(arcs_.uses.size()));
            for_each_run(ring, [&](std::uint32_t first, std::uint32_t last, std::uint32_t count) {
                // An arc is made where it first comes up, so the earlier tile has it on its left.
                const auto twin = links_.twin[last];
                if (twin != none && arc_at_[twin] != none) {
                    arcs_.arcs[arc_at_[twin]].right = part;
                    arcs_.uses.push_back({arc_at_[twin], true});
                } else {
                    add_arc(first, last, count, part);
                    arcs_.uses.push_back({arc_at_[first], false});
                }
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
