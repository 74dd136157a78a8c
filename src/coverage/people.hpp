#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <kamtuu/counting.hpp>
#include <kamtuu/finding.hpp>

#include "coverage/places.hpp"

namespace kamtuu {

/// What was counted, and by which rule.
struct Indicator {
    std::string name{};
    CountRule rule{};
};

/// The people whom the records of one place reached, of one indicator, counted by its rule.
struct Figure {
    std::size_t indicator{};
    /// By position in PeopleCount::parts. Absent: no record tells.
    std::vector<std::optional<double>> people{};
    /// With the rule `max`: what each activity reached, by number of the activity. At one municipality they reach the
    /// same people; somewhere in a region they may be at one place or at several.
    std::map<std::size_t, std::vector<std::optional<double>>> activities{};
    /// With the rule `distinct`, by position in PeopleCount::parts: who, as numbers for their ids, sorted.
    std::vector<std::vector<std::size_t>> persons{};
    /// With the rule `distinct`, likewise: figures of records without an id, whose people may be others or the same.
    std::vector<std::vector<double>> without_id{};
};

/// Everything about people that rows of a summary are made of.
struct PeopleCount {
    std::vector<Indicator> indicators{};          ///< by name
    std::vector<std::string> parts{};             ///< "": all people; then "f", "m", … and "sex_unknown"
    std::vector<std::vector<Figure>> of_place{};  ///< by position of the place, each by indicator
    /// By position of the place: the figures of its records as they stand, but for those that count no people.
    std::vector<std::vector<double>> reported{};
    Findings findings{};
};

/// Counts by the rules. Where one activity is reported for a place and also for parts of that place, the larger place
/// is taken as the total of its parts: its figure is what it has beyond them. O(records x log records).
PeopleCount count_people(const Boundaries& boundaries, const std::vector<Place>& places, const CountingRules& rules);

/// Added in an order of their own: a sum of doubles must not depend on the order of the rows.
double sum_of(std::vector<double> figures);

}  // namespace kamtuu
