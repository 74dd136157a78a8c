#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include <kamtuu/neighbours.hpp>
#include <kamtuu/spread.hpp>

/// What the lines of the table of measures compute. What each is stands there.

namespace kamtuu {

/// All that a measure of one level may know.
struct LevelFacts {
    const Boundaries& boundaries;
    const Summary& summary;
    const std::vector<SharedBorder>& borders;
    const std::unordered_set<const Unit*>& on_ground;  ///< units whose borders are known
    const SpreadOptions& options;
};

/// Figures that are known exactly, by unit in P-code order, and how many are not.
struct Figures {
    std::vector<const Unit*> units{};
    /// The figure of a unit is `times` its first number over its second.
    std::vector<Group> groups{};
    double times{1};
    LeftOut left_out{};

    [[nodiscard]] std::vector<double> values() const;
};

}  // namespace kamtuu

namespace kamtuu::measure {

// Which figures: figures.cpp
Figures reach(const LevelFacts& level);          ///< people reached per resident
Figures reach_on_map(const LevelFacts& level);   ///< of units whose borders are known
Figures coverage(const LevelFacts& level);       ///< municipalities served of municipalities
Figures served_on_map(const LevelFacts& level);  ///< 1 or 0, of municipalities whose borders are known

// Value and sentence, given enough figures
// inequality_measures.cpp
SpreadRow gini(const Figures& figures, const LevelFacts& level);
SpreadRow theil(const Figures& figures, const LevelFacts& level);
SpreadRow theil_between(const Figures& figures, const LevelFacts& level);
SpreadRow theil_within(const Figures& figures, const LevelFacts& level);
// extremes.cpp
SpreadRow ratio(const Figures& figures, const LevelFacts& level);
SpreadRow difference(const Figures& figures, const LevelFacts& level);
SpreadRow coverage_ratio(const Figures& figures, const LevelFacts& level);
SpreadRow coverage_difference(const Figures& figures, const LevelFacts& level);

// moran_measures.cpp
SpreadRow moran(const Figures& figures, const LevelFacts& level);
/// The same unit by unit, by P-code.
std::vector<Cluster> local_moran(const Figures& figures, const LevelFacts& level);

// In words: spread.cpp
/// "3 districts", "1 municipality".
std::string counted(std::size_t count, Level level);
/// Why there is no value.
std::string nobody_reached(const Figures& figures, const LevelFacts& level);

}  // namespace kamtuu::measure
