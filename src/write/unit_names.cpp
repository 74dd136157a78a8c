#include "write/unit_names.hpp"

#include <string>

namespace kamtuu {

void append_unit_names(JsonWriter& json, const Boundaries& boundaries, const Unit& unit) {
    if (const auto* parent = boundaries.parent(unit); parent != nullptr) append_unit_names(json, boundaries, *parent);
    const auto field = "ADM" + std::to_string(static_cast<int>(unit.level));
    json.key(field + "_PCODE").string(unit.pcode.str());
    json.key(field + "_EN").string_or_null(unit.name_en);
    json.key(field + "_KY").string_or_null(unit.name_ky);
    json.key(field + "_RU").string_or_null(unit.name_ru);
}

std::string codes_of(const std::vector<const Unit*>& units) {
    std::string text;
    for (const Unit* unit : units) text += (text.empty() ? "" : " ") + unit->pcode.str();
    return text;
}

}  // namespace kamtuu
