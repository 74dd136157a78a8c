#pragma once

#include <string>

namespace kamtuu::read {

/// Compares the parts of a shapefile with each other before GDAL reads it, because GDAL gives rows without geometry,
/// or none, where they disagree. `path` is the .shp as GDAL opens it (perhaps inside a ZIP file), `shown` the file that
/// messages name. Throws Error (input) if the .shx or the .dbf is missing, if any of the three is cut short, if they do
/// not count the same rows, or if a record lies or its counts lie.
void check_shapefile(const std::string& path, const std::string& shown);

/// The bytes of the part of a shapefile with this ending (".cpg"), in lower or upper case; empty if there is none.
std::string shapefile_part(const std::string& path, const std::string& ending);

}  // namespace kamtuu::read
