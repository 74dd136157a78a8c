#pragma once

#include <string>
#include <vector>

#include "write/layer_formats.hpp"

namespace kamtuu {

/// Layers as shapefiles: of each .shp, .shx, .dbf, .prj and .cpg under its stem, and `fields`, a table in CSV of what
/// the field names became. Names of more than ten bytes are cut at a letter and made unique by a number at the end.
/// Widths and decimals are the largest of the layer, texts have a byte to spare. "true" and "false" are texts there,
/// and an empty text is not told from an absent one. Texts are UTF-8. Throws Error (output) where a text has more than
/// 254 bytes, a number more than 31 digits or an exponent, or a layer more than 255 fields: nothing is ever cut.
std::vector<NamedBytes> shapefiles(std::span<const LayerTable> layers, const std::vector<std::string>& stems,
                                   const std::string& fields);

/// The names of the fields in a DBF table, by position.
std::vector<std::string> short_names(const std::vector<LayerField>& fields);

}  // namespace kamtuu
