#include "write/topology.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace kamtuu {

namespace {

/// A vertex of a ring with those beside it.
struct Corner {
    GridPoint at{};
    GridPoint low{};   // the smaller of the two beside it
    GridPoint high{};  // the other
    std::size_t position{};
};

template <typename Visit>
void for_each_ring(std::span<const std::vector<GridPolygon>> features, Visit visit) {
    for (const auto& polygons : features)
        for (const auto& polygon : polygons)
            for (const auto& ring : polygon) visit(ring);
}

std::vector<Corner> corners_of(std::span<const std::vector<GridPolygon>> features) {
    std::vector<Corner> corners;
    std::size_t count = 0;
    for_each_ring(features, [&](const GridRing& ring) { count += ring.size() - 1; });
    corners.reserve(count);
    for_each_ring(features, [&](const GridRing& ring) {
        const auto size = ring.size() - 1;  // the last repeats the first
        for (std::size_t i = 0; i < size; ++i) {
            const auto [low, high] = std::minmax(ring[(i + size - 1) % size], ring[i + 1]);
            corners.push_back({ring[i], low, high, corners.size()});
        }
    });
    return corners;
}

/// By position of the vertex, counted through all rings.
std::vector<bool> junctions_of(std::span<const std::vector<GridPolygon>> features) {
    auto corners = corners_of(features);
    std::sort(corners.begin(), corners.end(), [](const Corner& a, const Corner& b) {
        return std::tie(a.at, a.low, a.high, a.position) < std::tie(b.at, b.low, b.high, b.position);
    });
    std::vector<bool> junctions(corners.size(), false);
    for (std::size_t first = 0, last = 0; first < corners.size(); first = last) {
        bool alike = true;
        for (last = first; last < corners.size() && corners[last].at == corners[first].at; ++last)
            alike = alike && corners[last].low == corners[first].low && corners[last].high == corners[first].high;
        for (auto i = first; i < last && !alike; ++i) junctions[corners[i].position] = true;
    }
    return junctions;
}

class Cutter {
public:
    explicit Cutter(std::span<const std::vector<GridPolygon>> features)
        : features_(features), junctions_(junctions_of(features)) {}

    Topology cut() {
        for (const auto& polygons : features_) {
            auto& cut = result_.features.emplace_back();
            for (const auto& polygon : polygons) {
                auto& rings = cut.emplace_back();
                for (const auto& ring : polygon) rings.push_back(cut_ring(ring));
            }
        }
        return std::move(result_);
    }

private:
    /// The ring turned so that it begins at its first junction, or at its smallest vertex if it has none.
    std::size_t start_of(const GridRing& ring) const {
        const auto size = ring.size() - 1;
        for (std::size_t i = 0; i < size; ++i)
            if (junctions_[done_ + i]) return i;
        return static_cast<std::size_t>(std::min_element(ring.begin(), ring.end() - 1) - ring.begin());
    }

    ArcRing cut_ring(const GridRing& ring) {
        const auto size = ring.size() - 1;
        const auto start = start_of(ring);
        ArcRing uses;
        GridRing arc{ring[start]};
        for (std::size_t step = 1; step <= size; ++step) {
            const auto i = (start + step) % size;
            arc.push_back(ring[i]);
            if (step < size && !junctions_[done_ + i]) continue;
            uses.push_back(use_of(std::exchange(arc, {ring[i]})));
        }
        done_ += size;
        return uses;
    }

    /// The number of the arc; kept the way round in which its beginning is the smaller.
    std::int64_t use_of(GridRing arc) {
        const auto size = arc.size();
        const bool backwards = std::tie(arc[size - 1], arc[size - 2]) < std::tie(arc[0], arc[1]);
        if (backwards) std::reverse(arc.begin(), arc.end());
        const auto [found, is_new] = known_.try_emplace({arc[0], arc[1]}, result_.arcs.size());
        const auto number = static_cast<std::int64_t>(found->second);
        if (is_new) result_.arcs.push_back(std::move(arc));
        return backwards ? ~number : number;
    }

    std::span<const std::vector<GridPolygon>> features_;
    std::vector<bool> junctions_;
    std::size_t done_{0};  // vertices of the rings before
    std::map<std::pair<GridPoint, GridPoint>, std::size_t> known_{};
    Topology result_{};
};

}  // namespace

Topology topology_of(std::span<const std::vector<GridPolygon>> features) { return Cutter(features).cut(); }

}  // namespace kamtuu
