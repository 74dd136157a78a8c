#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <kamtuu/geometry.hpp>

#include "read/gdal.hpp"
#include "read/geometry_notes.hpp"

namespace kamtuu::read {

/// Takes the polygons out of GDAL's geometries and keeps count of what had to be left behind or assumed.
class PolygonReader {
public:
    explicit PolygonReader(std::string file) : file_(std::move(file)) {}

    /// The polygons of `geometry`, which may be null. Throws Error (input), naming the row, for coordinates that are
    /// not numbers and for rings that are not closed.
    MultiPolygon read(const OGRGeometry* geometry, std::size_t row);
    /// The points of `geometry`, if it is nothing but points; else none. Throws as read() does.
    std::vector<Point> read_points(const OGRGeometry* geometry, std::size_t row);
    /// What was left behind or assumed so far.
    [[nodiscard]] const GeometryNotes& notes() const noexcept { return notes_; }

private:
    void add(const OGRGeometry& geometry, MultiPolygon& polygons);
    void add_polygon(const OGRPolygon& polygon, MultiPolygon& polygons);
    Ring ring(const OGRLinearRing& from);

    std::string file_;
    std::size_t row_{};
    GeometryNotes notes_{};
};

}  // namespace kamtuu::read
