#pragma once

#include <kamtuu/geometry.hpp>

namespace kamtuu::test {

/// Counter-clockwise, from its south-western corner.
inline Ring square_ring(double west, double south, double size) {
    return {{west, south}, {west + size, south}, {west + size, south + size}, {west, south + size}, {west, south}};
}

inline MultiPolygon square(double west, double south, double size = 1) { return {{square_ring(west, south, size)}}; }

inline Ring reversed(const Ring& ring) { return {ring.rbegin(), ring.rend()}; }

/// Planar, in square degrees, by the shoelace formula; holes subtract.
inline double planar_area(const MultiPolygon& polygons) {
    const auto signed_area = [](const Ring& ring) {
        double twice = 0;
        for (std::size_t i = 0; i + 1 < ring.size(); ++i)
            twice += (ring[i].lon - ring[0].lon) * (ring[i + 1].lat - ring[0].lat) -
                     (ring[i + 1].lon - ring[0].lon) * (ring[i].lat - ring[0].lat);
        return twice / 2;
    };
    double sum = 0;
    for (const auto& polygon : polygons) {
        sum += signed_area(polygon.outer);
        for (const auto& hole : polygon.holes) sum += signed_area(hole);
    }
    return sum;
}

}  // namespace kamtuu::test
