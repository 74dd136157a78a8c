#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "coverage/linear_program.hpp"

/// What can be worked out of whole numbers of which some sums are known.

namespace kamtuu {

/// How far an answer has to reach. What is left at its default asks for nothing.
struct Demand {
    double lower_at_most{no_bound};
    double upper_at_least{-no_bound};
    double span{0};
    bool zero_will_do{false};  ///< certain to be 0 is as good
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

struct Answer {
    /// The least and the greatest that examples in whole numbers show: each was checked in exact arithmetic.
    double shown_lower{no_bound};
    double shown_upper{-no_bound};
    /// The least and the greatest that the programme finds, fractions counted out; everything where it failed. Only
    /// where `Depth::all` was asked for, or the demand is not met.
    double lower{-no_bound};
    double upper{no_bound};
    bool passes{false};
};

enum class Depth {
    verdict,  ///< no further than the first demand that is not met; the answers after it are missing
    demand,   ///< no further than it takes to meet the demands
    all,
};

/// Whole numbers by column that agree with all rows. What is not known of a column is not a number.
using Example = std::vector<double>;

/// The answers by question. What hangs together by rows is one linear programme, with at most two solutions a question
/// that no example answers already. `examples` are tried first, whether or not they still agree; those that turn up and
/// show something new are added to them.
std::vector<Answer> answer(const Puzzle& puzzle, Depth depth, std::vector<Example>& examples);

}  // namespace kamtuu
