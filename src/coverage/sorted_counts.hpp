#pragma once

#include <cstddef>
#include <vector>

#include <kamtuu/count_table.hpp>

namespace kamtuu {

/// A table in the order of its keys, so that nothing depends on the order in which it was given.
struct SortedCounts {
    CountTable table{};
    std::vector<std::size_t> order{};  ///< by position in `table`: that in the table as given
};

SortedCounts sorted(const CountTable& table);

}  // namespace kamtuu
