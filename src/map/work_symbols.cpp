#include "map/work_symbols.hpp"

#include <algorithm>
#include <set>

#include "core/text.hpp"

namespace kamtuu::map {

namespace {

using UnitsOfProject = std::map<std::string, std::set<std::size_t>>;

/// The unit of the map's level that the row lies in, as the drawn boundaries know it; null if it lies in no one.
const Unit* unit_of(const WorkRow& row, const Boundaries& drawn, Level level) {
    if (row.kind != RowKind::unit || row.records == 0) return nullptr;
    const auto* unit = drawn.find(row.unit->pcode);
    return unit == nullptr ? nullptr : drawn.at_level(*unit, level);
}

std::vector<std::string> by_spread(const UnitsOfProject& units) {
    std::vector<std::string> projects;
    for (const auto& [project, ignored] : units) projects.push_back(project);
    std::ranges::stable_sort(
        projects, [&](const std::string& a, const std::string& b) { return units.at(a).size() > units.at(b).size(); });
    return projects;
}

}  // namespace

WorkPlaces work_places(const Boundaries& drawn, Level level, std::span<const WorkRow> work) {
    WorkPlaces places;
    UnitsOfProject units;
    for (const auto& row : work) {
        if (const auto* unit = unit_of(row, drawn, level))
            units[row.project].insert(drawn.index_of(*unit));
        else if (row.records > 0)
            places.elsewhere[row.project] += row.records;
    }
    places.projects = by_spread(units);
    for (std::size_t i = 0; i < places.projects.size(); ++i)
        for (const auto unit : units.at(places.projects[i])) places.by_unit[unit].push_back(i);
    return places;
}

std::string project_name(std::string_view project, const Phrasebook& book) {
    return project.empty() ? book.say("map.project.unnamed") : std::string(project);
}

std::string elsewhere_text(const WorkPlaces& places, const Phrasebook& book) {
    std::vector<std::string> parts;
    for (const auto& [project, records] : places.elsewhere)
        parts.push_back(project_name(project, book) + " (" + book.number(static_cast<double>(records)) + ")");
    return text::join(parts, ", ");
}

}  // namespace kamtuu::map
