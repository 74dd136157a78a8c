#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/api.hpp>
#include <kamtuu/boundaries.hpp>
#include <kamtuu/interval.hpp>
#include <kamtuu/join.hpp>
#include <kamtuu/statistics.hpp>

namespace kamtuu KAMTUU_API {

enum class RowKind {
    unit,
    partly_placed,  ///< the records that lie in the country but in no one unit of the level
    unplaced,       ///< the records whose place is not known
};

/// A row of a summary. `unit` is null unless the kind is `unit`.
struct SummaryRow {
    RowKind kind{RowKind::unit};
    const Unit* unit{};
    std::vector<Cell> cells{};  ///< by position in statistics()
};

/// Statistics of one level: a row a unit in P-code order, then one for what is partly placed and one for what is
/// unplaced. Points into the Boundaries, which must outlive it.
struct Summary {
    Level level{};
    std::vector<SummaryRow> rows{};
};

struct SummaryOptions {
    Level level{Level::adm1};
};

/// Regroups the records by the units of a level. Rates are computed from the regrouped sums, never averaged.
///
/// For every additive statistic the lower bounds of all rows of a level add up to the same number as at any other
/// level. Bounds are sound for what the placed records say: the truth is never outside. Records that are unplaced could
/// lie anywhere; they widen no bound, and have a row of their own. The result does not depend on the order of the
/// records.
Summary summarize(const Boundaries& boundaries, const Joined& joined, const SummaryOptions& options = {});

}  // namespace kamtuu
