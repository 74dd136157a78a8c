#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <kamtuu/coverage.hpp>

#include "write/sha256.hpp"

namespace kamtuu {

/// The files that reading `path` reads: a shapefile with its siblings, the tables of a register's folder, else the
/// file itself. Sorted.
std::vector<std::filesystem::path> files_of(const std::filesystem::path& path);

/// A file that was read.
struct InputEntry {
    std::string role{};
    std::string file{};  ///< its name without its folder
    Fingerprint fingerprint{};
    bool withheld{false};  ///< its fingerprint is not to be told
    /// The input, where it is made of several files and another of them tells the sources; else empty.
    std::string part_of{};
    std::vector<SourceNote> sources{};
};

/// Every file of the inputs, by role and name. Throws Error (input) if one cannot be read.
std::vector<InputEntry> input_entries(const std::vector<InputFile>& inputs);

}  // namespace kamtuu
