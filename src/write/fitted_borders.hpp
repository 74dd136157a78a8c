#pragma once

#include <span>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/holes.hpp>

namespace kamtuu {

struct FittingOptions {
    double seen_m{1};  ///< what is narrower is not seen in what is drawn
    std::span<const KnownPlace> known{};
    unsigned threads{0};  ///< 0: as many as there are cores. The result does not depend on it.
};

/// The boundaries as they are drawn where borders do not fit together, and nowhere else: as repair() makes them, with
/// snapping by one metre and by ten times as much, up to what is seen, as long as that leaves no more borders
/// unmatched; and without the gaps that are too narrow to be seen. Otherwise the inner borders of a region would show
/// in its outline, which is made of what its municipalities do not share.
Boundaries fitted_borders(const Boundaries& boundaries, const FittingOptions& options);

}  // namespace kamtuu
