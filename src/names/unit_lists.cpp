#include "names/unit_lists.hpp"

#include <algorithm>
#include <utility>

namespace kamtuu {

std::string quoted(std::string_view text) {
    constexpr std::size_t longest = 200;
    std::string shown(text.substr(0, longest));
    // Not in the middle of a letter.
    while (text.size() > longest && !shown.empty() && (static_cast<unsigned char>(text[shown.size()]) & 0xC0U) == 0x80U)
        shown.pop_back();
    std::replace_if(
        shown.begin(), shown.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
    return "'" + shown + (text.size() > longest ? "…'" : "'");
}

Finding name_finding(Severity severity, std::string code, std::string message) {
    return {severity, std::move(code), {}, {}, {}, std::move(message)};
}

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
