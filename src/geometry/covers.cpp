#include "geometry/covers.hpp"

#include <algorithm>

#include "geometry/orientation.hpp"
#include "geometry/point_in_polygon.hpp"

namespace kamtuu {

namespace {

/// Whether `p`, which is on the line through `a` and `b`, is on the segment.
bool between(Point a, Point b, Point p) noexcept {
    return std::min(a.lon, b.lon) <= p.lon && p.lon <= std::max(a.lon, b.lon) && std::min(a.lat, b.lat) <= p.lat &&
           p.lat <= std::max(a.lat, b.lat);
}

}  // namespace

bool covers(const Polygon& polygon, Point p) noexcept { return where(polygon, p) != Where::outside; }

bool covers(const MultiPolygon& polygons, Point p) noexcept { return where(polygons, p) != Where::outside; }

bool segments_meet(Point a, Point b, Point c, Point d) noexcept {
    const int c_side = side_of_line(a, b, c);
    const int d_side = side_of_line(a, b, d);
    const int a_side = side_of_line(c, d, a);
    const int b_side = side_of_line(c, d, b);
    if (c_side * d_side < 0 && a_side * b_side < 0) return true;
    return (c_side == 0 && between(a, b, c)) || (d_side == 0 && between(a, b, d)) ||
           (a_side == 0 && between(c, d, a)) || (b_side == 0 && between(c, d, b));
}

}  // namespace kamtuu
