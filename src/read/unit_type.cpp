#include "read/unit_type.hpp"

#include <string_view>

#include "core/text.hpp"

namespace kamtuu::read {

namespace {

/// The blocks of the digits of a Kyrgyz code.
struct Blocks {
    std::string_view region;
    std::string_view district;
    std::string_view municipality;
    std::string_view village;
};

Blocks blocks_of(std::string_view digits) {
    return {digits.substr(0, 2), digits.substr(2, 3), digits.substr(5, 3), digits.substr(8, 3)};
}

bool is_city_name(const Unit& unit) {
    return text::to_lower(unit.name_en).find("(city)") != std::string::npos || unit.name_ky.ends_with(" ш.") ||
           unit.name_ky.starts_with("ш.") || unit.name_ru.starts_with("г.");
}

UnitType by_level(Level level) {
    switch (level) {
        case Level::adm0:
            return UnitType::country;
        case Level::adm1:
            return UnitType::region;
        case Level::adm2:
            return UnitType::district;
        case Level::adm3:
            break;
    }
    return UnitType::aiyl_aimak;
}

bool is_city(const Blocks& code, Level level) {
    if (level == Level::adm1) return code.region == "11" || code.region == "21" || code.district.starts_with('4');
    if (level == Level::adm2) return code.district.starts_with('4') || code.municipality.starts_with('4');
    return code.municipality.starts_with('5') || code.municipality.starts_with('6');
}

}  // namespace

UnitType type_by_code(const Unit& unit) {
    const auto usual = by_level(unit.level);
    if (unit.level == Level::adm0 || unit.pcode.country() != "KG" || unit.pcode.digits().size() != 11) return usual;
    const auto code = blocks_of(unit.pcode.digits());
    if (is_city(code, unit.level) || is_city_name(unit)) return UnitType::city;
    const bool governed = unit.level != Level::adm3 || code.municipality != "000" || !code.village.starts_with('9');
    return governed ? usual : UnitType::other;
}

}  // namespace kamtuu::read
