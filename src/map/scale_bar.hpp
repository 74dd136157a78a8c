#pragma once

#include "map/face.hpp"
#include "map/projection.hpp"

namespace kamtuu::map {

/// How long a kilometre is and where north is, at the middle of a map.
struct MapScale {
    double points_per_km{};
    double north_degrees{};  ///< from straight up on the page, clockwise
};

/// As geodesics to the east and to the north measure it. Throws Error (input) where the projection shows no such place.
MapScale scale_at(Point middle, const Projection& projection, const Scale& scale);

/// The longest of 1, 2, 5, 10, 20, 50 … km that is no longer than `most`; 0.001 km at least.
double round_length_km(double most) noexcept;

/// The room that scale bar and north arrow take, whatever the scale.
Extent scale_block(const Tools& tools);

void draw_scale_block(const Tools& tools, const Canvas& canvas, const MapScale& scale, const Rect& room);

}  // namespace kamtuu::map
