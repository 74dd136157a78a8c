#include "geometry/unite.hpp"

#include <algorithm>

#include "core/parallel.hpp"
#include "geometry/overlay.hpp"
#include "geometry/repair.hpp"
#include "geometry/trace.hpp"

namespace kamtuu {

namespace {

/// Of each group the arcs that have it on one side only, with the group on their left.
std::vector<std::vector<ArcUse>> outlines_of(const Arcs& arcs, std::span<const std::uint32_t> group_of_tile,
                                             std::size_t groups) {
    const auto group_of = [&](std::uint32_t part) {
        return part == no_part ? no_part : group_of_tile[arcs.parts[part].tile];
    };
    std::vector<std::vector<ArcUse>> outlines(groups);
    for (std::uint32_t i = 0; i < arcs.arcs.size(); ++i) {
        const auto left = group_of(arcs.arcs[i].left);
        const auto right = group_of(arcs.arcs[i].right);
        if (left == right) continue;
        if (left != no_part) outlines[left].push_back({i, false});
        if (right != no_part) outlines[right].push_back({i, true});
    }
    return outlines;
}

MultiPolygon union_by_overlay(const Arcs& arcs, std::span<const std::uint32_t> tiles) {
    std::vector<MultiPolygon> polygons;
    polygons.reserve(tiles.size());
    for (const auto tile : tiles) polygons.push_back(repair(polygon_of(arcs, tile)).polygon);
    std::vector<const MultiPolygon*> members;
    members.reserve(polygons.size());
    for (const auto& polygon : polygons) members.push_back(&polygon);
    return union_of(members);
}

}  // namespace

std::vector<MultiPolygon> unite(const Arcs& arcs, const std::vector<bool>& disputed,
                                std::span<const std::uint32_t> group_of_tile, std::size_t groups, unsigned threads) {
    auto outlines = outlines_of(arcs, group_of_tile, groups);
    std::vector<bool> is_disputed(groups, false);
    std::vector<std::vector<std::uint32_t>> members(groups);
    for (std::uint32_t tile = 0; tile < group_of_tile.size(); ++tile) {
        const auto group = group_of_tile[tile];
        if (group == no_part) continue;
        members[group].push_back(tile);
        if (disputed[tile]) is_disputed[group] = true;
    }
    const bool any_disputed = std::find(is_disputed.begin(), is_disputed.end(), true) != is_disputed.end();
    if (!any_disputed) threads = threads_for(arcs.points.size(), small_steps_worth_a_thread, threads);
    std::vector<MultiPolygon> result(groups);
    parallel_for(groups, threads, [&](std::size_t group) {
        if (is_disputed[group]) {
            result[group] = union_by_overlay(arcs, members[group]);
            return;
        }
        std::vector<Ring> rings;
        for (const auto& ring : trace(arcs, std::move(outlines[group]))) rings.push_back(points_of(arcs, ring));
        result[group] = assemble(std::move(rings));
    });
    return result;
}

MultiPolygon polygon_of(const Arcs& arcs, std::uint32_t tile) {
    const auto [first, last] = std::equal_range(arcs.parts.begin(), arcs.parts.end(), Part{.tile = tile},
                                                [](const Part& a, const Part& b) { return a.tile < b.tile; });
    MultiPolygon result;
    for (auto part = first; part != last; ++part)
        result.push_back(polygon_of_part(arcs, static_cast<std::uint32_t>(part - arcs.parts.begin())));
    return result;
}

}  // namespace kamtuu
