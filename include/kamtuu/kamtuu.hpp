#pragma once

/// Everything, for the impatient.

#include <kamtuu/boundaries.hpp>
#include <kamtuu/check.hpp>
#include <kamtuu/dissolve.hpp>
#include <kamtuu/error.hpp>
#include <kamtuu/finding.hpp>
#include <kamtuu/gazetteer.hpp>
#include <kamtuu/geometry.hpp>
#include <kamtuu/holes.hpp>
#include <kamtuu/interval.hpp>
#include <kamtuu/join.hpp>
#include <kamtuu/locate_table.hpp>
#include <kamtuu/locator.hpp>
#include <kamtuu/match_table.hpp>
#include <kamtuu/nearest.hpp>
#include <kamtuu/neighbours.hpp>
#include <kamtuu/pcode.hpp>
#include <kamtuu/progress.hpp>
#include <kamtuu/read.hpp>
#include <kamtuu/records.hpp>
#include <kamtuu/repair.hpp>
#include <kamtuu/simplify.hpp>
#include <kamtuu/statistics.hpp>
#include <kamtuu/summary.hpp>
#include <kamtuu/table_stream.hpp>
#include <kamtuu/tally_table.hpp>
#include <kamtuu/tiling.hpp>
#include <kamtuu/version.hpp>
#include <kamtuu/within.hpp>
#include <kamtuu/write.hpp>
