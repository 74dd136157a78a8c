#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>

#include <kamtuu/geometry.hpp>

namespace kamtuu {

/// Metres around a place on WGS 84, as if the ground were a plane there: degrees times the radii of curvature along the
/// meridian and across it (J. P. Snyder, "Map projections: a working manual", 1987, equations 4-18 and 4-20). For
/// distances of some metres, where it is right to a millionth of them.
class LocalMetres {
public:
    explicit LocalMetres(Point origin) noexcept : origin_(origin) {
        constexpr double radius_m = 6378137.0;
        constexpr double flattening = 1 / 298.257223563;
        constexpr double e2 = flattening * (2 - flattening);
        constexpr double degree = std::numbers::pi / 180;
        const double sine = std::sin(origin.lat * degree);
        const double w2 = 1 - e2 * sine * sine;
        lat_m_ = degree * radius_m * (1 - e2) / (w2 * std::sqrt(w2));
        lon_m_ = degree * radius_m * std::max(std::cos(origin.lat * degree), 1e-9) / std::sqrt(w2);
    }

    struct Offset {
        double x{};
        double y{};
    };
    [[nodiscard]] Offset offset(Point p) const noexcept {
        return {(p.lon - origin_.lon) * lon_m_, (p.lat - origin_.lat) * lat_m_};
    }
    [[nodiscard]] double distance(Point p) const noexcept {
        const auto [x, y] = offset(p);
        return std::hypot(x, y);
    }
    /// How far along the edge from `a` to `b` the point nearest to the origin is, from 0 to 1.
    [[nodiscard]] double share_along(Point a, Point b) const noexcept {
        const auto [ax, ay] = offset(a);
        const auto [bx, by] = offset(b);
        const double dx = bx - ax;
        const double dy = by - ay;
        const double length2 = dx * dx + dy * dy;
        return length2 > 0 ? std::clamp(-(ax * dx + ay * dy) / length2, 0.0, 1.0) : 0;
    }
    [[nodiscard]] double distance_to_edge(Point a, Point b) const noexcept {
        const double share = share_along(a, b);
        return distance({a.lon + (b.lon - a.lon) * share, a.lat + (b.lat - a.lat) * share});
    }
    /// All that is within `metres` of the origin lies in it.
    [[nodiscard]] Box around(double metres) const noexcept {
        const double lon = metres / lon_m_;
        const double lat = metres / lat_m_;
        return {origin_.lon - lon, origin_.lat - lat, origin_.lon + lon, origin_.lat + lat};
    }

private:
    Point origin_;
    double lon_m_{};
    double lat_m_{};
};

/// The area of polygons of any size. The geodesic area of a piece of some metres is lost in rounding, so what fits into
/// a box of a hundredth of a degree is measured on the plane.
inline Area area_of_piece(const MultiPolygon& polygons) {
    const auto box = bounds(polygons);
    if (box.empty() || box.east - box.west > 0.01 || box.north - box.south > 0.01) return area(polygons);
    const LocalMetres metres({box.west + (box.east - box.west) / 2, box.south + (box.north - box.south) / 2});
    const auto ring_area_m2 = [&](const Ring& ring) {
        double twice = 0;
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
            const auto [ax, ay] = metres.offset(ring[i]);
            const auto [bx, by] = metres.offset(ring[i + 1]);
            const auto [ox, oy] = metres.offset(ring[0]);
            twice += (ax - ox) * (by - oy) - (bx - ox) * (ay - oy);
        }
        return std::abs(twice) / 2;
    };
    double sum_m2 = 0;
    for (const auto& polygon : polygons) {
        sum_m2 += ring_area_m2(polygon.outer);
        for (const auto& hole : polygon.holes) sum_m2 -= ring_area_m2(hole);
    }
    return Area::square_metres(std::max(0.0, sum_m2));
}

}  // namespace kamtuu
