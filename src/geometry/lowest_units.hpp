#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <kamtuu/boundaries.hpp>

namespace kamtuu {

/// What a unit has to have to be found.
using UnitProperty = std::function<bool(const Unit&)>;

inline bool has_polygon(const Unit& unit) noexcept { return !unit.polygon.empty(); }
inline bool has_label_point(const Unit& unit) noexcept { return unit.label_point.has_value(); }

/// The units that have it, with none under them that has it too; in P-code order.
std::vector<const Unit*> lowest_units(const Boundaries& boundaries, const UnitProperty& has);

/// Those of boundaries.at_level(level) that have it, or lowest_units() where no level is given; in P-code order.
std::vector<const Unit*> units_with(const Boundaries& boundaries, std::optional<Level> level, const UnitProperty& has);

/// Pointers into the units.
std::vector<const MultiPolygon*> polygons_of(const std::vector<const Unit*>& units);

}  // namespace kamtuu
