#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/coverage.hpp>
#include <kamtuu/holes.hpp>
#include <kamtuu/join.hpp>
#include <kamtuu/populations.hpp>
#include <kamtuu/progress.hpp>
#include <kamtuu/sensitive.hpp>
#include <kamtuu/source_note.hpp>

#include "cli/console.hpp"
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

/// The files that were named, and the populations, that read_sources() reads: nothing may be written in their place.
std::vector<std::filesystem::path> files_read(const SourceOptions& options);

/// All of it read, and the records placed.
struct Sources {
    Boundaries boundaries;
    Populations populations;
    SourceNote population_source{};  ///< what the table of populations says itself
    Joined joined{};                 ///< without the sensitive ones
    Joined sensitive{};              ///< without findings
    Findings findings{};  ///< of reading, without those about sensitive records; those of placing are in `joined`
    /// That there are findings about the sensitive ones: for whoever publishes, not to be published.
    Findings withheld{};
};

Sources read_sources(const SourceOptions& options, const Apart& apart, const Progress& progress);

/// What comes with kamtuu about the holes of its country: lakes, enclaves. Nothing of other countries.
std::vector<KnownPlace> known_places(const Boundaries& boundaries, Findings& findings);

/// All that was found, sorted: in reading and placing, `more` in counting, and that there are findings about sensitive
/// records.
Findings findings_of(const Sources& sources, Findings more);

/// What a command that counts says at its end: the findings, the file it wrote (none if empty), and what must be said
/// of the boundaries.
std::string closing_text(const Console& console, const Boundaries& boundaries, const Findings& findings,
                         const std::filesystem::path& written);

/// For a manifest: the files, and the options that change a result.
/// With `sensitive` records in them, tables and what was decided about them are named only. With known `holes`, their
/// table is named unless it is in the register. Each with where it is from, as far as a table beside it, one of known
/// files or the data themselves say.
std::vector<InputFile> inputs_of(const SourceOptions& options, const Sources& sources, bool sensitive, bool holes,
                                 Findings& findings);
std::map<std::string, std::string> given_options(const SourceOptions& options);

}  // namespace kamtuu::cli
