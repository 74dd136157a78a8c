#pragma once

#include <string>
#include <vector>

#include <kamtuu/boundaries.hpp>

#include "write/json.hpp"

namespace kamtuu {

/// Codes and names of a unit and of those above it, the country first, under the field names of OCHA's layers
/// ("ADM2_PCODE", "ADM2_EN", "ADM2_KY", "ADM2_RU"), so that read_boundaries can read what was written.
void append_unit_names(JsonWriter& json, const Boundaries& boundaries, const Unit& unit);

/// Their P-codes, with blanks between them.
std::string codes_of(const std::vector<const Unit*>& units);

}  // namespace kamtuu
