#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/finding.hpp>
#include <kamtuu/join.hpp>
#include <kamtuu/summary.hpp>

/// Who is left out: municipalities in which no record lies.

#pragma GCC visibility push(default)
namespace kamtuu {

/// A municipality that no record certainly serves.
struct UnservedUnit {
    const Unit* unit{};
    const Unit* district{};  ///< null where there is none
    const Unit* region{};    ///< null where there is none
    std::optional<double> population{};
    /// No record that may lie here is known. False: one is located only at `known_only_at`, and may serve it.
    bool certain{true};
    /// The coarser places whose records may serve it, in P-code order.
    std::vector<const Unit*> known_only_at{};
    /// The served municipality whose border is nearest, or whose label point is where borders are not known.
    const Unit* nearest_served{};
    std::optional<double> distance_km{};
    /// Of those that share a border with it; both absent where its own border is not known.
    std::optional<std::size_t> neighbours{};
    std::optional<std::size_t> served_neighbours{};
};

struct Unserved {
    /// Most urgent first: certainly unserved before possibly served, then by population, the largest first and unknown
    /// ones last, then by distance to the nearest served municipality, the farthest first, then by P-code.
    std::vector<UnservedUnit> units{};
    std::size_t municipalities{};  ///< in all, served or not
    Findings findings{};           ///< of the records, as those of a Summary
};

/// The municipalities that the records let through by `options.filter` leave out; `options.level` does not matter.
/// Neighbours are those that share a border: not across a lake. O(units x (units + vertices)) at worst.
Unserved unserved(const Boundaries& boundaries, const Joined& joined, const SummaryOptions& options = {});

}  // namespace kamtuu
#pragma GCC visibility pop
