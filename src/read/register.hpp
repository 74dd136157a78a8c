#pragma once

#include <filesystem>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/finding.hpp>

namespace kamtuu::read {

/// The units of `folder`/units.csv, in its order, with the other names of `folder`/aliases.csv if there is one. Throws
/// Error (input), naming the row, for a missing column, a code, level, type or coordinate that is none, and a code
/// that stands twice.
std::vector<Unit> read_register_units(const std::filesystem::path& folder, Findings& findings);

}  // namespace kamtuu::read
