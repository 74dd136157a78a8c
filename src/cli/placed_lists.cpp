#include "cli/placed_lists.hpp"

#include <map>
#include <set>
#include <string_view>

namespace kamtuu::cli {

namespace {

struct Rows {
    std::size_t count{};
    std::set<const Unit*> municipalities{};
};

std::vector<std::pair<const Unit*, std::size_t>> by_region(const Boundaries& boundaries,
                                                           const std::set<const Unit*>& municipalities) {
    std::vector<std::pair<const Unit*, std::size_t>> regions;
    for (const auto* region : boundaries.at_level(Level::adm1)) {
        std::size_t count = 0;
        for (const auto* unit : municipalities) count += boundaries.within(*unit, *region) ? 1 : 0;
        if (count > 0) regions.emplace_back(region, count);
    }
    return regions;
}

}  // namespace

std::vector<PlacedList> placed_lists(const Boundaries& boundaries, const Joined& joined) {
    std::map<std::pair<std::string_view, std::string_view>, Rows> rows;
    for (std::size_t i = 0; i < joined.records.size(); ++i) {
        const auto& placement = joined.placements[i];
        if (placement.kind != PlacementKind::unit) continue;
        auto& list = rows[{joined.records[i].project, joined.records[i].activity}];
        ++list.count;
        list.municipalities.insert(placement.units.front());
    }
    std::vector<PlacedList> lists;
    for (const auto& [name, list] : rows) {
        if (list.count < 2) continue;
        lists.push_back({std::string(name.first), std::string(name.second), list.count, list.municipalities.size(),
                         by_region(boundaries, list.municipalities)});
    }
    return lists;
}

}  // namespace kamtuu::cli
