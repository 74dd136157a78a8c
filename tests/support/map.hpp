#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/boundaries.hpp>

/// Countries drawn in ASCII.

namespace kamtuu::test {

/// The unit of letter `letter` in a map: P-code KG and eleven digits in the order of the alphabet.
Pcode pcode_of(char letter);

/// A country of one square degree a character, the lower left corner at 0 E 0 N. Each letter is a municipality that
/// lies straight in the country, named by its letter; `.` is abroad. Rows from north to south, separated by newlines.
Boundaries from_map(std::string_view drawing);

/// A unit without polygon, for trees: `unit("KG02", Level::adm1, "Issyk-Kul", "KG")`.
Unit unit(std::string_view pcode, Level level, UnitType type, std::string_view name, std::string_view parent = "KG",
          std::string_view name_ky = "");

/// The country KG and a municipality for each of these polygons, straight in it, named A, B, C … and with its area.
Boundaries country(const std::vector<MultiPolygon>& polygons);

/// The country KG and these units.
Boundaries country_of(std::vector<Unit> units);

}  // namespace kamtuu::test
