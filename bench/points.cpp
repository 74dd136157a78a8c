#include "points.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <span>

namespace kamtuu::bench {
namespace {

constexpr unsigned seed = 20260822;

/// The distributions of the standard library differ from one to the other; these do not.
class Random {
public:
    explicit Random(unsigned start) : engine_(start) {}
    /// From 0, inclusive, to 1, exclusive.
    double unit() { return static_cast<double>(engine_() >> 11U) * 0x1p-53; }
    double between(double low, double high) { return low + unit() * (high - low); }
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(unit() * static_cast<double>(count)); }
    /// Sums of twelve uniform numbers are as good as normal here.
    double normal() {
        double sum = -6.0;
        for (int i = 0; i < 12; ++i) sum += unit();
        return sum;
    }

private:
    std::mt19937_64 engine_;
};

struct Edge {
    Point a{};
    Point b{};
};

std::span<const Unit* const> leaves(const Boundaries& boundaries) { return boundaries.leaves(boundaries.country()); }

/// Boxes of the leaves that have borders.
std::vector<Box> boxes(const Boundaries& boundaries) {
    std::vector<Box> found;
    for (const Unit* unit : leaves(boundaries))
        if (!unit->polygon.empty()) found.push_back(bounds(unit->polygon));
    return found;
}

void add_edges(const Ring& ring, std::vector<Edge>& edges) {
    for (std::size_t i = 1; i < ring.size(); ++i) edges.push_back({ring[i - 1], ring[i]});
}

std::vector<Edge> edges_of(const Boundaries& boundaries) {
    std::vector<Edge> edges;
    for (const Unit* unit : leaves(boundaries))
        for (const Polygon& part : unit->polygon) {
            add_edges(part.outer, edges);
            for (const Ring& hole : part.holes) add_edges(hole, edges);
        }
    return edges;
}

/// Running sums of weights that fall as those of the cities of a country do, shuffled over the units.
std::vector<double> summed_weights(std::size_t count, Random& random) {
    std::vector<double> weights(count);
    for (std::size_t i = 0; i < count; ++i) weights[i] = 1.0 / static_cast<double>(i + 10);
    for (std::size_t i = count; i > 1; --i) std::swap(weights[i - 1], weights[random.below(i)]);
    for (std::size_t i = 1; i < count; ++i) weights[i] += weights[i - 1];
    return weights;
}

}  // namespace

Points uniform_points(const Boundaries& boundaries, std::size_t count) {
    Box all;
    for (const Box& box : boxes(boundaries)) {
        all.grow({box.west, box.south});
        all.grow({box.east, box.north});
    }
    Random random(seed);
    Points points(count);
    for (Point& p : points) {
        p.lon = random.between(all.west, all.east);
        p.lat = random.between(all.south, all.north);
    }
    return points;
}

Points clustered_points(const Boundaries& boundaries, std::size_t count) {
    Random random(seed + 1);
    const auto places = boxes(boundaries);
    const auto weights = summed_weights(places.size(), random);
    Points points(count);
    for (Point& p : points) {
        const auto chosen = std::upper_bound(weights.begin(), weights.end() - 1, random.between(0, weights.back()));
        const Box& box = places[static_cast<std::size_t>(chosen - weights.begin())];
        p.lon = (box.west + box.east) / 2 + random.normal() * 0.03;
        p.lat = (box.south + box.north) / 2 + random.normal() * 0.03;
    }
    return points;
}

Points adversarial_points(const Boundaries& boundaries, std::size_t count) {
    constexpr double besides[] = {0.0, 1e-9, 1e-12};
    Random random(seed + 2);
    const auto edges = edges_of(boundaries);
    Points points(count);
    for (Point& p : points) {
        const Edge& edge = edges[random.below(edges.size())];
        const double along = random.below(2) == 0 ? 0.0 : 0.5;
        const double beside = besides[random.below(std::size(besides))];
        p.lon = edge.a.lon + along * (edge.b.lon - edge.a.lon) + beside * (static_cast<double>(random.below(3)) - 1);
        p.lat = edge.a.lat + along * (edge.b.lat - edge.a.lat) + beside * (static_cast<double>(random.below(3)) - 1);
    }
    return points;
}

}  // namespace kamtuu::bench
