#pragma once

#include <algorithm>
#include <optional>

#include <kamtuu/geometry.hpp>

/// Where two edges meet that should not, and where they run so close along each other that rounding may hide it.

namespace kamtuu {

inline Box box_of(Point a, Point b) noexcept {
    Box box;
    box.grow(a);
    box.grow(b);
    return box;
}

inline bool meet(const Box& a, const Box& b) noexcept {
    return a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;
}

inline Box common(const Box& a, const Box& b) noexcept {
    return {std::max(a.west, b.west), std::max(a.south, b.south), std::min(a.east, b.east), std::min(a.north, b.north)};
}

inline Box grown(Box box, double by) noexcept { return {box.west - by, box.south - by, box.east + by, box.north + by}; }

/// Overlaps narrower than this may be lost to rounding when they are computed, and are looked for edge by edge.
inline constexpr double narrow_deg = 1e-9;

struct BorderEdge {
    Point a{};
    Point b{};
};

inline Box box_of(const BorderEdge& edge) noexcept { return box_of(edge.a, edge.b); }

/// Where two edges whose boxes meet do so themselves, other than in a vertex of both: a crossing, an end of one within
/// the other, or one lying on the other. Absent if they do not.
std::optional<Point> meeting_place(const BorderEdge& e, const BorderEdge& f) noexcept;

/// Whether one edge runs along the other somewhere, nearer to it than a narrow overlap is wide. Where they do, one of
/// them begins or ends there, or they cross.
bool run_along(const BorderEdge& e, const BorderEdge& f) noexcept;

/// The same for edges of one border: that they follow each other is no matter, unless they turn back.
bool turn_back(const BorderEdge& e, const BorderEdge& f) noexcept;

}  // namespace kamtuu
