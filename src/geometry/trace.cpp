#include "geometry/trace.hpp"

#include <algorithm>
#include <cstddef>
#include <unordered_map>
#include <utility>

#include "geometry/around.hpp"
#include "geometry/point_in_polygon.hpp"

namespace kamtuu {

namespace {

std::uint32_t start_of(const Arc& arc, ArcUse use) noexcept { return use.reversed ? arc.to : arc.from; }
std::uint32_t end_of(const Arc& arc, ArcUse use) noexcept { return use.reversed ? arc.from : arc.to; }

/// The second point of a directed arc.
Point ahead(const Arcs& arcs, ArcUse use) {
    const auto line = arcs.line(arcs.arcs[use.arc]);
    return use.reversed ? line[line.size() - 2] : line[1];
}

/// The last point but one of a directed arc.
Point behind(const Arcs& arcs, ArcUse use) {
    const auto line = arcs.line(arcs.arcs[use.arc]);
    return use.reversed ? line[1] : line[line.size() - 2];
}

class Tracer {
public:
    Tracer(const Arcs& arcs, std::vector<ArcUse> uses) : arcs_(arcs), uses_(std::move(uses)), taken_(uses_.size()) {
        std::stable_sort(uses_.begin(), uses_.end(), [&](ArcUse a, ArcUse b) { return start(a) < start(b); });
    }

    std::vector<RingOfUses> trace() {
        for (std::size_t i = 0; i < uses_.size(); ++i)
            if (!taken_[i]) follow(i);
        return std::move(rings_);
    }

private:
    [[nodiscard]] std::uint32_t start(ArcUse use) const { return start_of(arcs_.arcs[use.arc], use); }
    [[nodiscard]] std::uint32_t end(ArcUse use) const { return end_of(arcs_.arcs[use.arc], use); }

    /// Of the arcs not yet taken that leave the end of `use`, the one that bounds the same wedge of the left side: the
    /// first clockwise from where `use` came.
    std::size_t next_after(ArcUse use) const {
        const auto node = end(use);
        auto i = static_cast<std::size_t>(std::lower_bound(uses_.begin(), uses_.end(), node,
                                                           [&](ArcUse a, std::uint32_t n) { return start(a) < n; }) -
                                          uses_.begin());
        auto best = uses_.size();
        for (; i < uses_.size() && start(uses_[i]) == node; ++i) {
            if (taken_[i]) continue;
            if (best == uses_.size() || clockwise_before(arcs_.nodes[node], behind(arcs_, use), ahead(arcs_, uses_[i]),
                                                         ahead(arcs_, uses_[best])))
                best = i;
        }
        return best;
    }

    /// Follows the way from `first` until it closes, and cuts off a ring whenever it comes to a node again.
    void follow(std::size_t first) {
        RingOfUses way;
        std::unordered_map<std::uint32_t, std::size_t> passed;  // node to position in `way` of the arc that leaves it
        for (auto i = first; i < uses_.size(); i = next_after(way_end_)) {
            taken_[i] = true;
            passed.emplace(start(uses_[i]), way.size());
            way.push_back(uses_[i]);
            way_end_ = uses_[i];
            const auto again = passed.find(end(uses_[i]));
            if (again == passed.end()) continue;
            const auto cut = again->second;
            for (auto j = cut; j < way.size(); ++j) passed.erase(start(way[j]));
            rings_.emplace_back(way.begin() + static_cast<std::ptrdiff_t>(cut), way.end());
            way.resize(cut);
            if (way.empty()) return;
        }
    }

    const Arcs& arcs_;
    std::vector<ArcUse> uses_;  // by the node that they leave
    std::vector<bool> taken_;
    ArcUse way_end_{};
    std::vector<RingOfUses> rings_;
};

struct Shell {
    Polygon polygon{};
    Box box{};
    double size{};
};

/// A vertex of the hole may lie on the shell that it touches, and so may an edge; the first vertex or middle of an edge
/// that does not decides, for the hole's edges do not cross the shell.
bool contains(const Shell& shell, const Ring& hole) {
    if (shell.size < -twice_signed_area(hole)) return false;
    for (const auto p : hole) {
        if (!shell.box.contains(p)) return false;
        const auto found = where(std::span(shell.polygon.outer), p);
        if (found != Where::border) return found == Where::inside;
    }
    for (std::size_t i = 0; i + 1 < hole.size(); ++i) {
        const Point middle{(hole[i].lon + hole[i + 1].lon) / 2, (hole[i].lat + hole[i + 1].lat) / 2};
        const auto found = where(std::span(shell.polygon.outer), middle);
        if (found != Where::border) return found == Where::inside;
    }
    return true;
}

void start_at_smallest(Ring& ring) {
    ring.pop_back();
    std::rotate(ring.begin(), std::min_element(ring.begin(), ring.end()), ring.end());
    ring.push_back(ring.front());
}

}  // namespace

std::vector<RingOfUses> trace(const Arcs& arcs, std::vector<ArcUse> uses) {
    return Tracer(arcs, std::move(uses)).trace();
}

Ring points_of(const Arcs& arcs, std::span<const ArcUse> ring) {
    Ring points;
    std::size_t count = 1;
    for (const auto use : ring) count += arcs.arcs[use.arc].points - 1;
    points.reserve(count);
    for (const auto use : ring) {
        const auto line = arcs.line(arcs.arcs[use.arc]);
        if (use.reversed)
            points.insert(points.end(), line.rbegin(), line.rend() - 1);
        else
            points.insert(points.end(), line.begin(), line.end() - 1);
    }
    if (!points.empty()) points.push_back(points.front());
    return points;
}

Polygon polygon_of_part(const Arcs& arcs, std::uint32_t part) {
    const auto first_ring = arcs.parts[part].first_ring;
    Polygon polygon{points_of(arcs, arcs.ring(first_ring))};
    for (std::uint32_t hole = 1; hole < arcs.parts[part].rings; ++hole)
        polygon.holes.push_back(points_of(arcs, arcs.ring(first_ring + hole)));
    return polygon;
}

MultiPolygon assemble(std::vector<Ring> rings) {
    std::vector<Shell> shells;
    std::vector<Ring> holes;
    for (auto& ring : rings) {
        start_at_smallest(ring);
        if (runs_ccw(ring)) {
            Shell shell{.size = twice_signed_area(ring)};
            for (const auto p : ring) shell.box.grow(p);
            shell.polygon.outer = std::move(ring);
            shells.push_back(std::move(shell));
        } else {
            holes.push_back(std::move(ring));
        }
    }
    // From small to large: the first that contains a hole is the smallest.
    std::sort(shells.begin(), shells.end(), [](const Shell& a, const Shell& b) {
        return a.size != b.size ? a.size < b.size : a.polygon.outer < b.polygon.outer;
    });
    for (auto& hole : holes) {
        const auto home = std::find_if(shells.begin(), shells.end(), [&](const Shell& s) { return contains(s, hole); });
        if (home != shells.end()) home->polygon.holes.push_back(std::move(hole));
    }
    MultiPolygon result;
    for (auto& shell : shells) {
        std::sort(shell.polygon.holes.begin(), shell.polygon.holes.end());
        result.push_back(std::move(shell.polygon));
    }
    std::sort(result.begin(), result.end(), [](const Polygon& a, const Polygon& b) { return a.outer < b.outer; });
    return result;
}

}  // namespace kamtuu
