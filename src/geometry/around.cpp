#include "geometry/around.hpp"

#include <algorithm>

#include "geometry/orientation.hpp"

namespace kamtuu {

bool clockwise_before(Point centre, Point zero, Point a, Point b) noexcept {
    // 0: less than half a turn, 1: half a turn, 2: more, 3: a full one.
    const auto sector = [&](Point p) {
        const int side = side_of_line(centre, zero, p);
        if (side != 0) return side < 0 ? 0 : 2;
        const bool same_way =
            (p.lon - centre.lon) * (zero.lon - centre.lon) > 0 || (p.lat - centre.lat) * (zero.lat - centre.lat) > 0;
        return same_way ? 3 : 1;
    };
    const int of_a = sector(a);
    const int of_b = sector(b);
    if (of_a != of_b) return of_a < of_b;
    return side_of_line(centre, a, b) < 0;
}

void sort_around(Point centre, std::vector<Ray>& rays) {
    if (rays.empty()) return;
    const auto zero = rays.front().to;
    std::stable_sort(rays.begin(), rays.end(),
                     [&](const Ray& a, const Ray& b) { return clockwise_before(centre, zero, b.to, a.to); });
}

}  // namespace kamtuu
