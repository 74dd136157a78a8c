#include "geometry/point_in_polygon.hpp"

#include <algorithm>
#include <cstddef>

#include "geometry/orientation.hpp"

namespace kamtuu {

/// Counts the edges that a ray from `p` to the east crosses. An edge owns its lower end, so that a ray through a
/// vertex counts once.
Where where(std::span<const Point> ring, Point p) noexcept {
    bool inside = false;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const Point a = ring[i];
        const Point b = ring[i + 1];
        if (a.lat == p.lat && b.lat == p.lat) {
            if (std::min(a.lon, b.lon) <= p.lon && p.lon <= std::max(a.lon, b.lon)) return Where::border;
            continue;
        }
        if (p == a || p == b) return Where::border;
        if ((a.lat <= p.lat) == (b.lat <= p.lat)) continue;
        const int side = side_of_line(a, b, p);
        if (side == 0) return Where::border;
        if ((side > 0) == (a.lat < b.lat)) inside = !inside;
    }
    return inside ? Where::inside : Where::outside;
}

Where where(const Polygon& polygon, Point p) noexcept {
    const auto in_outer = where(std::span(polygon.outer), p);
    if (in_outer != Where::inside) return in_outer;
    for (const auto& hole : polygon.holes) {
        const auto in_hole = where(std::span(hole), p);
        if (in_hole != Where::outside) return in_hole == Where::border ? Where::border : Where::outside;
    }
    return Where::inside;
}

Where where(const MultiPolygon& polygons, Point p) noexcept {
    for (const auto& polygon : polygons)
        if (const auto found = where(polygon, p); found != Where::outside) return found;
    return Where::outside;
}

/// The smallest vertex lies on the outline, and the ring turns there as it does as a whole.
bool runs_ccw(std::span<const Point> ring) noexcept {
    if (ring.size() < 4) return false;
    const auto corners = ring.first(ring.size() - 1);
    const auto smallest = static_cast<std::size_t>(std::min_element(corners.begin(), corners.end()) - corners.begin());
    const auto before = corners[(smallest + corners.size() - 1) % corners.size()];
    const auto after = corners[(smallest + 1) % corners.size()];
    return side_of_line(before, corners[smallest], after) > 0;
}

double twice_signed_area(std::span<const Point> ring) noexcept {
    double twice = 0;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i)
        twice += (ring[i].lon - ring[0].lon) * (ring[i + 1].lat - ring[0].lat) -
                 (ring[i + 1].lon - ring[0].lon) * (ring[i].lat - ring[0].lat);
    return twice;
}

}  // namespace kamtuu
