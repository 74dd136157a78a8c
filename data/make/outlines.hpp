#pragma once

#include <filesystem>
#include <map>
#include <string>

#include <kamtuu/geometry.hpp>

namespace kamtuu::make {

/// Natural Earth's outlines of the regions, by P-code, vertices as they are there. Osh city is not among them.
/// Throws Error (input) if one of the eight is missing or a ninth is there.
std::map<std::string, MultiPolygon> read_outlines(const std::filesystem::path& natural_earth);

}  // namespace kamtuu::make
