#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <span>
#include <vector>

#include "geometry/cell_grid.hpp"
#include "geometry/edge_runs.hpp"

namespace kamtuu {

/// An edge that comes near a cell.
struct CellEdge {
    std::uint32_t cell{};    // in its square: 64 * block + place in the block
    std::uint32_t edge{};    // its first point
    std::uint32_t change{};  // labels of both sides, combined
};

/// What edges do in one square after the other: the cells that they come near, and the columns from which on the
/// reference points of a row lie on the other side.
class SquareCells {
public:
    /// Keeps references; both must outlive it.
    SquareCells(const Grid& grid, std::span<const Point> points) : grid_(grid), points_(points) {}

    /// Goes to the square whose south-western cell is (column, row); `runs` are all edges that come near it.
    void go_to(std::uint32_t column, std::uint32_t row, std::span<const LabelledRun> runs);

    /// By cell, and otherwise as they came.
    [[nodiscard]] std::span<const CellEdge> edges_of_block(std::size_t block) const noexcept {
        const auto begin = block == 0 ? 0 : block_ends_[block - 1];
        return std::span(by_cell_).subspan(begin, block_ends_[block] - begin);
    }
    /// The columns of a row at whose reference point the label is another than before, as bits.
    [[nodiscard]] std::uint64_t changed(std::size_t row) const noexcept { return changed_[row]; }
    /// By how much the label changes; only for columns that changed() has.
    [[nodiscard]] std::uint32_t change_at(std::size_t row, std::size_t column) const noexcept {
        return changes_[row * 64 + column];
    }
    /// By how much the label changes in `columns` columns from `column` on.
    [[nodiscard]] std::uint32_t change_in(std::size_t row, unsigned column, unsigned columns) const noexcept {
        std::uint32_t change = 0;
        for (auto bits = changed_[row] >> column << (64 - columns) >> (64 - columns); bits != 0; bits &= bits - 1)
            change ^= change_at(row, column + static_cast<unsigned>(std::countr_zero(bits)));
        return change;
    }
    /// By how much it changes on the way to the first column of the next square.
    [[nodiscard]] std::uint32_t change_after(std::size_t row) const noexcept { return changes_after_[row]; }

private:
    void add_edge(Point a, Point b, std::uint32_t edge, std::uint32_t change);
    void add_crossings(Point a, Point b, std::uint32_t change);
    void add_change(std::uint32_t row, std::uint32_t column, std::uint32_t change) noexcept;
    void sort_by_cell();

    const Grid& grid_;
    std::span<const Point> points_;
    CellRange range_;
    std::vector<CellEdge> as_they_came_;
    std::vector<CellEdge> scratch_;
    std::vector<CellEdge> by_cell_;
    std::array<std::uint32_t, 64> block_ends_{};
    std::array<std::uint64_t, 64> changed_{};
    std::array<std::uint32_t, 64> changes_after_{};
    std::array<std::uint32_t, std::size_t{64} * 64> changes_{};
};

}  // namespace kamtuu
