#pragma once

#include <span>
#include <string>

#include <kamtuu/check.hpp>

namespace kamtuu {

/// Issues as a GeoJSON layer (RFC 7946), a feature an issue in the order given: its polygon, or its places as points.
/// Properties: kind, severity, units (P-codes separated by blanks), area_m2, width_m, message.
std::string issues_geojson(std::span<const Issue> issues);

}  // namespace kamtuu
