#pragma once

#include <kamtuu/boundaries.hpp>
#include <kamtuu/finding.hpp>

namespace kamtuu::cli {

/// Where borders of neighbours do not fit together, so that a map draws two lines for one, and where units overlap: a
/// warning of each kind with how many pairs there are, the worst of them, and what to do; a note for overlaps that are
/// less than a square metre in all. `kamtuu inspect` knows all of
/// them. Costs a Tiling.
Findings border_findings(const Boundaries& boundaries, unsigned threads);

/// Whether the findings say that borders do not fit together.
bool has_unmatched_borders(const Findings& findings);

}  // namespace kamtuu::cli
