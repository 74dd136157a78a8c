#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "whole/files.hpp"
#include "whole/process.hpp"
#include "whole/table.hpp"

namespace kamtuu::test {

/// What a coverage run is asked for. Empty boundaries: the shipped ones.
struct CoverageRun {
    std::vector<std::filesystem::path> boundaries{};
    std::vector<std::filesystem::path> records{};
    std::vector<std::string> more{};
    std::map<std::string, std::string> environment{};
};

/// `data/projects/NAME` of the source.
std::filesystem::path shipped_records(const std::string& name);
/// The shapefile of the municipalities in the source's `data/shapefiles/`.
std::filesystem::path shipped_municipalities();
/// A file of `$KAMTUU_TEST_DATA`; empty if it is not there.
std::optional<std::filesystem::path> test_data(const std::string& name);

/// Runs `kamtuu coverage` into `output`.
Outcome cover(const CoverageRun& run, const std::filesystem::path& output);

/// Name to content of what a run wrote. Throws std::runtime_error with the run's words if it failed.
std::map<std::string, std::string> files_of(const CoverageRun& run);

/// The rows of one of the tables that files_of() gave.
std::vector<Row> table_of(const std::map<std::string, std::string>& files, const std::string& name);

/// The features of a boundary file as GeoJSON text, one string a feature.
std::vector<std::string> features_of(const std::filesystem::path& file);
/// A GeoJSON file of such features.
std::string feature_collection(const std::vector<std::string>& features);

}  // namespace kamtuu::test
