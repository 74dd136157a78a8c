#pragma once

#include <span>

#include <kamtuu/geometry.hpp>

namespace kamtuu {

enum class Where { outside, border, inside };

/// Counts how often a ray to the east of a point crosses lines that together form closed rings, in any order of the
/// lines and without rounding. An edge owns its lower end, so that a ray through a vertex counts once.
class RayCount {
public:
    explicit RayCount(Point p) noexcept : p_(p) {}
    void add(std::span<const Point> line) noexcept;
    [[nodiscard]] Where where() const noexcept {
        if (on_border_) return Where::border;
        return odd_ ? Where::inside : Where::outside;
    }

private:
    Point p_;
    bool odd_{false};
    bool on_border_{false};
};

/// Where `p` lies to a closed ring, without rounding: the side of an edge is decided exactly. Linear. What lies in an
/// even number of a crossing ring's loops is outside.
Where where(std::span<const Point> ring, Point p) noexcept;

/// Where `p` lies to a polygon; the border of a hole is its border too.
Where where(const Polygon& polygon, Point p) noexcept;
Where where(const MultiPolygon& polygons, Point p) noexcept;

/// Whether a simple closed ring runs counter-clockwise, without rounding. Linear.
bool runs_ccw(std::span<const Point> ring) noexcept;

/// Twice the plane area in square degrees, positive if the ring runs counter-clockwise; rounded.
double twice_signed_area(std::span<const Point> ring) noexcept;

}  // namespace kamtuu
