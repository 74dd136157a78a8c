#pragma once

#include <string>
#include <vector>

#include <kamtuu/coverage.hpp>

#include "write/sha256.hpp"

namespace kamtuu {

struct OutputEntry {
    std::string file{};
    Fingerprint fingerprint{};
};

/// What went into a run and what came out of it, so that a result can be traced and checked. Says nothing of the
/// day, the machine or the folders: the same inputs give the same bytes.
std::string manifest_json(const Coverage& coverage, const std::vector<OutputEntry>& outputs);

}  // namespace kamtuu
