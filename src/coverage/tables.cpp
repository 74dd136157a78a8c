#include <array>
#include <iterator>
#include <string>

#include <kamtuu/check.hpp>
#include <kamtuu/error.hpp>
#include <kamtuu/spread.hpp>
#include <kamtuu/tables.hpp>
#include <kamtuu/tiling.hpp>

#include "coverage/summary_parts.hpp"

namespace kamtuu {

const Summary& CoverageTables::of(Level level) const {
    for (const auto& summary : summaries)
        if (summary.level == level) return summary;
    throw Error(ErrorKind::usage, "the tables lack a summary by " + std::string(to_string(level)) + ". Make it first.");
}

CoverageTables tabulate(const Boundaries& boundaries, const Joined& joined, SummaryOptions options) {
    const CountedRecords counted(boundaries, joined, options);
    CoverageTables tables;
    for (const auto level : {Level::adm0, Level::adm1, Level::adm2, Level::adm3}) {
        tables.summaries.push_back(summary_of(counted, level));
        auto people = indicators_of(counted, level);
        std::move(people.begin(), people.end(), std::back_inserter(tables.people));
    }
    tables.work = work_of(counted, Level::adm3);
    options.level = Level::adm1;
    tables.years = summarize_years(boundaries, joined, options);
    const Tiling tiling(boundaries);
    tables.unserved = unserved_of(tiling, tables.of(Level::adm3), counted.facts().populations);
    tables.counted = select(joined.records, options.filter).records;
    tables.spread = spread_of(tiling, tables.summaries);
    tables.borders = border_findings(tiling);
    return tables;
}

}  // namespace kamtuu
