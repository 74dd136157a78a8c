#pragma once

#include <optional>
#include <string>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/read.hpp>

#include "cli/console.hpp"
#include "cli/repair_report.hpp"
#include "cli/tiling_report.hpp"

namespace kamtuu::cli {

/// What `inspect` tells of a project table.
struct TableReport {
    std::string file{};
    RecordTable table{};
};

/// What `inspect` tells in all.
struct InspectReport {
    std::vector<LayerDescription> layers{};
    std::optional<Boundaries> boundaries{};  ///< as all the boundary files and the register give them
    std::optional<TilingReport> tiling{};    ///< of these boundaries
    std::optional<RepairReport> repair{};    ///< if it was asked for
    std::vector<TableReport> tables{};
    Findings findings{};  ///< sorted
};

/// For people; `all` lists every finding.
std::string inspect_text(const InspectReport& report, const Console& console, bool all);
/// For programs: one JSON document.
std::string inspect_json(const InspectReport& report);

/// How many units of a level there are, and what is known of them.
struct LevelCounts {
    Level level{};
    std::size_t units{};
    std::size_t with_borders{};
    std::size_t leaves{};
};

/// Country, regions, districts, municipalities: units of their own, not leaves that stand for a deeper level.
std::vector<LevelCounts> count_levels(const Boundaries& boundaries);

/// The municipalities in and under a unit.
std::size_t municipalities_in(const Boundaries& boundaries, const Unit& unit);

}  // namespace kamtuu::cli
