#include "map/scale_bar.hpp"

#include <cmath>
#include <numbers>

#include <kamtuu/error.hpp>

#include "geometry/measure.hpp"

namespace kamtuu::map {

namespace {

constexpr double bar_width = 110;
constexpr double arrow_width = 22;
constexpr double block_height = 30;
constexpr double bar_height = 3.2;

Place placed(const Projection& projection, const Scale& scale, Point p) {
    const auto place = projection.place(p);
    if (!place) throw Error(ErrorKind::input, "The projection does not show the middle of the country.");
    return scale.on_page(*place);
}

PlaneRings turned(PlaneRing ring, Place about, double degrees) {
    const double angle = degrees * std::numbers::pi / 180;
    for (auto& p : ring)
        p = {about.x + p.x * std::cos(angle) - p.y * std::sin(angle),
             about.y + p.x * std::sin(angle) + p.y * std::cos(angle)};
    return {std::move(ring)};
}

void draw_arrow(const Tools& tools, const Canvas& canvas, double north_degrees, const Rect& room) {
    const double f = tools.factor;
    const Place middle{room.left + 7 * f, room.bottom - 9 * f};
    canvas.fill(turned({{0, -9 * f}, {-5 * f, 7 * f}, {0, 3.5 * f}}, middle, north_degrees), ink);
    canvas.fill(turned({{0, -9 * f}, {5 * f, 7 * f}, {0, 3.5 * f}}, middle, north_degrees), quiet_ink);
    const auto letter = tools.lettering.words(tools.book.say("map.north"), {.size = 7.5 * f, .bold = true});
    letter.draw(canvas, {middle.x - letter.width() / 2, room.top});
}

/// A text with its middle at `x`, kept within the room.
void draw_number(const Tools& tools, const Canvas& canvas, const std::string& text, double x, const Rect& room) {
    const auto words = tools.lettering.words(text, {.size = 6.8 * tools.factor, .colour = ink});
    const double left = std::min(x - words.width() / 2, room.right - words.width());
    words.draw(canvas, {left, room.bottom - (bar_height + 1) * tools.factor - words.height()});
}

void draw_bar(const Tools& tools, const Canvas& canvas, double points_per_km, const Rect& room) {
    const double f = tools.factor;
    const double left = room.left + arrow_width * f;
    const double km = round_length_km((bar_width - arrow_width) * f / points_per_km);
    const double half = km * points_per_km / 2;
    const Rect first{left, room.bottom - bar_height * f, left + half, room.bottom};
    const Rect second{left + half, first.top, left + 2 * half, first.bottom};
    canvas.fill(first, ink);
    canvas.stroke(rings_of(second), {ink, 0.6 * f});
    canvas.stroke(rings_of(first), {ink, 0.6 * f});
    const auto& book = tools.book;
    draw_number(tools, canvas, book.number(0), left, room);
    draw_number(tools, canvas, book.number(km / 2, 4), left + half, room);
    draw_number(tools, canvas, book.say("map.km", {{"number", km}}), left + 2 * half, room);
}

}  // namespace

MapScale scale_at(Point middle, const Projection& projection, const Scale& scale) {
    constexpr double step = 0.05;  // of a degree, to either side: some kilometres
    const Point west{middle.lon - step, middle.lat}, east{middle.lon + step, middle.lat};
    const auto a = placed(projection, scale, west), b = placed(projection, scale, east);
    const auto south = placed(projection, scale, {middle.lon, middle.lat - step});
    const auto north = placed(projection, scale, {middle.lon, middle.lat + step});
    return {std::hypot(b.x - a.x, b.y - a.y) / distance_m(west, east) * 1000,
            std::atan2(north.x - south.x, south.y - north.y) * 180 / std::numbers::pi};
}

double round_length_km(double most) noexcept {
    constexpr double around_the_earth = 40'000;
    most = std::min(most, around_the_earth);
    double best = 0.001;
    for (double ten = best; ten <= most; ten *= 10)
        for (const double times : {1.0, 2.0, 5.0})
            if (times * ten <= most) best = times * ten;
    return best;
}

Extent scale_block(const Tools& tools) { return {(bar_width + 26) * tools.factor, block_height * tools.factor}; }

void draw_scale_block(const Tools& tools, const Canvas& canvas, const MapScale& scale, const Rect& room) {
    draw_arrow(tools, canvas, scale.north_degrees, room);
    draw_bar(tools, canvas, scale.points_per_km, room);
}

}  // namespace kamtuu::map
