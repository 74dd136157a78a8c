#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "write/geojson_geometry.hpp"
#include "write/layer_table.hpp"

namespace kamtuu {

/// The features of a layer as the text of GeoJSON, whatever stands around them. Read-only once made, so that any number
/// of threads may ask for features at once. Keeps a reference: `layer` must outlive it.
class GeojsonFeatures {
public:
    explicit GeojsonFeatures(const LayerTable& layer);
    explicit GeojsonFeatures(LayerTable&&) = delete;

    /// Appends the feature at a position of the layer, and grows `box`, if there is one, to hold it.
    void append(std::string& out, std::size_t feature, GridBox* box = nullptr) const;
    /// Appends its cells alone, as an object; null for what is not known.
    void append_properties(std::string& out, const LayerFeature& feature) const;

private:
    void append_geometry_of(std::string& out, std::size_t feature, GridBox* box) const;

    const LayerTable& layer_;
    std::vector<std::string> keys_{};  // with quotes and colon
};

}  // namespace kamtuu
