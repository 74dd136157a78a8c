#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/summary.hpp>

#include "words/phrasebook.hpp"

namespace kamtuu::map {

/// Which projects lie where, of those rows that say it for sure.
struct WorkPlaces {
    std::vector<std::string> projects{};  ///< those in most units first, then by name; position: the kind of symbol
    /// Units of the map's level, in P-code order, with the positions of their projects, ascending. Units of the drawn
    /// boundaries.
    std::map<std::size_t, std::vector<std::size_t>> by_unit{};  ///< key: position of the unit
    /// Projects that have records known only for several units together, or for none, with how many; by name.
    std::map<std::string, std::size_t> elsewhere{};
};

/// A record that may lie in a unit or elsewhere makes no symbol there. `work` may be of the map's level or below it.
WorkPlaces work_places(const Boundaries& drawn, Level level, std::span<const WorkRow> work);

/// "PSI (2), Jigerduu Jarandar (5)"; a project without a name is called so.
std::string elsewhere_text(const WorkPlaces& places, const Phrasebook& book);

/// A project's name, or that it has none.
std::string project_name(std::string_view project, const Phrasebook& book);

}  // namespace kamtuu::map
