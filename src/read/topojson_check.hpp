#pragma once

#include <filesystem>
#include <string>

#include <kamtuu/finding.hpp>

namespace kamtuu::read {

/// Reads a TopoJSON file through beside GDAL, which leaves out without a word what does not fit. Throws Error (input),
/// with the object and the feature, for a file that is no topology, an arc that there is none of, an arc without a
/// length, arcs that do not meet end to end and rings that do not close. A warning tells of features without a
/// geometry. Where coordinates are on a grid, a note says how fine it is. The file must be JSON (check_geojson()).
/// Gives whether any feature has an "id".
bool check_topojson(const std::filesystem::path& file, const std::string& shown, Findings& findings);

}  // namespace kamtuu::read
