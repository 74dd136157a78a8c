#pragma once

#include <filesystem>
#include <vector>

#include <kamtuu/finding.hpp>
#include <kamtuu/read.hpp>

#include "read/vector_layer.hpp"

namespace kamtuu::read {

/// The layers with polygons, or with points if they are wanted too, of a vector file, whole: as many rows as the file
/// says it has, texts in UTF-8, curves made straight, Z and M gone (each a finding), coordinates in the file's own CRS.
/// Of `options` it takes the layer and the encoding. Throws Error (input) for a file that cannot be read whole, has no
/// polygon, or is not what it seems.
std::vector<VectorLayer> read_vector_file(const std::filesystem::path& path, const BoundaryOptions& options,
                                          Findings& findings, Shapes wanted = Shapes::polygons);

}  // namespace kamtuu::read
