#pragma once

#include <cstddef>
#include <map>
#include <string>

#include <kamtuu/finding.hpp>
#include <kamtuu/geometry.hpp>

#include "read/gdal.hpp"

namespace kamtuu::read {

/// Takes the polygons out of GDAL's geometries and keeps count of what had to be left behind or assumed.
class PolygonReader {
public:
    explicit PolygonReader(std::string file) : file_(std::move(file)) {}

    /// The polygons of `geometry`, which may be null. Throws Error (input), naming the row, for coordinates that are
    /// not numbers and for rings that are not closed.
    MultiPolygon read(const OGRGeometry* geometry, std::size_t row);
    /// One finding for each thing that happened, with its number of rows and the first of them.
    void report(Findings& findings) const;

private:
    enum class Event { missing, not_polygon, mixed, curved, has_z, has_m, degenerate };
    struct Seen {
        std::size_t count{};
        std::size_t first_row{};
    };

    void note(Event event);
    void add(const OGRGeometry& geometry, MultiPolygon& polygons);
    void add_polygon(const OGRPolygon& polygon, MultiPolygon& polygons);
    Ring ring(const OGRLinearRing& from);

    std::string file_;
    std::size_t row_{};
    std::map<Event, Seen> seen_;
};

}  // namespace kamtuu::read
