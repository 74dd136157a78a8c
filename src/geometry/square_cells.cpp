#include "geometry/square_cells.hpp"

#include <cmath>
#include <utility>

#include "geometry/orientation.hpp"

namespace kamtuu {

namespace {

std::uint32_t place_in_square(std::uint32_t column, std::uint32_t row) noexcept {
    return (row / 8 % 8 * 8 + column / 8 % 8) * 64 + row % 8 * 8 + column % 8;
}

/// One pass of a radix sort; `ends` becomes where the things of each digit end.
void sort_by_digit(std::span<const CellEdge> from, std::span<CellEdge> to, std::uint32_t divisor,
                   std::array<std::uint32_t, 64>& ends) {
    ends.fill(0);
    for (const auto& edge : from) ++ends[edge.cell / divisor % 64];
    std::uint32_t sum = 0;
    for (auto& end : ends) sum += std::exchange(end, sum);
    for (const auto& edge : from) to[ends[edge.cell / divisor % 64]++] = edge;
}

/// The first column whose reference point lies to the right of the edge, which runs upwards and comes to their row at
/// `lon`. Where rounding could decide, the exact side does.
std::uint32_t first_column_right_of(const Grid& grid, Point a, Point b, std::uint32_t row, double lon) {
    const double place = (lon - grid.west) * grid.cells_a_degree - grid.reference_share.lon;
    auto column = static_cast<std::uint32_t>(place) + 1;  // the rim keeps it positive
    const double behind = place - (column - 1);
    const double margin = cell_margin_deg * grid.cells_a_degree;
    if (behind > margin && behind < 1 - margin) return column;
    while (column > 0 && side_of_line(a, b, grid.reference(column - 1, row)) < 0) --column;
    while (column < grid.columns && side_of_line(a, b, grid.reference(column, row)) > 0) ++column;
    return column;
}

}  // namespace

void SquareCells::go_to(std::uint32_t column, std::uint32_t row, std::span<const LabelledRun> runs) {
    range_ = {column, row, 64, 64};
    as_they_came_.clear();
    changed_.fill(0);
    changes_after_.fill(0);
    for (const auto& run : runs)
        for (auto edge = run.first; edge < run.first + run.edges; ++edge)
            add_edge(points_[edge], points_[edge + 1], edge, run.change);
    sort_by_cell();
}

void SquareCells::add_edge(Point a, Point b, std::uint32_t edge, std::uint32_t change) {
    if (a.lat > b.lat) std::swap(a, b);
    for_each_cell(grid_, range_, a, b, [&](std::uint32_t column, std::uint32_t row) {
        as_they_came_.push_back({place_in_square(column, row), edge, change});
    });
    add_crossings(a, b, change);
}

/// For each row whose line of reference points the edge crosses; an edge owns its lower end. The crossing is this
/// square's if it is in one of its columns: all squares that the edge comes near compute the same.
void SquareCells::add_crossings(Point a, Point b, std::uint32_t change) {
    const double share = grid_.reference_share.lat;
    const auto first_row = std::max(grid_.row_of(a.lat), range_.row);
    const auto end_row = std::min(
        static_cast<std::uint32_t>((b.lat - grid_.south) * grid_.cells_a_degree - share + 1) + 1, range_.row + 64);
    for (auto row = first_row; row < end_row; ++row) {
        const double lat = grid_.reference(0, row).lat;
        if ((a.lat > lat) == (b.lat > lat)) continue;
        const double lon = std::clamp(a.lon + (lat - a.lat) / (b.lat - a.lat) * (b.lon - a.lon), std::min(a.lon, b.lon),
                                      std::max(a.lon, b.lon));
        if (grid_.column_of(lon) - range_.column >= 64) continue;  // unsigned: neither west nor east of it
        add_change(row - range_.row, first_column_right_of(grid_, a, b, row, lon) - range_.column, change);
    }
}

void SquareCells::add_change(std::uint32_t row, std::uint32_t column, std::uint32_t change) noexcept {
    if (column == 64) {
        changes_after_[row] ^= change;
        return;
    }
    const auto bit = std::uint64_t{1} << column;
    auto& here = changes_[row * 64 + column];
    here = ((changed_[row] & bit) != 0 ? here : 0) ^ change;
    changed_[row] |= bit;
}

void SquareCells::sort_by_cell() {
    const auto size = as_they_came_.size();
    scratch_.resize(size);
    by_cell_.resize(size);
    sort_by_digit(as_they_came_, scratch_, 1, block_ends_);
    sort_by_digit(scratch_, by_cell_, 64, block_ends_);
}

}  // namespace kamtuu
