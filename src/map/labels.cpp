#include "map/labels.hpp"

#include <cmath>

namespace kamtuu::map {

namespace {

/// The middle of the widest stretch of the rings at height `y`; empty if there is none.
std::optional<Place> widest_at(const PlaneRings& rings, double y) {
    std::vector<double> crossings;
    for (const auto& ring : rings)
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const auto a = ring[i];
            const auto b = ring[(i + 1) % ring.size()];
            if ((a.y <= y) != (b.y <= y)) crossings.push_back(a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x));
        }
    std::ranges::sort(crossings);
    std::optional<Place> middle;
    double widest = 0;
    for (std::size_t i = 0; i + 1 < crossings.size(); i += 2)
        if (crossings[i + 1] - crossings[i] > widest) {
            widest = crossings[i + 1] - crossings[i];
            middle = Place{(crossings[i] + crossings[i + 1]) / 2, y};
        }
    return middle;
}

}  // namespace

Rect bounds_of(const PlaneRings& rings) noexcept {
    Rect bounds{1e300, 1e300, -1e300, -1e300};
    for (const auto& ring : rings)
        for (const auto p : ring)
            bounds = {std::min(bounds.left, p.x), std::min(bounds.top, p.y), std::max(bounds.right, p.x),
                      std::max(bounds.bottom, p.y)};
    return bounds;
}

bool lies_in(Place p, const PlaneRings& rings) noexcept {
    bool inside = false;
    for (const auto& ring : rings)
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const auto a = ring[i];
            const auto b = ring[(i + 1) % ring.size()];
            if ((a.y <= p.y) != (b.y <= p.y) && p.x < a.x + (p.y - a.y) / (b.y - a.y) * (b.x - a.x)) inside = !inside;
        }
    return inside;
}

bool lies_in(const Rect& rect, const PlaneRings& rings) noexcept {
    const auto [x, y] = rect.centre();
    for (const double at_x : {rect.left, x, rect.right})
        for (const double at_y : {rect.top, y, rect.bottom})
            if (!lies_in(Place{at_x, at_y}, rings)) return false;
    return true;
}

std::vector<Place> places_inside(const PlaneRings& rings, Extent size, Place anchor) {
    constexpr int heights = 24;
    std::vector<Place> places;
    const auto bounds = bounds_of(rings);
    if (bounds.width() < size.width || bounds.height() < size.height) return places;
    const auto add = [&](Place centre) {
        if (lies_in(rect_around(centre, size.width, size.height), rings)) places.push_back(centre);
    };
    add(anchor);
    const auto kept = static_cast<std::ptrdiff_t>(places.size());
    for (int i = 1; i < heights; ++i)
        if (const auto middle = widest_at(rings, bounds.top + bounds.height() * i / heights)) add(*middle);
    std::ranges::stable_sort(places.begin() + kept, places.end(), {},
                             [&](Place p) { return std::hypot(p.x - anchor.x, p.y - anchor.y); });
    return places;
}

std::vector<std::optional<Rect>> place_labels(std::span<const LabelWish> wishes, std::span<const Rect> taken,
                                              const Rect& frame, double gap) {
    std::vector<Rect> full(taken.begin(), taken.end());
    std::vector<std::optional<Rect>> placed(wishes.size());
    for (std::size_t i = 0; i < wishes.size(); ++i)
        for (const auto centre : wishes[i].centres) {
            const auto rect = rect_around(centre, wishes[i].size.width, wishes[i].size.height);
            if (!frame.holds(rect) ||
                std::ranges::any_of(full, [&](const Rect& r) { return r.overlaps(rect.grown(gap)); }))
                continue;
            full.push_back(rect);
            placed[i] = rect;
            break;
        }
    return placed;
}

}  // namespace kamtuu::map
