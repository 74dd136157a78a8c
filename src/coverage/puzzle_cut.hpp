#pragma once

#include <cstddef>
#include <vector>

#include "coverage/puzzle.hpp"

namespace kamtuu {

/// What hangs together by rows and questions, and where its columns and questions were.
struct PuzzlePiece {
    Puzzle puzzle{};
    std::vector<std::size_t> columns{};
    std::vector<std::size_t> questions{};
};

/// The puzzle in its pieces, in the order of their first columns. A row without columns is dropped.
std::vector<PuzzlePiece> cut(const Puzzle& puzzle);

}  // namespace kamtuu
