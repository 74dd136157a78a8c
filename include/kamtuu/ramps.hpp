#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/theme.hpp>

/// Colours that people with colour-blindness tell apart, from light to dark.

#pragma GCC visibility push(default)
namespace kamtuu {

struct Colour {
    std::uint8_t red{};
    std::uint8_t green{};
    std::uint8_t blue{};
    friend constexpr bool operator==(Colour, Colour) = default;
};

/// "#1b9e77".
std::string hex(Colour colour);

/// The contrast of two colours, 1 to 21, as WCAG 2.1 defines it.
double contrast(Colour one, Colour other) noexcept;

/// The colour that marks stand out in on a ground of `colour` and are still of its hue: darker, and on a dark ground
/// lighter. Their contrast is at least 2.
Colour shade(Colour colour) noexcept;

struct Ramp {
    std::string_view key;     ///< "YlGnBu"
    std::string_view kind;    ///< "sequential", "diverging" or "qualitative"
    std::string_view source;  ///< "ColorBrewer" …
};

/// All ramps; the first is the usual one.
std::span<const Ramp> ramps() noexcept;

/// `count` colours of a ramp, 1 to 9 (a qualitative ramp: 1 to 8), lowest first. Throws Error (usage) for a ramp that
/// there is none of, naming those that there are, and for a count beyond.
std::vector<Colour> colours(std::string_view ramp, std::size_t count);

/// What a unit is filled with that has no class: white for `none`, greys otherwise, which no ramp has. A map adds a
/// pattern to those of `known_only_above` and `hidden`, so that they are told apart in print too.
Colour special_colour(ShownKind kind) noexcept;

}  // namespace kamtuu
#pragma GCC visibility pop
