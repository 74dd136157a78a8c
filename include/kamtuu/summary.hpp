#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/counting.hpp>
#include <kamtuu/finding.hpp>
#include <kamtuu/interval.hpp>
#include <kamtuu/join.hpp>
#include <kamtuu/populations.hpp>
#include <kamtuu/selection.hpp>
#include <kamtuu/statistics.hpp>

#pragma GCC visibility push(default)
namespace kamtuu {

enum class RowKind {
    unit,
    partly_placed,  ///< the records that lie in the country but in no one unit of the level
    unplaced,       ///< the records whose place is not known
    undated,        ///< the records without a usable date, wherever they lie; only where they are kept apart
};

/// "unit", "partly_placed", "unplaced" or "undated".
std::string_view to_string(RowKind kind) noexcept;

/// A row of a summary. `unit` is null unless the kind is `unit`.
struct SummaryRow {
    RowKind kind{RowKind::unit};
    const Unit* unit{};
    std::vector<Cell> cells{};  ///< by position in statistics()
    /// Whether a record certainly lies in this unit, or serves a part of it. Work that is known only for a unit above
    /// it does not count: it is in `served` as a possibility.
    bool served_here{false};
    /// The places above this unit for which records are known that may lie in it, in P-code order: "somewhere in this
    /// region". Of an ambiguous record the smallest unit that holds all of its candidates.
    std::vector<const Unit*> known_only_at{};
};

/// Statistics of one level: a row a unit in P-code order, then one for what is partly placed, one for what is
/// unplaced and perhaps one for what is undated. Points into the Boundaries, which must outlive it.
struct Summary {
    Level level{};
    std::vector<SummaryRow> rows{};
    /// What was assumed about figures and dates, and what in them cannot be right; sorted. The same for every level but
    /// for what concerns the units of one.
    Findings findings{};
};

/// The cell of a statistic by its key. Throws std::out_of_range for a key that there is none of.
const Cell& cell_of(const SummaryRow& row, std::string_view key);

struct SummaryOptions {
    Level level{Level::adm1};
    CountingRules counting{};
    RecordFilter filter{};
    /// Null: what the units of the boundaries say of themselves.
    const Populations* populations{nullptr};
};

/// Regroups the records by the units of a level. Rates are computed from the regrouped sums, never averaged.
///
/// For every additive statistic the lower bounds of all rows of a level add up to the same number as at any other
/// level. Bounds are sound for what the placed records say: the truth is never outside. They are not always tight:
/// people of several vague records are bounded one by one, and municipalities as ServedBounds says. Records that are
/// unplaced could lie anywhere; they widen no bound, and have a row of their own. The result does not depend on the
/// order of the records. O(units x places + records x log records).
Summary summarize(const Boundaries& boundaries, const Joined& joined, const SummaryOptions& options = {});

/// People of one indicator in one unit, counted by its rule: what `people` is made of.
struct IndicatorRow {
    Level level{};
    RowKind kind{RowKind::unit};
    const Unit* unit{};
    std::string indicator{};  ///< in lower case; empty: it has no name
    CountRule rule{};
    std::string part{};  ///< "" for all people; "f", "m", "sex_unknown", "children" …
    Interval people{};
};

/// The people of every indicator and every part that records tell, a row each; none for what no record tells. In the
/// order of the rows of summarize(), then by indicator, rule and part.
std::vector<IndicatorRow> people_by_indicator(const Boundaries& boundaries, const Joined& joined,
                                              const SummaryOptions& options = {});

/// Who does what where: the records of one project and sector in one unit.
struct WorkRow {
    Level level{};
    RowKind kind{RowKind::unit};
    const Unit* unit{};
    std::string project{};
    std::string sector{};
    std::size_t records{};           ///< that certainly lie here
    std::size_t possible_records{};  ///< that may lie here or elsewhere
};

/// Every project and sector of every unit that it may be in, in the order of the rows of summarize(), then by project
/// and sector.
std::vector<WorkRow> work_by_unit(const Boundaries& boundaries, const Joined& joined,
                                  const SummaryOptions& options = {});

/// Some statistics of one year.
struct YearRow {
    Level level{};
    int year{};
    SummaryRow row{};
};

/// A summary for each year in which a dated record holds, from the first to the last, at most 100 years; the rows of a
/// year in the order of summarize(). Records without a usable date are as `options.filter.undated` says; the filter's
/// own period narrows the years.
std::vector<YearRow> summarize_years(const Boundaries& boundaries, const Joined& joined,
                                     const SummaryOptions& options = {});

}  // namespace kamtuu
#pragma GCC visibility pop
