#include "names/unit_lists.hpp"

#include <algorithm>

namespace kamtuu {

std::string quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

std::vector<const Unit*> units_of(const std::vector<NameMatch>& matches) {
    std::vector<const Unit*> units;
    for (const auto& match : matches) units.push_back(match.unit);
    return units;
}

void sort_and_unique(std::vector<const Unit*>& units) {
    std::sort(units.begin(), units.end(), [](const Unit* a, const Unit* b) { return a->pcode < b->pcode; });
    units.erase(std::unique(units.begin(), units.end()), units.end());
}

std::string names_of(const std::vector<const Unit*>& units) {
    std::string names;
    for (const Unit* unit : units) names += (names.empty() ? "" : ", ") + display_name(*unit);
    return names;
}

std::string within_words(const std::vector<const Unit*>& units) {
    return units.empty() ? std::string("in the country") : "within " + names_of(units);
}

std::string list_units(const Boundaries& boundaries, const std::vector<const Unit*>& units) {
    std::string list;
    for (const Unit* unit : units) {
        list += (list.empty() ? "" : ", ") + display_name(*unit) + " (" + unit->pcode.str();
        const Unit* above = boundaries.parent(*unit);
        if (above != nullptr) list += ", in " + display_name(*above);
        list += ")";
    }
    return list;
}

}  // namespace kamtuu
