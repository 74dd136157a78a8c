#pragma once

#include <optional>
#include <vector>

#include "map/canvas.hpp"
#include "map/fills.hpp"
#include "map/page_units.hpp"

namespace kamtuu::map {

/// A theme's units drawn in their colours, with borders by level: the finer the level, the lighter the line.
class CountryView {
public:
    /// `lakes` in degrees.
    CountryView(const PlaneUnits& units, const Projection& projection, const Palette& palette,
                const std::vector<Polygon>& lakes);

    void draw(const Canvas& canvas, const Theme& theme, const Scale& scale, double factor) const;

private:
    void draw_units(const Canvas& canvas, const Theme& theme, const Scale& scale, double factor) const;
    void draw_borders(const Canvas& canvas, Level finest, const Scale& scale, double factor) const;

    const PlaneUnits& units_;
    const Palette& palette_;
    PlaneRings lakes_;
};

/// Those of the theme's units for which there is nothing to draw, in the theme's order.
std::vector<const Unit*> without_borders(const Boundaries& drawn, const Theme& theme);

/// Where the label of a unit stands: at its label point, else somewhere in its largest part; empty if there is neither.
std::optional<Place> anchor_of(const Unit& unit, const Projection& projection, const Scale& scale);

}  // namespace kamtuu::map
