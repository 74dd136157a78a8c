#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>
#include <vector>

#include "coverage/people.hpp"
#include "coverage/places.hpp"

namespace kamtuu {

/// What one and the same work is known by: position of its indicator, project, activity.
using Activity = std::tuple<std::size_t, std::string_view, std::string_view>;

/// The rows of one activity at one place, and its figures by part.
struct ActivityAt {
    std::vector<const Record*> rows{};
    std::vector<std::optional<double>> people{};
};

/// Activities, by position of their place.
using Activities = std::map<Activity, std::map<std::size_t, ActivityAt>>;

/// One activity that is reported for a place and for parts of that place is reported twice: the figure of the larger
/// place is the total, so only what it has beyond its parts is left of it. Without a project and an activity to go by
/// nothing is known to be the same, and figures that hold at other times are not. Indicators and parts are those of
/// `count`, which gets a finding for each, with the row of the total.
void count_once(const Boundaries& boundaries, const std::vector<Place>& places, Activities& activities,
                PeopleCount& count);

}  // namespace kamtuu
