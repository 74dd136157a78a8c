#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <kamtuu/geometry.hpp>

namespace kamtuu::make {

/// A layer to write: field names, and for each unit its texts in the same order and its polygon.
struct Layer {
    struct Feature {
        std::vector<std::string> texts{};
        MultiPolygon polygon{};
    };
    std::vector<std::string> fields{};
    std::vector<Feature> features{};
};

/// Writes the layer as a shapefile in UTF-8 and EPSG:4326, in the order of its features. Text fields are as wide as
/// their longest text. The bytes do not depend on the day.
void write_shapefile(const std::filesystem::path& shp, const Layer& layer);

}  // namespace kamtuu::make
