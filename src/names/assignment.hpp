#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace kamtuu {

/// What each row would be worth in each column; absent where the two do not go together. All rows of one length.
using Worth = std::vector<std::vector<std::optional<double>>>;

struct Assignment {
    std::vector<std::size_t> columns{};  ///< by row
    double worth{0};
};

/// A column of its own for every row, so that the sum of what they are worth is the greatest; empty if there are not
/// enough columns that go together with the rows. Of equal sums always the same one. H. W. Kuhn, "The Hungarian method
/// for the assignment problem", 1955, with potentials (J. Munkres, 1957). O(rows² x columns).
std::optional<Assignment> best_assignment(const Worth& worth);

}  // namespace kamtuu
