#pragma once

#include <kamtuu/geometry.hpp>

/// What the ways of measuring share; see measure.hpp.

namespace kamtuu {

namespace wgs84 {
constexpr double radius_m = 6378137.0;
constexpr double flattening = 1 / 298.257223563;
constexpr double polar_radius_m = radius_m * (1 - flattening);
constexpr double e2 = flattening * (2 - flattening);
}  // namespace wgs84

struct Geodesic {
    double distance_m{};
    double end_azimuth_deg{};  ///< where it goes on to at its end; from north over east
};

/// From `a` to `b`.
Geodesic geodesic(Point a, Point b) noexcept;

}  // namespace kamtuu
