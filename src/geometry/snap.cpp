#include "geometry/snap.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "core/parallel.hpp"
#include "geometry/arcs.hpp"
#include "geometry/local_metres.hpp"
#include "geometry/outer_border.hpp"
#include "geometry/repair.hpp"

namespace kamtuu {

namespace {

constexpr int most_rounds = 3;

using Tile = std::uint32_t;
using Tiles = std::vector<Tile>;  // ascending

Arcs arcs_of(const std::vector<MultiPolygon>& tiles, unsigned threads) {
    std::vector<const MultiPolygon*> polygons;
    for (const auto& tile : tiles) polygons.push_back(&tile);
    return cut_into_arcs(polygons, threads);
}

void insert_sorted(Tiles& tiles, Tile tile) {
    const auto at = std::lower_bound(tiles.begin(), tiles.end(), tile);
    if (at == tiles.end() || *at != tile) tiles.insert(at, tile);
}

bool contains(const Tiles& tiles, Tile tile) { return std::binary_search(tiles.begin(), tiles.end(), tile); }

/// An edge of a tile, either way round.
using EdgeOf = std::tuple<Tile, Point, Point>;
EdgeOf edge_of(Tile tile, Point a, Point b) { return a < b ? EdgeOf{tile, a, b} : EdgeOf{tile, b, a}; }

/// What one round does: where vertices go and which are added to which edges.
class Plan {
public:
    Plan(const std::vector<MultiPolygon>& tiles, const Arcs& arcs, double snap_m, const std::vector<bool>& frozen)
        : tiles_(tiles), border_(arcs), snap_m_(snap_m), frozen_(frozen) {
        collect_places(arcs);
        collect_owners();
        move_places();
        find_insertions(arcs);
    }

    /// The tile as it shall be; empty if nothing of it changes.
    [[nodiscard]] std::optional<MultiPolygon> changed(Tile tile, SnapCounts& counts) const {
        if (frozen_[tile]) return {};
        MultiPolygon result;
        const auto before = counts.moved + counts.inserted;
        for (const auto& polygon : tiles_[tile]) {
            Polygon made{ring_of(tile, polygon.outer, counts)};
            if (made.outer.empty()) continue;
            for (const auto& hole : polygon.holes)
                if (auto ring = ring_of(tile, hole, counts); !ring.empty()) made.holes.push_back(std::move(ring));
            result.push_back(std::move(made));
        }
        if (counts.moved + counts.inserted == before) return {};
        return result;
    }

private:
    /// A place on the border where a vertex is.
    struct Place {
        Point at{};
        Point target{};
        Tiles owners{};        ///< tiles with a vertex here
        Tiles owners_after{};  ///< and those whose vertices come here
    };

    void collect_places(const Arcs&) {
        std::vector<Point> points;
        for (const auto& line : border_.lines()) points.insert(points.end(), line.begin(), line.end());
        std::sort(points.begin(), points.end());
        points.erase(std::unique(points.begin(), points.end()), points.end());
        std::vector<Box> boxes;
        for (const auto p : points) {
            places_.push_back({p, p, {}, {}});
            boxes.push_back({p.lon, p.lat, p.lon, p.lat});
        }
        by_place_.emplace(boxes);
    }

    [[nodiscard]] std::optional<std::size_t> find(Point p) const {
        const auto at = std::lower_bound(places_.begin(), places_.end(), p,
                                         [](const Place& place, Point q) { return place.at < q; });
        if (at == places_.end() || at->at != p) return {};
        return static_cast<std::size_t>(at - places_.begin());
    }

    void collect_owners() {
        for (Tile tile = 0; tile < tiles_.size(); ++tile)
            for_each_ring(tile, [&](const Ring& ring) {
                for (std::size_t i = 0; i < ring.size(); ++i) {
                    const auto place = find(ring[i]);
                    if (!place) continue;
                    insert_sorted(places_[*place].owners, tile);
                    if (i + 1 < ring.size() && LocalMetres(ring[i]).distance(ring[i + 1]) <= snap_m_)
                        short_edges_.insert(edge_of(tile, ring[i], ring[i + 1]));
                }
            });
    }

    template <class Visit>
    void for_each_ring(Tile tile, Visit visit) const {
        for (const auto& polygon : tiles_[tile]) {
            visit(polygon.outer);
            for (const auto& hole : polygon.holes) visit(hole);
        }
    }

    [[nodiscard]] bool is_frozen(const Place& place) const {
        return std::any_of(place.owners.begin(), place.owners.end(), [&](Tile tile) { return frozen_[tile]; });
    }

    /// Whether two places are borders of different tiles that should be one, not two vertices of one tile's detail.
    [[nodiscard]] bool may_meet(const Place& p, const Place& q) const {
        const auto has_other = [](const Tiles& some, const Tiles& others) {
            return std::any_of(some.begin(), some.end(), [&](Tile tile) { return !contains(others, tile); });
        };
        if (!has_other(p.owners, q.owners) || !has_other(q.owners, p.owners)) return false;
        // Who has both must have them as a short edge, the mouth of a gap: it closes.
        return std::all_of(p.owners.begin(), p.owners.end(), [&](Tile tile) {
            return !contains(q.owners, tile) || short_edges_.contains(edge_of(tile, p.at, q.at));
        });
    }

    void move_places() {
        std::vector<std::size_t> order(places_.size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        std::vector<bool> fixed;
        for (const auto& place : places_) fixed.push_back(is_frozen(place));
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            if (fixed[a] != fixed[b]) return static_cast<bool>(fixed[a]);
            return places_[a].owners.front() < places_[b].owners.front();
        });
        std::vector<bool> stays(places_.size(), false);
        for (const auto i : order) {
            const auto to = fixed[i] ? std::nullopt : nearest_that_stays(i, stays);
            if (!to) stays[i] = true;
            if (to) places_[i].target = places_[*to].at;
            auto& after = places_[to.value_or(i)].owners_after;
            for (const auto tile : places_[i].owners) insert_sorted(after, tile);
        }
    }

    [[nodiscard]] std::optional<std::size_t> nearest_that_stays(std::size_t i, const std::vector<bool>& stays) const {
        const LocalMetres metres(places_[i].at);
        std::optional<std::size_t> best;
        double best_m = snap_m_;
        for (const auto other : by_place_->meeting(metres.around(snap_m_))) {
            if (!stays[other] || !may_meet(places_[i], places_[other])) continue;
            const double distance = metres.distance(places_[other].at);
            if (distance < best_m || (!best && distance <= best_m)) {
                best = other;
                best_m = distance;
            }
        }
        return best;
    }

    void find_insertions(const Arcs& arcs) {
        for (std::size_t line = 0; line < border_.lines().size(); ++line) {
            const auto tile = arcs.tile_of(border_.part(line));
            if (frozen_[tile]) continue;
            const auto points = border_.lines()[line];
            for (std::size_t i = 0; i + 1 < points.size(); ++i) find_insertions(tile, points[i], points[i + 1]);
        }
    }

    [[nodiscard]] Point target_of(Point p) const {
        const auto place = find(p);
        return place ? places_[*place].target : p;
    }

    void find_insertions(Tile tile, Point from, Point to) {
        const auto a = target_of(from);
        const auto b = target_of(to);
        Box box = LocalMetres(from).around(2 * snap_m_);  // places near the edge may still move by it
        const auto other = LocalMetres(to).around(2 * snap_m_);
        box.grow({other.west, other.south});
        box.grow({other.east, other.north});
        std::vector<Point> on_edge;
        for (const auto i : by_place_->meeting(box)) {
            const auto& place = places_[*find(places_[i].target)];
            if (contains(place.owners_after, tile)) continue;
            const LocalMetres metres(place.at);
            const double share = metres.share_along(a, b);
            if (share > 0 && share < 1 && metres.distance_to_edge(a, b) <= snap_m_) on_edge.push_back(place.at);
        }
        if (on_edge.empty()) return;
        std::sort(on_edge.begin(), on_edge.end());
        on_edge.erase(std::unique(on_edge.begin(), on_edge.end()), on_edge.end());
        insertions_[edge_of(tile, from, to)] = std::move(on_edge);
    }

    void append_inserted(Tile tile, Point from, Point to, Ring& ring, SnapCounts& counts) const {
        const auto found = insertions_.find(edge_of(tile, from, to));
        if (found == insertions_.end()) return;
        const auto a = target_of(from);
        const auto b = target_of(to);
        std::vector<std::pair<double, Point>> along;
        for (const auto p : found->second) along.emplace_back(LocalMetres(p).share_along(a, b), p);
        std::sort(along.begin(), along.end());
        for (const auto& [share, p] : along) ring.push_back(p);
        counts.inserted += along.size();
    }

    /// Empty if nothing is left of the ring.
    [[nodiscard]] Ring ring_of(Tile tile, const Ring& ring, SnapCounts& counts) const {
        Ring made;
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
            made.push_back(target_of(ring[i]));
            counts.moved += made.back() == ring[i] ? 0 : 1;
            append_inserted(tile, ring[i], ring[i + 1], made, counts);
        }
        return without_spikes(made);
    }

    /// Closed, without repeated vertices and ways there and back.
    static Ring without_spikes(const Ring& open) {
        Ring ring;
        for (const auto p : open) {
            if (!ring.empty() && ring.back() == p) continue;
            if (ring.size() >= 2 && ring[ring.size() - 2] == p)
                ring.pop_back();
            else
                ring.push_back(p);
        }
        while (ring.size() > 1 && ring.back() == ring.front()) ring.pop_back();
        if (ring.size() < 3) return {};
        ring.push_back(ring.front());
        return ring;
    }

    const std::vector<MultiPolygon>& tiles_;
    OuterBorder border_;
    double snap_m_;
    const std::vector<bool>& frozen_;
    std::vector<Place> places_{};  // by point
    std::optional<BoxTree> by_place_{};
    std::set<EdgeOf> short_edges_{};
    std::map<EdgeOf, std::vector<Point>> insertions_{};
};

class Snapper {
public:
    Snapper(std::vector<MultiPolygon> tiles, double snap_m, double largest_change, unsigned threads)
        : snap_m_(snap_m), largest_change_(largest_change), threads_(threads), frozen_(tiles.size(), false) {
        result_.tiles = std::move(tiles);
        result_.counts.resize(result_.tiles.size());
        areas_.resize(result_.tiles.size());
    }

    Snapped run() {
        for (int round = 0; round < most_rounds && go_round(); ++round) {
        }
        for (std::size_t tile = 0; tile < frozen_.size(); ++tile) result_.counts[tile].kept_as_it_was = frozen_[tile];
        return std::move(result_);
    }

private:
    /// Where a tile cannot take its change, all is planned anew around it. False if nothing changed.
    bool go_round() {
        const auto arcs = arcs_of(result_.tiles, threads_);
        for (;;) {
            const Plan plan(result_.tiles, arcs, snap_m_, frozen_);
            std::vector<std::optional<MultiPolygon>> changed(result_.tiles.size());
            auto counts = result_.counts;
            std::vector<std::uint8_t> refused(result_.tiles.size(), 0);
            parallel_for(changed.size(), threads_, [&](std::size_t tile) {
                changed[tile] = plan.changed(static_cast<Tile>(tile), counts[tile]);
                if (changed[tile] && !is_acceptable(tile, *changed[tile])) refused[tile] = 1;
            });
            bool anew = false;
            for (std::size_t tile = 0; tile < refused.size(); ++tile)
                if (refused[tile] != 0) anew = frozen_[tile] = true;
            if (anew) continue;
            bool any = false;
            for (std::size_t tile = 0; tile < changed.size(); ++tile) {
                if (!changed[tile]) continue;
                any = true;
                result_.tiles[tile] = std::move(*changed[tile]);
            }
            result_.counts = std::move(counts);
            return any;
        }
    }

    bool is_acceptable(std::size_t tile, const MultiPolygon& changed) {
        if (changed.empty() || repair(changed).fault) return false;
        if (!areas_[tile]) areas_[tile] = area(result_.tiles[tile]).m2();  // as it came in: later it is known
        return std::abs(area(changed).m2() - *areas_[tile]) < largest_change_ * *areas_[tile];
    }

    double snap_m_;
    double largest_change_;
    unsigned threads_;
    std::vector<bool> frozen_;
    Snapped result_{};
    std::vector<std::optional<double>> areas_{};  // square metres, before the first change
};

}  // namespace

Snapped snap_borders(std::vector<MultiPolygon> tiles, double snap_m, double largest_change, unsigned threads) {
    return Snapper(std::move(tiles), snap_m, largest_change, threads).run();
}

}  // namespace kamtuu
