#pragma once

#include <optional>
#include <span>
#include <vector>

#include "map/canvas.hpp"
#include "map/fills.hpp"
#include "map/page_units.hpp"
#include "map/unit_circles.hpp"

namespace kamtuu::map {

/// A theme's units drawn in their colours, with borders by level: the finer the level, the lighter the line. Units
/// whose borders are not known are circles on a ground of no class.
class CountryView {
public:
    /// `lakes` in degrees. Keeps references to all but them.
    CountryView(const PlaneUnits& units, const Projection& projection, const Palette& palette,
                const std::vector<Polygon>& lakes);

    void draw(const Canvas& canvas, const Theme& theme, const Scale& scale, double factor) const;

private:
    void draw_units(const Canvas& canvas, const Theme& theme, const Scale& scale, double factor) const;
    void draw_borders(const Canvas& canvas, Level finest, const Scale& scale, double factor) const;
    /// What lies below all units: the country, or what is known of it.
    void draw_ground(const Canvas& canvas, const Scale& scale, Colour colour, double factor) const;
    void draw_circles(const Canvas& canvas, const std::vector<UnitCircle>& circles, double factor) const;

    const PlaneUnits& units_;
    const Projection& projection_;
    const Palette& palette_;
    PlaneRings lakes_;
};

/// Those of the theme's units for which there is nothing to draw, neither borders nor a point, in the theme's order.
std::vector<const Unit*> not_drawn(const Boundaries& drawn, const Theme& theme);

/// Whether any unit of the themes is drawn as a circle.
bool has_circles(const Boundaries& drawn, std::span<const Theme> themes);

/// Where the label of a unit stands: at its label point, else somewhere in its largest part; empty if there is neither.
std::optional<Place> anchor_of(const Unit& unit, const Projection& projection, const Scale& scale);

}  // namespace kamtuu::map
