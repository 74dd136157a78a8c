#pragma once

#include <cstddef>
#include <vector>

#include "map/place.hpp"

namespace kamtuu::map {

/// Where a country is and where it is not, in small cells: what of a page its shape leaves free. Immutable.
class CountryShape {
public:
    /// Of rings in any plane, y upwards. A cell counts as covered if a ring runs through it or its middle is inside.
    explicit CountryShape(const std::vector<PlaneRings>& polygons);

    /// The box around it; y upwards, so `top` is the lower edge in the plane.
    [[nodiscard]] const Rect& bounds() const noexcept { return bounds_; }
    /// Whether any covered cell overlaps the rectangle, which is in the same plane. Constant time.
    [[nodiscard]] bool covers_any_of(const Rect& rect) const noexcept;

private:
    void mark_edges(const PlaneRings& rings);
    void mark_inside(const PlaneRings& rings);
    void add_up();
    [[nodiscard]] std::size_t column(double x) const noexcept;
    [[nodiscard]] std::size_t row(double y) const noexcept;

    Rect bounds_{};
    std::vector<unsigned> cells_{};  // covered ones; later how many are in the cells to the lower left
};

}  // namespace kamtuu::map
