#pragma once

#include <vector>

#include <kamtuu/tiling.hpp>
#include <kamtuu/unserved.hpp>

#include "coverage/summary_rows.hpp"

/// The tables that are made of records once they are counted.

namespace kamtuu {

Summary summary_of(const CountedRecords& counted, Level level);
std::vector<IndicatorRow> indicators_of(const CountedRecords& counted, Level level);
std::vector<WorkRow> work_of(const CountedRecords& counted, Level level);

/// Of the summary of municipalities; `tiling` is of their boundaries.
Unserved unserved_of(const Tiling& tiling, const Summary& municipalities, const Populations& populations);

}  // namespace kamtuu
