#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <kamtuu/classes.hpp>
#include <kamtuu/ramps.hpp>
#include <kamtuu/theme.hpp>

/// The classes of drawn maps and of the HTML map: both take them from here.

namespace kamtuu::map {

/// Classes and the colour of each.
struct Palette {
    Classes classes{};
    std::vector<Colour> colours{};  ///< one a class
};

/// Common to all themes. The classes are those of what is known exactly (classify()); the lowest and the highest one
/// are widened to hold every bound, so that a legend leaves nothing out. Where nothing is known exactly, of the bounds.
Palette palette_of(std::span<const Theme> themes, const ClassOptions& options, std::string_view ramp);

/// The class of what is shown, if it is a number.
std::optional<std::size_t> class_of(const Shown& shown, const Palette& palette) noexcept;

/// Whether only bounds are known, and both are of one class.
bool is_within_a_class(const Shown& shown, const Palette& palette) noexcept;

}  // namespace kamtuu::map
