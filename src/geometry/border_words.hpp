#pragma once

#include <string>

#include <kamtuu/geometry.hpp>

/// Sizes and places as messages about borders tell them.

namespace kamtuu {

std::string number(double value, int decimals);

/// "0.25 m2", "1.50 km2".
std::string size_of(Area area);

/// " at 74.12345 E 42.12345 N".
std::string at_text(Point p);

}  // namespace kamtuu
