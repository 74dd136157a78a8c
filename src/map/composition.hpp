#pragma once

#include <cstddef>
#include <vector>

#include "map/country_shape.hpp"

namespace kamtuu::map {

struct Extent {
    double width{};
    double height{};
};

/// From a projection's plane to the page.
struct Scale {
    double points_per_unit{1};
    Place origin{};  ///< of the plane on the page

    [[nodiscard]] Place on_page(Place p) const noexcept {
        return {origin.x + points_per_unit * p.x, origin.y - points_per_unit * p.y};
    }
    [[nodiscard]] Place in_plane(Place p) const noexcept {
        return {(p.x - origin.x) / points_per_unit, (origin.y - p.y) / points_per_unit};
    }
};

/// A page divided: the map as large as it can be with every block in a corner that the country's shape leaves free.
struct Composition {
    Scale scale{};
    std::vector<Rect> blocks{};  ///< by position of the block
};

/// `frame` is what title and footer leave. Each block goes into one of the corners; two in one corner stand above each
/// other. Of the arrangements in which no block touches the country, one with the largest map; of equal ones that
/// which comes first in a fixed order, lower corners before upper ones.
Composition compose(const CountryShape& shape, const Rect& frame, const std::vector<Extent>& blocks, double gap);

}  // namespace kamtuu::map
