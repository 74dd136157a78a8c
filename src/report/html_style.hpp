#pragma once

#include <array>
#include <string>
#include <string_view>

#include <kamtuu/ramps.hpp>

namespace kamtuu::reporting {

/// A colour of letters and the one that they stand on.
struct Lettering {
    std::string_view what;
    Colour letters;
    Colour ground;
};

/// Colours of the page.
namespace paint {
inline constexpr Colour ink{0x1b, 0x24, 0x30};
inline constexpr Colour quiet{0x51, 0x5c, 0x6b};
inline constexpr Colour accent{0x0b, 0x55, 0x63};
inline constexpr Colour paper{0xff, 0xff, 0xff};
inline constexpr Colour panel{0xf1, 0xf5, 0xf6};
inline constexpr Colour warning{0x7a, 0x43, 0x00};
inline constexpr Colour warning_panel{0xfd, 0xf5, 0xe6};
inline constexpr Colour rule{0xc9, 0xd2, 0xd8};
inline constexpr Colour certain{0x0b, 0x55, 0x63};
inline constexpr Colour possible{0x9c, 0xc9, 0xcf};
}  // namespace paint

/// All that is read, so that a test can hold each to WCAG.
inline constexpr std::array letterings{
    Lettering{"text", paint::ink, paint::paper},
    Lettering{"text on a panel", paint::ink, paint::panel},
    Lettering{"notes", paint::quiet, paint::paper},
    Lettering{"notes on a panel", paint::quiet, paint::panel},
    Lettering{"headings", paint::accent, paint::paper},
    Lettering{"figures on a panel", paint::accent, paint::panel},
    Lettering{"warnings", paint::warning, paint::warning_panel},
    Lettering{"text of warnings", paint::ink, paint::warning_panel},
};

/// The style sheet: for a screen, a telephone and paper.
std::string html_style();

}  // namespace kamtuu::reporting
