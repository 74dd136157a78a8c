#pragma once

#include <vector>

#include <kamtuu/api.hpp>
#include <kamtuu/spread.hpp>
#include <kamtuu/summary.hpp>
#include <kamtuu/unserved.hpp>

namespace kamtuu KAMTUU_API {

/// Everything that is counted of one set of records: what a coverage run writes.
struct CoverageTables {
    std::vector<Summary> summaries{};    ///< country, regions, districts, municipalities
    std::vector<IndicatorRow> people{};  ///< of the same levels, in that order
    std::vector<WorkRow> work{};         ///< of municipalities
    std::vector<YearRow> years{};        ///< of regions
    Unserved unserved{};
    Spread spread{};  ///< of regions, districts and municipalities

    /// The summary of a level. Throws Error (usage) if there is none.
    [[nodiscard]] const Summary& of(Level level) const;
};

/// Counts all of it; `options.level` does not matter. About five times the work of one summarize(), and once more a
/// year; spread_of() with its default options on top.
CoverageTables tabulate(const Boundaries& boundaries, const Joined& joined, SummaryOptions options = {});

}  // namespace kamtuu
