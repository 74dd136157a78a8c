#include "geometry/repair.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>
#include <vector>

#include "geometry/normal_form.hpp"
#include "geometry/overlay.hpp"
#include "geometry/simple_ring.hpp"

namespace kamtuu {

namespace {

bool finite(Point p) { return std::isfinite(p.lon) && std::isfinite(p.lat); }

/// Brings `ring` to what GEOS takes at all: numbers, closed, at least four points. False if nothing is left of it.
/// The first thing that was wrong goes to `fault`.
bool make_ring(Ring& ring, std::optional<std::string>& fault) {
    const auto blame = [&](std::string what) {
        if (!fault) fault = std::move(what);
    };
    if (std::erase_if(ring, [](Point p) { return !finite(p); }) != 0) blame("Coordinate is not a number");
    if (ring.empty()) {
        blame("Ring without points");
        return false;
    }
    if (ring.front() != ring.back()) {
        blame("Ring is not closed" + place_text(ring.front()));
        ring.push_back(ring.front());
    }
    if (ring.size() < 4) {
        blame("Too few points in ring" + place_text(ring.front()));
        return false;
    }
    return true;
}

/// Without the parts and holes that are no rings at all.
std::optional<std::string> make_rings(MultiPolygon& polygons) {
    std::optional<std::string> fault;
    std::erase_if(polygons, [&](Polygon& polygon) {
        if (!make_ring(polygon.outer, fault)) return true;
        std::erase_if(polygon.holes, [&](Ring& hole) { return !make_ring(hole, fault); });
        return false;
    });
    return fault;
}

/// What most units are: one part without holes. GEOS would find it valid too, in five times the time.
bool is_plainly_valid(const MultiPolygon& polygons) {
    return polygons.size() == 1 && polygons[0].holes.empty() && is_plainly_simple(polygons[0].outer);
}

}  // namespace

std::string place_text(Point p) {
    const auto digits = [](double number) {
        std::array<char, 32> buffer{};
        auto* const end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
        return std::string(buffer.data(), end);
    };
    return " at " + digits(p.lon) + " " + digits(p.lat);
}

Repaired repair(MultiPolygon polygon) {
    auto fault = make_rings(polygon);
    if (is_plainly_valid(polygon)) return {oriented(std::move(polygon)), std::move(fault)};
    auto mended = mended_if_invalid(polygon);
    if (!mended) return {oriented(std::move(polygon)), std::move(fault)};
    return {std::move(mended->polygon), fault ? std::move(fault) : std::move(mended->fault)};
}

}  // namespace kamtuu
