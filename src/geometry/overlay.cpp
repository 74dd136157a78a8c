#include "geometry/overlay.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "geometry/geos.hpp"
#include "geometry/normal_form.hpp"

namespace kamtuu {

namespace {

/// Planar areas of union and parts may differ by this share of it before the union is not believed.
constexpr double area_tolerance = 1e-9;

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
        fault += place_text(p);
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

std::optional<Repaired> mended_if_invalid(const MultiPolygon& polygon) {
    const auto geometry = geos::to_geos(polygon);
    auto fault = fault_of(*geometry);
    if (!fault) return {};
    return Repaired{normalised(geos::to_polygons(*make_valid(*geometry))), std::move(fault)};
}

MultiPolygon union_of(std::span<const MultiPolygon* const> parts) {
    // The overlay's rounding depends on the order of parts and vertices; the result must not.
    std::vector<MultiPolygon> ordered;
    ordered.reserve(parts.size());
    for (const auto* part : parts) ordered.push_back(normalised(*part));
    std::sort(ordered.begin(), ordered.end(), vertices_less);
    const auto together = collect(ordered);
    auto whole = union_by_shared_edges(*together);
    if (!whole) whole = geos::own(GEOSUnaryUnion_r(geos::Context::local().handle(), together.get()), "union");
    return normalised(geos::to_polygons(*whole));
}

MultiPolygon intersection_of(const MultiPolygon& a, const MultiPolygon& b) {
    const auto first = geos::to_geos(a);
    const auto second = geos::to_geos(b);
    const auto common =
        geos::own(GEOSIntersection_r(geos::Context::local().handle(), first.get(), second.get()), "intersection");
    return normalised(geos::to_polygons(*common));
}

MultiPolygon difference_of(const MultiPolygon& a, const MultiPolygon& b) {
    const auto first = geos::to_geos(a);
    const auto second = geos::to_geos(b);
    const auto rest =
        geos::own(GEOSDifference_r(geos::Context::local().handle(), first.get(), second.get()), "difference");
    return normalised(geos::to_polygons(*rest));
}

}  // namespace kamtuu
