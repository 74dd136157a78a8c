#include "geometry/repair.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>
#include <vector>

#include "geometry/geos.hpp"
#include "geometry/simple_ring.hpp"

namespace kamtuu {

namespace {

/// Planar areas of union and parts may differ by this share of it before the union is not believed.
constexpr double area_tolerance = 1e-9;

std::string to_text(double number) {
    std::array<char, 32> buffer{};
    auto* const end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
    return {buffer.data(), end};
}

std::string at(Point p) { return " at " + to_text(p.lon) + " " + to_text(p.lat); }

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
        blame("Ring is not closed" + at(ring.front()));
        ring.push_back(ring.front());
    }
    if (ring.size() < 4) {
        blame("Too few points in ring" + at(ring.front()));
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

/// Why the geometry is invalid, and where; absent if it is valid.
std::optional<std::string> fault_of(const GEOSGeometry& geometry) {
    const auto& c = geos::Context::local();
    char* raw_reason = nullptr;
    GEOSGeometry* raw_place = nullptr;
    const char answer = GEOSisValidDetail_r(c.handle(), &geometry, 0, &raw_reason, &raw_place);
    const geos::Text reason(raw_reason);
    const geos::Geometry place(raw_place);
    if (c.check(answer, "is valid")) return {};
    std::string fault = reason ? reason.get() : "Invalid";
    Point p;
    if (place && GEOSGeomGetX_r(c.handle(), place.get(), &p.lon) == 1 &&
        GEOSGeomGetY_r(c.handle(), place.get(), &p.lat) == 1)
        fault += at(p);
    return fault;
}

geos::Geometry make_valid(const GEOSGeometry& geometry) {
    const auto& c = geos::Context::local();
    const geos::MakeValidParams how(c.check(GEOSMakeValidParams_create_r(c.handle()), "make valid"));
    c.done(GEOSMakeValidParams_setMethod_r(c.handle(), how.get(), GEOS_MAKE_VALID_STRUCTURE), "make valid");
    c.done(GEOSMakeValidParams_setKeepCollapsed_r(c.handle(), how.get(), 0), "make valid");
    return geos::own(GEOSMakeValidWithParams_r(c.handle(), &geometry, how.get()), "make valid");
}

bool is_valid(const GEOSGeometry& geometry) {
    const auto& c = geos::Context::local();
    return c.check(GEOSisValid_r(c.handle(), &geometry), "is valid");
}

geos::Geometry collect(std::span<const MultiPolygon> parts) {
    std::vector<geos::Geometry> polygons;
    for (const auto& part : parts)
        for (const auto& polygon : part) polygons.push_back(geos::to_geos(polygon));
    return geos::collect(GEOS_MULTIPOLYGON, std::move(polygons));
}

/// The union if every shared border has the same vertices on both sides; null if not.
geos::Geometry union_by_shared_edges(const GEOSGeometry& parts) {
    geos::Geometry whole(GEOSCoverageUnion_r(geos::Context::local().handle(), &parts));
    if (!whole) return nullptr;
    const double expected = geos::planar_area(parts);  // of the parts one by one: what overlaps counts twice
    const bool believed = std::abs(geos::planar_area(*whole) - expected) <= area_tolerance * expected;
    return believed && is_valid(*whole) ? std::move(whole) : nullptr;
}

}  // namespace

Repaired repair(MultiPolygon polygon) {
    auto fault = make_rings(polygon);
    if (is_plainly_valid(polygon)) return {geos::oriented(std::move(polygon)), std::move(fault)};
    const auto geometry = geos::to_geos(polygon);
    const auto invalid = fault_of(*geometry);
    if (!invalid) return {geos::oriented(std::move(polygon)), std::move(fault)};
    if (!fault) fault = invalid;
    return {geos::normalised(geos::to_polygons(*make_valid(*geometry))), std::move(fault)};
}

MultiPolygon union_of(std::span<const MultiPolygon* const> parts) {
    // The overlay's rounding depends on the order of parts and vertices; the result must not.
    std::vector<MultiPolygon> ordered;
    ordered.reserve(parts.size());
    for (const auto* part : parts) ordered.push_back(geos::normalised(*part));
    std::sort(ordered.begin(), ordered.end(), geos::less);
    const auto together = collect(ordered);
    auto whole = union_by_shared_edges(*together);
    if (!whole) whole = geos::own(GEOSUnaryUnion_r(geos::Context::local().handle(), together.get()), "union");
    return geos::normalised(geos::to_polygons(*whole));
}

MultiPolygon intersection_of(const MultiPolygon& a, const MultiPolygon& b) {
    const auto first = geos::to_geos(a);
    const auto second = geos::to_geos(b);
    const auto common =
        geos::own(GEOSIntersection_r(geos::Context::local().handle(), first.get(), second.get()), "intersection");
    return geos::normalised(geos::to_polygons(*common));
}

MultiPolygon difference_of(const MultiPolygon& a, const MultiPolygon& b) {
    const auto first = geos::to_geos(a);
    const auto second = geos::to_geos(b);
    const auto rest =
        geos::own(GEOSDifference_r(geos::Context::local().handle(), first.get(), second.get()), "difference");
    return geos::normalised(geos::to_polygons(*rest));
}

}  // namespace kamtuu
