#pragma once

#include <string>
#include <string_view>

#include <kamtuu/finding.hpp>
#include <kamtuu/geometry.hpp>

#include "read/vector_layer.hpp"

namespace kamtuu::read {

/// Kyrgyzstan, with half a degree around it: where its units must lie.
inline constexpr Box kyrgyz_box{68.74, 38.67, 80.80, 43.77};

/// Longitude and latitude on WGS 84, as VectorLayer::crs_wkt names it for short.
inline constexpr const char* lonlat_code = "EPSG:4326";

/// Whose units a layer holds, as their codes say: only Kyrgyz ones have a box to lie in.
enum class Country : bool { other, kyrgyz };

/// Turns the coordinates of `layer` to EPSG:4326, longitude first, and says in `layer.crs` from what. The file's own
/// CRS counts, else `asked` ("EPSG:28413"); one that is asked for and not needed is a note ("crs.not_needed"), one that
/// PROJ does not know an Error (usage) in any case. If neither says: Kyrgyz units that lie in the country's box as they
/// are, are taken for lon/lat ("crs.assumed"). Throws Error (input) for Kyrgyz units outside the box, with the
/// coordinate systems that would put them inside; for units of other countries without a CRS unless they are in the
/// range of degrees; and for a point that cannot be transformed.
void to_lonlat(VectorLayer& layer, const std::string& asked, Country country, Findings& findings);

/// The coordinate system that the text of a .prj means, as WKT or as "EPSG:4326"; the text itself if nothing
/// understands it; empty for an empty one.
std::string wkt_of_prj(std::string_view prj);

}  // namespace kamtuu::read
