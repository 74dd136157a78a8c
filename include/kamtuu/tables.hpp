#pragma once

#include <cstddef>
#include <vector>

#include <kamtuu/finding.hpp>
#include <kamtuu/spread.hpp>
#include <kamtuu/summary.hpp>
#include <kamtuu/unserved.hpp>

#pragma GCC visibility push(default)
namespace kamtuu {

/// Everything that is counted of one set of records: what a coverage run writes.
struct CoverageTables {
    std::vector<Summary> summaries{};    ///< country, regions, districts, municipalities
    std::vector<IndicatorRow> people{};  ///< of the same levels, in that order
    std::vector<WorkRow> work{};         ///< of municipalities
    std::vector<YearRow> years{};        ///< of regions
    Unserved unserved{};
    Spread spread{};     ///< of regions, districts and municipalities
    Findings borders{};  ///< what keeps the boundaries from being a tiling: border_findings()
    /// Positions of the records that the filter let through, ascending; those that are kept apart as undated are not in
    /// it.
    std::vector<std::size_t> counted{};

    /// The summary of a level. Throws Error (usage) if there is none.
    [[nodiscard]] const Summary& of(Level level) const;
};

/// Counts all of it; `options.level` does not matter. About five times the work of one summarize(), and once more a
/// year; spread_of() with its default options on top.
CoverageTables tabulate(const Boundaries& boundaries, const Joined& joined, SummaryOptions options = {});

}  // namespace kamtuu
#pragma GCC visibility pop
