#pragma once

#include <vector>

#include "coverage/puzzle.hpp"

/// What can be worked out of whole numbers of which some sums are known.

namespace kamtuu {

struct Answer {
    /// The least and the greatest that examples in whole numbers show: each was checked in exact arithmetic.
    double shown_lower{no_bound};
    double shown_upper{-no_bound};
    /// The least and the greatest that the programme finds, fractions counted out; everything where it failed, or where
    /// it was not asked. With `Depth::all` it always is.
    double lower{-no_bound};
    double upper{no_bound};
    bool passes{false};
};

enum class Depth {
    verdict,  ///< no further than the first demand that is not met; the answers after it are missing
    demand,   ///< no further than it takes to meet the demands
    all,
};

/// The answers by question. What hangs together by rows is one linear programme (piece_solver.hpp). `examples` are
/// tried first, whether or not they still agree; those that turn up and show something new are added to them.
std::vector<Answer> answer(const Puzzle& puzzle, Depth depth, std::vector<Example>& examples);

}  // namespace kamtuu
