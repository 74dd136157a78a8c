#pragma once

#include <string>

#include <kamtuu/finding.hpp>
#include <kamtuu/read.hpp>

#include "read/shapefile_parts.hpp"
#include "read/vector_layer.hpp"

namespace kamtuu::read {

/// Reads a shapefile of polygons, or if `wanted` says so of points, whole; `name` is that of its layer. Texts are in
/// UTF-8, coordinates in the file's own CRS, Z and M gone: each with a finding, as are rows that were deleted in the
/// table and are left out, and numbers that are none. Rows keep their number in the file.
///
/// Where polygons may be left in their file and are in degrees, or in nothing that the file says, they are read and
/// checked here and read again when they are asked for.
///
/// Throws Error (input) for parts that do not belong together, are cut short or lie (see Shapefile and Dbf), for other
/// shapes, and for texts that are not of the encoding. The result does not depend on `options.threads`. Twice the bytes
/// of the file are held, once as the system keeps them; only once where polygons are left in it.
VectorLayer read_shapefile(ShapefileParts all_parts, const Complaint& complain, const std::string& name, Shapes wanted,
                           const BoundaryOptions& options, Findings& findings);

}  // namespace kamtuu::read
