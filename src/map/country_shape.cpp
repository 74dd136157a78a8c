#include "map/country_shape.hpp"

#include <cmath>

namespace kamtuu::map {

namespace {

constexpr std::size_t side = 160;  // cells a side: finer than anybody sees where a legend keeps its distance

Rect bounds_of(const std::vector<PlaneRings>& polygons) noexcept {
    Rect bounds{1e300, 1e300, -1e300, -1e300};
    for (const auto& rings : polygons)
        for (const auto& ring : rings)
            for (const auto p : ring)
                bounds = {std::min(bounds.left, p.x), std::min(bounds.top, p.y), std::max(bounds.right, p.x),
                          std::max(bounds.bottom, p.y)};
    return bounds;
}

std::size_t cell(double at, double low, double high) noexcept {
    if (!(high > low)) return 0;
    const double share = (at - low) / (high - low) * static_cast<double>(side);
    return static_cast<std::size_t>(std::clamp(share, 0.0, static_cast<double>(side - 1)));
}

/// Where the rings cross the height `y`, from left to right.
std::vector<double> crossings(const PlaneRings& rings, double y) {
    std::vector<double> found;
    for (const auto& ring : rings)
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const auto a = ring[i];
            const auto b = ring[(i + 1) % ring.size()];
            if ((a.y <= y) != (b.y <= y)) found.push_back(a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x));
        }
    std::ranges::sort(found);
    return found;
}

}  // namespace

CountryShape::CountryShape(const std::vector<PlaneRings>& polygons)
    : bounds_(bounds_of(polygons)), cells_((side + 1) * (side + 1)) {
    for (const auto& rings : polygons) {
        mark_edges(rings);
        mark_inside(rings);
    }
    add_up();
}

std::size_t CountryShape::column(double x) const noexcept { return cell(x, bounds_.left, bounds_.right); }
std::size_t CountryShape::row(double y) const noexcept { return cell(y, bounds_.top, bounds_.bottom); }

void CountryShape::mark_edges(const PlaneRings& rings) {
    const double cell_size = std::min(bounds_.width(), bounds_.height()) / static_cast<double>(side);
    for (const auto& ring : rings)
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const auto a = ring[i];
            const auto b = ring[(i + 1) % ring.size()];
            const double length = std::hypot(b.x - a.x, b.y - a.y);
            const auto steps = cell_size > 0 ? static_cast<std::size_t>(2 * length / cell_size) + 1 : 1;
            for (std::size_t step = 0; step <= steps; ++step) {
                const double share = static_cast<double>(step) / static_cast<double>(steps);
                cells_[(row(a.y + share * (b.y - a.y)) + 1) * (side + 1) + column(a.x + share * (b.x - a.x)) + 1] = 1;
            }
        }
}

void CountryShape::mark_inside(const PlaneRings& rings) {
    const Rect around = bounds_of({rings});
    if (!(around.bottom > around.top)) return;
    for (std::size_t r = row(around.top); r <= row(around.bottom); ++r) {
        const double y = bounds_.top + (static_cast<double>(r) + 0.5) / static_cast<double>(side) * bounds_.height();
        const auto at = crossings(rings, y);
        for (std::size_t i = 0; i + 1 < at.size(); i += 2)
            for (std::size_t c = column(at[i]); c <= column(at[i + 1]); ++c) cells_[(r + 1) * (side + 1) + c + 1] = 1;
    }
}

void CountryShape::add_up() {
    for (std::size_t r = 1; r <= side; ++r)
        for (std::size_t c = 1; c <= side; ++c) {
            const auto at = r * (side + 1) + c;
            cells_[at] += cells_[at - 1] + cells_[at - side - 1] - cells_[at - side - 2];
        }
}

bool CountryShape::covers_any_of(const Rect& rect) const noexcept {
    if (!rect.overlaps(bounds_)) return false;
    const auto left = column(rect.left), right = column(rect.right) + 1;
    const auto low = row(rect.top), high = row(rect.bottom) + 1;
    const auto at = [&](std::size_t r, std::size_t c) { return cells_[r * (side + 1) + c]; };
    return at(high, right) + at(low, left) > at(high, left) + at(low, right);
}

}  // namespace kamtuu::map
