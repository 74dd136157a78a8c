#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/clustering.hpp>
#include <kamtuu/inequality.hpp>
#include <kamtuu/summary.hpp>
#include <kamtuu/tiling.hpp>

/// How evenly the work is spread over the units of a level: inequality.hpp and clustering.hpp, applied to summaries.
///
///     const auto tables = kamtuu::tabulate(boundaries, joined);
///     for (const auto& row : tables.spread.rows) std::cout << row.measure->name << ": " << row.sentence << '\n';
///
/// **Which units go in.** Those that stand for the level and hold a municipality, if their figure is known exactly. An
/// interval is never replaced by its middle, an absent figure never by zero, but for one case: where no record lies and
/// none may lie, the records reach nobody, and that is an exact zero. As everywhere, records that are unplaced widen no
/// bound. Who is left out is counted by reason (`LeftOut`): read a value together with that.
///
/// **Absent, with a sentence that says why,** where a value would mean nothing. Below is stated how few units are too
/// few.

#pragma GCC visibility push(default)
namespace kamtuu {

/// Gini, Theil and the concentration curve. Among n groups of one size the Gini coefficient cannot exceed 1 - 1/n: 0.5
/// of two and 0.8 of five. With fewer, it says more about the number of groups than about the people.
inline constexpr std::size_t least_units_of_inequality = 5;

/// Highest against lowest. Of two units these are all there is, and the figures themselves say more.
inline constexpr std::size_t least_units_compared = 3;

/// A region with fewer municipalities has no share to be compared: one more or less would change it by more than 20
/// percentage points, and that of a city which is its own municipality is 0 or 100.
inline constexpr std::size_t least_municipalities_of_share = 5;

/// Moran's I. Its distribution is near the normal one only from about this many units on, and fewer have too few
/// neighbourhoods to tell a pattern by permuting.
inline constexpr std::size_t least_units_clustered = 20;

/// Significance is judged at this level, on both sides together.
inline constexpr double spread_significance = 0.05;

/// What a measure is: a figure of all units of a level together.
struct Measure {
    std::string_view key;      ///< "gini"
    std::string_view of;       ///< the statistic whose spread it tells: "people_per_1000", "served_share", "served"
    std::string_view name;     ///< for people: "Gini coefficient of the reach per head"
    std::string_view unit;     ///< "index", "nats", "times", "per 1,000", "percentage points"
    std::string_view meaning;  ///< the definition, with its formula
    std::string_view minimum;  ///< what is left out as too small, and how many units there have to be, in words
    std::string_view source;   ///< who defined it
    std::size_t least_units;   ///< fewer have no value
};

/// All measures, in the order in which files show them.
std::span<const Measure> measures() noexcept;

/// Units of a level that do not go into a measure, by the first reason that holds.
struct LeftOut {
    std::size_t without_borders{};     ///< only where neighbours matter
    std::size_t without_population{};  ///< only where heads matter
    std::size_t too_small{};           ///< the denominator is below its minimum
    std::size_t absent{};              ///< records lie there, or may, and none tells the figure
    std::size_t interval{};            ///< only bounds are known

    [[nodiscard]] std::size_t total() const noexcept {
        return without_borders + without_population + too_small + absent + interval;
    }
};

/// A measure of one level.
struct SpreadRow {
    const Measure* measure{};  ///< one of measures()
    Level level{};
    std::optional<double> value{};
    // Of Moran's I only. The p values are two-sided.
    std::optional<double> expected{};    ///< where there is no pattern
    std::optional<double> z{};           ///< under randomisation
    std::optional<double> p{};           ///< under randomisation, by the normal distribution
    std::optional<double> p_permuted{};  ///< by permutation: twice MoranSimulation::p_sim, at most 1
    // Of ratio and difference only; the first in P-code order of several.
    const Unit* highest{};
    const Unit* lowest{};
    std::size_t as_high{};  ///< how many others have the same value as the highest
    std::size_t as_low{};
    std::size_t units{};  ///< that went in
    LeftOut left_out{};
    std::string sentence{};  ///< what the value means; where there is none, why
};

/// The concentration curve of the reach per head of one level.
struct SpreadCurve {
    Level level{};
    std::vector<ConcentrationPoint> points{};
};

/// Local Moran's I of a unit.
struct Cluster {
    const Measure* measure{};
    Level level{};
    const Unit* unit{};
    double value{};                      ///< in the unit of the statistic that the measure is of
    double i{};                          ///< 0 for an island
    std::optional<Quadrant> quadrant{};  ///< this and what follows: absent for an island
    std::optional<double> p{};           ///< by permutation, two-sided: twice LocalMoran::p_sim, at most 1
    std::optional<double> q{};           ///< p after Benjamini and Hochberg, over the units of the level
    bool significant{false};             ///< q is at most `spread_significance`
};

/// How evenly. Points into the Boundaries, which must outlive it.
struct Spread {
    std::vector<SpreadRow> rows{};      ///< by level from regions down, then as measures()
    std::vector<SpreadCurve> curves{};  ///< of the levels that have one, from regions down
    std::vector<Cluster> clusters{};    ///< of the rows with a Moran's I that has a value, in their order; by P-code

    /// Null if there is no such row.
    [[nodiscard]] const SpreadRow* find(std::string_view key, Level level) const noexcept;
};

struct SpreadOptions {
    std::uint64_t seed{20220101};  ///< of the permutations: the same seed, the same p values, everywhere
    /// Enough for the least p to survive the adjustment for several hundred units. 0: no p by permutation.
    std::size_t permutations{9999};
    unsigned threads{0};  ///< 0: as many as there are cores; they do not change the result
};

/// The spread over the units of every region, district and municipality level among `summaries`. Neighbours are those
/// of `tiling`, whose boundaries the summaries must be of: units that share a border, so that a lake divides. Theil's
/// parts are the regions. The same for the same summaries: neither the order of records nor threads change a bit.
/// O(permutations x borders) for each level and each of the two figures whose clustering is told.
Spread spread_of(const Tiling& tiling, std::span<const Summary> summaries, const SpreadOptions& options = {});

/// The same with a Tiling of its own.
Spread spread_of(const Boundaries& boundaries, std::span<const Summary> summaries, const SpreadOptions& options = {});

}  // namespace kamtuu
#pragma GCC visibility pop
