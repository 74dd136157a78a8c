#pragma once

#include <algorithm>
#include <limits>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/nearest.hpp>

#include "geometry/measure.hpp"
#include "reference/slow_meeting.hpp"

/// Distances by dense sampling: slow and obvious. Each reports at most the true distance and what lies between samples.

namespace kamtuu::test {

inline Point on_edge(Point a, Point b, double t) { return {a.lon + t * (b.lon - a.lon), a.lat + t * (b.lat - a.lat)}; }

/// From `p` to the edge straight in lon/lat: the nearest of `samples` points, then of as many around that one, and
/// again until they are the billionth part of the edge apart.
inline double sampled_distance_m(Point p, Point a, Point b, int samples = 30) {
    double low = 0;
    double high = 1;
    double least_m = std::numeric_limits<double>::infinity();
    while (high - low > 1e-9) {
        double best = low;
        double least_of_round_m = std::numeric_limits<double>::infinity();
        for (int i = 0; i <= samples; ++i) {
            const double t = low + (high - low) * i / samples;
            const double d = distance_m(p, on_edge(a, b, t));
            if (d < least_of_round_m) {
                least_of_round_m = d;
                best = t;
            }
        }
        least_m = std::min(least_m, least_of_round_m);
        const double step = (high - low) / samples;
        low = std::max(low, best - step);
        high = std::min(high, best + step);
        if (least_m == 0) break;
    }
    return least_m;
}

template <class Visit>
void for_each_edge(const MultiPolygon& polygons, Visit&& visit) {
    for (const auto& polygon : polygons) {
        for (std::size_t i = 0; i + 1 < polygon.outer.size(); ++i) visit(polygon.outer[i], polygon.outer[i + 1]);
        for (const auto& hole : polygon.holes)
            for (std::size_t i = 0; i + 1 < hole.size(); ++i) visit(hole[i], hole[i + 1]);
    }
}

/// Zero where the polygon has the point.
inline double slow_distance_m(Point p, const MultiPolygon& polygon) {
    if (slow_meet(p, polygon)) return 0;
    double least_m = std::numeric_limits<double>::infinity();
    for_each_edge(polygon, [&](Point a, Point b) { least_m = std::min(least_m, sampled_distance_m(p, a, b)); });
    return least_m;
}

/// Zero where they meet; else between points along both borders.
inline double slow_distance_m(const MultiPolygon& a, const MultiPolygon& b, int samples = 4) {
    if (slow_meet(a, b)) return 0;
    double least_m = std::numeric_limits<double>::infinity();
    for_each_edge(a, [&](Point from, Point to) {
        for (int i = 0; i <= samples; ++i) {
            const Point p = on_edge(from, to, static_cast<double>(i) / samples);
            for_each_edge(
                b, [&](Point start, Point end) { least_m = std::min(least_m, sampled_distance_m(p, start, end, 10)); });
        }
    });
    return least_m;
}

inline void sort_by_distance(std::vector<NearUnit>& units) {
    std::sort(units.begin(), units.end(), [](const NearUnit& a, const NearUnit& b) {
        return a.distance_m != b.distance_m ? a.distance_m < b.distance_m : a.unit->pcode < b.unit->pcode;
    });
}

}  // namespace kamtuu::test
