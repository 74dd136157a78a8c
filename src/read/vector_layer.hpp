#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include <kamtuu/geometry.hpp>

namespace kamtuu::read {

/// What the values of a column are, as far as the file says so.
enum class FieldType {
    text,
    whole,  ///< whole numbers
    number,
    date,    ///< "2019-12-31"
    yes_no,  ///< "true" or "false"
};

/// A column of a layer's table.
struct VectorField {
    std::string name{};
    std::size_t width{};  ///< most bytes that a text of a DBF can have; 0: any number
    FieldType type{FieldType::text};
};

/// Which geometries a reader is to take.
enum class Shapes {
    polygons,
    polygons_or_points,
    polygons_or_points_left,  ///< the same; polygons may be left in their file, see LeftPolygons
};

/// One row of a layer.
struct VectorFeature {
    std::size_t row{};                  ///< from 1
    std::vector<std::string> values{};  ///< by position of the field; blank where the file says null
    MultiPolygon polygon{};             ///< in the layer's CRS, x as lon and y as lat, until to_lonlat()
    std::vector<Point> points{};        ///< the same; if they were asked for
};

/// Polygons of a layer that are in longitude and latitude, or say nothing else, and were looked at but left in their
/// file: who writes them one by one needs no room for all of them. They were checked when the layer was read.
struct LeftPolygons {
    /// Those of a row, from 1; any number of threads may ask. Empty: no polygons were left.
    std::function<MultiPolygon(std::size_t row)> of{};
    Box box{};  ///< around all of them
};

/// A layer of polygons with everything as text: plain values, no GDAL.
struct VectorLayer {
    std::string file{};  ///< name without folder
    std::string name{};
    std::string format{};
    std::string encoding{};    ///< "UTF-8 (from .cpg)"
    std::string crs_wkt{};     ///< empty if the file does not say
    std::string crs_source{};  ///< ".prj", "file"
    std::string crs{};         ///< "EPSG:4326 (from .prj)", once to_lonlat() knows
    std::vector<VectorField> fields{};
    std::vector<VectorFeature> features{};
    std::size_t empty_texts{};  ///< values that are there and empty, in formats that tell them from those that are not
    LeftPolygons left{};        ///< of features that have no polygon themselves
};

std::size_t count_vertices(const MultiPolygon& polygon) noexcept;

/// Whether any row has a polygon or a point.
bool has_shapes(const VectorLayer& layer) noexcept;

/// Of all its features, in whatever CRS they are.
Box bounds(const VectorLayer& layer) noexcept;

}  // namespace kamtuu::read
