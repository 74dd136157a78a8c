#pragma once

#include <filesystem>
#include <span>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/check.hpp>
#include <kamtuu/summary.hpp>

#pragma GCC visibility push(default)
namespace kamtuu {

enum class Overwrite : bool { no, allow };

struct WriteOptions {
    Overwrite overwrite{Overwrite::no};
    unsigned threads{0};  ///< 0: as many as there are cores
};

/// Writes one summary as its file's ending says: `.geojson` (RFC 7946), `.geojsonl`, `.topojson`, `.gpkg` and `.fgb` a
/// layer, `.csv` a table; a shapefile is several files, and only write_coverage() makes it. The file appears whole or
/// not at all, and once this has returned it outlasts a power cut (fsync of the file, then of its folder); so do those
/// of the functions below. Throws Error: usage for another ending, output for a file that cannot be written and for a
/// number that the format cannot hold.
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

}  // namespace kamtuu
#pragma GCC visibility pop
