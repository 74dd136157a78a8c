#include "geometry/disputes.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>
#include <utility>

#include "core/parallel.hpp"
#include "geometry/arc_boxes.hpp"
#include "geometry/around.hpp"
#include "geometry/edge_meetings.hpp"
#include "geometry/edge_tree.hpp"
#include "geometry/overlay.hpp"
#include "geometry/point_in_polygon.hpp"
#include "geometry/repair.hpp"
#include "geometry/trace.hpp"

namespace kamtuu {

namespace {

/// Arcs that have a tile on one side only.
struct Border {
    std::vector<std::uint32_t> arcs{};  // their positions
    std::vector<std::span<const Point>> lines{};
};

Border border_of(const Arcs& arcs) {
    Border border;
    for (std::uint32_t i = 0; i < arcs.arcs.size(); ++i) {
        if (arcs.arcs[i].right != no_part) continue;
        border.arcs.push_back(i);
        border.lines.push_back(arcs.line(arcs.arcs[i]));
    }
    return border;
}

/// Where `p` lies to one ring.
Where where_in_ring(const Arcs& arcs, std::uint32_t ring, Point p) {
    RayCount count(p);
    for (const auto use : arcs.ring(ring)) count.add(arcs.line(arcs.arcs[use.arc]));
    return count.where();
}

Where where_in_part(const Arcs& arcs, const Part& part, Point p) {
    const auto in_outer = where_in_ring(arcs, part.first_ring, p);
    if (in_outer != Where::inside) return in_outer;
    for (std::uint32_t hole = 1; hole < part.rings; ++hole) {
        const auto in_hole = where_in_ring(arcs, part.first_ring + hole, p);
        if (in_hole != Where::outside) return in_hole == Where::border ? Where::border : Where::outside;
    }
    return Where::inside;
}

/// What speaks against a tiling before anything has been intersected.
struct Evidence {
    std::vector<UnmatchedBorder> unmatched{};
    std::vector<Box> boxes{};
    std::vector<bool> suspects{};  // by part
};

class Search {
public:
    Search(const Arcs& arcs, const std::vector<Box>& boxes_of_arcs)
        : arcs_(arcs),
          boxes_of_arcs_(boxes_of_arcs),
          boxes_(boxes_of_parts(arcs, boxes_of_arcs)),
          border_(border_of(arcs)),
          tree_(border_.lines) {
        evidence_.suspects.resize(arcs.parts.size(), false);
    }

    Evidence run(unsigned threads) {
        take_crowded();
        find_meeting_edges(threads);
        find_wedges_that_do_not_fit();
        find_pieces_inside_others(threads);
        cover_narrow_overlaps(threads);
        return std::move(evidence_);
    }

private:
    void suspect(std::uint32_t part) { evidence_.suspects[part] = true; }
    void suspect(std::uint32_t part, std::uint32_t other, const Box& place) {
        suspect(part);
        suspect(other);
        // A part that is at odds with itself may be wrong anywhere.
        evidence_.boxes.push_back(part == other ? boxes_[part] : place);
    }

    void take_crowded() {
        for (const auto& edge : arcs_.crowded) {
            suspect(edge.part, edge.other, box_of(edge.from, edge.to));
        }
    }

    [[nodiscard]] std::uint32_t part_at(std::size_t line) const { return arcs_.arcs[border_.arcs[line]].left; }
    [[nodiscard]] BorderEdge edge_at(const EdgeRun& run, std::size_t i) const {
        return {border_.lines[run.line][run.first + i], border_.lines[run.line][run.first + i + 1]};
    }
    [[nodiscard]] Box box_of_run(const EdgeRun& run) const {
        Box box;
        for (std::size_t i = 0; i <= run.count; ++i) box.grow(border_.lines[run.line][run.first + i]);
        return box;
    }

    struct Meeting {
        UnmatchedBorder place{};
        Box box{};
    };

    void compare_runs(const EdgeRun& run, const EdgeRun& other, std::vector<Meeting>& found) const {
        const auto of_other = box_of_run(other);
        std::array<Box, EdgeTree::longest_run> of_edges;
        for (std::size_t j = 0; j < other.count; ++j) of_edges[j] = box_of(edge_at(other, j));
        for (std::size_t i = 0; i < run.count; ++i) {
            const auto e = edge_at(run, i);
            const auto of_e = box_of(e);
            if (!meet(of_e, of_other)) continue;  // so it is of most edges where one run follows another
            for (std::size_t j = run == other ? i + 1 : 0; j < other.count; ++j) {
                if (!meet(of_e, of_edges[j])) continue;
                const auto at = meeting_place(e, edge_at(other, j));
                if (!at) continue;
                const auto [low, high] = std::minmax({part_at(run.line), part_at(other.line)});
                found.push_back({{low, high, *at}, common(of_e, of_edges[j])});
            }
        }
    }

    void find_meeting_edges(unsigned threads) {
        const auto runs = tree_.runs();
        std::vector<std::vector<Meeting>> found(runs.size());
        parallel_for(runs.size(), threads, [&](std::size_t i) {
            tree_.for_each_run(box_of_run(runs[i]), [&](const EdgeRun& other) {
                if (runs[i] <= other) compare_runs(runs[i], other, found[i]);
            });
        });
        for (const auto& of_run : found)
            for (const auto& meeting : of_run) {
                suspect(meeting.place.part, meeting.place.other, meeting.box);
                evidence_.unmatched.push_back(meeting.place);
            }
    }

    /// Going around a node must find on the right of each ray what was on the left of the one before.
    void find_wedges_that_do_not_fit() {
        std::vector<bool> at_border(arcs_.nodes.size(), false);
        for (const auto i : border_.arcs) at_border[arcs_.arcs[i].from] = at_border[arcs_.arcs[i].to] = true;
        std::map<std::uint32_t, std::vector<Ray>> rays;
        for (const auto& arc : arcs_.arcs) {
            const auto line = arcs_.line(arc);
            if (at_border[arc.from]) rays[arc.from].push_back({line[1], arc.left, arc.right});
            if (at_border[arc.to]) rays[arc.to].push_back({line[line.size() - 2], arc.right, arc.left});
        }
        for (auto& [node, around] : rays) {
            sort_around(arcs_.nodes[node], around);
            for (std::size_t i = 0; i < around.size(); ++i) {
                const auto& ray = around[i];
                const auto& next = around[(i + 1) % around.size()];
                if (ray.left == next.right) continue;
                for (const auto& [to, left, right] : {ray, next}) {
                    evidence_.boxes.push_back(box_of(arcs_.nodes[node], to));
                    for (const auto part : {left, right})
                        if (part != no_part) suspect(part);
                }
            }
        }
    }

    /// The arcs of each connected piece of border, by their positions.
    std::vector<std::vector<std::uint32_t>> pieces() const {
        std::vector<std::uint32_t> root(arcs_.nodes.size());
        std::iota(root.begin(), root.end(), 0U);
        const auto find = [&](std::uint32_t node) {
            while (root[node] != node) node = root[node] = root[root[node]];
            return node;
        };
        for (const auto i : border_.arcs) {
            const auto [low, high] = std::minmax({find(arcs_.arcs[i].from), find(arcs_.arcs[i].to)});
            root[high] = low;
        }
        std::map<std::uint32_t, std::vector<std::uint32_t>> by_root;
        for (const auto i : border_.arcs) by_root[find(arcs_.arcs[i].from)].push_back(i);
        std::vector<std::vector<std::uint32_t>> pieces;
        for (auto& [node, arcs] : by_root) pieces.push_back(std::move(arcs));
        return pieces;
    }

    /// Parts that claim the ground at a piece of border, beside the one that it bounds.
    struct Claims {
        std::uint32_t part{};
        std::vector<std::uint32_t> others{};
    };

    /// Along a piece that crosses no other border the number of tiles is the same everywhere, so one place tells it:
    /// the first middle of an edge that lies on nobody else's border. Where all of them do, whoever has them is
    /// suspect.
    Claims claims_at(const std::vector<std::uint32_t>& piece, const BoxTree& boxes) const {
        Claims on_border;
        for (const auto i : piece) {
            const auto part = arcs_.arcs[i].left;
            const auto line = arcs_.line(arcs_.arcs[i]);
            for (std::size_t edge = 0; edge + 1 < line.size(); ++edge) {
                const Point p{(line[edge].lon + line[edge + 1].lon) / 2, (line[edge].lat + line[edge + 1].lat) / 2};
                Claims inside{part};
                on_border = {part};
                for (const auto other : boxes.meeting(box_of(p, p))) {
                    if (other == part) continue;
                    const auto found = where_in_part(arcs_, arcs_.parts[other], p);
                    if (found == Where::outside) continue;
                    (found == Where::inside ? inside : on_border).others.push_back(static_cast<std::uint32_t>(other));
                }
                if (!rings_fit(part, i, p)) inside.others.push_back(part);
                if (on_border.others.empty()) return inside;
            }
        }
        return on_border;
    }

    /// Whether a place on the border of a part, at `arc`, lies in its outer ring and in none of its holes, but for the
    /// ring that the arc is of.
    bool rings_fit(std::uint32_t part, std::uint32_t arc, Point p) const {
        const auto [tile, first_ring, rings] = arcs_.parts[part];
        if (rings == 1) return true;
        for (auto ring = first_ring; ring < first_ring + rings; ++ring) {
            const auto uses = arcs_.ring(ring);
            if (std::any_of(uses.begin(), uses.end(), [&](ArcUse use) { return use.arc == arc; })) continue;
            const auto found = where_in_ring(arcs_, ring, p);
            if (found == (ring == first_ring ? Where::outside : Where::inside)) return false;
        }
        return true;
    }

    void find_pieces_inside_others(unsigned threads) {
        const BoxTree tree(boxes_);
        const auto all = pieces();
        std::vector<Claims> claims(all.size());
        parallel_for(all.size(), threads, [&](std::size_t i) { claims[i] = claims_at(all[i], tree); });
        for (const auto& [part, others] : claims) {
            if (others.empty()) continue;
            suspect(part);
            evidence_.boxes.push_back(boxes_[part]);
            for (const auto other : others) suspect(other);
        }
    }

    /// Where ground that two parts claim is wide, an overlay finds it. Where it is too narrow for that, two edges run
    /// along each other there.
    void cover_narrow_overlaps(unsigned threads) {
        if (std::find(evidence_.suspects.begin(), evidence_.suspects.end(), true) == evidence_.suspects.end()) return;
        // Also borders that two tiles share: a third may reach over them.
        const EdgeTree all(lines_near_suspects());
        const auto runs = tree_.runs();
        std::vector<std::vector<Box>> found(runs.size());
        parallel_for(runs.size(), threads, [&](std::size_t i) {
            if (!evidence_.suspects[part_at(runs[i].line)]) return;
            all.for_each_run(grown(box_of_run(runs[i]), narrow_deg),
                             [&](const EdgeRun& other) { add_common_boxes(runs[i], other, found[i]); });
        });
        for (const auto& of_run : found) evidence_.boxes.insert(evidence_.boxes.end(), of_run.begin(), of_run.end());
    }

    /// By arc, none for one that is nowhere near.
    std::vector<std::span<const Point>> lines_near_suspects() const {
        std::vector<Box> places;
        for (std::size_t part = 0; part < boxes_.size(); ++part)
            if (evidence_.suspects[part]) places.push_back(grown(boxes_[part], narrow_deg));
        const BoxTree near(places);
        std::vector<std::span<const Point>> lines(arcs_.arcs.size());
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (!near.meeting(boxes_of_arcs_[i]).empty()) lines[i] = arcs_.line(arcs_.arcs[i]);
        return lines;
    }

    /// `run` is of the border, `other` of any arc.
    void add_common_boxes(const EdgeRun& run, const EdgeRun& other, std::vector<Box>& found) const {
        const auto& arc = arcs_.arcs[other.line];
        const auto line = arcs_.line(arc);
        const bool one_part = part_at(run.line) == arc.left || part_at(run.line) == arc.right;
        for (std::size_t i = 0; i < run.count; ++i) {
            const auto e = edge_at(run, i);
            const auto of_e = grown(box_of(e.a, e.b), narrow_deg);
            for (std::size_t j = 0; j < other.count; ++j) {
                const BorderEdge f{line[other.first + j], line[other.first + j + 1]};
                const auto of_f = grown(box_of(f.a, f.b), narrow_deg);
                if (meet(of_e, of_f) && (one_part ? turn_back(e, f) : run_along(e, f)))
                    found.push_back(common(of_e, of_f));
            }
        }
    }

    const Arcs& arcs_;
    const std::vector<Box>& boxes_of_arcs_;
    std::vector<Box> boxes_;  // of the parts
    Border border_;
    EdgeTree tree_;
    Evidence evidence_;
};

/// Every pair of a suspect and a part near it.
std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs_of(std::span<const Box> boxes,
                                                              const std::vector<bool>& suspects) {
    const BoxTree tree(boxes);
    std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (std::uint32_t part = 0; part < boxes.size(); ++part) {
        if (!suspects[part]) continue;
        for (const auto near : tree.meeting(boxes[part]))
            if (near != part) pairs.insert(std::minmax({part, static_cast<std::uint32_t>(near)}));
    }
    return {pairs.begin(), pairs.end()};
}

/// The suspects and what is near them, as polygons; suspects are repaired.
class NearSuspects {
public:
    NearSuspects(const Arcs& arcs, const std::vector<Box>& boxes_of_arcs, const std::vector<bool>& suspects,
                 unsigned threads)
        : polygons_(arcs.parts.size()) {
        const auto make = [&](const std::vector<std::uint32_t>& parts) {
            parallel_for(parts.size(), threads, [&](std::size_t i) {
                auto& polygon = polygons_[parts[i]];
                polygon = {polygon_of_part(arcs, parts[i])};
                if (suspects[parts[i]]) polygon = repair(std::move(polygon)).polygon;
            });
        };
        auto boxes = boxes_of_parts(arcs, boxes_of_arcs);
        std::vector<std::uint32_t> parts;
        for (std::uint32_t part = 0; part < suspects.size(); ++part)
            if (suspects[part]) parts.push_back(part);
        make(parts);
        for (const auto part : parts) boxes[part] = bounds(polygons_[part]);
        pairs_ = pairs_of(boxes, suspects);
        std::set<std::uint32_t> others;
        for (const auto& [low, high] : pairs_)
            for (const auto part : {low, high})
                if (!suspects[part]) others.insert(part);
        make({others.begin(), others.end()});
    }

    [[nodiscard]] const std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs() const noexcept { return pairs_; }
    [[nodiscard]] const MultiPolygon& polygon(std::uint32_t part) const { return polygons_[part]; }

private:
    std::vector<MultiPolygon> polygons_;  // empty for what is near no suspect
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs_;
};

}  // namespace

Disputes find_disputes(const Arcs& arcs, std::size_t tiles, unsigned threads) {
    Disputes disputes;
    disputes.disputed.resize(tiles, false);
    const auto for_vertices = threads_for(arcs.points.size(), small_steps_worth_a_thread, threads);
    const auto boxes = boxes_of_arcs(arcs, for_vertices);
    auto evidence = Search(arcs, boxes).run(for_vertices);
    disputes.unmatched = std::move(evidence.unmatched);
    disputes.boxes = std::move(evidence.boxes);
    std::sort(disputes.unmatched.begin(), disputes.unmatched.end());
    if (std::find(evidence.suspects.begin(), evidence.suspects.end(), true) == evidence.suspects.end()) return disputes;

    const NearSuspects near(arcs, boxes, evidence.suspects, threads);
    const auto& pairs = near.pairs();
    std::vector<MultiPolygon> common_ground(pairs.size());
    parallel_for(pairs.size(), threads, [&](std::size_t i) {
        common_ground[i] = intersection_of(near.polygon(pairs[i].first), near.polygon(pairs[i].second));
    });
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (common_ground[i].empty()) continue;
        for (const auto& polygon : common_ground[i]) disputes.boxes.push_back(bounds({polygon}));
        for (const auto part : {pairs[i].first, pairs[i].second}) disputes.disputed[arcs.parts[part].tile] = true;
        disputes.overlaps.push_back({pairs[i].first, pairs[i].second, std::move(common_ground[i])});
    }
    for (std::size_t part = 0; part < arcs.parts.size(); ++part)
        if (evidence.suspects[part]) disputes.disputed[arcs.parts[part].tile] = true;
    return disputes;
}

}  // namespace kamtuu
