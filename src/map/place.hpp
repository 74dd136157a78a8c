#pragma once

#include <algorithm>
#include <vector>

/// Plane geometry: of a projection in its units, y to the north; of a page in points (1/72 inch), y downwards.

namespace kamtuu::map {

struct Place {
    double x{};
    double y{};
    friend constexpr bool operator==(Place, Place) = default;
};

/// Closed or not; the last place is joined to the first.
using PlaneRing = std::vector<Place>;
/// Outer rings and holes alike: what lies in an odd number of them is inside.
using PlaneRings = std::vector<PlaneRing>;

struct Rect {
    double left{};
    double top{};
    double right{};
    double bottom{};

    [[nodiscard]] constexpr double width() const noexcept { return right - left; }
    [[nodiscard]] constexpr double height() const noexcept { return bottom - top; }
    [[nodiscard]] constexpr Place centre() const noexcept { return {(left + right) / 2, (top + bottom) / 2}; }
    [[nodiscard]] constexpr bool contains(Place p) const noexcept {
        return left <= p.x && p.x <= right && top <= p.y && p.y <= bottom;
    }
    [[nodiscard]] constexpr bool holds(const Rect& inner) const noexcept {
        return left <= inner.left && inner.right <= right && top <= inner.top && inner.bottom <= bottom;
    }
    /// Whether they have more than a border in common.
    [[nodiscard]] constexpr bool overlaps(const Rect& other) const noexcept {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
    [[nodiscard]] constexpr Rect grown(double by) const noexcept {
        return {left - by, top - by, right + by, bottom + by};
    }
    friend constexpr bool operator==(const Rect&, const Rect&) = default;
};

constexpr Rect rect_around(Place centre, double width, double height) noexcept {
    return {centre.x - width / 2, centre.y - height / 2, centre.x + width / 2, centre.y + height / 2};
}

}  // namespace kamtuu::map
