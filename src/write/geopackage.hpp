#pragma once

#include <span>
#include <string>

#include "write/layer_table.hpp"

namespace kamtuu {

/// Layers as one GeoPackage (OGC 12-128r17), a table of features each, borders as they are to the last bit, with a
/// spatial index. What must be said with a layer is a row of gpkg_metadata, as JSON; its style one of `layer_styles`,
/// as QML and SLD, so that QGIS opens it coloured. All dates are source_date(). Same bytes for the same layers
/// and the same versions of GDAL and SQLite, which write their own into the file. Throws Error: usage for a layer or
/// fields that cannot be named so in a GeoPackage, output for a number that its field cannot hold.
std::string geopackage(std::span<const LayerTable> layers);

}  // namespace kamtuu
