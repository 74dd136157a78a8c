#pragma once

#include <vector>

#include <kamtuu/boundaries.hpp>

#include "geometry/orientation.hpp"

namespace kamtuu::test {

/// Units whose polygon covers `p`, in P-code order: every edge of every ring is looked at, with exact arithmetic.
inline std::vector<const Unit*> covering(const Boundaries& boundaries, Point p) {
    enum { outside, border, inside };
    const auto in_ring = [&](const Ring& ring) {
        bool odd = false;
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
            const auto a = ring[i].lat <= ring[i + 1].lat ? ring[i] : ring[i + 1];
            const auto b = ring[i].lat <= ring[i + 1].lat ? ring[i + 1] : ring[i];
            const int side = side_of_line(a, b, p);
            const bool in_box =
                a.lat <= p.lat && p.lat <= b.lat && std::min(a.lon, b.lon) <= p.lon && p.lon <= std::max(a.lon, b.lon);
            if (side == 0 && in_box) return border;
            if (a.lat <= p.lat && p.lat < b.lat && side > 0) odd = !odd;
        }
        return odd ? inside : outside;
    };
    const auto in_part = [&](const Polygon& part) {
        if (in_ring(part.outer) != inside) return in_ring(part.outer) == border;
        for (const auto& hole : part.holes)
            if (in_ring(hole) == inside) return false;
        return true;
    };
    std::vector<const Unit*> found;
    for (const auto& unit : boundaries.units())
        for (const auto& part : unit.polygon)
            if (in_part(part)) {
                found.push_back(&unit);
                break;
            }
    return found;
}

}  // namespace kamtuu::test
