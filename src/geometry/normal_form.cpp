#include "geometry/normal_form.hpp"

#include <algorithm>
#include <utility>

#include "geometry/point_in_polygon.hpp"

namespace kamtuu {

namespace {

void start_at_smallest(Ring& ring) {
    if (ring.size() < 2) return;
    ring.pop_back();
    std::rotate(ring.begin(), std::min_element(ring.begin(), ring.end()), ring.end());
    ring.push_back(ring.front());
}

bool less_part(const Polygon& a, const Polygon& b) {
    if (a.outer != b.outer) return a.outer < b.outer;
    return a.holes < b.holes;
}

}  // namespace

MultiPolygon oriented(MultiPolygon polygons) {
    for (auto& polygon : polygons) {
        if (!runs_ccw(polygon.outer)) std::reverse(polygon.outer.begin(), polygon.outer.end());
        for (auto& hole : polygon.holes)
            if (runs_ccw(hole)) std::reverse(hole.begin(), hole.end());
    }
    return polygons;
}

MultiPolygon normalised(MultiPolygon polygons) {
    polygons = oriented(std::move(polygons));
    for (auto& polygon : polygons) {
        start_at_smallest(polygon.outer);
        for (auto& hole : polygon.holes) start_at_smallest(hole);
        std::sort(polygon.holes.begin(), polygon.holes.end());
    }
    std::sort(polygons.begin(), polygons.end(), less_part);
    return polygons;
}

bool vertices_less(const MultiPolygon& a, const MultiPolygon& b) {
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(), less_part);
}

}  // namespace kamtuu
