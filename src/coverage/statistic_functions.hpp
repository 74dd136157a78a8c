#pragma once

#include <string_view>

#include "coverage/row_facts.hpp"

/// What the lines of the table of statistics compute. What each is stands there.

namespace kamtuu::statistic {

// Municipalities, area and population: served_statistics.cpp
Cell municipalities(const RowFacts& row);
Cell served(const RowFacts& row);
Cell served_share(const RowFacts& row);
Cell served_twice(const RowFacts& row);
Cell area_km2(const RowFacts& row);
Cell served_area_km2(const RowFacts& row);
Cell served_area_share(const RowFacts& row);
Cell population(const RowFacts& row);
Cell population_lacking(const RowFacts& row);
Cell population_served(const RowFacts& row);
Cell population_unserved(const RowFacts& row);

// Work and its records: work_statistics.cpp
Cell projects(const RowFacts& row);
Cell sectors(const RowFacts& row);
Cell served_since(const RowFacts& row);
Cell records_placed(const RowFacts& row);
Cell records_partly(const RowFacts& row);
Cell records_unplaced(const RowFacts& row);

// People: people_statistics.cpp
Cell people(const RowFacts& row);
Cell people_bounds(const RowFacts& row);
Cell people_sum(const RowFacts& row);
Cell people_f(const RowFacts& row);
Cell people_m(const RowFacts& row);
Cell people_sex_unknown(const RowFacts& row);
Cell people_children(const RowFacts& row);
Cell people_share(const RowFacts& row);
Cell people_per_1000(const RowFacts& row);

/// Of each statistic of people that bounds what lies in the row's unit.
void add_most_people(const RowFacts& row, MostPeople& most);

/// People of one indicator and one part ("" for all) in the row, counted by the indicator's rule.
Cell people_of(const RowFacts& row, std::size_t indicator, std::string_view part);

/// 100 x part / whole; absent where one of them is, or where the whole is less than `least`.
Cell percent(const Cell& part, const Cell& whole, double least = 0);

/// Fewer people than this make no rate: one more or less would change it by more than a percentage point.
inline constexpr double least_population = 100;

}  // namespace kamtuu::statistic
