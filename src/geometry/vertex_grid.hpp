#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "geometry/arcs.hpp"

namespace kamtuu {

/// The vertices of all arcs, each once, found by place.
///
/// A grid of small cells that is wrapped around in both directions, so that it needs about as many cells as there are
/// vertices however far these lie apart: borders fill little of the plane, and what lies whole periods away and shares
/// a cell is told apart by its coordinates. The vertices of a row of cells lie beside each other in memory. Built whole
/// by its constructor in linear time and read-only after it.
class VertexGrid {
public:
    explicit VertexGrid(const Arcs& arcs);

    /// Instead of a position in Arcs::points: a node, which is an end of arcs.
    static constexpr std::uint32_t node = 0xffffffff;

    /// Whether `wanted(Point, position in Arcs::points or node)` holds for a vertex in `box`.
    template <class Wanted>
    [[nodiscard]] bool any_in(const Box& box, Wanted wanted) const {
        const auto x = columns_.range(box.west, box.east);
        const auto y = rows_.range(box.south, box.north);
        for (auto row = y.first; row != y.first + y.count; ++row) {
            const auto begin = static_cast<std::size_t>(row & rows_.mask) << column_bits_;
            const auto first = x.first & columns_.mask;
            const auto until_edge = std::min<std::uint64_t>(x.count, columns_.mask + 1 - first);
            if (any_between(begin + first, begin + first + until_edge, box, wanted)) return true;
            if (x.count > until_edge && any_between(begin, begin + x.count - until_edge, box, wanted)) return true;
        }
        return false;
    }

private:
    struct Range {
        std::uint64_t first{};
        std::uint64_t count{};
    };

    /// One direction.
    struct Axis {
        double start{};
        double cells_per_degree{};
        std::uint64_t mask{};  ///< number of cells, a power of two, less one

        [[nodiscard]] std::uint64_t cell(double x) const noexcept {
            const double cell = (x - start) * cells_per_degree;
            return cell > 0 ? static_cast<std::uint64_t>(std::min(cell, 1e18)) : 0;
        }
        /// No cell twice, even if the range is longer than the period.
        [[nodiscard]] Range range(double low, double high) const noexcept {
            const auto first = cell(low);
            return {first, std::min(cell(high) - first, mask) + 1};
        }
    };

    [[nodiscard]] std::size_t cell_of(Point p) const noexcept {
        return ((rows_.cell(p.lat) & rows_.mask) << column_bits_) | (columns_.cell(p.lon) & columns_.mask);
    }

    template <class Wanted>
    [[nodiscard]] bool any_between(std::size_t first_cell, std::size_t last_cell, const Box& box, Wanted wanted) const {
        const auto end = begins_[last_cell];
        for (auto i = begins_[first_cell]; i < end; ++i)
            if (box.contains(points_[i]) && wanted(points_[i], positions_[i])) return true;
        return false;
    }

    template <class Visit>
    static void for_each_vertex(const Arcs& arcs, Visit visit);
    void choose_cells(const Arcs& arcs);

    Axis columns_{};
    Axis rows_{};
    unsigned column_bits_{};
    LargeVector<std::uint32_t> begins_{};  // by cell, and the end
    LargeVector<Point> points_{};
    LargeVector<std::uint32_t> positions_{};
};

}  // namespace kamtuu
