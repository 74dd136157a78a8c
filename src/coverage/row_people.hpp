#pragma once

#include <cstddef>

#include "coverage/row_facts.hpp"

/// What the people of one place are to one row.

namespace kamtuu {

/// The figure of a place for an indicator; null if it has none.
const Figure* figure_of(const RowFacts& row, const Place& place, std::size_t indicator);

/// What of `people` somewhere in a place can live in the row's unit: what the population elsewhere cannot hold must be
/// here, and no more than live here can. Nothing of it counts where a population is unknown or smaller than the figure.
Interval share_of(const RowFacts& row, const Place& place, double people);

/// People by the rule `max`. Activities at one municipality reach the same people, and municipalities have people of
/// their own. Of activities that are known only for several municipalities nobody knows whether they met: at least the
/// largest activity over all of its places, or what places that do not meet have together, whichever is more; at most
/// all activities of each such place. `part`: by position in PeopleCount::parts.
Cell largest_people(const RowFacts& row, std::size_t indicator, std::size_t part);

}  // namespace kamtuu
