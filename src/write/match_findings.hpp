#pragma once

#include <kamtuu/boundaries.hpp>
#include <kamtuu/finding.hpp>
#include <kamtuu/gazetteer.hpp>
#include <kamtuu/match_table.hpp>
#include <kamtuu/records.hpp>

namespace kamtuu {

/// What has to be said of a match: that it was mended, is of another type than its unit word says, or was decided by
/// the list.
void tell_doubts(const Boundaries& boundaries, const Record& record, const NameResult& result, Findings& findings);

/// What has to be said of a row that has no unit; nothing of others.
void tell_outcome(const Record& record, const MatchRow& row, Findings& findings);

}  // namespace kamtuu
