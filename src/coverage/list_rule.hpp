#pragma once

#include <kamtuu/boundaries.hpp>
#include <kamtuu/join.hpp>

namespace kamtuu {

/// A list names each unit once. So where n rows of one list (same file, project and activity) are ambiguous
/// between the same n units, and no other row of the list lies in one of them, the rows are those units. Which row
/// is which is not known; so the rule holds only for rows that say the same in every other column, where it does
/// not matter. The rows take the units in P-code order. Each decision is a finding.
void apply_list_rule(const Boundaries& boundaries, Joined& joined);

}  // namespace kamtuu
