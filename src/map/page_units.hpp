#pragma once

#include <cstddef>
#include <vector>

#include <kamtuu/boundaries.hpp>

#include "map/composition.hpp"
#include "map/projection.hpp"

namespace kamtuu::map {

/// The middle of the box around all polygons. Throws Error (input) if no unit has one.
Point middle_of(const Boundaries& drawn);

/// The rings of polygons in a projection's plane. Throws Error (input) for a place that the projection does not show.
PlaneRings in_plane(const MultiPolygon& polygons, const Projection& projection);

/// The same on a page.
PlaneRings on_page(const PlaneRings& rings, const Scale& scale);

/// The units down to a level, in a projection's plane. Keeps a reference to the boundaries.
class PlaneUnits {
public:
    PlaneUnits(const Boundaries& drawn, const Projection& projection, Level finest);

    [[nodiscard]] const Boundaries& boundaries() const noexcept { return drawn_; }
    /// Empty for a unit without borders or below the level, unless nothing else could be drawn.
    [[nodiscard]] const PlaneRings& rings(const Unit& unit) const noexcept { return rings_[drawn_.index_of(unit)]; }
    /// Of the units that stand for the level; of all that are drawn where one of those has no borders, and of the
    /// circles.
    [[nodiscard]] CountryShape shape() const;

private:
    const Boundaries& drawn_;
    Level finest_;
    std::vector<PlaneRings> rings_;
    std::vector<PlaneRings> circles_{};  // around those that are drawn so
};

}  // namespace kamtuu::map
