#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include <kamtuu/coverage.hpp>

#include "cli/console.hpp"

namespace kamtuu::cli {

/// What a coverage run tells on standard output. The references must outlive it.
struct CoverageReport {
    const Coverage& coverage;
    const Findings& findings;  ///< all, sorted
    const std::filesystem::path& output;
    const std::vector<std::string>& files;  ///< in that folder
};

/// For people; `all` lists every finding and every record that has no one municipality, not just some of each.
std::string coverage_text(const CoverageReport& report, const Console& console, bool all);
/// For programs: one JSON document.
std::string coverage_json(const CoverageReport& report);

/// How many records of a file were placed how, whether or not the run counts them.
struct FileCounts {
    std::string file{};
    std::size_t rows{};
    std::array<std::size_t, 4> by_kind{};  ///< by PlacementKind
};

/// In the order in which the files were given.
std::vector<FileCounts> count_by_file(const Joined& joined);

}  // namespace kamtuu::cli
