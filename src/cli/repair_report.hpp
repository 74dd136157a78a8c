#pragma once

#include <string>
#include <vector>

#include <kamtuu/check.hpp>
#include <kamtuu/repair.hpp>

#include "cli/console.hpp"
#include "write/json.hpp"

namespace kamtuu::cli {

/// What `inspect --repair` did, and what is left to do.
struct RepairReport {
    Repair repair;
    std::vector<Issue> left{};  ///< of the repaired boundaries
};

std::string repair_text(const RepairReport& report, const Console& console);
/// The member `repair`.
void append_repair(JsonWriter& json, const RepairReport& report);

}  // namespace kamtuu::cli
