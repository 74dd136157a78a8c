#include "geometry/inside_point.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

#include "geometry/point_in_polygon.hpp"

namespace kamtuu {

namespace {

void append_crossings(const Ring& ring, double lat, std::vector<double>& crossings) {
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        // From the lower end, so that an edge gives the same number whichever way it runs.
        const auto [low, high] = std::minmax(
            ring[i], ring[i + 1], [](Point a, Point b) { return a.lat != b.lat ? a.lat < b.lat : a.lon < b.lon; });
        if (low.lat <= lat && lat < high.lat)
            crossings.push_back(low.lon + (high.lon - low.lon) * ((lat - low.lat) / (high.lat - low.lat)));
    }
}

/// The middle of the widest stretch of the parallel that lies in the polygon.
std::optional<Point> widest_at(const Polygon& polygon, double lat) {
    std::vector<double> crossings;
    append_crossings(polygon.outer, lat, crossings);
    for (const auto& hole : polygon.holes) append_crossings(hole, lat, crossings);
    std::sort(crossings.begin(), crossings.end());
    std::optional<Point> best;
    double width = 0;
    for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
        const Point middle{crossings[i] + (crossings[i + 1] - crossings[i]) / 2, lat};
        if (crossings[i + 1] - crossings[i] > width && where(polygon, middle) == Where::inside) {
            width = crossings[i + 1] - crossings[i];
            best = middle;
        }
    }
    return best;
}

}  // namespace

Point point_inside(const Polygon& polygon) {
    if (polygon.outer.empty()) return {};
    const auto box = bounds({polygon});
    for (const double share : {0.5, 0.375, 0.625, 0.25, 0.75, 0.125, 0.875, 0.4375, 0.5625, 0.0625, 0.9375})
        if (const auto found = widest_at(polygon, box.south + (box.north - box.south) * share)) return *found;
    return *std::min_element(polygon.outer.begin(), polygon.outer.end());
}

}  // namespace kamtuu
