#include <cmath>
#include <utility>

#include <kamtuu/within.hpp>

#include "geometry/borders.hpp"
#include "geometry/lowest_units.hpp"
#include "geometry/measure.hpp"

namespace kamtuu {

namespace {

Polygon polygon_of(const Box& box) {
    return {.outer = {{box.west, box.south},
                      {box.east, box.south},
                      {box.east, box.north},
                      {box.west, box.north},
                      {box.west, box.south}},
            .holes = {}};
}

std::vector<const Unit*> picked(const std::vector<const Unit*>& units, const std::vector<std::size_t>& positions) {
    std::vector<const Unit*> result;
    for (const auto i : positions) result.push_back(units[i]);
    return result;
}

}  // namespace

WithinIndex::WithinIndex(std::vector<const Unit*> units)
    : units_(std::move(units)), borders_(std::make_unique<const Borders>(polygons_of(units_))) {}
WithinIndex::WithinIndex(const Boundaries& boundaries) : WithinIndex(units_with(boundaries, {}, has_polygon)) {}
WithinIndex::WithinIndex(const Boundaries& boundaries, Level level)
    : WithinIndex(units_with(boundaries, level, has_polygon)) {}
WithinIndex::WithinIndex(WithinIndex&&) noexcept = default;
WithinIndex& WithinIndex::operator=(WithinIndex&&) noexcept = default;
WithinIndex::~WithinIndex() = default;

std::vector<const Unit*> WithinIndex::meeting(const Box& box) const {
    if (!(box.west <= box.east && box.south <= box.north)) return {};
    return picked(units_, borders_->meeting({polygon_of(box)}));
}

std::vector<const Unit*> WithinIndex::meeting(const MultiPolygon& polygon) const {
    return picked(units_, borders_->meeting(polygon));
}

std::vector<const Unit*> WithinIndex::within(Point centre, double radius_m) const {
    std::vector<const Unit*> found;
    if (!is_on_ellipsoid(centre) || !(radius_m >= 0)) return found;
    const Direction from = direction(centre);
    const double reach = longest_chord(radius_m);
    for (std::size_t i = 0; i < units_.size(); ++i) {
        if (gap(from, borders_->ball(i)) > reach) continue;
        // Most are near enough with any point of theirs.
        if (distance_m(centre, borders_->some_point(i)) <= radius_m || borders_->covers(i, centre) ||
            borders_->distance_m(i, centre, radius_m) <= radius_m)
            found.push_back(units_[i]);
    }
    return found;
}

}  // namespace kamtuu
