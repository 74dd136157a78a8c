#pragma once

#include <span>
#include <string>

#include "write/layer_formats.hpp"

namespace kamtuu {

/// Layers as one TopoJSON topology, an object a layer, in their order. Lines that features of any layer share are kept
/// once, so that a level made up of the units of another adds nothing. Coordinates are rounded to
/// `options.topojson_decimals`, whole numbers in the file, each arc's from its vertex before. Rings run as RFC 7946
/// wants. Each object has the members `metadata` of its table and `own_arcs`: how many arcs no object before it has,
/// 0 for a level that nests exactly. Throws Error (usage) for decimals beyond 0 to 7.
std::string topojson(std::span<const LayerTable> layers, const LayerOptions& options);

}  // namespace kamtuu
