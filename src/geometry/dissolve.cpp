#include <map>
#include <utility>

#include <kamtuu/dissolve.hpp>

#include "geometry/disputes.hpp"
#include "geometry/repair.hpp"
#include "geometry/unite.hpp"

namespace kamtuu {

std::vector<Dissolved> dissolve(const Tiling& tiling, const std::function<std::string(const Unit&)>& group_of,
                                unsigned threads) {
    const auto tiles = tiling.tiles();
    std::vector<std::string> names;
    std::map<std::string, std::uint32_t> numbers;
    for (const auto* tile : tiles) {
        names.push_back(group_of(*tile));
        if (!names.back().empty()) numbers.emplace(names.back(), 0);
    }
    std::vector<Dissolved> groups;
    for (auto& [name, number] : numbers) {
        number = static_cast<std::uint32_t>(groups.size());
        groups.push_back({.group = name});
    }
    std::vector<std::uint32_t> group_of_tile(tiles.size(), no_part);
    for (std::size_t tile = 0; tile < tiles.size(); ++tile) {
        if (names[tile].empty()) continue;
        group_of_tile[tile] = numbers.at(names[tile]);
        groups[group_of_tile[tile]].tiles.push_back(tiles[tile]);
    }
    auto polygons = unite(tiling.as_arcs(), tiling.disputes().disputed, group_of_tile, groups.size(), threads);
    for (std::size_t group = 0; group < groups.size(); ++group) groups[group].polygon = std::move(polygons[group]);
    return groups;
}

std::vector<Dissolved> dissolve(const Tiling& tiling, Level level, unsigned threads) {
    return dissolve(
        tiling,
        [&](const Unit& tile) {
            // A tile above the level that has units without polygons under it stands for itself.
            const auto* unit = tiling.boundaries().at_level(tile, level);
            return (unit == nullptr ? tile : *unit).pcode.str();
        },
        threads);
}

}  // namespace kamtuu
