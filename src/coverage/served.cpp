#include "coverage/served.hpp"

#include <algorithm>

namespace kamtuu {

namespace {

/// Calls `add` for the unit and everything above it.
template <class Add>
void for_each_upwards(const Boundaries& boundaries, const Unit& unit, Add add) {
    for (const Unit* above = &unit; above != nullptr; above = boundaries.parent(*above)) add(*above);
}

}  // namespace

ServedMunicipalities::ServedMunicipalities(const Boundaries& boundaries, std::span<const Place> places)
    : boundaries_(boundaries), municipalities_(boundaries.units().size()), served_(boundaries.units().size()) {
    const auto leaves = boundaries.leaves(boundaries.country());
    for (const Unit* leaf : leaves) {
        if (!boundaries.is_municipality(*leaf)) continue;
        for_each_upwards(boundaries, *leaf, [&](const Unit& unit) { ++municipalities_[index(unit)]; });
    }
    std::vector<const Unit*> certain;
    for (const Place& place : places) {
        if (!serves_all(*this, place)) continue;
        for (const Unit* unit : place.units) {
            const auto there = boundaries.leaves(*unit);
            certain.insert(certain.end(), there.begin(), there.end());
        }
    }
    std::sort(certain.begin(), certain.end());
    certain.erase(std::unique(certain.begin(), certain.end()), certain.end());
    for (const Unit* leaf : certain) {
        if (!boundaries.is_municipality(*leaf)) continue;
        for_each_upwards(boundaries, *leaf, [&](const Unit& unit) { ++served_[index(unit)]; });
    }
}

std::size_t municipalities_in(const ServedMunicipalities& served, const Place& place) {
    std::size_t count = 0;
    for (const Unit* unit : place.units) count += served.municipalities(*unit);
    return count;
}

bool serves_all(const ServedMunicipalities& served, const Place& place) {
    if (place.kind == PlacementKind::unit) return true;
    return place.kind == PlacementKind::partial && place.count && *place.count >= municipalities_in(served, place);
}

}  // namespace kamtuu
