#pragma once

#include <cstddef>

#include <kamtuu/sensitive.hpp>

namespace kamtuu {

/// How many counts a release has, and how many of them it tells.
struct CountsTold {
    std::size_t all{};
    std::size_t shown{};
    std::size_t hidden{};
    [[nodiscard]] double share_shown() const noexcept;  ///< 0 to 1; 1 where there are none
};

/// Of all indicators, projects and parts, sums and what is not placed included: the rows of sensitive.csv. What is
/// withheld, such as cities below regions, has no row and is not counted. Linear.
CountsTold counts_told(const ProtectedTable& table) noexcept;

}  // namespace kamtuu
