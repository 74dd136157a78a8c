#pragma once

#include <kamtuu/boundaries.hpp>

namespace kamtuu::read {

/// What kind of unit this is by its code, level and names, where no register says it.
///
/// Kyrgyz codes tell: region 11 or 21 and districts 4xx are cities, municipalities 8xx rural, 5xx and 6xx towns;
/// a 9xx village number straight on a district's code marks an area that no municipality governs. A name with "(city)",
/// "ш." or "г." is a city's. For other countries the level decides: region, district, and at level 3 rural
/// municipality.
UnitType type_by_code(const Unit& unit);

}  // namespace kamtuu::read
