#pragma once

#include <optional>

#include <kamtuu/theme.hpp>

#include "map/canvas.hpp"
#include "map/palette.hpp"
#include "map/ungoverned.hpp"

namespace kamtuu::map {

/// How a unit is filled.
struct Fill {
    Colour colour{};
    std::optional<Hatch> hatch{};
    friend bool operator==(const Fill&, const Fill&) = default;
};

/// The colour of the class. Of bounds the lower one's colour, hatched with the upper one's, or with a shade() of it
/// where they are of one class: whoever looks sees that the figure is not certain, and white is left to those who have
/// none. Anything else its own grey and pattern, `none` white. `factor`: how much larger than usual lines are.
Fill fill_of(const Shown& shown, const Palette& palette, double factor = 1);

/// Whether a figure says nothing of a unit because nobody governs it, a lake or a forest: it is 0 or not known. Which
/// of the two depends on the figure, and the unit is to look the same on every map.
bool is_ungoverned(const ThemeCell& cell) noexcept;

/// Of a cell: as of what it shows, but for one that is_ungoverned(), which has a pale grey of its own.
Fill fill_of(const ThemeCell& cell, const Palette& palette, double factor = 1);

}  // namespace kamtuu::map
