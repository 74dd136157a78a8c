#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/finding.hpp>
#include <kamtuu/join.hpp>
#include <kamtuu/sensitive.hpp>
#include <kamtuu/source_note.hpp>
#include <kamtuu/tables.hpp>

#pragma GCC visibility push(default)
namespace kamtuu {

/// An input as the manifest names it.
struct InputFile {
    std::string role{};  ///< "boundaries", "records", "register"
    std::filesystem::path path{};
    /// Whether its size and its SHA-256 are withheld: who knows the rest of it could find out by them what is hidden.
    bool withheld{false};
    /// Where it is from; none: nobody says. Reports, maps, sheets and manifest tell it.
    std::vector<SourceNote> sources{};
};

/// All that one coverage run knows: what every file of a bundle is made of, and nothing else. What is in it may be
/// published as it is. The references must outlive the call it is given to.
struct Coverage {
    const Boundaries& boundaries;
    const Joined& joined;
    const CoverageTables& tables;
    const Findings& findings;
    const std::vector<InputFile>& inputs;
    const std::map<std::string, std::string>& options;  ///< those that change the result, as given
    /// Figures of records that are in none of the tables, because they are sensitive; null: there are none.
    const ProtectedTable* sensitive{nullptr};
    /// The same units with the polygons that layers are to show, such as simplified ones; null: those of `boundaries`.
    const Boundaries* drawn{nullptr};
};

/// Positions of the records that the run counts and that lie in no one municipality, by file and row.
std::vector<std::size_t> not_placed(const Coverage& coverage);

/// How many of the records that the run counts are placed so.
std::size_t count_placed(const Coverage& coverage, PlacementKind kind);

/// All findings of a run, those of its parts included; sorted, equal ones once.
Findings all_findings(const Coverage& coverage);

}  // namespace kamtuu
#pragma GCC visibility pop
