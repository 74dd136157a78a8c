#include "geometry/edge_runs.hpp"

#include <utility>
#include <vector>

#include "core/parallel.hpp"

namespace kamtuu {

namespace {

/// No square has this number.
constexpr std::uint32_t no_square = 0xffffffff;

/// Cuts arcs into runs.
class Cutter {
public:
    Cutter(const Arcs& arcs, const Grid& squares)
        : arcs_(arcs), squares_(squares), margin_(cell_margin_deg * squares.cells_a_degree) {}

    /// Calls `put(square, run)`.
    template <class Put>
    void cut(const Arc& arc, const Put& put) const {
        const auto change = (arcs_.tile_of(arc.left) + 1) ^ (arc.right == no_part ? 0 : arcs_.tile_of(arc.right) + 1);
        const auto end = arc.first_point + arc.points;
        auto begin = arc.first_point;  // of the run
        auto home = home_of(arcs_.points[begin]);
        for (auto point = begin + 1; point < end; ++point) {
            const auto next = home_of(arcs_.points[point]);
            if (next == home && home != no_square) continue;
            if (point - 1 != begin) put(home, {begin, point - 1 - begin, change});
            const auto visit = [&](std::uint32_t column, std::uint32_t row) {
                put(row * squares_.columns + column, {point - 1, 1, change});
            };
            for_each_cell(squares_, {0, 0, squares_.columns, squares_.rows}, arcs_.points[point - 1],
                          arcs_.points[point], visit);
            begin = point;
            home = next;
        }
        if (end - 1 != begin) put(home, {begin, end - 1 - begin, change});
    }

private:
    /// The only square that the point is near. An edge with both ends in one is near no other either.
    [[nodiscard]] std::uint32_t home_of(Point p) const noexcept {
        const double x = (p.lon - squares_.west) * squares_.cells_a_degree;
        const double y = (p.lat - squares_.south) * squares_.cells_a_degree;
        const auto column = static_cast<std::uint32_t>(x);
        const auto row = static_cast<std::uint32_t>(y);
        const auto inside = [this](double share) { return share > margin_ && share < 1 - margin_; };
        return inside(x - column) && inside(y - row) ? row * squares_.columns + column : no_square;
    }

    const Arcs& arcs_;
    const Grid& squares_;
    double margin_;
};

}  // namespace

/// All is cut twice: once to be counted, once to be kept in its place.
SquareRuns::SquareRuns(const Arcs& arcs, const Grid& grid, unsigned threads) {
    const auto squares = grid_of_squares(grid);
    const Cutter cutter(arcs, squares);
    std::vector<LargeVector<std::uint32_t>> places(threads);  // by share of the arcs and square
    const auto cut_all = [&](const auto& put_for) {
        parallel_for(threads, threads, [&](std::size_t share) {
            const auto put = put_for(places[share]);
            const auto last = arcs.arcs.size() * (share + 1) / threads;
            for (auto arc = arcs.arcs.size() * share / threads; arc < last; ++arc) cutter.cut(arcs.arcs[arc], put);
        });
    };
    const std::size_t count = std::size_t{squares.columns} * squares.rows;
    cut_all([&](auto& counts) {
        counts.assign(count, 0);
        return [&](std::uint32_t square, const LabelledRun&) { ++counts[square]; };
    });
    begins_.resize(count + 1);
    std::uint32_t sum = 0;
    for (std::size_t square = 0; square < count; ++square) {
        begins_[square] = sum;
        for (auto& of_share : places) sum += std::exchange(of_share[square], sum);
    }
    begins_[count] = sum;
    runs_.resize(sum);
    cut_all(
        [&](auto& next) { return [&](std::uint32_t square, const LabelledRun& run) { runs_[next[square]++] = run; }; });
}

}  // namespace kamtuu
