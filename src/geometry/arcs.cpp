#include "geometry/arcs.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <utility>

#include "core/large_vector.hpp"
#include "core/marks.hpp"
#include "core/parallel.hpp"
#include "geometry/equal_points.hpp"
#include "geometry/ring_edges.hpp"

namespace kamtuu {

namespace {

constexpr std::uint32_t none = 0xffffffff;
constexpr std::size_t edges_a_block = std::size_t{1} << 16U;
static_assert(edges_a_block % Marks::together == 0);

/// What each edge meets.
struct Links {
    UnsetVector<std::uint32_t> equal{};  // by vertex: the next one that is equal to it, the last one's being the first
    UnsetVector<std::uint32_t> twin{};   // by edge: the same edge in the opposite direction, or none

    /// Calls `visit` for `vertex` and those that are equal to it. Two on average.
    template <class Visit>
    void for_each_equal(std::uint32_t vertex, Visit visit) const {
        auto each = vertex;
        do {
            visit(each);
            each = equal[each];
        } while (each != vertex);
    }
};

/// Works on blocks of [0, count), which are the same whatever the threads.
void for_each_block(std::size_t count, unsigned threads,
                    const std::function<void(std::size_t block, std::uint32_t begin, std::uint32_t end)>& work) {
    parallel_for((count + edges_a_block - 1) / edges_a_block, threads, [&](std::size_t block) {
        work(block, static_cast<std::uint32_t>(block * edges_a_block),
             static_cast<std::uint32_t>(std::min(count, (block + 1) * edges_a_block)));
    });
}

/// Some of the edges that join the same two vertices as one.
struct Company {
    std::size_t count{0};
    std::uint32_t first{none};

    void add(std::uint32_t edge) noexcept {
        ++count;
        first = std::min(first, edge);
    }
};

/// The others that run as edge `i` does.
Company beside(const Edges& edges, const Links& links, std::uint32_t i) {
    Company company;
    links.for_each_equal(i, [&](std::uint32_t e) {
        if (e != i && !edges.ends.contains(e) && edges.points[e + 1] == edges.points[i + 1]) company.add(e);
    });
    return company;
}

/// Those that run the other way.
Company against(const Edges& edges, const Links& links, std::uint32_t i) {
    Company company;
    links.for_each_equal(i + 1, [&](std::uint32_t e) {
        if (!edges.ends.contains(e) && edges.points[e + 1] == edges.points[i]) company.add(e);
    });
    return company;
}

/// What nearly every edge is, told without looking further: one whose ends have one equal each, which are the ends of
/// an edge that runs the other way, ...
bool is_plainly_shared(const Links& links, std::uint32_t i) noexcept {
    const auto back = links.equal[i + 1];
    const auto to = links.equal[i];
    return back + 1 == to && links.equal[to] == i && links.equal[back] == i + 1;
}

/// ... or one whose ends have none.
bool is_plainly_alone(const Links& links, std::uint32_t i) noexcept {
    return links.equal[i] == i && links.equal[i + 1] == i + 1;
}

/// Joins edges that are one and the same in opposite directions. Where three or more have the same ends, or two run the
/// same way, none is joined and they go to `crowded`, each with the first that runs as it does, or the first against
/// it.
void join_twins(const Edges& edges, unsigned threads, Links& links, std::vector<CrowdedEdge>& crowded) {
    const auto count = edges.points.size();
    links.twin.resize(count);
    std::vector<std::vector<CrowdedEdge>> found(count / edges_a_block + 1);
    for_each_block(count, threads, [&](std::size_t block, std::uint32_t begin, std::uint32_t end) {
        for (auto i = begin; i < end; ++i) {
            links.twin[i] = none;
            if (edges.ends.contains(i) || is_plainly_alone(links, i)) continue;
            if (is_plainly_shared(links, i)) {
                links.twin[i] = links.equal[i + 1];
                continue;
            }
            const auto same = beside(edges, links, i);
            const auto opposite = against(edges, links, i);
            if (same.count == 0 && opposite.count < 2)
                links.twin[i] = opposite.first;
            else
                found[block].push_back({edges.points[i], edges.points[i + 1], edges.part_of(i),
                                        edges.part_of(same.count != 0 ? same.first : opposite.first)});
        }
    });
    for (const auto& of_block : found) crowded.insert(crowded.end(), of_block.begin(), of_block.end());
}

/// Whether the ring goes back from `vertex` the way it came.
bool is_tip(const Edges& edges, const Links& links, std::uint32_t vertex) {
    const auto twin = links.twin[vertex - 1];
    if (twin == none || !edges.ends.contains(vertex)) return twin == vertex;
    return twin == *(std::upper_bound(edges.ring_begins.begin(), edges.ring_begins.end(), vertex) - 1);
}

/// Whether other than two different edges meet at the vertex: those that arrive there, and their twins that leave. One
/// without a twin is met by another one, which leaves. So is the tip of a spike, whatever else touches it.
bool is_node(const Edges& edges, const Links& links, std::uint32_t vertex) {
    std::size_t meeting = 0;
    bool tip = false;
    links.for_each_equal(vertex, [&](std::uint32_t each) {
        if (edges.starts_ring(each)) return;
        meeting += links.twin[each - 1] == none ? 2U : 1U;
        tip = tip || is_tip(edges, links, each);
    });
    return meeting != 2 || tip;
}

/// The vertices at which rings are cut: nodes, and the smallest vertex of a ring without one, so that both sides of it
/// start there. Each by its place in its ring; the ends of rings are not among them.
Marks cuts_of(const Edges& edges, const Links& links, unsigned threads) {
    Marks cuts(edges.points.size());
    for_each_block(edges.points.size(), threads, [&](std::size_t, std::uint32_t begin, std::uint32_t end) {
        for (auto i = begin; i < end; ++i)
            if (!edges.ends.contains(i) && is_node(edges, links, i)) cuts.add(i);
    });
    for (std::uint32_t ring = 0; ring < edges.rings(); ++ring) {
        const auto begin = edges.ring_begins[ring];
        const auto end = edges.end_of_ring(ring);
        if (cuts.first_from(begin) < end) continue;
        const auto smallest = std::min_element(edges.points.begin() + begin, edges.points.begin() + end, is_smaller);
        cuts.add(static_cast<std::uint32_t>(smallest - edges.points.begin()));
    }
    return cuts;
}

/// The edges of a ring from one cut to the next.
struct Stretch {
    std::uint32_t from{};  // the cuts
    std::uint32_t to{};
    std::uint32_t ring_begin{};
    std::uint32_t ring_end{};

    /// Whether it goes over the end of the ring or to it.
    [[nodiscard]] bool goes_round() const noexcept { return to <= from; }
    [[nodiscard]] std::uint32_t edges() const noexcept {
        return goes_round() ? ring_end - from + to - ring_begin : to - from;
    }
    [[nodiscard]] std::uint32_t last_edge() const noexcept { return (to == ring_begin ? ring_end : to) - 1; }
};

/// Goes through the rings and makes arcs of what lies between the cuts.
class Cutter {
public:
    Cutter(const Edges& edges, const Links& links, Marks cuts, Arcs& arcs)
        : edges_(edges), links_(links), cuts_(std::move(cuts)), arcs_(arcs) {
        const auto count = cuts_.count();
        arc_at_.resize(count, none);
        node_at_.resize(count, none);
    }

    void cut(unsigned threads) {
        make_arcs();
        copy_points(threads);
    }

private:
    void make_arcs() {
        for (std::uint32_t ring = 0; ring < edges_.rings(); ++ring) {
            const auto part = edges_.part_of_ring[ring];
            arcs_.ring_begins.push_back(static_cast<std::uint32_t>(arcs_.uses.size()));
            for_each_stretch(ring, [&](const Stretch& stretch) {
                // An arc is made where it first comes up, so the earlier tile has it on its left.
                const auto made = arc_of_twin(stretch);
                if (made != none) {
                    arcs_.arcs[made].right = part;
                    arcs_.uses.push_back({made, true});
                } else {
                    arcs_.uses.push_back({add_arc(stretch, part), false});
                }
            });
        }
        arcs_.ring_begins.push_back(static_cast<std::uint32_t>(arcs_.uses.size()));
    }

    template <class Visit>
    void for_each_stretch(std::uint32_t ring, Visit visit) const {
        const auto begin = edges_.ring_begins[ring];
        const auto end = edges_.end_of_ring(ring);
        const auto first = cuts_.first_from(begin);
        for (auto from = first; from < end;) {
            const auto next = cuts_.first_from(from + 1);
            visit(Stretch{from, next < end ? next : first, begin, end});
            from = next;
        }
    }

    /// The arc that starts with the twin of the last edge, if it has been made.
    [[nodiscard]] std::uint32_t arc_of_twin(const Stretch& stretch) const noexcept {
        const auto twin = links_.twin[stretch.last_edge()];
        return twin != none && cuts_.contains(twin) ? arc_at_[cuts_.place_of(twin)] : none;
    }

    std::uint32_t node_at(std::uint32_t cut) {
        const auto known = node_at_[cuts_.place_of(cut)];
        if (known != none) return known;
        const auto node = static_cast<std::uint32_t>(arcs_.nodes.size());
        arcs_.nodes.push_back(edges_.points[cut]);
        links_.for_each_equal(cut, [&](std::uint32_t vertex) {
            if (cuts_.contains(vertex)) node_at_[cuts_.place_of(vertex)] = node;
        });
        return node;
    }

    std::uint32_t add_arc(const Stretch& stretch, std::uint32_t part) {
        const auto arc = static_cast<std::uint32_t>(arcs_.arcs.size());
        arc_at_[cuts_.place_of(stretch.from)] = arc;
        const auto from = node_at(stretch.from);
        const auto points = stretch.edges() + 1;
        arcs_.arcs.push_back({part, no_part, from, node_at(stretch.to), points_, points});
        points_ += points;
        stretches_.push_back(stretch);
        return arc;
    }

    void copy_points(unsigned threads) {
        constexpr std::size_t lot = 256;  // of arcs, so that a thread has something to do
        arcs_.points.resize(points_);
        parallel_for_lots(stretches_.size(), lot, threads, [&](std::size_t arc) {
            const auto& [from, to, begin, end] = stretches_[arc];
            const auto points = edges_.points.begin();
            auto out = arcs_.points.begin() + arcs_.arcs[arc].first_point;
            if (stretches_[arc].goes_round()) {
                out = std::copy(points + from, points + end, out);
                std::copy(points + begin, points + to + 1, out);
            } else {
                std::copy(points + from, points + to + 1, out);
            }
        });
    }

    const Edges& edges_;
    const Links& links_;
    Marks cuts_;
    Arcs& arcs_;
    std::vector<Stretch> stretches_{};    // by arc
    std::uint32_t points_{0};             // of all arcs
    std::vector<std::uint32_t> arc_at_;   // by the place of the cut that the arc starts at
    std::vector<std::uint32_t> node_at_;  // by the place of the cut
};

}  // namespace

Arcs cut_into_arcs(std::span<const MultiPolygon* const> tiles, unsigned threads) {
    Arcs arcs;
    auto edges = edges_of(tiles, threads);
    threads = threads_for(edges.points.size(), small_steps_worth_a_thread, threads);
    Links links{.equal = next_equal(edges.points, threads)};
    join_twins(edges, threads, links, arcs.crowded);
    Cutter(edges, links, cuts_of(edges, links, threads), arcs).cut(threads);
    arcs.parts = std::move(edges.parts);
    return arcs;
}

}  // namespace kamtuu
