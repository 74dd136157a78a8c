#pragma once

#include <kamtuu/ramps.hpp>

namespace kamtuu::map {

/// Of units of which a figure of municipalities says nothing, as nobody governs them: a lake, a forest.
inline constexpr Colour ungoverned_colour{0xee, 0xf0, 0xf1};

}  // namespace kamtuu::map
