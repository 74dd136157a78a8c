#pragma once

#include <string>

#include <kamtuu/boundaries.hpp>

namespace kamtuu {

/// The units with polygons and none with one below them as a GeoJSON layer (RFC 7946), in P-code order. Properties name
/// the unit and those above it as OCHA's layers do (ADM2_PCODE, ADM2_EN, ADM2_KY, ADM2_RU …), so that read_boundaries
/// takes the layer without being told; levels above a unit's own are its ancestors, those below are absent. Notes of
/// the boundaries stand in ACCURACY. Coordinates are rounded to seven decimals.
std::string boundaries_geojson(const Boundaries& boundaries, unsigned threads);

}  // namespace kamtuu
