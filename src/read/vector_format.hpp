#pragma once

#include <filesystem>
#include <string_view>

#include "read/gdal.hpp"

namespace kamtuu::read {

/// A vector format that boundaries may come in.
struct VectorFormat {
    std::string_view name;  ///< "ESRI Shapefile"
    const gdal::Driver* driver;
    /// Whether a file that begins with `head` is of this format.
    bool (*recognizes)(std::string_view head);
    /// Looks at the whole file before GDAL does and throws Error (input) for what GDAL would lose, obey or fetch.
    /// Answers with the path to open.
    std::string (*inspect)(const std::filesystem::path& file);
};

/// The format by the first bytes, never by the name alone. Throws Error (input) with the formats that are read.
const VectorFormat& vector_format(const std::filesystem::path& file);

}  // namespace kamtuu::read
