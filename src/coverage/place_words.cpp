#include "coverage/place_words.hpp"

#include <algorithm>
#include <utility>

namespace kamtuu {

std::string quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

Finding about(const Record& record, Severity severity, std::string code, std::string message) {
    return {severity, std::move(code), record.file, record.row, {}, std::move(message)};
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

std::string within_words(const Ancestors& within) {
    return within.units.empty() ? std::string("in the country") : "within " + names_of(within.units);
}

std::optional<std::size_t> municipalities_among(const Boundaries& boundaries, const std::vector<const Unit*>& units) {
    std::size_t count = 0;
    for (const Unit* unit : units) {
        if (!boundaries.is_leaf(*unit)) return std::nullopt;
        count += boundaries.is_municipality(*unit) ? 1 : 0;
    }
    return count > 0 ? std::optional(count) : std::nullopt;
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
