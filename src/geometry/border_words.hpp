#pragma once

#include <string>

#include <kamtuu/geometry.hpp>

/// Sizes and places as messages about borders tell them.

namespace kamtuu {

/// Ground of less than this that is claimed twice or by nobody is rounding, which changes no figure.
inline constexpr double rounding_m2 = 1;
/// And borders that are nearer than this are one border, written with other roundings.
inline constexpr double rounding_m = 0.001;

std::string number(double value, int decimals);

/// "0.25 m2", "1.5 km2", "less than 0.01 m2".
std::string size_of(Area area);

/// "up to 0.25 m", "less than 1 mm".
std::string distance_text(double metres);

/// "0.25 m wide on average", "less than 1 mm wide on average".
std::string width_text(double metres);

/// " at 74.12345 E 42.12345 N".
std::string at_text(Point p);

}  // namespace kamtuu
