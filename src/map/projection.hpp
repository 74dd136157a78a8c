#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>

#include <kamtuu/geometry.hpp>

#include "map/place.hpp"

namespace kamtuu::map {

/// From the ellipsoid to a plane, by PROJ. Has a PROJ context of its own, without network, so that nothing is shared:
/// one thread may use one Projection.
class Projection {
public:
    /// `wanted` empty or "equal-area": Lambert's azimuthal equal-area projection about `middle` (J. P. Snyder, "Map
    /// projections: a working manual", 1987, page 182): areas are true everywhere, and for a country of 1000 km the
    /// shapes nearly so. Else what PROJ understands. Throws Error (input) for what it does not.
    Projection(const std::string& wanted, Point middle);

    /// In the projection's units, x to the right and y upwards. Empty where the projection shows nothing.
    [[nodiscard]] std::optional<Place> place(Point p) const;
    /// Where a place of the plane is. Empty where that is nowhere.
    [[nodiscard]] std::optional<Point> point(Place p) const;

    [[nodiscard]] bool equal_area() const noexcept { return equal_area_; }

private:
    struct Parts;
    struct Destroy {
        void operator()(Parts* parts) const noexcept;
    };
    std::unique_ptr<Parts, Destroy> parts_;
    bool equal_area_{};
};

}  // namespace kamtuu::map
