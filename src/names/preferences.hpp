#pragma once

#include <optional>
#include <vector>

#include <kamtuu/boundaries.hpp>

#include "names/name_index.hpp"
#include "names/unit_words.hpp"

namespace kamtuu {

/// What kinds of unit a query prefers, the best first; the last accepts any. All look only within the place given.
struct Preferences {
    std::vector<Accepts> accepts{};
    /// Whether what only the last accepts contradicts a unit word or the column.
    bool last_contradicts{};
};

Preferences preferences_of(const Boundaries& boundaries, const StrippedName& name, std::optional<Level> level,
                           const Accepts& in_place);

/// Whether `unit` is of `level`, or a leaf above it. A city is a municipality, also where the register has units in it.
bool stands_for(const Boundaries& boundaries, const Unit& unit, std::optional<Level> level);

}  // namespace kamtuu
