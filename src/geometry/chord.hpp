#pragma once

#include <algorithm>
#include <cmath>
#include <numbers>

#include <kamtuu/geometry.hpp>

#include "geometry/measure_geodesic.hpp"

/// Lower bounds of geodesic distances for a few multiplications, to leave out what is too far away.
///
/// A place is seen from the centre of the ellipsoid in a direction, a point of the unit sphere. The projection on the
/// nearest point of a ball makes no way longer, and the ball of the polar radius lies within the ellipsoid; so the
/// geodesic distance of two places is at least the polar radius times the angle between their directions. The angle is
/// known from the chord between them, the straight line through the unit sphere. The bound is good to 0.34 % at any
/// distance and knows neither antimeridian nor poles.

namespace kamtuu {

/// A point in space; for places, of the unit sphere.
struct Direction {
    double x{};
    double y{};
    double z{};
};

inline Direction direction(Point p) noexcept {
    constexpr double radians = std::numbers::pi / 180;
    const double across = std::cos(p.lat * radians);
    const double up = (1 - wgs84::e2) * std::sin(p.lat * radians);
    const double length = std::hypot(across, up);
    return {across * std::cos(p.lon * radians) / length, across * std::sin(p.lon * radians) / length, up / length};
}

inline Direction between(Direction a, Direction b, double t) noexcept {
    return {a.x + t * (b.x - a.x), a.y + t * (b.y - a.y), a.z + t * (b.z - a.z)};
}

inline double chord(Direction a, Direction b) noexcept {
    const double x = a.x - b.x;
    const double y = a.y - b.y;
    const double z = a.z - b.z;
    return std::sqrt(x * x + y * y + z * z);
}

/// No two places within `distance_m` of each other have a longer chord. The surplus is for what doubles round away; it
/// is a thousandth of a millimetre.
inline double longest_chord(double distance_m) noexcept {
    const double angle = std::min(distance_m / wgs84::polar_radius_m, std::numbers::pi);
    return 2 * std::sin(angle / 2) * (1 + 1e-12) + 2e-13;
}

/// How far, as a chord, an edge straight in longitude and latitude can be from the straight line between its ends'
/// directions: an eighth of the greatest second derivative along it, which is at most (dlon + dlat)² on a sphere, and
/// less than 3 % more for the difference between geodetic and geocentric latitude.
inline double bow(Point a, Point b) noexcept {
    constexpr double radians = std::numbers::pi / 180;
    const double span = (std::abs(b.lon - a.lon) + std::abs(b.lat - a.lat)) * radians;
    return 0.13 * span * span;
}

/// A ball that holds all directions of something.
struct Ball {
    Direction centre{};
    double radius{};
};

/// The shortest chord between what two balls hold is at least this; it may be negative.
inline double gap(const Ball& a, const Ball& b) noexcept { return chord(a.centre, b.centre) - a.radius - b.radius; }
inline double gap(Direction p, const Ball& ball) noexcept { return chord(p, ball.centre) - ball.radius; }

}  // namespace kamtuu
