#include "map/page_units.hpp"

#include <algorithm>
#include <utility>

#include <kamtuu/error.hpp>

#include "map/unit_circles.hpp"

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

/// Some kilometres around a point, so that a single one is a place on a page too.
PlaneRings surroundings(Point p, const Projection& projection) {
    constexpr double reach = 0.05;  // of a degree
    PlaneRing ring;
    for (const auto& [lon, lat] : {std::pair{-reach, -reach}, {reach, -reach}, {reach, reach}, {-reach, reach}})
        if (const auto place = projection.place({p.lon + lon, p.lat + lat})) ring.push_back(*place);
    return ring.empty() ? PlaneRings() : PlaneRings{std::move(ring)};
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
    for (const auto* unit : drawn.at_level(finest))
        if (has_circle(drawn, *unit)) circles_.push_back(surroundings(*unit->label_point, projection));
    const auto is_seen = [&](const Unit& unit) { return unit.level <= finest && !unit.polygon.empty(); };
    // Where nothing of the level can be drawn, nor above it, the page is that of what lies below.
    const bool all = circles_.empty() && std::ranges::none_of(drawn.units(), is_seen);
    for (const auto& unit : drawn.units())
        rings_.push_back(all || is_seen(unit) ? in_plane(unit.polygon, projection) : PlaneRings());
}

CountryShape PlaneUnits::shape() const {
    std::vector<PlaneRings> polygons;
    for (const auto* unit : drawn_.at_level(finest_)) polygons.push_back(rings(*unit));
    if (std::ranges::any_of(polygons, &PlaneRings::empty)) polygons = rings_;
    polygons.insert(polygons.end(), circles_.begin(), circles_.end());
    return CountryShape(polygons);
}

}  // namespace kamtuu::map
