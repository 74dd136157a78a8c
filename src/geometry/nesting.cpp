#include "geometry/nesting.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <utility>

#include "core/parallel.hpp"
#include "geometry/disputes.hpp"
#include "geometry/overlay.hpp"
#include "geometry/repair.hpp"
#include "geometry/unite.hpp"

namespace kamtuu {

namespace {

const Unit* with_polygon_above(const Boundaries& boundaries, const Unit& tile) {
    const auto* above = boundaries.parent(tile);
    while (above != nullptr && above->polygon.empty()) above = boundaries.parent(*above);
    return above;
}

/// By tile the unit above it that has a polygon other than the outline of its tiles.
std::vector<const Unit*> to_compare(const Tiling& tiling, unsigned threads) {
    const auto tiles = tiling.tiles();
    std::vector<const Unit*> above(tiles.size());
    std::vector<std::uint32_t> group(tiles.size(), no_part);
    std::vector<const Unit*> groups;
    std::map<const Unit*, std::uint32_t> numbers;
    for (std::size_t tile = 0; tile < tiles.size(); ++tile) {
        above[tile] = with_polygon_above(tiling.boundaries(), *tiles[tile]);
        if (above[tile] == nullptr) continue;
        const auto [number, fresh] = numbers.emplace(above[tile], static_cast<std::uint32_t>(groups.size()));
        if (fresh) groups.push_back(above[tile]);
        group[tile] = number->second;
    }
    const auto outlines = unite(tiling.as_arcs(), tiling.disputes().disputed, group, groups.size(), threads);
    for (std::size_t tile = 0; tile < tiles.size(); ++tile)
        if (group[tile] != no_part && outlines[group[tile]] == above[tile]->polygon) above[tile] = nullptr;
    return above;
}

}  // namespace

std::vector<Outside> outside_of_parents(const Tiling& tiling, double share, unsigned threads) {
    const auto above = to_compare(tiling, threads);
    std::vector<std::optional<Outside>> found(above.size());
    parallel_for(above.size(), threads, [&](std::size_t tile) {
        if (above[tile] == nullptr) return;
        const auto& unit = *tiling.tiles()[tile];
        const auto own = repair(unit.polygon).polygon;
        auto rest = difference_of(own, repair(above[tile]->polygon).polygon);
        const auto size = area(rest);
        if (!rest.empty() && size.m2() > share * area(own).m2())
            found[tile] = Outside{&unit, above[tile], std::move(rest), size};
    });
    std::vector<Outside> result;
    for (auto& each : found)
        if (each) result.push_back(std::move(*each));
    return result;
}

}  // namespace kamtuu
