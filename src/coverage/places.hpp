#pragma once

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

/// The distinct places of `joined`, in an order that does not depend on the order of the records. Points into
/// `joined`.
std::vector<Place> places_of(const Joined& joined);

}  // namespace kamtuu
