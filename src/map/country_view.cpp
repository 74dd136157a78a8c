#include "map/country_view.hpp"

#include <algorithm>
#include <array>

#include "geometry/inside_point.hpp"
#include "map/legend_block.hpp"

namespace kamtuu::map {

namespace {

/// The line of a level's borders, in points on a page of A4.
constexpr std::array<Stroke, 4> border_of_level{
    Stroke{{0x3b, 0x45, 0x4d}, 1.1, 1},
    Stroke{{0x56, 0x60, 0x68}, 0.8, 1},
    Stroke{{0x78, 0x82, 0x8a}, 0.45, 1},
    Stroke{{0x9a, 0xa3, 0xa9}, 0.25, 1},
};
constexpr Colour circle_line{0x4a, 0x4f, 0x57};
constexpr Stroke casing{{0xe6, 0xe9, 0xeb}, 5, 1};

}  // namespace

CountryView::CountryView(const PlaneUnits& units, const Projection& projection, const Palette& palette,
                         const std::vector<Polygon>& lakes)
    : units_(units), projection_(projection), palette_(palette), lakes_(in_plane(lakes, projection)) {}

void CountryView::draw(const Canvas& canvas, const Theme& theme, const Scale& scale, double factor) const {
    cairo_save(canvas.context());
    const auto circles = unit_circles(units_.boundaries(), theme, projection_, scale);
    const auto lakes = on_page(lakes_, scale);
    const bool all_drawn = circles.empty() && not_drawn(units_.boundaries(), theme).empty();
    draw_ground(canvas, scale, all_drawn ? Colour{255, 255, 255} : ground, factor);
    canvas.fill(lakes, water);
    draw_units(canvas, theme, scale, factor);
    canvas.stroke(lakes, {shore, 0.5 * factor});
    draw_borders(canvas, theme.level, scale, factor);
    draw_circles(canvas, circles, factor);
    cairo_restore(canvas.context());
}

void CountryView::draw_ground(const Canvas& canvas, const Scale& scale, Colour colour, double factor) const {
    std::vector<PlaneRings> parts;
    for (const auto level : {Level::adm0, Level::adm1, Level::adm2}) {
        for (const auto* unit : units_.boundaries().at_level(level))
            if (!units_.rings(*unit).empty()) parts.push_back(on_page(units_.rings(*unit), scale));
        if (!parts.empty()) break;
    }
    for (const auto& part : parts) canvas.stroke(part, {casing.colour, casing.width * factor});
    // Holes are of other countries, if not lakes: in the colour of what is outside, not in that of who has nothing.
    for (const auto& part : parts)
        for (const auto& ring : part) canvas.fill({ring}, casing.colour);
    for (const auto& part : parts) canvas.fill(part, colour);
}

void CountryView::draw_circles(const Canvas& canvas, const std::vector<UnitCircle>& circles, double factor) const {
    const double radius = circle_radius(circles, factor);
    for (const auto& [cell, centre] : circles) {
        const auto ring = circle_around(centre, radius);
        const auto fill = fill_of(*cell, palette_, factor);
        canvas.fill(ring, fill.colour);
        if (fill.hatch) canvas.hatch(ring, *fill.hatch);
        canvas.stroke(ring, {circle_line, 0.45 * factor});
    }
}

void CountryView::draw_units(const Canvas& canvas, const Theme& theme, const Scale& scale, double factor) const {
    for (const auto& cell : theme.cells) {
        const auto* unit = units_.boundaries().find(cell.unit->pcode);
        if (unit == nullptr) continue;
        const auto rings = on_page(units_.rings(*unit), scale);
        const auto fill = fill_of(cell, palette_, factor);
        canvas.fill(rings, fill.colour);
        if (fill.hatch) canvas.hatch(rings, *fill.hatch);
    }
}

void CountryView::draw_borders(const Canvas& canvas, Level finest, const Scale& scale, double factor) const {
    for (int level = static_cast<int>(finest); level >= 0; --level)
        for (const auto& unit : units_.boundaries().units()) {
            if (static_cast<int>(unit.level) != level || units_.rings(unit).empty()) continue;
            auto stroke = border_of_level[static_cast<std::size_t>(level)];
            stroke.width *= factor;
            canvas.stroke(on_page(units_.rings(unit), scale), stroke);
        }
}

std::vector<const Unit*> not_drawn(const Boundaries& drawn, const Theme& theme) {
    std::vector<const Unit*> found;
    for (const auto& cell : theme.cells)
        if (!has_borders(drawn, *cell.unit) && !has_circle(drawn, *cell.unit)) found.push_back(cell.unit);
    return found;
}

bool has_circles(const Boundaries& drawn, std::span<const Theme> themes) {
    return std::ranges::any_of(themes, [&](const Theme& theme) {
        return std::ranges::any_of(theme.cells, [&](const ThemeCell& cell) { return has_circle(drawn, *cell.unit); });
    });
}

std::optional<Place> anchor_of(const Unit& unit, const Projection& projection, const Scale& scale) {
    std::optional<Point> at = unit.label_point;
    if (!at && !unit.polygon.empty()) at = point_inside(unit.polygon.front());
    if (!at) return {};
    const auto place = projection.place(*at);
    return place ? std::optional(scale.on_page(*place)) : std::nullopt;
}

}  // namespace kamtuu::map
