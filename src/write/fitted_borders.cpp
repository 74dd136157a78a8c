#include "write/fitted_borders.hpp"

#include <cstddef>
#include <utility>

#include <kamtuu/repair.hpp>
#include <kamtuu/tiling.hpp>

namespace kamtuu {

namespace {

constexpr double first_snap_m = 1;   // as inspect --repair: nearer vertices are one that was rounded twice
constexpr double longest_gap = 100;  // times as long as what is seen

std::size_t unmatched_of(const Boundaries& boundaries, unsigned threads) {
    return Tiling(boundaries, {.threads = threads}).unmatched().size();
}

}  // namespace

Boundaries fitted_borders(const Boundaries& boundaries, const FittingOptions& options) {
    const HoleOptions gaps{.known = options.known,
                           .sliver_width_m = options.seen_m,
                           .sliver_area = Area::square_metres(longest_gap * options.seen_m * options.seen_m),
                           .threads = options.threads};
    const auto fit = [&](const Boundaries& given, double snap_m) {
        return repair(given, {.holes = gaps, .snap_m = snap_m, .threads = options.threads}).boundaries;
    };
    auto fitted = fit(boundaries, first_snap_m);
    auto unmatched = unmatched_of(fitted, options.threads);
    for (double snap_m = 10 * first_snap_m; snap_m <= options.seen_m; snap_m *= 10) {
        auto farther = fit(fitted, snap_m);
        const auto left = unmatched_of(farther, options.threads);
        if (left > unmatched) break;
        fitted = std::move(farther);
        unmatched = left;
    }
    return fitted;
}

}  // namespace kamtuu
