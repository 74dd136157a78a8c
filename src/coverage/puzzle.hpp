#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

#include "coverage/linear_program.hpp"

/// Whole numbers of which some sums are known, and what is asked about them.

namespace kamtuu {

/// How far an answer has to reach. What is left at its default asks for nothing.
struct Demand {
    double lower_at_most{no_bound};
    double upper_at_least{-no_bound};
    double span{0};
    bool zero_will_do{false};  ///< certain to be 0 is as good
};

/// What is known to be possible.
struct ReleasedCount {
    double lower{no_bound};
    double upper{-no_bound};

    void add(double value) noexcept {
        lower = std::min(lower, value);
        upper = std::max(upper, value);
    }
    [[nodiscard]] bool meets(const Demand& demand) const noexcept {
        return lower <= demand.lower_at_most && upper >= demand.upper_at_least && upper - lower >= demand.span;
    }
};

/// One column, less another or a known number.
struct Question {
    std::optional<std::size_t> column{};
    std::optional<std::size_t> minus{};
    double constant{0};  ///< added
    Demand demand{};
};

/// Columns are whole numbers within their bounds, which are whole too.
struct Puzzle {
    std::vector<Bounds> columns{};
    std::vector<LinearRow> rows{};     ///< certain
    std::vector<LinearRow> assumed{};  ///< believed of what hangs together, unless that contradicts the certain rows
    std::vector<Question> questions{};
};

/// Whole numbers by column that agree with all rows. What is not known of a column is not a number.
using Example = std::vector<double>;

}  // namespace kamtuu
