#pragma once

#include <cstdint>
#include <span>

#include "core/large_vector.hpp"
#include "geometry/arcs.hpp"
#include "geometry/cell_grid.hpp"

namespace kamtuu {

/// Consecutive edges of one arc.
struct LabelledRun {
    std::uint32_t first{};  // its first point
    std::uint32_t edges{};
    std::uint32_t change{};  // labels of both sides, combined
};

/// For each square of a grid the edges that come near it, in the order of the arcs.
class SquareRuns {
public:
    /// The result does not depend on `threads`.
    SquareRuns(const Arcs& arcs, const Grid& grid, unsigned threads);

    [[nodiscard]] std::span<const LabelledRun> operator[](std::size_t square) const noexcept {
        return std::span(runs_).subspan(begins_[square], begins_[square + 1] - begins_[square]);
    }

private:
    LargeVector<LabelledRun> runs_;
    LargeVector<std::uint32_t> begins_;  // and the end
};

}  // namespace kamtuu
