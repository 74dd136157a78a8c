#include "coverage/served_bounds.hpp"

#include <algorithm>

namespace kamtuu {

namespace {

bool is_vague(const Place& place) {
    return place.kind == PlacementKind::ambiguous || place.kind == PlacementKind::partial;
}

bool meet(const Boundaries& boundaries, const std::vector<const Unit*>& some, const std::vector<const Unit*>& others) {
    return std::any_of(some.begin(), some.end(), [&](const Unit* a) {
        return std::any_of(others.begin(), others.end(),
                           [&](const Unit* b) { return boundaries.within(*a, *b) || boundaries.within(*b, *a); });
    });
}

}  // namespace

ServedBounds::ServedBounds(const ServedMunicipalities& served, std::span<const Place> places)
    : served_(served),
      boundaries_(served.boundaries()),
      bounds_(boundaries_.units().size()),
      from_within_(boundaries_.units().size()) {
    for (const Place& place : places)
        if (is_vague(place) && !serves_all(served, place)) claims_.push_back(claim_of(place));
    bound(boundaries_.country());
}

ServedBounds::Claim ServedBounds::claim_of(const Place& place) const {
    Claim claim{place.units, &common_home(boundaries_, place.units), municipalities_in(served_, place), 0, 0};
    claim.at_most = claim.municipalities;
    if (place.count) {
        claim.at_least = std::min(*place.count, claim.municipalities);
        claim.at_most = std::min(*place.count * place.records.size(), claim.municipalities);
    }
    // One of several leaves. Where one of them is a lake, the record may serve none; where one is a region, any number.
    const bool one_each = place.kind == PlacementKind::ambiguous &&
                          std::all_of(place.units.begin(), place.units.end(),
                                      [&](const Unit* unit) { return boundaries_.is_leaf(*unit); });
    if (one_each) {
        claim.at_least = claim.municipalities == place.units.size() ? 1 : 0;
        claim.at_most = std::min(place.records.size(), claim.municipalities);
    }
    return claim;
}

bool ServedBounds::must_reach(const Place& place, const Unit& unit) const {
    const auto claim = claim_of(place);
    std::size_t here = 0;
    for (const Unit* part : parts_in(claim, unit)) here += served_.municipalities(*part);
    return claim.at_least > claim.municipalities - here;
}

/// Where the claim's units lie in `unit`, or `unit` where it lies in one of them.
std::vector<const Unit*> ServedBounds::parts_in(const Claim& claim, const Unit& unit) const {
    std::vector<const Unit*> parts;
    for (const Unit* claimed : claim.units) {
        if (boundaries_.within(unit, *claimed)) return {&unit};
        if (boundaries_.within(*claimed, unit)) parts.push_back(claimed);
    }
    return parts;
}

/// Municipalities that a claim could add in `unit`.
std::size_t ServedBounds::room_in(const Claim& claim, const Unit& unit) const {
    std::size_t room = 0;
    for (const Unit* part : parts_in(claim, unit)) room += served_.municipalities(*part) - served_.served(*part);
    return std::min(room, claim.at_most);
}

/// From the leaves upwards.
void ServedBounds::bound(const Unit& unit) {
    for (const Unit* child : boundaries_.children(unit)) bound(*child);
    const auto at_least = lower(unit);
    bounds_[boundaries_.index_of(unit)] = {static_cast<double>(at_least), static_cast<double>(upper(unit))};
}

std::size_t ServedBounds::lower(const Unit& unit) const {
    struct Need {
        std::vector<const Unit*> parts{};
        std::size_t more{};
    };
    std::vector<Need> needs;
    for (const Claim& claim : claims_) {
        if (claim.at_least == 0) continue;
        Need need{parts_in(claim, unit), 0};
        std::size_t here = 0;
        std::size_t certain = 0;
        for (const Unit* part : need.parts) {
            here += served_.municipalities(*part);
            certain += served_.served(*part);
        }
        const auto elsewhere = claim.municipalities - here;
        if (claim.at_least <= elsewhere + certain) continue;
        need.more = claim.at_least - elsewhere - certain;
        needs.push_back(std::move(need));
    }
    std::stable_sort(needs.begin(), needs.end(), [](const Need& a, const Need& b) { return a.more > b.more; });
    std::size_t apart = served_.served(unit);
    std::vector<const Unit*> taken;
    for (const Need& need : needs) {
        if (meet(boundaries_, need.parts, taken)) continue;
        apart += need.more;
        taken.insert(taken.end(), need.parts.begin(), need.parts.end());
    }
    std::size_t below = 0;
    for (const Unit* child : boundaries_.children(unit))
        below += static_cast<std::size_t>(bounds_[boundaries_.index_of(*child)].lower);
    return std::max(apart, below);
}

std::size_t ServedBounds::upper(const Unit& unit) {
    const auto capacity = served_.municipalities(unit);
    std::size_t within = boundaries_.is_leaf(unit) ? served_.served(unit) : 0;
    for (const Unit* child : boundaries_.children(unit)) within += from_within_[boundaries_.index_of(*child)];
    std::size_t from_outside = 0;
    for (const Claim& claim : claims_) {
        if (claim.home == &unit) within += room_in(claim, unit);
        if (claim.home != &unit && boundaries_.within(unit, *claim.home)) from_outside += room_in(claim, unit);
    }
    within = std::min(within, capacity);
    from_within_[boundaries_.index_of(unit)] = within;
    return std::min(within + from_outside, capacity);
}

}  // namespace kamtuu
