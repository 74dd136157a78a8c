#pragma once

#include <span>
#include <string_view>

#pragma GCC visibility push(default)
namespace kamtuu {

/// What a statistic is. Its cells are in Summary, in the order of statistics().
struct Statistic {
    std::string_view key;      ///< its column in tables and its property in layers: "people_sum"
    std::string_view name;     ///< for people: "People reached, as reported"
    std::string_view unit;     ///< "municipalities", "%", "km2", "people", "records", "projects", "year"
    std::string_view meaning;  ///< the definition, with its formula and what it is computed from
    /// Below which denominator there is no figure, in words; empty: none.
    std::string_view minimum;
    /// Whether its lower bounds over the rows of a level, those of what is partly placed and unplaced included, add up
    /// to the same total at every level, where none is absent. `served_twice` is not: what is served twice by
    /// work that is known only for a region is in no row for sure.
    bool additive;
    /// Whether it can be known only as an interval, and so has the columns `key_min` and `key_max`.
    bool bounded;
    /// What it is computed from, or who says how.
    std::string_view source{"the records"};
};

/// All statistics, in the order in which files show them.
std::span<const Statistic> statistics() noexcept;

}  // namespace kamtuu
#pragma GCC visibility pop
