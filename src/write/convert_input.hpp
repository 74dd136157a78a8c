#pragma once

#include <filesystem>

#include <kamtuu/convert.hpp>
#include <kamtuu/finding.hpp>

#include "read/vector_layer.hpp"
#include "write/layer_table.hpp"

namespace kamtuu {

/// The one layer of polygons or points that `options` choose, in longitude and latitude. Where they `may_be_left`,
/// polygons may stay in their file. Throws as convert() does.
read::VectorLayer read_for_conversion(const std::filesystem::path& from, const ConvertOptions& options,
                                      bool may_be_left, Findings& findings);

/// Takes the cells out of `layer` and points to its polygons and points, which must outlive the table, as the layer
/// must where they were left in a file. No two fields
/// have one name: those that would are numbered, with a note.
LayerTable table_of(read::VectorLayer& layer, unsigned threads, Findings& findings);

}  // namespace kamtuu
