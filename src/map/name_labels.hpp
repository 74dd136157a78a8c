#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "map/face.hpp"
#include "map/labels.hpp"
#include "map/page_units.hpp"

namespace kamtuu::map {

/// A unit's name on a map.
struct NameLabel {
    Words words;
    LabelWish wish{};
};

/// What names are wanted on, and how they are to look.
struct NamedUnit {
    const Unit* unit{};
    bool orientation{false};  ///< of a level above the map's, in capitals
    bool important{false};    ///< everybody looks for it: its name may stand beside it, with a line that leads to it
};

/// The cells' units, cities that are regions first, then those with a figure, then by population, area and P-code;
/// before all but those cities the units above them that help to find one's way: the regions, on a map of smaller
/// units.
std::vector<NamedUnit> units_to_name(const PlaneUnits& units, const Theme& theme);

/// A name with the places where it may stand: in the unit where it fits, the nearest to its visual middle first; else,
/// if it is important, on that middle where most of it is in the unit, or beside it at the end of a line that begins in
/// the unit. `rings`: on the page, not empty; `clearance`: how far a name beside the middle keeps from it.
NameLabel name_label(const Tools& tools, const NamedUnit& named, Level level, const PlaneRings& rings,
                     double clearance);

}  // namespace kamtuu::map
