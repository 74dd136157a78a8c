#include <cmath>
#include <geodesic.h>

#include <kamtuu/geometry.hpp>

namespace kamtuu {

namespace {

constexpr double wgs84_radius_m = 6378137.0;
constexpr double wgs84_flattening = 1 / 298.257223563;

/// Without sign, so that rings may run either way.
double ring_area_m2(const geod_geodesic& ellipsoid, const Ring& ring) {
    if (ring.size() < 4) return 0;
    geod_polygon sum{};
    geod_polygon_init(&sum, 0);
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) geod_polygon_addpoint(&ellipsoid, &sum, ring[i].lat, ring[i].lon);
    double area_m2 = 0;
    geod_polygon_compute(&ellipsoid, &sum, 0, 1, &area_m2, nullptr);
    return std::abs(area_m2);
}

}  // namespace

Area area(const MultiPolygon& polygons) {
    geod_geodesic ellipsoid{};
    geod_init(&ellipsoid, wgs84_radius_m, wgs84_flattening);
    double total_m2 = 0;
    for (const auto& polygon : polygons) {
        total_m2 += ring_area_m2(ellipsoid, polygon.outer);
        for (const auto& hole : polygon.holes) total_m2 -= ring_area_m2(ellipsoid, hole);
    }
    return Area::square_metres(total_m2);
}

Box bounds(const MultiPolygon& polygons) noexcept {
    Box box;
    for (const auto& polygon : polygons)
        for (const auto p : polygon.outer) box.grow(p);  // holes lie inside
    return box;
}

}  // namespace kamtuu
