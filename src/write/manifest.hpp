#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <kamtuu/write.hpp>

#include "write/sha256.hpp"

namespace kamtuu {

struct OutputEntry {
    std::string file{};
    Fingerprint fingerprint{};
};

/// What went into a run and what came out of it, so that a result can be traced and checked. Says nothing of the
/// day, the machine or the folders: the same inputs give the same bytes.
std::string manifest_json(const Coverage& coverage, const std::vector<OutputEntry>& outputs);

/// The files that reading `path` reads: a shapefile with its siblings, the tables of a register's folder, else the
/// file itself. Sorted.
std::vector<std::filesystem::path> files_of(const std::filesystem::path& path);

}  // namespace kamtuu
