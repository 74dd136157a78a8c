#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/join.hpp>

namespace kamtuu::cli {

/// Rows of one project and activity that lie in one municipality each: a list of places, as donors publish them.
struct PlacedList {
    std::string project{};
    std::string activity{};
    std::size_t rows{};
    std::size_t municipalities{};  ///< distinct
    /// Distinct municipalities by region, in P-code order.
    std::vector<std::pair<const Unit*, std::size_t>> regions{};
};

/// The lists of at least two rows, by project and activity.
std::vector<PlacedList> placed_lists(const Boundaries& boundaries, const Joined& joined);

}  // namespace kamtuu::cli
