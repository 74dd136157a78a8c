#include "geometry/point_in_polygon.hpp"

#include <algorithm>
#include <cstddef>

#include "geometry/orientation.hpp"

namespace kamtuu {

void RayCount::add(std::span<const Point> line) noexcept {
    for (std::size_t i = 0; i + 1 < line.size() && !on_border_; ++i) {
        const Point a = line[i];
        const Point b = line[i + 1];
        if (a.lat == p_.lat && b.lat == p_.lat) {
            on_border_ = std::min(a.lon, b.lon) <= p_.lon && p_.lon <= std::max(a.lon, b.lon);
            continue;
        }
        if (p_ == a || p_ == b) on_border_ = true;
        if ((a.lat <= p_.lat) == (b.lat <= p_.lat)) continue;
        const int side = side_of_line(a, b, p_);
        if (side == 0) on_border_ = true;
        if ((side > 0) == (a.lat < b.lat)) odd_ = !odd_;
    }
}

Where where(std::span<const Point> ring, Point p) noexcept {
    RayCount count(p);
    count.add(ring);
    return count.where();
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
    const auto next_other = [&](std::size_t step) {  // vertices may be repeated
        auto at = smallest;
        for (std::size_t i = 1; i < corners.size() && corners[at] == corners[smallest]; ++i)
            at = (at + step) % corners.size();
        return corners[at];
    };
    return side_of_line(next_other(corners.size() - 1), corners[smallest], next_other(1)) > 0;
}

double twice_signed_area(std::span<const Point> ring) noexcept {
    double twice = 0;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i)
        twice += (ring[i].lon - ring[0].lon) * (ring[i + 1].lat - ring[0].lat) -
                 (ring[i + 1].lon - ring[0].lon) * (ring[i].lat - ring[0].lat);
    return twice;
}

}  // namespace kamtuu
