#pragma once

#include <string>

#include <kamtuu/finding.hpp>
#include <kamtuu/geometry.hpp>

#include "read/crs.hpp"
#include "read/vector_layer.hpp"

/// What takes PROJ's data base to know. Whoever reads a layer asks crs.hpp, which asks here only if it must.
namespace kamtuu::read {

/// to_lonlat() for a layer that is not known to be in longitude and latitude, without the look at where it then lies.
void transform_to_lonlat(VectorLayer& layer, const std::string& asked, Country country, Findings& findings);

/// The coordinate system that the text of a .prj means, as WKT; the text itself if nothing understands it.
std::string wkt_of_esri(const std::string& text);

/// The usual coordinate systems of the country that put `box` inside kyrgyz_box: "EPSG:28413 (Pulkovo 1942 …)". Empty
/// if none does.
std::string fitting_systems(const Box& box);

}  // namespace kamtuu::read
