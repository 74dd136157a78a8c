#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <kamtuu/finding.hpp>
#include <kamtuu/progress.hpp>
#include <kamtuu/simplify.hpp>
#include <kamtuu/write.hpp>

#pragma GCC visibility push(default)
namespace kamtuu {

/// Columns of a CSV table that are put beside the fields of a layer, by a code that both have.
struct AttributeJoin {
    std::filesystem::path table{};
    std::string field{};   ///< of the layer, that holds the code
    std::string column{};  ///< of the table, that does
    /// Columns to take; empty: all but the code's.
    std::vector<std::string> columns{};
    std::string encoding{};  ///< of the table; empty: UTF-8, or UTF-16 with a byte order mark
};

/// Features made one where a field has the same value.
struct DissolveBy {
    std::string field{};
    /// Fields with numbers to add up, joined ones too.
    std::vector<std::string> sums{};
};

struct ConvertOptions {
    std::optional<AttributeJoin> join{};
    std::optional<DissolveBy> dissolve{};
    /// For polygons. With neither a tolerance nor a share: as far as a reader of the format can see, as in a bundle
    /// with BorderDetail::by_format; a finding ("simplify.chosen") says how far. Not at all for formats of GIS.
    std::optional<SimplifyOptions> simplify{};
    /// Decimals of a degree, 0 to 7; seven are a centimetre.
    int decimals{7};
    std::string format{};  ///< key of a layer's format in formats(); empty: by the ending of the file
    // Of the input, as in BoundaryOptions.
    std::string layer{};
    std::string encoding{};
    std::string crs{};
    Overwrite overwrite{Overwrite::no};
    unsigned threads{0};  ///< 0: as many as there are cores
    Progress progress{};
};

/// What was converted.
struct Converted {
    std::string format{};  ///< of the result: "GeoJSON"
    std::size_t features_read{};
    std::size_t features{};  ///< written
    std::size_t fields{};
    std::size_t matched{};  ///< features with a row of the joined table
    std::size_t rows{};     ///< of that table
    std::size_t rows_matched{};
    std::optional<Simplification> simplified{};
};

/// Converts a layer of polygons or points, with all its attributes, between the formats of layers. Reads what
/// read_boundaries reads, without asking what a field means; coordinates become longitude and latitude on WGS 84, Z and
/// M are dropped, invalid polygons stay as they are, each assumption with a finding. A feature without geometry stays,
/// but for formats that have no place for it (FlatGeobuf), which is a finding. Points are written as GeoJSON only.
/// The file appears whole or not at all, the files of a shapefile all or none, and they do not depend on `threads`.
/// Coordinates of GeoPackage, FlatGeobuf and Shapefile are those of the input to the last bit, unless `decimals` are
/// fewer than seven.
///
/// A join compares codes as texts, blanks around them not counting: "007" is not "7". A code that no row has, a row
/// whose code no feature has, one without a code, and a code that stands twice are findings, with their row; of two
/// rows the first counts. A column with nothing but numbers becomes numbers, unless one begins with a zero that a code
/// would. A name that the layer has already gets a number behind it, which is a finding.
///
/// Simplified borders stay shared, and what is dissolved is so without seams: see simplify() and dissolve(). Of a
/// dissolved layer those fields stay whose values are the same within every group, and the sums.
///
/// Throws Error: input for a file that cannot be read whole, shapes that are neither polygons nor points, and a join in
/// which nothing matches; usage for options that make no sense and points in a format without them; output for a file
/// that cannot be written and for what its format cannot hold.
Converted convert(const std::filesystem::path& from, const std::filesystem::path& to, const ConvertOptions& options,
                  Findings& findings);

}  // namespace kamtuu
#pragma GCC visibility pop
