#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/join.hpp>
#include <kamtuu/populations.hpp>
#include <kamtuu/progress.hpp>
#include <kamtuu/sensitive.hpp>
#include <kamtuu/write.hpp>

#include "cli/reading_options.hpp"

namespace kamtuu::cli {

/// What the commands that count are given: tables, boundaries, decisions, villages, populations.
struct SourceOptions {
    std::vector<std::filesystem::path> records{};
    std::vector<std::filesystem::path> boundaries{};  ///< none: the shipped ones
    std::filesystem::path decisions{};
    std::filesystem::path villages{};
    std::string population{};  ///< a file; "none"; empty: the shipped one with the shipped boundaries
    ReadingOptions reading{};
};

/// Which records are kept apart, so that no figure gives them away.
struct Apart {
    SensitiveMarks marks{};
    bool none{false};  ///< none are: somebody answers for it
};

void add_source_options(CLI::App& app, SourceOptions& options);

/// Throws Error (usage) for record files that are one, or would be one in results, which name a file without its
/// folder.
void check_sources(const SourceOptions& options);

/// All of it read, and the records placed.
struct Sources {
    Boundaries boundaries;
    Populations populations;
    Joined joined{};     ///< without the sensitive ones
    Joined sensitive{};  ///< without findings
    /// That there are findings about the sensitive ones: for whoever publishes, not to be published.
    Findings withheld{};
};

/// Findings about sensitive records are not among `findings`.
Sources read_sources(const SourceOptions& options, const Apart& apart, const Progress& progress, Findings& findings);

/// For a manifest: the files, and the options that change a result.
/// With `sensitive` records in them, tables and what was decided about them are named only.
std::vector<InputFile> inputs_of(const SourceOptions& options, bool sensitive);
std::map<std::string, std::string> given_options(const SourceOptions& options);

}  // namespace kamtuu::cli
