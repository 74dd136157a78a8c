#pragma once

#include <vector>

#include <kamtuu/geometry.hpp>

namespace kamtuu::read {

/// Closed rings of four points or more, as a shapefile has them, as polygons. What runs clockwise is an outer ring;
/// what runs the other way is a hole in the smallest outer one around it, or an outer ring where there is none. Rings
/// stay as they run; outer ones, and the holes of each, are in the order of the file.
///
/// The same as GDAL makes of them (organizePolygons, METHOD=ONLY_CCW), a file with a single outer ring included: all
/// others are its holes then, wherever they lie. Linear in vertices, times the outer rings whose box is around a hole.
MultiPolygon polygons_of(std::vector<Ring> rings);

}  // namespace kamtuu::read
