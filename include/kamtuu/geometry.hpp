#pragma once

#include <vector>

#pragma GCC visibility push(default)
namespace kamtuu {

/// A place on the ellipsoid, WGS 84, in degrees. Longitude first, as in GeoJSON.
struct Point {
    double lon{};
    double lat{};
    friend constexpr auto operator<=>(const Point&, const Point&) = default;
};

/// A box in degrees that contains its border. A new one is empty: it contains nothing until it is grown.
struct Box {
    double west{1e300};
    double south{1e300};
    double east{-1e300};
    double north{-1e300};

    [[nodiscard]] constexpr bool empty() const noexcept { return west > east; }
    [[nodiscard]] constexpr bool contains(Point p) const noexcept {
        return west <= p.lon && p.lon <= east && south <= p.lat && p.lat <= north;
    }
    constexpr void grow(Point p) noexcept {
        west = p.lon < west ? p.lon : west;
        south = p.lat < south ? p.lat : south;
        east = p.lon > east ? p.lon : east;
        north = p.lat > north ? p.lat : north;
    }
};

/// Closed: the first point is also the last.
using Ring = std::vector<Point>;

/// One connected part: an outer ring, counter-clockwise, and the rings of its holes, clockwise.
struct Polygon {
    Ring outer{};
    std::vector<Ring> holes{};
    friend bool operator==(const Polygon&, const Polygon&) = default;
};

/// The parts of a unit; empty where its borders are not known.
using MultiPolygon = std::vector<Polygon>;

/// An area on the ellipsoid.
class Area {
public:
    static constexpr Area square_metres(double m2) noexcept { return Area(m2); }
    [[nodiscard]] constexpr double m2() const noexcept { return m2_; }
    [[nodiscard]] constexpr double km2() const noexcept { return m2_ / 1e6; }
    friend constexpr Area operator+(Area a, Area b) noexcept { return Area(a.m2_ + b.m2_); }
    friend constexpr auto operator<=>(const Area&, const Area&) = default;

private:
    explicit constexpr Area(double m2) noexcept : m2_(m2) {}
    double m2_;
};

/// Geodesic area on WGS 84, edges being geodesics (Karney, "Algorithms for geodesics", J. Geodesy 2013, as PROJ
/// implements it). Linear in the number of vertices, about 1 microsecond each.
Area area(const MultiPolygon& polygons);

/// Empty for an empty polygon.
Box bounds(const MultiPolygon& polygons) noexcept;

}  // namespace kamtuu
#pragma GCC visibility pop
