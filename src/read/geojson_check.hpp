#pragma once

#include <string>
#include <string_view>

namespace kamtuu::read {

/// Reads a GeoJSON text through before GDAL does. Throws Error (input), with the place ("features[3].properties.a"),
/// for what GDAL accepts without a word or obeys: anything that is not JSON (NaN), numbers beyond a double, a key
/// twice in an object, nesting deeper than 64, and a `crs` member other than a name of CRS84 or an EPSG code.
void check_geojson(std::string_view json, const std::string& file);

/// The same for a feature a line. A line that is not one feature, which GDAL would pass over, is named by its number,
/// and so is one with a `crs`: such files are in longitude and latitude. Blank lines may stand anywhere.
void check_geojson_lines(std::string_view lines, const std::string& file);

}  // namespace kamtuu::read
