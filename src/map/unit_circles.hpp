#pragma once

#include <vector>

#include "map/canvas.hpp"
#include "map/composition.hpp"
#include "map/projection.hpp"

namespace kamtuu::map {

/// The ground where units are circles or not drawn: of no class, and not white, which would say that there is nothing.
inline constexpr Colour ground{0xf6, 0xf3, 0xea};

/// A unit whose borders are not known, drawn where its label would stand.
struct UnitCircle {
    const ThemeCell* cell{};
    Place centre{};
};

/// Whether `drawn` has borders of a unit of a theme.
bool has_borders(const Boundaries& drawn, const Unit& unit);

/// Whether the unit is drawn as a circle: it has none, and a label point.
bool has_circle(const Boundaries& drawn, const Unit& unit);

/// Of all units that have one; those that show a number last, so that it is they who cover the others.
std::vector<UnitCircle> unit_circles(const Boundaries& drawn, const Theme& theme, const Projection& projection,
                                     const Scale& scale);

/// As large as few of them touch where they are spread as villages are: in valleys. `factor`: how much larger than on a
/// page of A4 all is.
double circle_radius(const std::vector<UnitCircle>& circles, double factor);

PlaneRings circle_around(Place centre, double radius);

}  // namespace kamtuu::map
