#pragma once

#include <kamtuu/finding.hpp>
#include <kamtuu/match_table.hpp>
#include <kamtuu/records.hpp>

namespace kamtuu {

/// What has to be said of a row that has no unit; nothing of others.
void tell_outcome(const Record& record, const MatchRow& row, Findings& findings);

}  // namespace kamtuu
