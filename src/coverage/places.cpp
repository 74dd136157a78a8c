#include "coverage/places.hpp"

#include <map>
#include <tuple>

namespace kamtuu {

std::vector<Place> places_of(const Joined& joined) {
    // Units lie in one array in P-code order, so the order of their addresses is that of their P-codes.
    std::map<std::tuple<PlacementKind, std::vector<const Unit*>, std::optional<std::size_t>>, Place> places;
    for (std::size_t i = 0; i < joined.records.size(); ++i) {
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

}  // namespace kamtuu
