#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/finding.hpp>
#include <kamtuu/read.hpp>

#include "read/vector_layer.hpp"

namespace kamtuu::read {

/// The layers of a file that may have what is wanted, with all their rows, through GDAL's driver of that name. `path`
/// is GDAL's, after vector_format() has looked at the file; `shown` is what messages call it. Throws Error (input) for
/// whatever GDAL complains of, for rows that are promised and not there, and for a file without such a layer.
std::vector<VectorLayer> read_with_gdal(const std::string& path, const std::string& shown, std::string_view driver,
                                        Shapes wanted, const BoundaryOptions& options, Findings& findings);

}  // namespace kamtuu::read
