#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/table_stream.hpp>

#include "core/exact_sum.hpp"
#include "read/tally_columns.hpp"
#include "read/tally_groups.hpp"

namespace kamtuu {

/// What a tally is written from.
struct Tally {
    const Boundaries& boundaries;
    const TallyColumns& columns;
    std::vector<const TallyGroups*> parts{};  ///< that together are the table
};

/// A row of the result.
struct TallyGroup {
    std::uint32_t place{};  ///< 0 for no unit, else one more than the unit's position, which is in P-code order
    std::vector<std::string_view> texts{};
    std::uint64_t rows{};
    std::vector<ExactSum> sums{};
};

/// The groups of all parts, in order, those with the same unit and texts as one.
std::vector<TallyGroup> groups_of(const Tally& tally);

/// The first column with a sum that reaches the limit; absent if all are exact.
std::optional<std::size_t> sum_that_does_not_fit(const std::vector<TallyGroup>& groups);

/// Writes them as CSV.
void write_groups(const Tally& tally, const std::vector<TallyGroup>& groups, const ByteSink& sink);

}  // namespace kamtuu
