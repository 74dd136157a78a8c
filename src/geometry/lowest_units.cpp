#include "geometry/lowest_units.hpp"

#include <algorithm>

namespace kamtuu {

namespace {

bool any_below(const Boundaries& boundaries, const Unit& unit, const UnitProperty& has) {
    const auto children = boundaries.children(unit);
    return std::any_of(children.begin(), children.end(),
                       [&](const Unit* child) { return has(*child) || any_below(boundaries, *child, has); });
}

}  // namespace

std::vector<const Unit*> lowest_units(const Boundaries& boundaries, const UnitProperty& has) {
    std::vector<const Unit*> lowest;
    for (const Unit& unit : boundaries.units())
        if (has(unit) && !any_below(boundaries, unit, has)) lowest.push_back(&unit);
    return lowest;
}

std::vector<const Unit*> units_with(const Boundaries& boundaries, std::optional<Level> level, const UnitProperty& has) {
    if (!level) return lowest_units(boundaries, has);
    auto units = boundaries.at_level(*level);
    std::erase_if(units, [&](const Unit* unit) { return !has(*unit); });
    return units;
}

std::vector<const MultiPolygon*> polygons_of(const std::vector<const Unit*>& units) {
    std::vector<const MultiPolygon*> polygons;
    polygons.reserve(units.size());
    for (const Unit* unit : units) polygons.push_back(&unit->polygon);
    return polygons;
}

}  // namespace kamtuu
