#pragma once

#include <string>

#include <kamtuu/map.hpp>

#include "map/canvas.hpp"
#include "map/face.hpp"
#include "map/page_units.hpp"
#include "map/projection.hpp"

namespace kamtuu::map {

/// What a map and a sheet of small maps have in common: a page with a title above and notes below, and the country's
/// units projected. Keeps references to what it is made of.
class MapPage {
public:
    /// `factor`: of all sizes, see factor_of().
    MapPage(PictureKind kind, const Boundaries& drawn, const Theme& theme, const MapOptions& options, double factor);

    [[nodiscard]] const Tools& tools() const noexcept { return tools_; }
    [[nodiscard]] Canvas& canvas() noexcept { return canvas_; }
    [[nodiscard]] const Projection& projection() const noexcept { return projection_; }
    [[nodiscard]] const PlaneUnits& units() const noexcept { return units_; }
    [[nodiscard]] Point middle() const noexcept { return middle_; }

    /// What the title and the notes leave.
    [[nodiscard]] Rect frame(const FaceFacts& facts) const;
    /// Draws the title and the notes.
    void draw_words(const FaceFacts& facts) const;

private:
    [[nodiscard]] Rect inner() const noexcept { return canvas_.page().grown(-margin_); }

    const MapOptions& options_;
    Phrasebook book_;
    Lettering lettering_;
    Tools tools_;
    double margin_;
    Point middle_;
    Projection projection_;
    PlaneUnits units_;
    Canvas canvas_;
    TextStack header_;
};

}  // namespace kamtuu::map
