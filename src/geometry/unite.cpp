#include "geometry/unite.hpp"

#include <algorithm>

#include "core/parallel.hpp"
#include "geometry/trace.hpp"

namespace kamtuu {

std::vector<MultiPolygon> unite(const Arcs& arcs, std::span<const std::uint32_t> group_of_tile, std::size_t groups,
                                unsigned threads) {
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
    std::vector<MultiPolygon> result(groups);
    parallel_for(groups, threads, [&](std::size_t group) {
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
    for (auto part = first; part != last; ++part) {
        Polygon polygon;
        polygon.outer = points_of(arcs, arcs.ring(part->first_ring));
        for (std::uint32_t hole = 1; hole < part->rings; ++hole)
            polygon.holes.push_back(points_of(arcs, arcs.ring(part->first_ring + hole)));
        result.push_back(std::move(polygon));
    }
    return result;
}

}  // namespace kamtuu
