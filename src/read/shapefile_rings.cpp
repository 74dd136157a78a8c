#include "read/shapefile_rings.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <utility>

namespace kamtuu::read {

namespace {

constexpr std::size_t nobody = static_cast<std::size_t>(-1);

/// Twice the signed area; negative for what runs clockwise. Taken from the first point, so that small rings far from
/// the origin keep their digits.
double turn(const Ring& ring) noexcept {
    double sum = 0;
    const auto origin = ring.front();
    for (std::size_t i = 1; i < ring.size(); ++i) {
        sum += (ring[i - 1].lon - origin.lon) * (ring[i].lat - origin.lat) -
               (ring[i].lon - origin.lon) * (ring[i - 1].lat - origin.lat);
    }
    return sum;
}

struct Known {
    double area{};  // twice
    bool clockwise{};
    Box box{};
    std::size_t outer{nobody};  // the ring around a hole
};

Known known(const Ring& ring) {
    const auto twice = turn(ring);
    Known result{std::abs(twice), twice < 0, {}};
    for (const auto p : ring) result.box.grow(p);
    return result;
}

/// Whether `p` is inside, or absent if it is on the border.
std::optional<bool> inside(const Ring& ring, Point p) noexcept {
    bool in = false;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const auto a = ring[i - 1];
        const auto b = ring[i];
        const auto side = (b.lon - a.lon) * (p.lat - a.lat) - (p.lon - a.lon) * (b.lat - a.lat);
        const auto [low, high] = std::minmax(a.lat, b.lat);
        const auto [west, east] = std::minmax(a.lon, b.lon);
        if (side == 0 && low <= p.lat && p.lat <= high && west <= p.lon && p.lon <= east) return std::nullopt;
        if ((a.lat > p.lat) == (b.lat > p.lat)) continue;
        if ((side > 0) == (b.lat > a.lat)) in = !in;
    }
    return in;
}

/// The first of its points, or middles of its edges, that does not lie on the border decides.
bool holds(const Ring& outer, const Ring& ring) noexcept {
    for (const auto p : ring)
        if (const auto answer = inside(outer, p)) return *answer;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const Point middle{(ring[i - 1].lon + ring[i].lon) / 2, (ring[i - 1].lat + ring[i].lat) / 2};
        if (const auto answer = inside(outer, middle)) return *answer;
    }
    return false;
}

bool around(const Box& outer, const Box& inner) noexcept {
    return outer.contains({inner.west, inner.south}) && outer.contains({inner.east, inner.north});
}

/// Finds the ring around each hole.
void find_outers(const std::vector<Ring>& rings, std::vector<Known>& all) {
    for (std::size_t i = 0; i < rings.size(); ++i) {
        if (all[i].clockwise) continue;
        for (std::size_t j = 0; j < rings.size(); ++j) {
            if (!all[j].clockwise || !around(all[j].box, all[i].box)) continue;
            const auto best = all[i].outer;
            if (best != nobody && all[best].area <= all[j].area) continue;
            if (all[j].area >= all[i].area && holds(rings[j], rings[i])) all[i].outer = j;
        }
    }
}

std::vector<Known> arranged(const std::vector<Ring>& rings) {
    std::vector<Known> all;
    all.reserve(rings.size());
    for (const auto& ring : rings) all.push_back(known(ring));
    const auto is_outer = [](const Known& ring) { return ring.clockwise; };
    const auto only = std::find_if(all.begin(), all.end(), is_outer);
    if (std::count_if(all.begin(), all.end(), is_outer) != 1) {
        find_outers(rings, all);
        return all;
    }
    for (auto& ring : all)
        if (!ring.clockwise) ring.outer = static_cast<std::size_t>(only - all.begin());
    return all;
}

}  // namespace

MultiPolygon polygons_of(std::vector<Ring> rings) {
    MultiPolygon result;
    if (rings.size() == 1) {
        result.push_back({std::move(rings.front()), {}});
        return result;
    }
    const auto all = arranged(rings);
    std::vector<std::size_t> polygon_of(rings.size(), nobody);
    for (std::size_t i = 0; i < rings.size(); ++i) {
        if (all[i].outer != nobody) continue;
        polygon_of[i] = result.size();
        result.push_back({std::move(rings[i]), {}});
    }
    for (std::size_t i = 0; i < rings.size(); ++i) {
        if (all[i].outer == nobody) continue;
        result[polygon_of[all[i].outer]].holes.push_back(std::move(rings[i]));
    }
    return result;
}

}  // namespace kamtuu::read
