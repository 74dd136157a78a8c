#pragma once

#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/finding.hpp>

namespace kamtuu {

/// Gives upper units their polygons and all units their areas. Where all units below one are made up of polygons, the
/// unit's polygon is the union of the lowest of them, so that levels nest exactly; a polygon that a file gave for it is
/// only compared, and a difference of more than 0.1 % of its area is a finding ("level.area_differs"). Elsewhere the
/// given polygon stays, and a unit without one stays without. The area of a derived unit is the sum of those it is made
/// of, which is more than that of its polygon where they overlap ("level.parts_overlap"). `units` in any order, parents
/// by P-code. The result does not depend on `threads`.
void derive_upper_levels(std::vector<Unit>& units, unsigned threads, Findings& findings);

}  // namespace kamtuu
