#pragma once

#include <filesystem>

#include <kamtuu/write.hpp>

namespace kamtuu {

/// Throws Error what write_matches() and write_decisions() would have to throw only after all the work: usage for an
/// ending that names no format, output for a name that is taken.
void check_matches_target(const std::filesystem::path& file, Overwrite overwrite);

}  // namespace kamtuu
