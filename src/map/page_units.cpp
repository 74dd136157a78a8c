#include "map/page_units.hpp"

#include <kamtuu/error.hpp>

namespace kamtuu::map {

namespace {

PlaneRing in_plane(const Ring& ring, const Projection& projection) {
    PlaneRing result;
    result.reserve(ring.size());
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const auto place = projection.place(ring[i]);
        if (!place)
            throw Error(ErrorKind::input,
                        "The projection does not show the whole country. Use equal-area, or one that "
                        "is made for this part of the world.");
        result.push_back(*place);
    }
    return result;
}

}  // namespace

Point middle_of(const Boundaries& drawn) {
    Box all;
    for (const auto& unit : drawn.units()) {
        const auto box = bounds(unit.polygon);
        if (box.empty()) continue;
        all.grow({box.west, box.south});
        all.grow({box.east, box.north});
    }
    if (all.empty())
        throw Error(ErrorKind::input,
                    "No unit has borders, so there is nothing to draw. Give boundaries with polygons.");
    return {(all.west + all.east) / 2, (all.south + all.north) / 2};
}

PlaneRings in_plane(const MultiPolygon& polygons, const Projection& projection) {
    PlaneRings rings;
    for (const auto& polygon : polygons) {
        rings.push_back(in_plane(polygon.outer, projection));
        for (const auto& hole : polygon.holes) rings.push_back(in_plane(hole, projection));
    }
    return rings;
}

PlaneRings on_page(const PlaneRings& rings, const Scale& scale) {
    auto result = rings;
    for (auto& ring : result)
        for (auto& p : ring) p = scale.on_page(p);
    return result;
}

PlaneUnits::PlaneUnits(const Boundaries& drawn, const Projection& projection, Level finest)
    : drawn_(drawn), finest_(finest) {
    for (const auto& unit : drawn.units())
        rings_.push_back(unit.level <= finest ? in_plane(unit.polygon, projection) : PlaneRings());
}

CountryShape PlaneUnits::shape() const {
    std::vector<PlaneRings> polygons;
    for (const auto* unit : drawn_.at_level(finest_)) polygons.push_back(rings(*unit));
    if (std::ranges::any_of(polygons, &PlaneRings::empty)) polygons = rings_;
    return CountryShape(polygons);
}

}  // namespace kamtuu::map
