#pragma once

#include <filesystem>

namespace kamtuu::read {

/// Looks at the schema of a GeoPackage before GDAL's SQL does. Throws Error (input) if it holds more than tables,
/// indexes and triggers (which never fire when a file is only read): a virtual table other than an R-tree can read
/// other files, a view can run for ever. Likewise if another program has changes to it in a side file (`-wal`).
void check_geopackage(const std::filesystem::path& file);

}  // namespace kamtuu::read
