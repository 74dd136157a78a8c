#pragma once

#include <kamtuu/geometry.hpp>

#include "geometry/geos.hpp"

/// Whether shapes share a point, as GEOS sees it: without an index, one pair at a time.

namespace kamtuu::test {

inline bool slow_meet(const geos::Geometry& a, const geos::Geometry& b) {
    const auto& context = geos::Context::local();
    return context.check(GEOSIntersects_r(context.handle(), a.get(), b.get()), "intersects");
}

inline bool slow_meet(const MultiPolygon& a, const MultiPolygon& b) {
    return slow_meet(geos::to_geos(a), geos::to_geos(b));
}

inline bool slow_meet(Point p, const MultiPolygon& polygon) {
    return slow_meet(geos::to_geos(std::vector<Point>{p}), geos::to_geos(polygon));
}

}  // namespace kamtuu::test
