#include "map/symbols.hpp"

#include <array>
#include <cmath>
#include <numbers>

namespace kamtuu::map {

namespace {

constexpr Colour white{255, 255, 255};
constexpr Colour others{0x55, 0x55, 0x55};

/// A regular polygon: corners, the turn of the first one in degrees, and how much larger than a circle it has to be to
/// look as large.
struct Shape {
    int corners;
    double turn;
    double larger;
};
constexpr std::array shapes{Shape{32, 0, 1},   Shape{3, -90, 1.3},  Shape{4, 45, 1.22},
                            Shape{4, 0, 1.25}, Shape{5, -90, 1.12}, Shape{3, 90, 1.3}};

PlaneRings regular(const Shape& shape, Place centre, double radius) {
    PlaneRing ring;
    for (int i = 0; i < shape.corners; ++i) {
        const double angle = (shape.turn + 360.0 * i / shape.corners) * std::numbers::pi / 180;
        ring.push_back(
            {centre.x + radius * shape.larger * std::cos(angle), centre.y + radius * shape.larger * std::sin(angle)});
    }
    return {ring};
}

}  // namespace

void draw_symbol(const Canvas& canvas, std::size_t kind, Place centre, double radius) {
    if (kind >= symbol_kinds) {
        const auto ring = regular(shapes[0], centre, radius);
        canvas.fill(ring, white);
        canvas.stroke(ring, {others, radius / 2});
        return;
    }
    const auto palette = colours("Dark2", 6);
    // Twice the shapes and twice the colours, so shifted that no pair comes twice.
    const auto shifted = (kind + kind / shapes.size()) % palette.size();
    const auto rings = regular(shapes[kind % shapes.size()], centre, radius);
    canvas.stroke(rings, {white, radius * 0.7});
    canvas.fill(rings, palette[shifted]);
}

std::vector<Place> arranged(std::size_t count, double spacing) {
    std::vector<Place> places;
    if (count == 0) return places;
    const auto columns = static_cast<std::size_t>(std::ceil(std::sqrt(static_cast<double>(count))));
    const auto rows = (count + columns - 1) / columns;
    for (std::size_t i = 0; i < count; ++i) {
        const auto row = i / columns;
        const auto in_row = std::min(columns, count - row * columns);
        places.push_back({(static_cast<double>(i % columns) - static_cast<double>(in_row - 1) / 2) * spacing,
                          (static_cast<double>(row) - static_cast<double>(rows - 1) / 2) * spacing});
    }
    return places;
}

Place free_place(Place wanted, double width, double height, std::span<const Rect> taken) {
    constexpr int rings = 8;
    constexpr int directions = 16;
    const auto is_free = [&](Place at) {
        const auto rect = rect_around(at, width, height);
        return std::ranges::none_of(taken, [&](const Rect& other) { return other.overlaps(rect); });
    };
    if (is_free(wanted)) return wanted;
    for (int ring = 1; ring <= rings; ++ring)
        for (int i = 0; i < directions; ++i) {
            const double angle = 2 * std::numbers::pi * i / directions;
            const double distance = ring * std::max(width, height) / 2;
            const Place at{wanted.x + distance * std::cos(angle), wanted.y + distance * std::sin(angle)};
            if (is_free(at)) return at;
        }
    return wanted;
}

}  // namespace kamtuu::map
