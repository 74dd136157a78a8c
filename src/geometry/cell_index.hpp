#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/large_vector.hpp"
#include "geometry/arcs.hpp"
#include "geometry/cell_grid.hpp"

namespace kamtuu {

/// Points to tiles, by cells and arcs.
///
/// The plane is cut into square cells about as large as an edge is long. A cell that no arc passes lies in one tile, or
/// in none, which is its *label*; such cells answer at once (true-hit filtering: Kipf et al., "Approximate geospatial
/// joins with precision guarantees", ICDE 2018, and "Adaptive main-memory indexing for high-performance
/// point-polygon joins", EDBT 2020). The other cells know the label of one *reference point* in them and the edges that
/// pass; on the way from there to the point that is asked for, each edge that is crossed changes the label from the
/// tile on one of its sides to that on the other. Labels are combined by exclusive or, so that crossing is one
/// operation and its order does not matter. Crossings are decided without rounding.
///
/// Cells stand in three levels: 64 x 64 cells in a *square*, 8 x 8 in a *block*. A square or block with one label has
/// no cells of its own. A block with cells keeps two bits a cell, which choose one of three labels or, as the fourth
/// value, an entry of its own.
///
/// Right wherever no two tiles overlap; cells that meet a `disputed` box answer `ask_all`.
class CellIndex {
public:
    /// Above the label of any tile: the point has to be compared with the tiles themselves.
    static constexpr std::uint32_t ask_all = 0x7fffffff;

    /// Keeps a reference to `arcs`, which must outlive it. The result does not depend on the threads.
    CellIndex(const Arcs& arcs, std::span<const Box> disputed, const LocatorOptions& options);

    /// 0 for no tile, else its position and 1; on a border the lowest that meets there.
    [[nodiscard]] std::uint32_t label(Point p) const noexcept;
    /// The same for many; the spans must be of one size.
    void label(std::span<const Point> points, std::span<std::uint32_t> labels) const noexcept;

    /// Memory that it takes, without the arcs.
    [[nodiscard]] std::size_t bytes() const noexcept;

private:
    friend class CellIndexBuilder;  // in cell_index_builder.cpp

    static constexpr std::uint32_t deeper = 0x80000000;  // an entry that is no label but a place in the next level

    /// 8 x 8 cells. The bits of cell (column, row) are at 8 * row + column.
    struct Block {
        std::uint64_t low{};
        std::uint64_t high{};
        std::array<std::uint32_t, 3> labels{};  // what the values 0, 1 and 2 stand for
        std::uint32_t first_cell{};             // the cells of value 3 follow each other from here in `cells_`
    };
    static_assert(sizeof(Block) == 32);

    enum class Kind : std::uint16_t { one_chain, chains, label_alone, ask_all };

    /// A cell that edges pass, or one whose label found no place in its block.
    struct Cell {
        std::uint32_t first{};  // the chain's first point, or the first of `chains_`
        std::uint16_t count{};  // edges of the one chain, or number of chains
        Kind kind{};
        std::uint32_t label{};   // of the reference point
        std::uint32_t change{};  // of the one chain
    };
    static_assert(sizeof(Cell) == 16);

    /// Consecutive edges of one arc that pass a cell.
    struct Chain {
        std::uint32_t first{};  // its first point
        std::uint32_t edges{};
        std::uint32_t change{};  // labels of both sides, combined
    };

    CellIndex(const Arcs& arcs, Grid grid) : arcs_(&arcs), grid_(grid) {}

    [[nodiscard]] std::span<const Chain> chains(const Cell& cell, Chain& one) const noexcept;
    [[nodiscard]] const Cell* find_cell(std::uint32_t column, std::uint32_t row, std::uint32_t& label) const noexcept;
    [[nodiscard]] std::uint32_t resolve(const Cell& cell, Point reference, Point p) const noexcept;
    [[nodiscard]] std::uint32_t resolve_exactly(const Cell& cell, Point reference, Point p) const noexcept;
    [[nodiscard]] std::uint32_t lowest_at_border(const Cell& cell, Point p) const noexcept;
    void ask_for_border(const Cell& cell) const noexcept;
    void label_batch(std::span<const Point> points, std::span<const Point> next, std::uint32_t* labels) const noexcept;

    const Arcs* arcs_;
    Grid grid_;
    LargeVector<std::uint32_t> squares_;  // a label, or `deeper` and the number of 64 entries in blocks_of_squares_
    LargeVector<std::uint32_t> blocks_of_squares_;  // a label, or `deeper` and the place in blocks_
    LargeVector<Block> blocks_;
    LargeVector<Cell> cells_;
    LargeVector<Chain> chains_;
};

}  // namespace kamtuu
