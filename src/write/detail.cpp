#include "write/detail.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include <kamtuu/formats.hpp>

#include "core/number.hpp"

namespace kamtuu {

namespace {

/// Steps along the longer side; 0: as they are.
struct Steps {
    std::string_view format;
    double steps;
};

constexpr std::array of_formats{
    Steps{"geojson", 10'000},
    Steps{"geojsonl", 10'000},
    Steps{"topojson", 10'000},
    Steps{"html", 4'000},
};
constexpr double light_vertices = 20'000;
constexpr double light_vertices_a_step = 5;
constexpr double metres_a_degree = 111'195;  // of a meridian, a sphere's: a hundredth more or less does not matter
constexpr double least_m = 1;

double steps_of(const Format& format) {
    const auto* const found = std::ranges::find(of_formats, format.key, &Steps::format);
    return found == of_formats.end() ? 0 : found->steps;
}

struct Size {
    Box box{};
    std::size_t vertices{0};
};

Size& operator+=(Size& size, const MultiPolygon& polygons) {
    const auto count = [&](const Ring& ring) {
        size.vertices += ring.empty() ? 0 : ring.size() - 1;
        for (const auto p : ring) size.box.grow(p);
    };
    for (const auto& polygon : polygons) {
        count(polygon.outer);
        for (const auto& hole : polygon.holes) count(hole);
    }
    return size;
}

/// Of the units that have none below them with a polygon: those make up the rest.
void add_tiles(const Boundaries& boundaries, const Unit& unit, Size& size) {
    const auto before = size.vertices;
    for (const auto* child : boundaries.children(unit)) add_tiles(boundaries, *child, size);
    if (size.vertices == before) size += unit.polygon;
}

double longer_side_m(const Box& box) {
    const double middle = (box.south + box.north) / 2 * std::acos(-1.0) / 180;
    return metres_a_degree * std::max((box.east - box.west) * std::cos(middle), box.north - box.south);
}

/// 1, 2 or 5 times a power of ten, at most `value`.
double round_down(double value) {
    const double power = std::pow(10, std::floor(std::log10(value)));
    for (const double step : {5.0, 2.0})
        if (value >= step * power) return step * power;
    return power;
}

std::optional<SimplifyOptions> detail_for(double steps, const Size& size) {
    if (static_cast<double>(size.vertices) <= std::min(light_vertices, light_vertices_a_step * steps)) return {};
    const double step = longer_side_m(size.box) / steps;
    if (step < least_m) return {};
    return SimplifyOptions{.tolerance_m = round_down(step)};
}

}  // namespace

std::optional<SimplifyOptions> detail_for(double steps, const Boundaries& boundaries) {
    if (steps <= 0) return {};
    Size size;
    add_tiles(boundaries, boundaries.country(), size);
    return detail_for(steps, size);
}

double step_m(double steps, const Boundaries& boundaries) {
    Size size;
    add_tiles(boundaries, boundaries.country(), size);
    return size.vertices == 0 ? 0 : longer_side_m(size.box) / steps;
}

std::optional<SimplifyOptions> detail_for(std::string_view format_key, std::span<const MultiPolygon* const> polygons) {
    const double steps = steps_of(format_of(format_key));
    if (steps <= 0) return {};
    Size size;
    for (const auto* polygon : polygons) size += *polygon;
    return detail_for(steps, size);
}

std::optional<SimplifyOptions> detail_for(std::string_view format_key, const Boundaries& boundaries) {
    return detail_for(steps_of(format_of(format_key)), boundaries);
}

std::string metres_text(double tolerance_m) {
    std::string text;
    append_number(text, tolerance_m);
    return text + " m";
}

Finding detail_finding(std::string_view what, double tolerance_m) {
    return {Severity::note,
            "simplify.chosen",
            {},
            {},
            {},
            "Borders in " + std::string(what) + " are drawn without what spans less than a square of " +
                metres_text(tolerance_m) + ", which a reader of it could hardly see. Figures are of the true borders."};
}

Finding whole_finding(std::string_view what) {
    return {Severity::note,
            "simplify.not_needed",
            {},
            {},
            {},
            "Borders in " + std::string(what) + " are as given: nothing has to be left out for it."};
}

}  // namespace kamtuu
