#include "geometry/simple_ring.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "geometry/orientation.hpp"

namespace kamtuu {

namespace {

struct Edge {
    double west{};
    double east{};
    double south{};
    double north{};
    std::uint32_t first{};  // its first point
};

std::vector<Edge> edges_of(const Ring& ring) {
    std::vector<Edge> edges;
    edges.reserve(ring.size() - 1);
    for (std::uint32_t i = 0; i + 1 < ring.size(); ++i) {
        const auto [a, b] = std::pair(ring[i], ring[i + 1]);
        edges.push_back(
            {std::min(a.lon, b.lon), std::max(a.lon, b.lon), std::min(a.lat, b.lat), std::max(a.lat, b.lat), i});
    }
    return edges;
}

bool boxes_meet(const Edge& a, const Edge& b) noexcept {
    return a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;
}

/// Neither end of an edge is on the line of the other, and both are on one side of it.
bool lie_apart(const Ring& ring, const Edge& a, const Edge& b) noexcept {
    const auto all_on_one_side = [&](const Edge& line, const Edge& edge) {
        const auto side = [&](std::uint32_t point) {
            return side_of_line(ring[line.first], ring[line.first + 1], ring[point]);
        };
        return side(edge.first) * side(edge.first + 1) > 0;
    };
    return all_on_one_side(a, b) || all_on_one_side(b, a);
}

/// Whether two edges of which the second begins where the first ends meet nowhere else.
bool turns_or_goes_on(const Ring& ring, const Edge& a, const Edge& b) noexcept {
    const auto from = ring[a.first];
    const auto at = ring[b.first];
    const auto to = ring[b.first + 1];
    if (from == at || at == to) return false;
    if (side_of_line(from, at, to) != 0) return true;
    const auto on = [](double x, double y, double z) { return (x <= y && y <= z) || (z <= y && y <= x); };
    return on(from.lon, at.lon, to.lon) && on(from.lat, at.lat, to.lat);
}

bool may_be_together(const Ring& ring, const Edge& a, const Edge& b) noexcept {
    const auto follows = [&](const Edge& one, const Edge& other) {
        return one.first + 1 == other.first || (other.first == 0 && one.first + 2 == ring.size());
    };
    if (follows(a, b)) return turns_or_goes_on(ring, a, b);
    if (follows(b, a)) return turns_or_goes_on(ring, b, a);
    return !boxes_meet(a, b) || lie_apart(ring, a, b);
}

}  // namespace

/// From west to east; `open` are the edges that reach as far as the one that is looked at. A ring of long edges, all of
/// which are open at once, is given up.
bool is_plainly_simple(const Ring& ring) {
    if (ring.size() < 4 || ring.front() != ring.back()) return false;
    auto edges = edges_of(ring);
    std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) { return a.west < b.west; });
    constexpr std::size_t most_open = 64;  // on average
    std::size_t looks = most_open * edges.size();
    std::vector<Edge> open;
    for (const auto& edge : edges) {
        if (open.size() > looks) return false;
        looks -= open.size();
        std::erase_if(open, [&](const Edge& other) { return other.east < edge.west; });
        for (const auto& other : open)
            if (!may_be_together(ring, other, edge)) return false;
        open.push_back(edge);
    }
    return true;
}

}  // namespace kamtuu
