// How a CellIndex is made: square by square, from the edges that come near its cells and from the labels of its
// reference points, which are known by going along each row from west to east.

#include <algorithm>
#include <array>
#include <bit>
#include <iterator>
#include <limits>
#include <thread>

#include "core/parallel.hpp"
#include "geometry/cell_grid.hpp"
#include "geometry/cell_index.hpp"
#include "geometry/edge_runs.hpp"
#include "geometry/orientation.hpp"
#include "geometry/square_cells.hpp"

namespace kamtuu {

namespace {

constexpr unsigned most_threads = 8;  // each keeps counters of its own

}  // namespace

class CellIndexBuilder {
public:
    CellIndexBuilder(const Arcs& arcs, std::span<const Box> disputed, unsigned threads, CellIndex& index)
        : arcs_(arcs), disputed_(disputed), threads_(threads), index_(index), grid_(index.grid_) {}

    /// False if a reference point lies on an edge.
    bool build() {
        const SquareRuns runs(arcs_, grid_, threads_);
        std::vector<Strip> strips(grid_.rows / 64);
        parallel_for(strips.size(), threads_,
                     [&](std::size_t row) { strips[row] = make_strip(static_cast<std::uint32_t>(row), runs); });
        if (std::any_of(strips.begin(), strips.end(), [](const Strip& strip) { return strip.on_edge; })) return false;
        join(strips);
        return true;
    }

private:
    /// A row of squares, with places that count from its own beginnings.
    struct Strip {
        std::vector<std::uint32_t> squares{};
        LargeVector<std::uint32_t> blocks_of_squares{};
        LargeVector<CellIndex::Block> blocks{};
        LargeVector<CellIndex::Cell> cells{};
        LargeVector<CellIndex::Chain> chains{};
        bool on_edge{false};
    };
    /// Of the last reference point that was passed in each row of a strip.
    using Labels = std::array<std::uint32_t, 64>;

    Strip make_strip(std::uint32_t row, const SquareRuns& runs) const {
        Strip strip;
        Labels labels{};
        SquareCells cells(grid_, arcs_.points);
        const auto squares = grid_.columns / 64;
        const auto disputed = meeting(disputed_, 0, row * 64, grid_.columns, 64);
        for (std::uint32_t square = 0; square < squares; ++square) {
            const auto column = square * 64;
            const auto inside = runs[std::size_t{row} * squares + square];
            const auto disputed_here = meeting(disputed, column, row * 64, 64, 64);
            if (inside.empty() && disputed_here.empty()) {
                // No edge passes, so all reference points have the label of the first.
                strip.squares.push_back(labels[0]);
                continue;
            }
            cells.go_to(column, row * 64, inside);
            if (lie_in_one(disputed_here, column, row * 64, 64)) {
                strip.squares.push_back(CellIndex::ask_all);
                for (std::size_t i = 0; i < 64; ++i) labels[i] ^= cells.change_in(i, 0, 64);
            } else {
                add_square(column, row * 64, cells, disputed_here, labels, strip);
            }
            for (std::size_t i = 0; i < 64; ++i) labels[i] ^= cells.change_after(i);
        }
        return strip;
    }

    void add_square(std::uint32_t column, std::uint32_t row, const SquareCells& cells, std::span<const Box> disputed,
                    Labels& labels, Strip& strip) const {
        strip.squares.push_back(CellIndex::deeper | static_cast<std::uint32_t>(strip.blocks_of_squares.size() / 64));
        for (std::uint32_t block = 0; block < 64; ++block) {
            const auto x = block % 8 * 8;
            const auto y = block / 8 * 8;
            const auto disputed_here = meeting(disputed, column + x, row + y, 8, 8);
            const bool all_disputed = lie_in_one(disputed_here, column + x, row + y, 8);
            if (!all_disputed && (!cells.edges_of_block(block).empty() || !disputed_here.empty())) {
                strip.blocks_of_squares.push_back(CellIndex::deeper | static_cast<std::uint32_t>(strip.blocks.size()));
                add_block({column, row, x, y}, cells, disputed_here, labels, strip);
                continue;
            }
            for (auto i = y; i < y + 8; ++i) labels[i] ^= cells.change_in(i, x, 8);
            strip.blocks_of_squares.push_back(all_disputed ? CellIndex::ask_all : labels[y]);
        }
    }

    /// A block in its square: cells from the south-western corner of each.
    struct Place {
        std::uint32_t column{};
        std::uint32_t row{};
        std::uint32_t x{};
        std::uint32_t y{};
    };

    /// Row by row, and in a row from one change of the label to the next.
    void add_block(Place at, const SquareCells& cells, std::span<const Box> disputed, Labels& labels,
                   Strip& strip) const {
        BlockWork work{at, disputed_cells(at, disputed), cells.edges_of_block(at.y + at.x / 8)};
        work.block.first_cell = static_cast<std::uint32_t>(strip.cells.size());
        for (const auto& edge : work.edges) work.passed |= std::uint64_t{1} << edge.cell % 64;
        for (std::uint32_t y = 0; y < 8; ++y) {
            auto& label = labels[at.y + y];
            std::uint32_t begin = 0;
            for (auto changed = cells.changed(at.y + y) >> at.x & 0xffU; changed != 0; changed &= changed - 1) {
                const auto end = static_cast<std::uint32_t>(std::countr_zero(changed));
                add_cells(8 * y + begin, end - begin, label, work, strip);
                label ^= cells.change_at(at.y + y, at.x + end);
                begin = end;
            }
            add_cells(8 * y + begin, 8 - begin, label, work, strip);
        }
        strip.blocks.push_back(work.block);
    }

    /// A block that is being made.
    struct BlockWork {
        Place at{};
        std::uint64_t disputed{};           // cells as bits
        std::span<const CellEdge> edges{};  // of cells to come
        std::uint64_t passed{};             // cells that edges pass
        CellIndex::Block block{};
        std::uint64_t known{};  // of its labels
    };

    /// `count` cells of a row from `first` on, whose reference points have one label.
    void add_cells(std::uint32_t first, std::uint32_t count, std::uint32_t label, BlockWork& work, Strip& strip) const {
        const auto cells = ((std::uint64_t{1} << count) - 1) << first;
        auto entries = cells & (work.passed | work.disputed);
        if (const auto free = cells & ~entries; free != 0) {
            auto& block = work.block;
            std::uint64_t value = 0;
            while (value < work.known && block.labels[value] != label) ++value;
            if (value == work.known && value < 3) block.labels[work.known++] = label;
            if (value == 3) entries = cells;
            if ((value & 1U) != 0) block.low |= free;
            if ((value & 2U) != 0) block.high |= free;
        }
        work.block.low |= entries;
        work.block.high |= entries;
        for (; entries != 0; entries &= entries - 1)
            add_entry(static_cast<std::uint32_t>(std::countr_zero(entries)), label, work, strip);
    }

    void add_entry(std::uint32_t cell, std::uint32_t label, BlockWork& work, Strip& strip) const {
        std::size_t size = 0;
        while (size < work.edges.size() && work.edges[size].cell % 64 == cell) ++size;
        const auto edges = work.edges.first(size);
        work.edges = work.edges.subspan(size);
        const auto& at = work.at;
        if ((work.disputed >> cell & 1U) != 0)
            strip.cells.push_back({0, 0, CellIndex::Kind::ask_all, 0, 0});
        else if (edges.empty())
            strip.cells.push_back({0, 0, CellIndex::Kind::label_alone, label, 0});
        else
            add_cell(grid_.reference(at.column + at.x + cell % 8, at.row + at.y + cell / 8), label, edges, strip);
    }

    void add_cell(Point reference, std::uint32_t label, std::span<const CellEdge> edges, Strip& strip) const {
        for (const auto& edge : edges) strip.on_edge |= lies_on_edge(reference, edge.edge);
        constexpr std::size_t most = std::numeric_limits<std::uint16_t>::max();
        const auto count = static_cast<std::uint16_t>(edges.size());
        const auto& first = edges.front();
        if (edges.size() > most)
            strip.cells.push_back({0, 0, CellIndex::Kind::ask_all, 0, 0});
        else if (length_of_chain(edges) == count)
            strip.cells.push_back({first.edge, count, CellIndex::Kind::one_chain, label, first.change});
        else
            strip.cells.push_back({static_cast<std::uint32_t>(strip.chains.size()), add_chains(edges, strip),
                                   CellIndex::Kind::chains, label, 0});
    }

    static std::uint16_t add_chains(std::span<const CellEdge> edges, Strip& strip) {
        std::uint16_t count = 0;
        for (; !edges.empty(); ++count) {
            const auto length = length_of_chain(edges);
            strip.chains.push_back({edges.front().edge, static_cast<std::uint32_t>(length), edges.front().change});
            edges = edges.subspan(length);
        }
        return count;
    }

    /// How many edges from the first on follow each other. The last point of an arc is no edge, so they are of one arc.
    static std::size_t length_of_chain(std::span<const CellEdge> edges) noexcept {
        std::size_t length = 1;
        while (length < edges.size() && edges[length].edge == edges[0].edge + length) ++length;
        return length;
    }

    [[nodiscard]] bool lies_on_edge(Point p, std::uint32_t edge) const noexcept {
        const auto a = arcs_.points[edge];
        const auto b = arcs_.points[edge + 1];
        return near(a, b, p) && side_of_line(a, b, p) == 0;
    }

    static bool near(Point a, Point b, Point p) noexcept {
        return std::min(a.lon, b.lon) <= p.lon && p.lon <= std::max(a.lon, b.lon) && std::min(a.lat, b.lat) <= p.lat &&
               p.lat <= std::max(a.lat, b.lat);
    }

    /// The ground of some cells, and what rounding may put there.
    [[nodiscard]] Box box_of_cells(std::uint32_t column, std::uint32_t row, std::uint32_t columns,
                                   std::uint32_t rows) const {
        const double west = grid_.west + column * grid_.degrees_a_cell;
        const double south = grid_.south + row * grid_.degrees_a_cell;
        return {west - cell_margin_deg, south - cell_margin_deg,
                west + columns * grid_.degrees_a_cell + cell_margin_deg,
                south + rows * grid_.degrees_a_cell + cell_margin_deg};
    }

    /// Those of `boxes` that meet some cells.
    [[nodiscard]] std::vector<Box> meeting(std::span<const Box> boxes, std::uint32_t column, std::uint32_t row,
                                           std::uint32_t columns, std::uint32_t rows) const {
        if (boxes.empty()) return {};
        const auto cells = box_of_cells(column, row, columns, rows);
        std::vector<Box> found;
        std::copy_if(boxes.begin(), boxes.end(), std::back_inserter(found), [&](const Box& box) {
            return box.west <= cells.east && cells.west <= box.east && box.south <= cells.north &&
                   cells.south <= box.north;
        });
        return found;
    }

    /// The cells of a block that meet one of `boxes`, as bits.
    [[nodiscard]] std::uint64_t disputed_cells(const Place& at, std::span<const Box> boxes) const {
        if (boxes.empty()) return 0;
        std::uint64_t cells = 0;
        for (std::uint32_t cell = 0; cell < 64; ++cell)
            if (!meeting(boxes, at.column + at.x + cell % 8, at.row + at.y + cell / 8, 1, 1).empty())
                cells |= std::uint64_t{1} << cell;
        return cells;
    }

    /// Whether a square or block of cells lies in one of `boxes`: then it needs no cells of its own.
    [[nodiscard]] bool lie_in_one(std::span<const Box> boxes, std::uint32_t column, std::uint32_t row,
                                  std::uint32_t size) const {
        if (boxes.empty()) return false;
        const auto cells = box_of_cells(column, row, size, size);
        return std::any_of(boxes.begin(), boxes.end(), [&](const Box& box) {
            return box.west <= cells.west && cells.east <= box.east && box.south <= cells.south &&
                   cells.north <= box.north;
        });
    }

    void join(std::vector<Strip>& strips) {
        const auto reserve = [&](auto& table, auto of_strip) {
            std::size_t size = 0;
            for (const auto& strip : strips) size += (strip.*of_strip).size();
            table.reserve(size);
        };
        reserve(index_.squares_, &Strip::squares);
        reserve(index_.blocks_of_squares_, &Strip::blocks_of_squares);
        reserve(index_.blocks_, &Strip::blocks);
        reserve(index_.cells_, &Strip::cells);
        reserve(index_.chains_, &Strip::chains);
        for (auto& strip : strips) {
            append(strip);
            strip = {};
        }
    }

    void append(Strip& strip) {
        const auto squares = static_cast<std::uint32_t>(index_.blocks_of_squares_.size() / 64);
        const auto blocks = static_cast<std::uint32_t>(index_.blocks_.size());
        const auto cells = static_cast<std::uint32_t>(index_.cells_.size());
        const auto chains = static_cast<std::uint32_t>(index_.chains_.size());
        for (auto& entry : strip.squares)
            if ((entry & CellIndex::deeper) != 0) entry += squares;
        for (auto& entry : strip.blocks_of_squares)
            if ((entry & CellIndex::deeper) != 0) entry += blocks;
        for (auto& block : strip.blocks) block.first_cell += cells;
        for (auto& cell : strip.cells)
            if (cell.kind == CellIndex::Kind::chains) cell.first += chains;
        const auto add = [](auto& table, const auto& more) { table.insert(table.end(), more.begin(), more.end()); };
        add(index_.squares_, strip.squares);
        add(index_.blocks_of_squares_, strip.blocks_of_squares);
        add(index_.blocks_, strip.blocks);
        add(index_.cells_, strip.cells);
        add(index_.chains_, strip.chains);
    }

    const Arcs& arcs_;
    std::span<const Box> disputed_;
    unsigned threads_;
    CellIndex& index_;
    const Grid& grid_;
};

CellIndex::CellIndex(const Arcs& arcs, std::span<const Box> disputed, const LocatorOptions& options) : arcs_(&arcs) {
    auto threads = options.threads;
    if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
    threads = std::min(threads, most_threads);
    // Odd shares, because real coordinates are seldom there. If one is after all, the next.
    for (const Point share : {Point{0.4871293, 0.5137417}, Point{0.3819661, 0.6180339}, Point{0.7071067, 0.2679491},
                              Point{0.1415926, 0.8541020}}) {
        *this = CellIndex(arcs, grid_over(arcs, options.detail, share));
        if (CellIndexBuilder(arcs, disputed, threads, *this).build()) return;
    }
    // Coordinates made to hit them all: every question goes to the tiles themselves.
    *this = CellIndex(arcs, grid_over(arcs, options.detail, {0.5, 0.5}));
    squares_.assign(std::size_t{grid_.columns / 64} * (grid_.rows / 64), ask_all);
}

}  // namespace kamtuu
