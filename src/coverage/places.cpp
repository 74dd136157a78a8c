#include "coverage/places.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace kamtuu {

std::vector<Place> places_of(const Joined& joined, const std::vector<std::size_t>& records) {
    // Units lie in one array in P-code order, so the order of their addresses is that of their P-codes.
    std::map<std::tuple<PlacementKind, std::vector<const Unit*>, std::optional<std::size_t>>, Place> places;
    for (const auto i : records) {
        const auto& placement = joined.placements[i];
        auto& place = places[{placement.kind, placement.units, placement.count}];
        place.kind = placement.kind;
        place.units = placement.units;
        place.count = placement.count;
        place.records.push_back(&joined.records[i]);
    }
    std::vector<Place> list;
    for (auto& [key, place] : places) list.push_back(std::move(place));
    return list;
}

const Unit& common_home(const Boundaries& boundaries, const std::vector<const Unit*>& units) {
    const Unit* home = units.front();
    const auto holds_all = [&] {
        return std::all_of(units.begin(), units.end(),
                           [&](const Unit* unit) { return boundaries.within(*unit, *home); });
    };
    while (!holds_all()) home = boundaries.parent(*home);
    return *home;
}

}  // namespace kamtuu
