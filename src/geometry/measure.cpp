#include "geometry/measure.hpp"

#include <cmath>
#include <geodesic.h>

#include "geometry/measure_geodesic.hpp"

namespace kamtuu {

namespace {

const geod_geodesic& ellipsoid() noexcept {
    static const auto made = [] {
        geod_geodesic result{};
        geod_init(&result, wgs84::radius_m, wgs84::flattening);
        return result;
    }();
    return made;
}

/// Without sign, so that rings may run either way.
double ring_area_m2(const Ring& ring) {
    if (ring.size() < 4) return 0;
    geod_polygon sum{};
    geod_polygon_init(&sum, 0);
    for (std::size_t i = 0; i + 1 < ring.size(); ++i)
        geod_polygon_addpoint(&ellipsoid(), &sum, ring[i].lat, ring[i].lon);
    double area_m2 = 0;
    geod_polygon_compute(&ellipsoid(), &sum, 0, 1, &area_m2, nullptr);
    return std::abs(area_m2);
}

}  // namespace

Area area(const MultiPolygon& polygons) {
    double total_m2 = 0;
    for (const auto& polygon : polygons) {
        total_m2 += ring_area_m2(polygon.outer);
        for (const auto& hole : polygon.holes) total_m2 -= ring_area_m2(hole);
    }
    return Area::square_metres(total_m2);
}

Geodesic geodesic(Point a, Point b) noexcept {
    Geodesic way;
    geod_inverse(&ellipsoid(), a.lat, a.lon, b.lat, b.lon, &way.distance_m, nullptr, &way.end_azimuth_deg);
    return way;
}

double distance_m(Point a, Point b) noexcept {
    double distance_m = 0;
    geod_inverse(&ellipsoid(), a.lat, a.lon, b.lat, b.lon, &distance_m, nullptr, nullptr);
    return distance_m;
}

double length_m(std::span<const Point> line) noexcept {
    double sum_m = 0;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) sum_m += distance_m(line[i], line[i + 1]);
    return sum_m;
}

}  // namespace kamtuu
