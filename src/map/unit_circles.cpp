#include "map/unit_circles.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kamtuu::map {

namespace {

bool shows_a_number(const UnitCircle& circle) noexcept {
    const auto kind = circle.cell->shown.kind;
    return kind == ShownKind::number || kind == ShownKind::between;
}

Rect bounds_of(const std::vector<UnitCircle>& circles) {
    const auto [left, right] = std::ranges::minmax(circles, {}, [](const auto& one) { return one.centre.x; });
    const auto [top, bottom] = std::ranges::minmax(circles, {}, [](const auto& one) { return one.centre.y; });
    return {left.centre.x, top.centre.y, right.centre.x, bottom.centre.y};
}

}  // namespace

bool has_borders(const Boundaries& drawn, const Unit& unit) {
    const auto* found = drawn.find(unit.pcode);
    return found != nullptr && !found->polygon.empty();
}

bool has_circle(const Boundaries& drawn, const Unit& unit) { return unit.label_point && !has_borders(drawn, unit); }

std::vector<UnitCircle> unit_circles(const Boundaries& drawn, const Theme& theme, const Projection& projection,
                                     const Scale& scale) {
    std::vector<UnitCircle> circles;
    for (const auto& cell : theme.cells) {
        if (!has_circle(drawn, *cell.unit)) continue;
        if (const auto place = projection.place(*cell.unit->label_point))
            circles.push_back({&cell, scale.on_page(*place)});
    }
    std::ranges::stable_sort(circles, {}, shows_a_number);
    return circles;
}

double circle_radius(const std::vector<UnitCircle>& circles, double factor) {
    constexpr double least = 0.8, most = 4.5, of_spacing = 0.13;
    if (circles.empty()) return most * factor;
    const auto bounds = bounds_of(circles);
    const double spacing = std::sqrt(bounds.width() * bounds.height() / static_cast<double>(circles.size()));
    return std::clamp(of_spacing * spacing, least * factor, most * factor);
}

PlaneRings circle_around(Place centre, double radius) {
    constexpr int corners = 20;
    PlaneRing ring;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * std::numbers::pi * i / corners;
        ring.push_back({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
    }
    return {ring};
}

}  // namespace kamtuu::map
