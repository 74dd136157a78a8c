#pragma once

#include <kamtuu/clustering.hpp>

namespace kamtuu::test {

/// Rows and columns, neighbours across edges, and around the world from the last row and column to the first.
inline Weights torus(std::uint32_t rows, std::uint32_t columns) {
    std::vector<std::vector<std::uint32_t>> neighbours;
    for (std::uint32_t row = 0; row < rows; ++row)
        for (std::uint32_t column = 0; column < columns; ++column)
            neighbours.push_back({(row + 1) % rows * columns + column, (row + rows - 1) % rows * columns + column,
                                  row * columns + (column + 1) % columns,
                                  row * columns + (column + columns - 1) % columns});
    return Weights(std::move(neighbours));
}

/// Four units in a row.
inline Weights row_of_four() { return Weights({{1}, {0, 2}, {1, 3}, {2}}); }

}  // namespace kamtuu::test
