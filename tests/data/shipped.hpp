#pragma once

#include <map>
#include <string>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/geometry.hpp>

namespace kamtuu::test {

using TextRow = std::map<std::string, std::string>;  // by column

/// The rows of a CSV file, by its path inside data/.
std::vector<TextRow> shipped_table(const std::string& path);

struct ShippedFeature {
    TextRow texts{};
    MultiPolygon polygon{};  ///< rings as they are in the file
};

/// The features of a shapefile in data/shapefiles, read by GDAL.
std::vector<ShippedFeature> shipped_layer(const std::string& name);

/// data/register with its other names, without polygons.
Boundaries shipped_register();

}  // namespace kamtuu::test
