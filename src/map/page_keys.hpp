#pragma once

#include <set>
#include <string>
#include <vector>

#include <kamtuu/boundaries.hpp>

namespace kamtuu {

/// What each unit is found by on the page, by its position: the sound of each of its names, without words like
/// "district".
///
/// What one unit is called in three languages are spellings of one name, and all spellings of a name find the same
/// units: since a district is called "Issyk-Kul" and "Ысык-Көл", an aiyl aimak of which only the latter is known is
/// found by "Иссык-Куль" too. A unit's other names, such as former ones, are no spellings: they find that unit alone.
std::vector<std::set<std::string>> search_keys(const Boundaries& boundaries);

}  // namespace kamtuu
