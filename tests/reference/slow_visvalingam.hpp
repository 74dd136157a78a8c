#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <utility>
#include <vector>

#include <kamtuu/geometry.hpp>

namespace kamtuu::test {

/// Square metres of a triangle on the plane at `b`, by the textbook.
inline double triangle_by_definition(Point a, Point b, Point c) {
    const double degree = 6'371'008.8 * std::numbers::pi / 180;
    const double x = degree * std::cos(b.lat * std::numbers::pi / 180);
    return std::abs((b.lon - a.lon) * x * (c.lat - a.lat) * degree - (b.lat - a.lat) * degree * (c.lon - a.lon) * x) /
           2;
}

/// The effective area of every vertex between the ends of `line`, by the definition of Visvalingam and Whyatt: of the
/// vertices that are left the one with the smallest triangle goes, and none for less than one before it. Quadratic.
inline std::vector<double> effective_areas_by_definition(const std::vector<Point>& line) {
    std::vector<double> areas(line.size(), 0);
    std::vector<std::size_t> left(line.size());
    for (std::size_t i = 0; i < left.size(); ++i) left[i] = i;
    double least = 0;
    while (left.size() > 2) {
        const auto span = [&](std::size_t i) {
            return triangle_by_definition(line[left[i - 1]], line[left[i]], line[left[i + 1]]);
        };
        std::size_t smallest = 1;
        for (std::size_t i = 2; i + 1 < left.size(); ++i)
            if (span(i) < span(smallest)) smallest = i;
        areas[left[smallest]] = least = std::max(least, span(smallest));
        left.erase(left.begin() + static_cast<std::ptrdiff_t>(smallest));
    }
    return areas;
}

}  // namespace kamtuu::test
