#pragma once

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
};

/// Each label at the first of its places that is inside `frame` and at least `gap` away from `taken` and from all
/// labels before it; those that come first choose first. Empty where it fits nowhere. O(places x labels).
std::vector<std::optional<Rect>> place_labels(std::span<const LabelWish> wishes, std::span<const Rect> taken,
                                              const Rect& frame, double gap = 0);

/// The box around the rings.
Rect bounds_of(const PlaneRings& rings) noexcept;

/// Whether a rectangle lies in the rings, as far as its corners, the middles of its sides and its middle tell.
bool lies_in(const Rect& rect, const PlaneRings& rings) noexcept;
bool lies_in(Place p, const PlaneRings& rings) noexcept;

/// Where a label of this size may stand in the rings: at `anchor`, then in the widest stretches at some heights, the
/// nearest to the anchor first. Only places where it lies in them.
std::vector<Place> places_inside(const PlaneRings& rings, Extent size, Place anchor);

}  // namespace kamtuu::map
