#pragma once

#include <filesystem>
#include <string_view>

namespace kamtuu::read {

/// A vector format that boundaries may come in.
struct VectorFormat {
    std::string_view name;    ///< "ESRI Shapefile"
    std::string_view driver;  ///< GDAL's, as GDAL calls it; empty: a shapefile, for which there is a reader here
    /// Whether a file that begins with `head` is of this format. Its ending, in lower case, counts only where the same
    /// bytes begin two formats.
    bool (*recognizes)(std::string_view head, std::string_view ending);
    /// Looks at the whole file before GDAL does and throws Error (input) for what GDAL would lose, obey or fetch.
    /// Answers with the path to open.
    std::string (*inspect)(const std::filesystem::path& file);
};

/// The format by the first bytes, never by the name alone. Throws Error (input) with the formats that are read.
const VectorFormat& vector_format(const std::filesystem::path& file);

/// Whether it is, by its ending, what a shapefile has beside its .shp.
bool is_part_of_a_shapefile(const std::filesystem::path& file);

}  // namespace kamtuu::read
