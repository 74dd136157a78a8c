#pragma once

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

#include <kamtuu/api.hpp>
#include <kamtuu/boundaries.hpp>
#include <kamtuu/check.hpp>
#include <kamtuu/finding.hpp>
#include <kamtuu/join.hpp>
#include <kamtuu/sensitive.hpp>
#include <kamtuu/summary.hpp>
#include <kamtuu/tables.hpp>

namespace kamtuu KAMTUU_API {

enum class Overwrite : bool { no, allow };

struct WriteOptions {
    Overwrite overwrite{Overwrite::no};
    unsigned threads{0};  ///< 0: as many as there are cores
};

/// Writes one summary as its file's ending says: `.geojson` a layer (RFC 7946), `.csv` a table. The file appears
/// whole or not at all. Throws Error: usage for another ending, output for a file that cannot be written.
void write(const std::filesystem::path& file, const Boundaries& boundaries, const Summary& summary,
           const WriteOptions& options = {});

/// Writes issues as a GeoJSON layer (RFC 7946), a feature an issue in the order given: its polygon, or its places as
/// points. Properties: kind, severity, units (P-codes separated by blanks), area_m2, width_m, message. The file appears
/// whole or not at all. Throws Error (output) for a file that cannot be written.
void write_issues(const std::filesystem::path& file, std::span<const Issue> issues, const WriteOptions& options = {});

/// Writes the lowest units that have polygons as a GeoJSON layer that read_boundaries reads again: names and P-codes of
/// each unit and of those above it under the field names of OCHA's layers, coordinates to seven decimals. The file
/// appears whole or not at all. Throws Error (output) for a file that cannot be written.
void write_boundaries(const std::filesystem::path& file, const Boundaries& boundaries,
                      const WriteOptions& options = {});

/// An input as the manifest names it.
struct InputFile {
    std::string role{};  ///< "boundaries", "records", "register"
    std::filesystem::path path{};
    /// Whether its size and its SHA-256 are withheld: who knows the rest of it could find out by them what is hidden.
    bool withheld{false};
};

/// All that one coverage run knows. The references must outlive the call it is given to.
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

/// All findings of a run, those of its parts included; sorted, equal ones once.
Findings all_findings(const Coverage& coverage);

/// The names of the files that write_coverage makes, in the order in which they are written.
std::vector<std::string> coverage_files();

/// Writes layers, tables and the manifest of a coverage run into `folder`, which is made if it is missing. All of
/// the files appear, or none does. The manifest comes last and names each file's SHA-256. Same bytes for the same
/// input, whatever the threads, the locale or the day. Throws Error: usage if a level has no summary, input
/// if an input is gone, output if a file cannot be written.
void write_coverage(const std::filesystem::path& folder, const Coverage& coverage, const WriteOptions& options = {});

}  // namespace kamtuu
