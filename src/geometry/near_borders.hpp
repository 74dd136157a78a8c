#pragma once

#include <cstdint>
#include <vector>

#include "geometry/arcs.hpp"

namespace kamtuu {

/// Two parts whose borders come near each other.
struct NearBorder {
    std::uint32_t part{};
    std::uint32_t other{};        ///< above `part`
    std::vector<Point> places{};  ///< vertices of one that lie near the other; ascending
    double width_m{};             ///< the largest of their distances
};

/// Border vertices of one part that lie within `within_m` of a border edge of another part, but not on it, unless the
/// two share a vertex there: borders that leave a common node part slowly, and are right to. By part and other part.
/// The result does not depend on `threads`.
std::vector<NearBorder> near_borders(const Arcs& arcs, double within_m, unsigned threads);

}  // namespace kamtuu
