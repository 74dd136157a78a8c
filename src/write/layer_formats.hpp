#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/finding.hpp>

#include "write/layer_table.hpp"

namespace kamtuu {

/// A file before it is written.
struct NamedBytes {
    std::string name{};  ///< without a folder
    std::string bytes{};
};

struct LayerOptions {
    /// 0: as many as there are cores. They do not change a byte.
    unsigned threads{0};
    /// Decimals of a degree that TopoJSON keeps, 0 to 7; one of the sixth is 11 cm.
    int topojson_decimals{6};
};

/// Layers in a format of formats() that is one of layers. One file where the format holds several layers (TopoJSON,
/// GeoPackage), or where there is only one: `stem` and the format's ending; else a file a layer, named after the layer.
/// What belongs to a file stands beside it under its name (.shx, .dbf, .prj, .cpg); what long field names became in a
/// shapefile stands in "fields.csv", or in "STEM.fields.csv" for a single layer. Same bytes for the same layers,
/// whatever the threads. May be called on any thread, and on several at once; a host's own settings of GDAL stay.
/// Throws Error: usage for a format that has no layers and for two layers of one name, output for what the format
/// cannot hold, saying what that is; nothing is ever cut to fit.
std::vector<NamedBytes> layer_files(std::string_view format_key, std::span<const LayerTable> layers,
                                    const std::string& stem, const LayerOptions& options = {});

/// What a format leaves out of layers, a note each ("layer.without_borders"): FlatGeobuf has no place for a feature
/// without borders. Empty for formats that hold all.
Findings layer_findings(std::string_view format_key, std::span<const LayerTable> layers);

}  // namespace kamtuu
