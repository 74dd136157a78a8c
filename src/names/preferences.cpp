#include "names/preferences.hpp"

namespace kamtuu {

namespace {

/// What a column says of the type of its units, where no unit word does: a region column that reads "Osh" means
/// the region and not the city.
bool suits_column(const Unit& unit, Level level) {
    switch (level) {
        case Level::adm0:
            return unit.type == UnitType::country;
        case Level::adm1:
            return unit.type == UnitType::region;
        case Level::adm2:
            return unit.type == UnitType::district;
        case Level::adm3:
            break;
    }
    return unit.type == UnitType::aiyl_aimak || unit.type == UnitType::city;
}

}  // namespace

bool stands_for(const Boundaries& boundaries, const Unit& unit, std::optional<Level> level) {
    if (!level || unit.level == *level) return level.has_value();
    return unit.level < *level && (boundaries.is_leaf(unit) || (unit.type == UnitType::city && *level == Level::adm3));
}

Preferences preferences_of(const Boundaries& boundaries, const StrippedName& name, std::optional<Level> level,
                           const Accepts& in_place) {
    const auto stands_for_level = [&boundaries, level](const Unit& unit) {
        return stands_for(boundaries, unit, level);
    };
    Preferences wanted;
    if (!name.types.empty()) {
        const auto typed = [in_place, name](const Unit& unit) { return name.allows(unit.type) && in_place(unit); };
        wanted.accepts.emplace_back([=](const Unit& unit) { return stands_for_level(unit) && typed(unit); });
        wanted.accepts.emplace_back(typed);
    } else if (level) {
        wanted.accepts.emplace_back(
            [=](const Unit& unit) { return stands_for_level(unit) && suits_column(unit, *level) && in_place(unit); });
        wanted.accepts.emplace_back([=](const Unit& unit) { return stands_for_level(unit) && in_place(unit); });
    }
    wanted.last_contradicts = !wanted.accepts.empty();
    wanted.accepts.push_back(in_place);
    return wanted;
}

}  // namespace kamtuu
