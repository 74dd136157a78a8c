#pragma once

#include <string>

#include "write/layer_table.hpp"

namespace kamtuu {

/// A layer as FlatGeobuf: borders as they are to the last bit, with a spatial index, so that a browser or GDAL reads
/// only what it needs; features lie in the order of the index. The format has no place for features without borders:
/// they are left out, and layer_findings() says so. Throws Error (output) for a number that its field cannot hold.
std::string flatgeobuf(const LayerTable& layer);

}  // namespace kamtuu
