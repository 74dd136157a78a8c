#pragma once

#include <kamtuu/bundle.hpp>

#include "words/phrasebook.hpp"
#include "write/cell_table.hpp"

/// The sheets of a workbook that are in no CSV table.

namespace kamtuu {

/// What was asked, the headline figures, how many records went where, notes. Of sensitive records only how many counts
/// are shown and hidden, which their own sheet shows too.
CellTable summary_sheet(const Coverage& coverage, const BundleOptions& options, const Phrasebook& book);

/// A row a unit of a level: names in three languages, what it lies in, all statistics; then what lies in no one unit.
CellTable level_sheet(const Coverage& coverage, const BundleOptions& options, Level level);

/// What each statistic, measure and counting rule is, how to read a cell, and what the figures are made from.
CellTable method_sheet(const Coverage& coverage, const Phrasebook& book);

}  // namespace kamtuu
