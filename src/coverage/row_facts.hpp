#pragma once

#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include <kamtuu/interval.hpp>
#include <kamtuu/populations.hpp>

#include "coverage/people.hpp"
#include "coverage/places.hpp"
#include "coverage/served.hpp"
#include "coverage/served_bounds.hpp"

namespace kamtuu {

/// The most people that a unit may have reached, by the unit and the key of the statistic.
using MostPeople = std::map<std::pair<const Unit*, std::string_view>, double>;

/// All that is known of the records of a summary, before it is dealt out to rows.
struct Facts {
    const Boundaries& boundaries;
    const std::vector<Place>& places;
    const Populations& populations;
    const ServedMunicipalities& served;
    const ServedBounds& bounds;
    const PeopleCount& people;
    /// Of units that others lie in; empty where no population bounds them.
    const MostPeople& most_people;

    [[nodiscard]] const std::vector<Figure>& figures(const Place& place) const {
        return people.of_place[static_cast<std::size_t>(&place - places.data())];
    }
};

/// All that a statistic of one row may know.
struct RowFacts {
    const Facts& facts;
    /// Null for the rows of what lies in no one unit.
    const Unit* unit{};
    /// Places whose records certainly belong to the row.
    std::vector<const Place*> certain{};
    /// Places whose records may lie in the row's unit, or elsewhere.
    std::vector<const Place*> possible{};
    /// Of the row of what is partly placed: municipalities served beyond those that the level's units have for sure.
    Cell served_beyond{};
};

/// The part of `unit` that lies in the row's unit: the deeper of the two, if one lies in the other; else null.
const Unit* common_part(const RowFacts& row, const Unit& unit);

/// The cells of a row, in the order of statistics().
std::vector<Cell> compute_cells(const RowFacts& row);

}  // namespace kamtuu
