#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/join.hpp>

namespace kamtuu {

/// All records that lie in the same place, however vaguely it is known.
struct Place {
    PlacementKind kind{};
    std::vector<const Unit*> units{};
    std::optional<std::size_t> count{};
    std::vector<const Record*> records{};
};

/// The distinct places of some records of `joined`, by their positions, in an order that does not depend on that of the
/// records. Points into `joined`.
std::vector<Place> places_of(const Joined& joined, const std::vector<std::size_t>& records);

/// The smallest unit that all of the units lie in, which must not be none.
const Unit& common_home(const Boundaries& boundaries, const std::vector<const Unit*>& units);

}  // namespace kamtuu
