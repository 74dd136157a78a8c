#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

#include <kamtuu/geometry.hpp>

namespace kamtuu {

/// A position on the grid of seven decimals (see to_grid).
struct GridPoint {
    std::int64_t x{};
    std::int64_t y{};
    friend auto operator<=>(const GridPoint&, const GridPoint&) = default;
};

using GridRing = std::vector<GridPoint>;
/// The outer ring, counter-clockwise, then the holes, clockwise.
using GridPolygon = std::vector<GridRing>;

/// `polygons` as a layer shows them: rounded to the grid, vertices that fall on the one before skipped, rings turned
/// as RFC 7946 wants. A ring that keeps fewer than four positions, being closed, is narrower than a centimetre and
/// is left out: GeoJSON has no way to write it. Nothing else is changed: rings that the rounding makes touch still do.
/// With a `step`, what is on the grid is rounded once more, to its multiples.
std::vector<GridPolygon> on_grid(const MultiPolygon& polygons, std::int64_t step = 1);

/// Appends a GeoJSON geometry: Polygon for one part, MultiPolygon for several, null for none.
void append_geometry(std::string& out, const std::vector<GridPolygon>& polygons);

/// Appends a GeoJSON geometry: Point for one point, MultiPoint for several.
void append_points(std::string& out, const std::vector<GridPoint>& points);

/// The box around `polygons`, grown from an empty one; in grid units.
struct GridBox {
    GridPoint low{INT64_MAX, INT64_MAX};
    GridPoint high{INT64_MIN, INT64_MIN};

    [[nodiscard]] bool empty() const noexcept { return low.x > high.x; }
    void grow(const std::vector<GridPolygon>& polygons) noexcept;
    void grow(const GridBox& other) noexcept;
};

/// Appends `[west,south,east,north]`.
void append_box(std::string& out, const GridBox& box);

}  // namespace kamtuu
