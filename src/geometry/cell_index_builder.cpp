// How a CellIndex is made: arcs to cells that they pass, and labels of all reference points by sweeping each row.

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <limits>
#include <thread>
#include <utility>

#include "core/parallel.hpp"
#include "geometry/cell_index.hpp"
#include "geometry/orientation.hpp"

namespace kamtuu {

namespace {

/// An edge belongs to a cell if it comes nearer than this, so that rounding the way to a cell cannot lose it.
constexpr double margin_deg = 1e-9;
constexpr double smallest_cell_deg = 1e-5;
constexpr std::size_t most_squares = std::size_t{1} << 20U;
constexpr unsigned most_threads = 8;  // each keeps counters of its own

/// Things dealt into buckets; each bucket has them in the order of the arcs that they come from.
template <class T>
struct Buckets {
    LargeVector<T> things{};
    LargeVector<std::uint32_t> begins{};  // and the end

    [[nodiscard]] std::span<T> operator[](std::size_t bucket) noexcept {
        return std::span(things).subspan(begins[bucket], begins[bucket + 1] - begins[bucket]);
    }
};

/// `emit(first arc, last arc, put)` calls `put(bucket, thing)`, twice the same: once to be counted, once to be kept.
template <class T, class Emit>
Buckets<T> deal(std::size_t buckets, std::size_t arcs, unsigned threads, const Emit& emit) {
    Buckets<T> dealt;
    std::vector<LargeVector<std::uint32_t>> places(threads);
    const auto for_each_share = [&](const auto& work) {
        parallel_for(threads, threads, [&](std::size_t i) { work(i, arcs * i / threads, arcs * (i + 1) / threads); });
    };
    for_each_share([&](std::size_t share, std::size_t first, std::size_t last) {
        places[share].assign(buckets, 0);
        emit(first, last, [&](std::size_t bucket, const T&) { ++places[share][bucket]; });
    });
    dealt.begins.resize(buckets + 1);
    std::uint32_t sum = 0;
    for (std::size_t bucket = 0; bucket < buckets; ++bucket) {
        dealt.begins[bucket] = sum;
        for (auto& of_share : places) sum += std::exchange(of_share[bucket], sum);
    }
    dealt.begins[buckets] = sum;
    dealt.things.resize(sum);
    for_each_share([&](std::size_t share, std::size_t first, std::size_t last) {
        emit(first, last, [&](std::size_t bucket, const T& thing) { dealt.things[places[share][bucket]++] = thing; });
    });
    return dealt;
}

Box box_of(const Arcs& arcs) {
    Box box;
    for (const auto p : arcs.points) box.grow(p);
    return box;
}

/// Cells about as large as an edge is long. Then an edge passes two or three cells, and a cell has two or three edges.
double cell_size(const Arcs& arcs, const Box& box) {
    double length_deg = 0;
    std::size_t edges = 0;
    for (const auto& arc : arcs.arcs) {
        const auto line = arcs.line(arc);
        for (std::size_t i = 1; i < line.size(); ++i)
            length_deg += std::abs(line[i].lon - line[i - 1].lon) + std::abs(line[i].lat - line[i - 1].lat);
        edges += line.size() - 1;
    }
    const double by_edges = length_deg / (static_cast<double>(edges) + 4096);
    // So that there are not more squares than fit the cache, and rounding stays far below the margin.
    const double by_squares =
        std::sqrt((box.east - box.west + 1e-3) * (box.north - box.south + 1e-3) / static_cast<double>(most_squares)) /
        64;
    return std::max({by_edges, by_squares, smallest_cell_deg});
}

Grid grid_over(const Arcs& arcs, Point reference_share) {
    const auto box = arcs.points.empty() ? Box{0, 0, 0, 0} : box_of(arcs);
    Grid grid;
    grid.degrees_a_cell = cell_size(arcs, box);
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

/// Calls `visit(column, row)` for every cell that the edge comes near.
template <class Visit>
void for_each_cell(const Grid& grid, Point a, Point b, Visit visit) {
    const auto column_of = [&](double lon) {
        return static_cast<std::uint32_t>((lon - grid.west) * grid.cells_a_degree);
    };
    const auto row_of = [&](double lat) {
        return static_cast<std::uint32_t>((lat - grid.south) * grid.cells_a_degree);
    };
    if (a.lat > b.lat) std::swap(a, b);
    const auto [west, east] = std::minmax({a.lon, b.lon});
    const auto first_row = row_of(a.lat - margin_deg);
    const auto last_row = row_of(b.lat + margin_deg);
    const double slope = (b.lon - a.lon) / (b.lat - a.lat);
    for (auto row = first_row; row <= last_row; ++row) {
        double from = west;
        double to = east;
        if (first_row != last_row && b.lat > a.lat) {
            // Where the edge enters and leaves the row, which is taken to be a margin higher than it is.
            const double low = std::max(a.lat, grid.south + row * grid.degrees_a_cell - margin_deg);
            const double high = std::min(b.lat, grid.south + (row + 1) * grid.degrees_a_cell + margin_deg);
            const auto [x, y] = std::minmax({a.lon + (low - a.lat) * slope, a.lon + (high - a.lat) * slope});
            from = std::clamp(x, west, east);
            to = std::clamp(y, west, east);
        }
        const auto last_column = column_of(to + margin_deg);
        for (auto column = column_of(from - margin_deg); column <= last_column; ++column) visit(column, row);
    }
}

/// An edge in a cell of a square; the cell is at 64 * block + place in the block.
struct CellEdge {
    std::uint32_t cell{};
    std::uint32_t edge{};    // its first point
    std::uint32_t change{};  // labels of both sides, combined
};

/// By cell, and otherwise as they were: two passes of a radix sort, for the 64 blocks and the 64 places in each.
void sort_by_cell(std::span<CellEdge> edges, std::vector<CellEdge>& scratch) {
    scratch.resize(std::max(scratch.size(), edges.size()));
    const auto pass = [](std::span<const CellEdge> from, std::span<CellEdge> to, std::uint32_t divisor) {
        std::array<std::uint32_t, 64> places{};
        for (const auto& edge : from) ++places[edge.cell / divisor % 64];
        std::uint32_t sum = 0;
        for (auto& place : places) sum += std::exchange(place, sum);
        for (const auto& edge : from) to[places[edge.cell / divisor % 64]++] = edge;
    };
    const auto other = std::span(scratch).first(edges.size());
    pass(edges, other, 1);
    pass(other, edges, 64);
}

std::uint32_t place_in_square(std::uint32_t column, std::uint32_t row) noexcept {
    return (row / 8 % 8 * 8 + column / 8 % 8) * 64 + row % 8 * 8 + column % 8;
}

/// From `column` on, reference points of a row lie on the other side of an edge.
struct Toggle {
    std::uint32_t column{};
    std::uint32_t change{};
};

/// The first column whose reference point lies to the right of the edge, which runs upwards.
std::uint32_t first_column_right_of(const Grid& grid, Point a, Point b, std::uint32_t row) {
    const double lat = grid.reference(0, row).lat;
    const double lon = std::clamp(a.lon + (lat - a.lat) / (b.lat - a.lat) * (b.lon - a.lon), std::min(a.lon, b.lon),
                                  std::max(a.lon, b.lon));
    auto column =
        static_cast<std::uint32_t>(std::max(0.0, (lon - grid.west) * grid.cells_a_degree - grid.reference_share.lon));
    while (column > 0 && side_of_line(a, b, grid.reference(column - 1, row)) < 0) --column;
    while (column < grid.columns && side_of_line(a, b, grid.reference(column, row)) > 0) ++column;
    return column;
}

/// Calls `visit(row)` for each row whose line of reference points the edge crosses; an edge owns its lower end.
template <class Visit>
void for_each_reference_row(const Grid& grid, Point a, Point b, Visit visit) {
    const double first = (std::min(a.lat, b.lat) - grid.south) * grid.cells_a_degree - grid.reference_share.lat;
    const double last = (std::max(a.lat, b.lat) - grid.south) * grid.cells_a_degree - grid.reference_share.lat;
    // A row more at each end, because these are rounded; the comparison below is not.
    const auto first_row = static_cast<std::uint32_t>(std::max(0.0, std::floor(first) - 1));
    const auto last_row = std::min(grid.rows - 1, static_cast<std::uint32_t>(std::max(0.0, std::floor(last) + 1)));
    for (auto row = first_row; row <= last_row; ++row) {
        const double lat = grid.reference(0, row).lat;
        if ((a.lat > lat) != (b.lat > lat)) visit(row);
    }
}

}  // namespace

class CellIndexBuilder {
public:
    CellIndexBuilder(const Arcs& arcs, std::span<const Box> disputed, unsigned threads, CellIndex& index)
        : arcs_(arcs), disputed_(disputed), threads_(threads), index_(index), grid_(index.grid_) {
        for (const auto& arc : arcs.arcs)
            changes_.push_back((arcs.tile_of(arc.left) + 1) ^ (arc.right == no_part ? 0 : arcs.tile_of(arc.right) + 1));
    }

    /// False if a reference point lies on an edge.
    bool build() {
        auto edges = deal_edges();
        auto toggles = deal_toggles();
        const std::size_t rows_of_squares = grid_.rows / 64;
        std::vector<Strip> strips(rows_of_squares);
        parallel_for(rows_of_squares, threads_, [&](std::size_t row) {
            for (std::size_t i = 0; i < 64; ++i)
                std::sort(toggles[row * 64 + i].begin(), toggles[row * 64 + i].end(),
                          [](const Toggle& a, const Toggle& b) { return a.column < b.column; });
            strips[row] = make_strip(static_cast<std::uint32_t>(row), edges, toggles);
        });
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
    using Labels = std::array<std::array<std::uint32_t, 64>, 64>;  // of the reference points of a square, by row
    /// Goes along the reference points of a row from west to east.
    struct Sweep {
        const Toggle* next{};
        const Toggle* end{};
        std::uint32_t label{};

        /// The label of the last column before `column`.
        void go_to(std::uint32_t column) noexcept {
            for (; next != end && next->column < column; ++next) label ^= next->change;
        }
        /// The labels of 64 columns from `first` on.
        void fill(std::uint32_t first, std::array<std::uint32_t, 64>& labels) noexcept {
            go_to(first + 1);
            std::uint32_t filled = 0;
            for (; next != end && next->column < first + 64; ++next) {
                std::fill(labels.begin() + filled, labels.begin() + (next->column - first), label);
                filled = next->column - first;
                label ^= next->change;
            }
            std::fill(labels.begin() + filled, labels.end(), label);
        }
    };

    Buckets<CellEdge> deal_edges() const {
        const std::size_t a_row = grid_.columns / 64;
        return deal<CellEdge>(
            a_row * (grid_.rows / 64), arcs_.arcs.size(), threads_,
            [&](std::size_t first, std::size_t last, const auto& put) {
                for_each_edge(first, last, [&](std::uint32_t arc, std::uint32_t edge, Point a, Point b) {
                    for_each_cell(grid_, a, b, [&](std::uint32_t column, std::uint32_t row) {
                        put(row / 64 * a_row + column / 64, {place_in_square(column, row), edge, changes_[arc]});
                    });
                });
            });
    }

    Buckets<Toggle> deal_toggles() const {
        return deal<Toggle>(grid_.rows, arcs_.arcs.size(), threads_,
                            [&](std::size_t first, std::size_t last, const auto& put) {
                                for_each_edge(first, last, [&](std::uint32_t arc, std::uint32_t, Point a, Point b) {
                                    if (a.lat > b.lat) std::swap(a, b);
                                    for_each_reference_row(grid_, a, b, [&](std::uint32_t row) {
                                        put(row, {first_column_right_of(grid_, a, b, row), changes_[arc]});
                                    });
                                });
                            });
    }

    template <class Visit>
    void for_each_edge(std::size_t first_arc, std::size_t last_arc, Visit visit) const {
        for (auto arc = first_arc; arc < last_arc; ++arc) {
            const auto first = arcs_.arcs[arc].first_point;
            for (auto edge = first; edge + 1 < first + arcs_.arcs[arc].points; ++edge)
                visit(static_cast<std::uint32_t>(arc), edge, arcs_.points[edge], arcs_.points[edge + 1]);
        }
    }

    Strip make_strip(std::uint32_t row, Buckets<CellEdge>& edges, Buckets<Toggle>& toggles) const {
        Strip strip;
        const auto squares = grid_.columns / 64;
        std::array<Sweep, 64> sweeps{};
        for (std::uint32_t i = 0; i < 64; ++i) {
            const auto of_row = toggles[row * 64 + i];
            sweeps[i] = {of_row.data(), of_row.data() + of_row.size()};
        }
        std::vector<CellEdge> scratch;
        Labels labels;  // NOLINT(cppcoreguidelines-pro-type-member-init): filled where it is read
        const auto disputed = meeting(disputed_, 0, row * 64, grid_.columns, 64);
        for (std::uint32_t square = 0; square < squares; ++square) {
            const auto column = square * 64;
            const auto inside = edges[row * squares + square];
            const auto disputed_here = meeting(disputed, column, row * 64, 64, 64);
            if (lie_in_one(disputed_here, column, row * 64, 64)) {
                for (auto& sweep : sweeps) sweep.go_to(column + 64);
                strip.squares.push_back(CellIndex::ask_all);
                continue;
            }
            if (inside.empty() && disputed_here.empty()) {
                // No edge passes, so all reference points have the label of the first, and nothing changes on the way.
                for (auto& sweep : sweeps) sweep.go_to(column + 1);
                strip.squares.push_back(sweeps[0].label);
                continue;
            }
            for (std::uint32_t i = 0; i < 64; ++i) sweeps[i].fill(column, labels[i]);
            sort_by_cell(inside, scratch);
            add_square(column, row * 64, labels, inside, disputed_here, strip);
        }
        return strip;
    }

    void add_square(std::uint32_t column, std::uint32_t row, const Labels& labels, std::span<const CellEdge> edges,
                    std::span<const Box> disputed, Strip& strip) const {
        strip.squares.push_back(CellIndex::deeper | static_cast<std::uint32_t>(strip.blocks_of_squares.size() / 64));
        for (std::uint32_t block = 0; block < 64; ++block) {
            const auto size = static_cast<std::size_t>(
                std::find_if(edges.begin(), edges.end(), [&](const CellEdge& e) { return e.cell / 64 != block; }) -
                edges.begin());
            const auto of_block = edges.first(size);
            edges = edges.subspan(size);
            const auto x = block % 8 * 8;
            const auto y = block / 8 * 8;
            const auto disputed_here = meeting(disputed, column + x, row + y, 8, 8);
            if (lie_in_one(disputed_here, column + x, row + y, 8)) {
                strip.blocks_of_squares.push_back(CellIndex::ask_all);
                continue;
            }
            if (of_block.empty() && disputed_here.empty()) {
                strip.blocks_of_squares.push_back(labels[y][x]);
                continue;
            }
            strip.blocks_of_squares.push_back(CellIndex::deeper | static_cast<std::uint32_t>(strip.blocks.size()));
            add_block({column, row, x, y}, labels, of_block, disputed_here, strip);
        }
    }

    /// A block in its square: cells from the south-western corner of each.
    struct Place {
        std::uint32_t column{};
        std::uint32_t row{};
        std::uint32_t x{};
        std::uint32_t y{};
    };

    void add_block(Place at, const Labels& labels, std::span<const CellEdge> edges, std::span<const Box> disputed,
                   Strip& strip) const {
        CellIndex::Block block;
        block.first_cell = static_cast<std::uint32_t>(strip.cells.size());
        std::size_t known = 0;
        for (std::uint32_t bit = 0; bit < 64; ++bit) {
            const auto x = at.x + bit % 8;
            const auto y = at.y + bit / 8;
            const auto label = labels[y][x];
            std::size_t size = 0;
            while (size < edges.size() && edges[size].cell % 64 == bit) ++size;
            std::uint64_t value = 3;
            if (!meeting(disputed, at.column + x, at.row + y, 1, 1).empty()) {
                strip.cells.push_back({0, 0, CellIndex::Kind::ask_all, 0, 0});
            } else if (size != 0) {
                add_cell(grid_.reference(at.column + x, at.row + y), label, edges.first(size), strip);
            } else {
                value = static_cast<std::uint64_t>(
                    std::find(block.labels.begin(), block.labels.begin() + known, label) - block.labels.begin());
                if (value == known && known < 3) block.labels[known++] = label;
                if (value == 3) strip.cells.push_back({0, 0, CellIndex::Kind::label_alone, label, 0});
            }
            edges = edges.subspan(size);
            block.low |= (value & 1U) << bit;
            block.high |= value >> 1U << bit;
        }
        strip.blocks.push_back(block);
    }

    void add_cell(Point reference, std::uint32_t label, std::span<const CellEdge> edges, Strip& strip) const {
        const auto first_chain = static_cast<std::uint32_t>(strip.chains.size());
        for (const auto& [cell, edge, change] : edges) {
            const auto a = arcs_.points[edge];
            const auto b = arcs_.points[edge + 1];
            strip.on_edge = strip.on_edge || (side_of_line(a, b, reference) == 0 && near(a, b, reference));
            auto* const last = strip.chains.size() == first_chain ? nullptr : &strip.chains.back();
            // The last point of an arc is no edge, so edges that follow each other are of one arc.
            if (last != nullptr && last->first + last->edges == edge)
                ++last->edges;
            else
                strip.chains.push_back({edge, 1, change});
        }
        const auto chains = strip.chains.size() - first_chain;
        const auto only = strip.chains.back();
        constexpr std::size_t most = std::numeric_limits<std::uint16_t>::max();
        if (chains > most || only.edges > most) {
            strip.chains.resize(first_chain);
            strip.cells.push_back({0, 0, CellIndex::Kind::ask_all, 0, 0});
        } else if (chains == 1) {
            strip.chains.resize(first_chain);
            strip.cells.push_back(
                {only.first, static_cast<std::uint16_t>(only.edges), CellIndex::Kind::one_chain, label, only.change});
        } else {
            strip.cells.push_back({first_chain, static_cast<std::uint16_t>(chains), CellIndex::Kind::chains, label, 0});
        }
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
        return {west - margin_deg, south - margin_deg, west + columns * grid_.degrees_a_cell + margin_deg,
                south + rows * grid_.degrees_a_cell + margin_deg};
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

    /// Whether a square or block of cells lies in one of `boxes`: then it needs no cells of its own.
    [[nodiscard]] bool lie_in_one(std::span<const Box> boxes, std::uint32_t column, std::uint32_t row,
                                  std::uint32_t size) const {
        const auto cells = box_of_cells(column, row, size, size);
        return std::any_of(boxes.begin(), boxes.end(), [&](const Box& box) {
            return box.west <= cells.west && cells.east <= box.east && box.south <= cells.south &&
                   cells.north <= box.north;
        });
    }

    void join(std::vector<Strip>& strips) {
        const auto append = [](auto& table, auto& more) { table.insert(table.end(), more.begin(), more.end()); };
        for (auto& strip : strips) {
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
            append(index_.squares_, strip.squares);
            append(index_.blocks_of_squares_, strip.blocks_of_squares);
            append(index_.blocks_, strip.blocks);
            append(index_.cells_, strip.cells);
            append(index_.chains_, strip.chains);
            strip = {};
        }
    }

    const Arcs& arcs_;
    std::span<const Box> disputed_;
    unsigned threads_;
    CellIndex& index_;
    const Grid& grid_;
    std::vector<std::uint32_t> changes_;  // by arc
};

CellIndex::CellIndex(const Arcs& arcs, std::span<const Box> disputed, unsigned threads) : arcs_(&arcs) {
    if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
    threads = std::min(threads, most_threads);
    // Odd shares, because real coordinates are seldom there. If one is after all, the next.
    for (const Point share : {Point{0.4871293, 0.5137417}, Point{0.3819661, 0.6180339}, Point{0.7071067, 0.2679491},
                              Point{0.1415926, 0.8541020}}) {
        *this = CellIndex(arcs, grid_over(arcs, share));
        if (CellIndexBuilder(arcs, disputed, threads, *this).build()) return;
    }
    // Coordinates made to hit them all: every question goes to the tiles themselves.
    *this = CellIndex(arcs, grid_over(arcs, {0.5, 0.5}));
    squares_.assign(std::size_t{grid_.columns / 64} * (grid_.rows / 64), ask_all);
}

}  // namespace kamtuu
