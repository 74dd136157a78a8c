#include "write/rounding.hpp"

#include <algorithm>
#include <cmath>

namespace kamtuu {

namespace {

/// Whether a rounded ring goes back the way it came, or stays where it is. Offsets are small multiples of one step, so
/// the sum is right to far less than the smallest area that such a ring can have.
bool encloses_nothing(const Ring& ring, double step) noexcept {
    if (ring.size() < 4) return true;
    double twice = 0;
    const auto origin = ring.front();
    for (std::size_t i = 1; i < ring.size(); ++i)
        twice += (ring[i - 1].lon - origin.lon) * (ring[i].lat - origin.lat) -
                 (ring[i].lon - origin.lon) * (ring[i - 1].lat - origin.lat);
    return std::abs(twice) < step * step / 2;
}

/// Whether nothing is left of it.
bool round_ring(Ring& ring, int decimals) {
    round_points(ring, decimals);
    ring.erase(std::unique(ring.begin(), ring.end()), ring.end());
    return encloses_nothing(ring, std::pow(10.0, -decimals));
}

}  // namespace

void round_points(std::vector<Point>& points, int decimals) noexcept {
    const double scale = std::pow(10.0, decimals);
    for (auto& p : points) p = {std::round(p.lon * scale) / scale, std::round(p.lat * scale) / scale};
}

std::size_t round_polygons(MultiPolygon& polygons, int decimals) {
    std::size_t lost = 0;
    std::erase_if(polygons, [&](Polygon& polygon) {
        const bool gone = round_ring(polygon.outer, decimals);
        const auto holes = std::erase_if(polygon.holes, [&](Ring& hole) { return round_ring(hole, decimals); });
        lost += gone ? 1 + holes + polygon.holes.size() : holes;
        return gone;
    });
    return lost;
}

}  // namespace kamtuu
