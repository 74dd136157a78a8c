#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

#include "map/composition.hpp"
#include "map/place.hpp"

/// Where labels go: no two overlap, and none covers what must be seen.

namespace kamtuu::map {

struct LabelWish {
    Extent size{};
    std::vector<Place> centres{};  ///< where it may stand, the best first
    std::vector<Place> led{};      ///< where else, with a line from `anchor` that tells whose it is
    Place anchor{};
};

struct PlacedLabel {
    Rect rect{};
    bool led{false};
    friend bool operator==(const PlacedLabel&, const PlacedLabel&) = default;
};

/// Where the line from a label's anchor ends.
constexpr Place lead_end(Place anchor, const Rect& label) noexcept {
    return {std::clamp(anchor.x, label.left, label.right), std::clamp(anchor.y, label.top, label.bottom)};
}

/// Whether the line from `a` to `b` runs through the rectangle.
bool crosses(Place a, Place b, const Rect& rect) noexcept;

/// Each label at the first of its places that is inside `frame` and at least `gap` away from `taken` and from all
/// labels and lines before it; those that come first choose first. No line crosses what is taken, but for that in which
/// it begins. Empty where a label fits nowhere. O(places x labels).
std::vector<std::optional<PlacedLabel>> place_labels(std::span<const LabelWish> wishes, std::span<const Rect> taken,
                                                     const Rect& frame, double gap = 0);

/// The box around the rings.
Rect bounds_of(const PlaneRings& rings) noexcept;

/// Whether a rectangle lies in the rings, as far as its corners, the middles of its sides and its middle tell.
bool lies_in(const Rect& rect, const PlaneRings& rings) noexcept;
bool lies_in(Place p, const PlaneRings& rings) noexcept;

/// How much of a rectangle lies in the rings, from 0 to 1, by some places in it.
double share_in(const Rect& rect, const PlaneRings& rings) noexcept;

/// `wanted` if it lies in the rings, else a place that does, near to it; `wanted` again if there is none.
Place place_within(const PlaneRings& rings, Place wanted);

/// Where a label of this size may stand around `anchor`, its edge so far from it, to the sides first.
std::vector<Place> places_around(Place anchor, Extent size, double distance);

/// Where a label of this size may stand in the rings: at `anchor`, then in the widest stretches at some heights, the
/// nearest to the anchor first. Only places where it lies in them.
std::vector<Place> places_inside(const PlaneRings& rings, Extent size, Place anchor);

}  // namespace kamtuu::map
