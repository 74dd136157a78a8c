#pragma once

#include <span>
#include <string>
#include <vector>

#include <kamtuu/finding.hpp>
#include <kamtuu/join.hpp>
#include <kamtuu/summary.hpp>

#include "write/cell_table.hpp"

/// The tables of a coverage run, for every format that has rows and columns. A cell is empty where nothing is known.

namespace kamtuu {

/// The rows of a summary as files have them: units in P-code order, then what lies in no one unit.
std::vector<const SummaryRow*> in_order(const Summary& summary);

/// A row a unit for each level in the order given, after the units of a level what is partly placed and what is
/// unplaced there.
CellTable statistics_table(std::span<const Summary> summaries, std::span<const Statistic> of = statistics());

/// Positions of the records, by file and row.
std::vector<std::size_t> by_file_and_row(const Records& records);

/// A row for every record, by file and row: where it was put, by which rule, and among which candidates. `counted`: the
/// positions of those that figures count, ascending, as CoverageTables has them.
CellTable matches_table(const Joined& joined, std::span<const std::size_t> counted);

/// All findings, most severe first.
CellTable findings_table(const Findings& sorted_findings);

/// statistics_table() as the text of a CSV file.
std::string statistics_csv(std::span<const Summary> summaries, std::span<const Statistic> of = statistics());

}  // namespace kamtuu
