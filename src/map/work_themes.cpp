#include <algorithm>
#include <map>
#include <string>

#include <kamtuu/map.hpp>

namespace kamtuu {

namespace {

struct Counts {
    std::size_t records{};
    std::size_t possible{};
};

using CountsOfUnits = std::map<const Unit*, Counts>;

Shown shown(const CountsOfUnits& counts, const Unit* unit) {
    const auto found = counts.find(unit);
    if (found == counts.end()) return {ShownKind::none, Interval::exactly(0), true};
    const auto records = static_cast<double>(found->second.records);
    const auto most = records + static_cast<double>(found->second.possible);
    if (records == most) return {ShownKind::number, Interval::exactly(records), true};
    return {records == 0 ? ShownKind::known_only_above : ShownKind::between, {records, most}, true};
}

}  // namespace

std::vector<Theme> work_themes(std::span<const Unit* const> units, std::span<const WorkRow> work, Level level,
                               WorkBy by) {
    std::map<std::string, CountsOfUnits> found;
    for (const auto& row : work) {
        auto& counts = found[by == WorkBy::project ? row.project : row.sector];
        if (row.kind != RowKind::unit) continue;
        counts[row.unit].records += row.records;
        counts[row.unit].possible += row.possible_records;
    }
    std::vector<Theme> themes;
    for (const auto& [name, counts] : found) {
        Theme theme{.key = "records_placed", .name = "Records", .unit = "records", .of = name, .level = level};
        for (const auto* unit : units) theme.cells.push_back({unit, shown(counts, unit)});
        themes.push_back(std::move(theme));
    }
    return themes;
}

}  // namespace kamtuu
