#pragma once

#include <algorithm>
#include <cstdint>

#include <kamtuu/geometry.hpp>
#include <kamtuu/locator.hpp>

#include "geometry/arcs.hpp"

namespace kamtuu {

/// An edge belongs to a cell if it comes nearer than this, so that rounding the way to a cell cannot lose it.
constexpr double cell_margin_deg = 1e-9;

/// Square cells over the plane. Cell (0, 0) is in the south-west.
struct Grid {
    double west{};
    double south{};
    double cells_a_degree{};
    double degrees_a_cell{};
    std::uint32_t columns{};
    std::uint32_t rows{};
    /// Where in a cell its reference point lies, as shares of its sides.
    Point reference_share{};

    [[nodiscard]] Point reference(std::uint32_t column, std::uint32_t row) const noexcept {
        return {west + (column + reference_share.lon) * degrees_a_cell,
                south + (row + reference_share.lat) * degrees_a_cell};
    }
    /// Of a place in the grid.
    [[nodiscard]] std::uint32_t column_of(double lon) const noexcept {
        return static_cast<std::uint32_t>((lon - west) * cells_a_degree);
    }
    [[nodiscard]] std::uint32_t row_of(double lat) const noexcept {
        return static_cast<std::uint32_t>((lat - south) * cells_a_degree);
    }
};

/// A grid over all points with a rim of cells around them; columns and rows are multiples of 64.
Grid grid_over(const Arcs& arcs, Detail detail, Point reference_share);

/// The same ground in squares of 64 x 64 cells.
Grid grid_of_squares(const Grid& grid) noexcept;

/// Cells from (column, row) on, as many in each direction.
struct CellRange {
    std::uint32_t column{};
    std::uint32_t row{};
    std::uint32_t columns{};
    std::uint32_t rows{};
};

/// Calls `visit(column, row)` for every cell of `range` that the edge comes near.
template <class Visit>
void for_each_cell(const Grid& grid, const CellRange& range, Point a, Point b, Visit visit) {
    if (a.lat > b.lat) std::swap(a, b);
    const double west = std::min(a.lon, b.lon);
    const double east = std::max(a.lon, b.lon);
    const auto first_row = grid.row_of(a.lat - cell_margin_deg);
    const auto last_row = grid.row_of(b.lat + cell_margin_deg);
    const bool several_rows = first_row != last_row && b.lat > a.lat;
    const double slope = several_rows ? (b.lon - a.lon) / (b.lat - a.lat) : 0;
    const auto end_row = std::min(last_row + 1, range.row + range.rows);
    for (auto row = std::max(first_row, range.row); row < end_row; ++row) {
        double from = west;
        double to = east;
        if (several_rows) {
            // Where the edge enters and leaves the row, which is taken to be a margin higher than it is.
            const double low = std::max(a.lat, grid.south + row * grid.degrees_a_cell - cell_margin_deg);
            const double high = std::min(b.lat, grid.south + (row + 1) * grid.degrees_a_cell + cell_margin_deg);
            const double x = a.lon + (low - a.lat) * slope;
            const double y = a.lon + (high - a.lat) * slope;
            from = std::clamp(std::min(x, y), west, east);
            to = std::clamp(std::max(x, y), west, east);
        }
        const auto end_column = std::min(grid.column_of(to + cell_margin_deg) + 1, range.column + range.columns);
        for (auto column = std::max(grid.column_of(from - cell_margin_deg), range.column); column < end_column;
             ++column)
            visit(column, row);
    }
}

}  // namespace kamtuu
