#include "geometry/cell_grid.hpp"

#include <cmath>

namespace kamtuu {

namespace {

constexpr double smallest_cell_deg = 1e-5;
constexpr std::size_t most_squares = std::size_t{1} << 20U;

Box box_of(const Arcs& arcs) {
    if (arcs.points.empty()) return {0, 0, 0, 0};
    Box box;
    for (const auto p : arcs.points) box.grow(p);
    return box;
}

/// Cells about as large as an edge is long: then an edge passes two or three cells, and a cell has two or three edges.
/// Or a third as wide: three times as many cells have edges, and a third of the ground lies in them.
double cell_size(const Arcs& arcs, const Box& box, Detail detail) {
    double length_deg = 0;
    std::size_t edges = 0;
    for (const auto& arc : arcs.arcs) {
        const auto line = arcs.line(arc);
        for (std::size_t i = 1; i < line.size(); ++i)
            length_deg += std::abs(line[i].lon - line[i - 1].lon) + std::abs(line[i].lat - line[i - 1].lat);
        edges += line.size() - 1;
    }
    const double width = detail == Detail::fine ? 1.0 / 3 : 1;
    const double by_edges = width * length_deg / (static_cast<double>(edges) + 4096);
    // So that there are not more squares than fit the cache, and rounding stays far below the margin.
    const double by_squares =
        std::sqrt((box.east - box.west + 1e-3) * (box.north - box.south + 1e-3) / static_cast<double>(most_squares)) /
        64;
    return std::max({by_edges, by_squares, smallest_cell_deg});
}

}  // namespace

Grid grid_over(const Arcs& arcs, Detail detail, Point reference_share) {
    const auto box = box_of(arcs);
    Grid grid;
    grid.degrees_a_cell = cell_size(arcs, box, detail);
    grid.cells_a_degree = 1 / grid.degrees_a_cell;
    // A rim of empty cells, where all points outside of the grid are taken to be.
    grid.west = box.west - 2 * grid.degrees_a_cell;
    grid.south = box.south - 2 * grid.degrees_a_cell;
    const auto cells = [&](double from, double to) {
        return (static_cast<std::uint32_t>((to - from) * grid.cells_a_degree) + 4 + 63) / 64 * 64;
    };
    grid.columns = cells(grid.west, box.east);
    grid.rows = cells(grid.south, box.north);
    grid.reference_share = reference_share;
    return grid;
}

Grid grid_of_squares(const Grid& grid) noexcept {
    return {grid.west,         grid.south,     grid.cells_a_degree / 64, grid.degrees_a_cell * 64,
            grid.columns / 64, grid.rows / 64, grid.reference_share};
}

}  // namespace kamtuu
