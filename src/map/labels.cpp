#include "map/labels.hpp"

#include <cmath>
#include <utility>

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

double share_in(const Rect& rect, const PlaneRings& rings) noexcept {
    constexpr int columns = 9, rows = 3;
    int inside = 0;
    for (int column = 0; column < columns; ++column)
        for (int row = 0; row < rows; ++row)
            inside += lies_in(Place{rect.left + (column + 0.5) / columns * rect.width(),
                                    rect.top + (row + 0.5) / rows * rect.height()},
                              rings)
                          ? 1
                          : 0;
    return static_cast<double>(inside) / (columns * rows);
}

Place place_within(const PlaneRings& rings, Place wanted) {
    constexpr int heights = 48;
    if (lies_in(wanted, rings)) return wanted;
    const auto bounds = bounds_of(rings);
    std::optional<Place> nearest;
    const auto distance = [&](Place p) { return std::hypot(p.x - wanted.x, p.y - wanted.y); };
    for (int i = 1; i < heights; ++i) {
        const auto middle = widest_at(rings, bounds.top + bounds.height() * i / heights);
        if (middle && (!nearest || distance(*middle) < distance(*nearest))) nearest = middle;
    }
    return nearest.value_or(wanted);
}

std::vector<Place> places_around(Place anchor, Extent size, double distance) {
    constexpr Place directions[] = {{1, 0},     {-1, 0},     {0.9, 0.6},  {-0.9, 0.6},  {0.9, -0.6}, {-0.9, -0.6},
                                    {0.4, 0.9}, {-0.4, 0.9}, {0.4, -0.9}, {-0.4, -0.9}, {0, 1},      {0, -1}};
    std::vector<Place> places;
    for (const auto [x, y] : directions)
        places.push_back({anchor.x + x * (distance + size.width / 2), anchor.y + y * (distance + size.height / 2)});
    return places;
}

bool crosses(Place a, Place b, const Rect& rect) noexcept {
    // What of the line, from 0 to 1, is between the sides (Liang and Barsky).
    double first = 0, last = 1;
    const auto clip = [&](double from, double by, double low, double high) {
        if (by == 0) return low < from && from < high;
        const double enter = (low - from) / by, leave = (high - from) / by;
        first = std::max(first, std::min(enter, leave));
        last = std::min(last, std::max(enter, leave));
        return first < last;
    };
    return clip(a.x, b.x - a.x, rect.left, rect.right) && clip(a.y, b.y - a.y, rect.top, rect.bottom);
}

namespace {

class Placing {
public:
    Placing(std::span<const Rect> taken, const Rect& frame, double gap)
        : full_(taken.begin(), taken.end()), frame_(frame), gap_(gap) {}

    std::optional<PlacedLabel> place(const LabelWish& wish) {
        for (const auto centre : wish.centres)
            if (const auto rect = rect_around(centre, wish.size.width, wish.size.height); is_free(rect))
                return keep({rect, false}, wish.anchor);
        for (const auto centre : wish.led) {
            const auto rect = rect_around(centre, wish.size.width, wish.size.height);
            if (!rect.contains(wish.anchor) && is_free(rect) && can_lead(wish.anchor, rect))
                return keep({rect, true}, wish.anchor);
        }
        return {};
    }

private:
    [[nodiscard]] bool is_free(const Rect& rect) const {
        const auto apart = rect.grown(gap_);
        return frame_.holds(rect) && std::ranges::none_of(full_, [&](const Rect& r) { return r.overlaps(apart); }) &&
               std::ranges::none_of(lines_, [&](const auto& line) { return crosses(line.first, line.second, apart); });
    }
    [[nodiscard]] bool can_lead(Place anchor, const Rect& rect) const {
        const auto end = lead_end(anchor, rect);
        return std::ranges::none_of(full_,
                                    [&](const Rect& r) { return !r.contains(anchor) && crosses(anchor, end, r); });
    }
    PlacedLabel keep(PlacedLabel label, Place anchor) {
        full_.push_back(label.rect);
        if (label.led) lines_.emplace_back(anchor, lead_end(anchor, label.rect));
        return label;
    }

    std::vector<Rect> full_;
    std::vector<std::pair<Place, Place>> lines_{};
    const Rect& frame_;
    double gap_;
};

}  // namespace

std::vector<std::optional<PlacedLabel>> place_labels(std::span<const LabelWish> wishes, std::span<const Rect> taken,
                                                     const Rect& frame, double gap) {
    Placing placing(taken, frame, gap);
    std::vector<std::optional<PlacedLabel>> placed;
    for (const auto& wish : wishes) placed.push_back(placing.place(wish));
    return placed;
}

}  // namespace kamtuu::map
