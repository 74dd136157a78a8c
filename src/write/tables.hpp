#pragma once

#include <span>
#include <string>

#include <kamtuu/finding.hpp>
#include <kamtuu/join.hpp>
#include <kamtuu/summary.hpp>

/// The CSV tables of a coverage run, each as the text of its file.

namespace kamtuu {

/// A row a unit for each level in the order given, after the units of a level what is partly placed and what is
/// unplaced there. A cell is empty where nothing is known.
std::string statistics_csv(std::span<const Summary> summaries, std::span<const Statistic> of = statistics());

/// A row for every record, by file and row: where it was put, by which rule, and among which candidates.
std::string matches_csv(const Joined& joined);

/// All findings, most severe first.
std::string findings_csv(const Findings& sorted_findings);

}  // namespace kamtuu
