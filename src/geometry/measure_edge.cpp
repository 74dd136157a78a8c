#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "geometry/measure.hpp"
#include "geometry/measure_geodesic.hpp"

namespace kamtuu {

namespace {

constexpr double radians = std::numbers::pi / 180;

/// A move of less than this along the edge changes nothing that anybody can measure.
constexpr double tolerance_m = 1e-6;

/// The edge from a (0) to b (1) and a point beside it.
class Approach {
public:
    Approach(Point p, Point a, Point b) noexcept : p_(p), a_(a), b_(b) {}

    struct At {
        double distance_m{};
        double slope_m{};  ///< its derivative by t
        double speed_m{};  ///< metres along the edge for one t
    };

    [[nodiscard]] At at(double t) const noexcept {
        const Point q = point(t);
        const auto way = geodesic(p_, q);
        // Radii of curvature: of the meridian and across it.
        const double sine = std::sin(q.lat * radians);
        const double w = 1 - wgs84::e2 * sine * sine;
        const double across_m = wgs84::radius_m / std::sqrt(w);
        const double north_m = across_m * (1 - wgs84::e2) / w * radians * (b_.lat - a_.lat);
        const double east_m = across_m * std::cos(q.lat * radians) * radians * (b_.lon - a_.lon);
        const double azimuth = way.end_azimuth_deg * radians;
        return {way.distance_m, east_m * std::sin(azimuth) + north_m * std::cos(azimuth), std::hypot(east_m, north_m)};
    }

    /// Where the edge is nearest on a plane that touches the ellipsoid at a.
    [[nodiscard]] double guess() const noexcept {
        const double shrink = std::cos(a_.lat * radians);
        const double x = std::remainder(p_.lon - a_.lon, 360) * shrink;
        const double y = p_.lat - a_.lat;
        const double edge_x = (b_.lon - a_.lon) * shrink;
        const double edge_y = b_.lat - a_.lat;
        return (x * edge_x + y * edge_y) / (edge_x * edge_x + edge_y * edge_y);
    }

    /// The least distance for t in [low, high], beginning at `t`. Where the slope is negative the minimum lies ahead,
    /// so that it is always between `low` and `high`. On a plane one step from anywhere ends at the minimum.
    [[nodiscard]] double least(double low, double high, double t) const noexcept {
        constexpr int plane_steps = 12;
        constexpr int most_steps = 60;
        double least_m = std::numeric_limits<double>::infinity();
        bool low_known = false;
        bool high_known = false;
        for (int step = 0; step < most_steps; ++step) {
            const At here = at(t);
            least_m = std::min(least_m, here.distance_m);
            (here.slope_m > 0 ? high : low) = t;
            (here.slope_m > 0 ? high_known : low_known) = true;
            double next = t - here.distance_m * here.slope_m / (here.speed_m * here.speed_m);
            // Written so that it ends for what is not a number, too.
            if (!(std::abs(next - t) * here.speed_m > tolerance_m && (high - low) * here.speed_m > tolerance_m)) break;
            next = std::clamp(next, low, high);
            const bool asked_before = (next == low && low_known) || (next == high && high_known);
            t = asked_before || step >= plane_steps ? (low + high) / 2 : next;
        }
        return least_m;
    }

    /// Whether circles around p may bend less than the edge, so that several places of it can be locally nearest.
    /// The geodesic curvature of a line straight in longitude and latitude is at most twice the tangent of the latitude
    /// over the radius; that of a circle is at least half of 1/distance up to 7000 km.
    [[nodiscard]] bool may_wind(double distance_m) const noexcept {
        const double lat = std::max(std::abs(a_.lat), std::abs(b_.lat));
        return distance_m * 4 * std::tan(std::min(lat, 89.9) * radians) > wgs84::radius_m || distance_m > 7e6;
    }

private:
    [[nodiscard]] Point point(double t) const noexcept {
        if (t == 1) return b_;  // to the bit, so that edges agree at the vertex that they share
        return {a_.lon + t * (b_.lon - a_.lon), a_.lat + t * (b_.lat - a_.lat)};
    }

    Point p_;
    Point a_;
    Point b_;
};

}  // namespace

double distance_to_edge_m(Point p, Point a, Point b) noexcept {
    if (a == b) return distance_m(p, a);
    if (b < a) std::swap(a, b);
    const Approach approach(p, a, b);
    double least_m = approach.least(0, 1, std::clamp(approach.guess(), 0.0, 1.0));
    if (!approach.may_wind(least_m)) return least_m;
    least_m = std::min({least_m, distance_m(p, a), distance_m(p, b)});
    constexpr int pieces = 4;
    for (int i = 0; i < pieces; ++i)
        least_m =
            std::min(least_m, approach.least(static_cast<double>(i) / pieces, (i + 1.0) / pieces, (i + 0.5) / pieces));
    return least_m;
}

}  // namespace kamtuu
