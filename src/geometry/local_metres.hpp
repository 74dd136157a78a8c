#pragma once

#include <algorithm>
#include <cmath>
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

}  // namespace kamtuu
