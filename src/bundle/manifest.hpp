#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/coverage.hpp>

#include "write/sha256.hpp"

namespace kamtuu {

/// Of its file.
inline constexpr std::string_view manifest_name = "manifest.json";

struct OutputEntry {
    std::string file{};
    Fingerprint fingerprint{};
};

/// What went into a run and what came out of it, so that a result can be traced and checked. Says nothing of the
/// day, the machine or the folders: the same inputs give the same bytes.
std::string manifest_json(const Coverage& coverage, const std::vector<OutputEntry>& outputs);

/// Whether `manifest`, as manifest_json() makes it, lists an output of that name.
bool lists_output(std::string_view manifest, const std::string& file);
/// And with those bytes.
bool lists_output(std::string_view manifest, const std::string& file, const Fingerprint& fingerprint);

}  // namespace kamtuu
