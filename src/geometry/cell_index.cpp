#include "geometry/cell_index.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

#include "geometry/orientation.hpp"

namespace kamtuu {

namespace {

/// Points that go through the index together, so that the memory that one needs arrives while others are worked on.
constexpr std::size_t batch = 256;
constexpr std::size_t points_a_line = 64 / sizeof(Point);  // of the cache

/// Shewchuk's error bound A for the orientation of three points, rounded up: 3.33e-16 times the sum of the products.
constexpr double error_bound = 3.34e-16;

/// NaN becomes 0, which is a cell without edges at the rim. By way of a signed number, for which there are instructions
/// that convert several at once.
[[gnu::always_inline]] inline std::uint32_t clamped(double cell, double last) noexcept {
    cell = cell > 0 ? cell : 0;
    return static_cast<std::uint32_t>(static_cast<std::int32_t>(cell < last ? cell : last));
}

/// Where the points of a batch are in the grid.
struct CellNumbers {
    std::array<std::uint32_t, batch> columns;
    std::array<std::uint32_t, batch> rows;
    std::array<std::uint32_t, batch> squares;
    std::array<std::uint32_t, batch> blocks;  // in the square
    std::array<std::uint32_t, batch> bits;    // in the block
};

/// Without branches and array by array, so that the compiler takes several points at once.
[[gnu::always_inline]] inline void number_cells_plainly(const Grid& grid, std::span<const Point> points,
                                                        CellNumbers& at) noexcept {
    const auto squares_a_row = grid.columns / 64;
    const double last_column = grid.columns - 1;
    const double last_row = grid.rows - 1;
    const auto [west, south, scale] = std::array{grid.west, grid.south, grid.cells_a_degree};
    const std::size_t count = points.size();
    for (std::size_t i = 0; i < count; ++i) {
        const auto column = clamped((points[i].lon - west) * scale, last_column);
        const auto row = clamped((points[i].lat - south) * scale, last_row);
        at.columns[i] = column;
        at.rows[i] = row;
        at.squares[i] = row / 64 * squares_a_row + column / 64;
        at.blocks[i] = row / 8 % 8 * 8 + column / 8 % 8;
        at.bits[i] = row % 8 * 8 + column % 8;
    }
}

#if defined(__x86_64__) && defined(__GNUC__)
/// The same code and the same numbers, four points at a time: a fifth of the time less on ground that is mostly empty.
[[gnu::target("avx2")]] void number_cells_avx2(const Grid& grid, std::span<const Point> points,
                                               CellNumbers& at) noexcept {
    number_cells_plainly(grid, points, at);
}
#endif

void number_cells(const Grid& grid, std::span<const Point> points, CellNumbers& at) noexcept {
#if defined(__x86_64__) && defined(__GNUC__)
    if (__builtin_cpu_supports("avx2") != 0) return number_cells_avx2(grid, points, at);
#endif
    number_cells_plainly(grid, points, at);
}

/// The doubled signed area of the triangle (a, b, p), and whether its sign is sure.
struct Turn {
    double value{};
    bool sure{};
};
inline Turn turn(Point a, Point b, Point p) noexcept {
    const double l = (a.lon - p.lon) * (b.lat - p.lat);
    const double r = (a.lat - p.lat) * (b.lon - p.lon);
    const double d = l - r;
    return {d, std::abs(d) > error_bound * (std::abs(l) + std::abs(r))};
}

bool lies_on(Point a, Point b, Point p) noexcept {
    return std::min(a.lon, b.lon) <= p.lon && p.lon <= std::max(a.lon, b.lon) && std::min(a.lat, b.lat) <= p.lat &&
           p.lat <= std::max(a.lat, b.lat) && side_of_line(a, b, p) == 0;
}

}  // namespace

std::span<const CellIndex::Chain> CellIndex::chains(const Cell& cell, Chain& one) const noexcept {
    if (cell.kind == Kind::chains) return std::span(chains_).subspan(cell.first, cell.count);
    one = {cell.first, cell.count, cell.change};
    return {&one, 1};
}

/// The quick way: the signs of rounded turns. Where one is not sure, the exact way decides.
std::uint32_t CellIndex::resolve(const Cell& cell, Point reference, Point p) const noexcept {
    if (cell.kind == Kind::label_alone) return cell.label;
    if (cell.kind == Kind::ask_all) return ask_all;
    Chain one;
    std::uint32_t label = cell.label;
    bool sure = true;
    for (const auto& chain : chains(cell, one)) {
        const Point* v = &arcs_->points[chain.first];
        auto side = turn(reference, p, v[0]);
        sure &= side.sure;
        for (std::uint32_t i = 0; i < chain.edges; ++i) {
            const auto next_side = turn(reference, p, v[i + 1]);
            const auto of_p = turn(v[i], v[i + 1], p);
            const auto of_reference = turn(v[i], v[i + 1], reference);
            const bool line_crosses = (side.value > 0) != (next_side.value > 0);
            sure &= next_side.sure & of_p.sure & (of_reference.sure | !line_crosses);
            label ^= (line_crosses & ((of_p.value > 0) != (of_reference.value > 0))) ? chain.change : 0U;
            side = next_side;
        }
    }
    return sure ? label : resolve_exactly(cell, reference, p);
}

/// A vertex on the line through `p` and the reference point counts to the right of it, for both of its edges, so that
/// passing a vertex changes the label once or not at all. The reference point lies on no edge.
std::uint32_t CellIndex::resolve_exactly(const Cell& cell, Point reference, Point p) const noexcept {
    Chain one;
    std::uint32_t label = cell.label;
    for (const auto& chain : chains(cell, one)) {
        for (std::uint32_t i = 0; i < chain.edges; ++i) {
            const Point a = arcs_->points[chain.first + i];
            const Point b = arcs_->points[chain.first + i + 1];
            if (lies_on(a, b, p)) return lowest_at_border(cell, p);
            const bool line_crosses = (side_of_line(reference, p, a) > 0) != (side_of_line(reference, p, b) > 0);
            if (line_crosses && (side_of_line(a, b, p) > 0) != (side_of_line(a, b, reference) > 0))
                label ^= chain.change;
        }
    }
    return label;
}

/// All tiles that meet in a border point have an edge through it, and the cell has all edges through its points.
std::uint32_t CellIndex::lowest_at_border(const Cell& cell, Point p) const noexcept {
    Chain one;
    auto lowest = ask_all;
    for (const auto& chain : chains(cell, one)) {
        for (std::uint32_t i = 0; i < chain.edges; ++i) {
            const auto first = chain.first + i;
            if (!lies_on(arcs_->points[first], arcs_->points[first + 1], p)) continue;
            const auto after =
                std::upper_bound(arcs_->arcs.begin(), arcs_->arcs.end(), first,
                                 [](std::uint32_t point, const Arc& arc) { return point < arc.first_point; });
            const Arc& arc = *std::prev(after);
            for (const auto part : {arc.left, arc.right})
                if (part != no_part) lowest = std::min(lowest, arcs_->parts[part].tile + 1);
        }
    }
    return lowest;
}

/// Null if `label` is the answer.
const CellIndex::Cell* CellIndex::find_cell(std::uint32_t column, std::uint32_t row,
                                            std::uint32_t& label) const noexcept {
    label = squares_[(row / 64) * (grid_.columns / 64) + column / 64];
    if ((label & deeper) == 0) return nullptr;
    label = blocks_of_squares_[(label ^ deeper) * 64 + row / 8 % 8 * 8 + column / 8 % 8];
    if ((label & deeper) == 0) return nullptr;
    const auto& block = blocks_[label ^ deeper];
    const auto bit = row % 8 * 8 + column % 8;
    const auto value = (block.low >> bit & 1U) | (block.high >> bit & 1U) << 1U;
    if (value != 3) {
        label = block.labels[value];
        return nullptr;
    }
    const auto before = block.low & block.high & ((std::uint64_t{1} << bit) - 1);
    return &cells_[block.first_cell + static_cast<std::uint32_t>(std::popcount(before))];
}

std::uint32_t CellIndex::label(Point p) const noexcept {
    const auto column = clamped((p.lon - grid_.west) * grid_.cells_a_degree, grid_.columns - 1.0);
    const auto row = clamped((p.lat - grid_.south) * grid_.cells_a_degree, grid_.rows - 1.0);
    std::uint32_t label = 0;
    const auto* cell = find_cell(column, row, label);
    return cell == nullptr ? label : resolve(*cell, grid_.reference(column, row), p);
}

void CellIndex::ask_for_border(const Cell& cell) const noexcept {
    const void* const first = cell.kind == Kind::chains ? static_cast<const void*>(chains_.data() + cell.first)
                                                        : arcs_->points.data() + cell.first;
    __builtin_prefetch(first);
    __builtin_prefetch(static_cast<const char*>(first) + 48);
}

/// The steps of `label(Point)`, each for the whole batch before the next one begins: what a step finds is asked for,
/// and has arrived when the next step looks at it. So are the points of the batch to come.
void CellIndex::label_batch(std::span<const Point> points, std::span<const Point> next,
                            std::uint32_t* labels) const noexcept {
    CellNumbers at;                            // NOLINT(cppcoreguidelines-pro-type-member-init): filled below
    std::array<std::uint32_t, batch> pending;  // NOLINT(cppcoreguidelines-pro-type-member-init): not yet answered
    std::array<const void*, batch> places;     // NOLINT(cppcoreguidelines-pro-type-member-init): of what they ask next

    number_cells(grid_, points, at);
    std::size_t left = 0;
    for (std::uint32_t i = 0; i < points.size(); ++i) {
        if (i % points_a_line == 0 && i < next.size()) __builtin_prefetch(&next[i]);
        const auto label = squares_[at.squares[i]];
        labels[i] = label;
        pending[left] = i;
        left += label >> 31U;
    }
    for (std::size_t k = 0; k < left; ++k) {
        const auto i = pending[k];
        places[k] = &blocks_of_squares_[(labels[i] ^ deeper) * 64 + at.blocks[i]];
        __builtin_prefetch(places[k]);
    }

    const std::size_t left_in_squares = std::exchange(left, 0);
    for (std::size_t k = 0; k < left_in_squares; ++k) {
        const auto i = pending[k];
        const auto label = *static_cast<const std::uint32_t*>(places[k]);
        const auto* const block = blocks_.data() + (label & ~deeper & -(label >> 31U));
        __builtin_prefetch(block);
        labels[i] = label;
        pending[left] = i;
        places[left] = block;
        left += label >> 31U;
    }

    const std::size_t left_in_blocks = std::exchange(left, 0);
    for (std::size_t k = 0; k < left_in_blocks; ++k) {
        const auto i = pending[k];
        const auto& block = *static_cast<const Block*>(places[k]);
        const auto bit = at.bits[i];
        const auto value = (block.low >> bit & 1U) | (block.high >> bit & 1U) << 1U;
        const auto before = block.low & block.high & ((std::uint64_t{1} << bit) - 1);
        const bool in_cell = value == 3;
        const auto* const cell =
            cells_.data() + (in_cell ? block.first_cell + static_cast<std::uint32_t>(std::popcount(before)) : 0);
        __builtin_prefetch(cell);
        labels[i] = block.labels[in_cell ? 0 : value];
        pending[left] = i;
        places[left] = cell;
        left += in_cell ? 1U : 0U;
    }

    for (std::size_t k = 0; k < left; ++k) ask_for_border(*static_cast<const Cell*>(places[k]));
    for (std::size_t k = 0; k < left; ++k) {
        const auto i = pending[k];
        const auto& cell = *static_cast<const Cell*>(places[k]);
        labels[i] = resolve(cell, grid_.reference(at.columns[i], at.rows[i]), points[i]);
    }
}

void CellIndex::label(std::span<const Point> points, std::span<std::uint32_t> labels) const noexcept {
    for (auto* to = labels.data(); !points.empty();) {
        const auto some = points.first(std::min(batch, points.size()));
        points = points.subspan(some.size());
        label_batch(some, points.first(std::min(batch, points.size())), to);
        to += some.size();
    }
}

std::size_t CellIndex::bytes() const noexcept {
    const auto of = [](const auto& table) { return table.size() * sizeof(table[0]); };
    return of(squares_) + of(blocks_of_squares_) + of(blocks_) + of(cells_) + of(chains_);
}

}  // namespace kamtuu
