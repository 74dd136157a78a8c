#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>
#include <span>
#include <utility>

#include <kamtuu/neighbours.hpp>

#include "core/parallel.hpp"
#include "geometry/arcs.hpp"
#include "geometry/inside_point.hpp"
#include "geometry/measure.hpp"
#include "geometry/near_borders.hpp"
#include "geometry/trace.hpp"

namespace kamtuu {

namespace {

using Units = std::vector<const Unit*>;

/// Parts with less between them are not apart.
constexpr double hangs_together_m = 1;

/// By tile, the unit that it is part of.
Units tiles_themselves(const Tiling& tiling) { return {tiling.tiles().begin(), tiling.tiles().end()}; }

Units units_of_level(const Tiling& tiling, Level level) {
    auto units = tiles_themselves(tiling);
    for (auto& unit : units) {
        const auto* above = tiling.boundaries().at_level(*unit, level);
        if (above != nullptr) unit = above;
    }
    return units;
}

struct ByPcode {
    bool operator()(const Unit* a, const Unit* b) const { return a->pcode < b->pcode; }
};
struct PairByPcode {
    using Pair = std::pair<const Unit*, const Unit*>;
    bool operator()(const Pair& a, const Pair& b) const {
        if (a.first != b.first) return ByPcode()(a.first, b.first);
        return ByPcode()(a.second, b.second);
    }
};

/// The arcs between two units, and only those that have `wanted` on one side if it is given.
std::vector<std::uint32_t> arcs_between(const Tiling& tiling, const Units& unit_of_tile, const Unit* wanted) {
    std::vector<std::uint32_t> result;
    const auto arcs = tiling.arcs();
    for (std::uint32_t i = 0; i < arcs.size(); ++i) {
        if (arcs[i].right == no_part) continue;
        const auto* left = unit_of_tile[tiling.parts()[arcs[i].left].tile];
        const auto* right = unit_of_tile[tiling.parts()[arcs[i].right].tile];
        if (left != right && (wanted == nullptr || left == wanted || right == wanted)) result.push_back(i);
    }
    return result;
}

std::vector<SharedBorder> borders(const Tiling& tiling, const Units& unit_of_tile, unsigned threads,
                                  const Unit* wanted = nullptr) {
    const auto between = arcs_between(tiling, unit_of_tile, wanted);
    std::vector<double> lengths_m(between.size());
    parallel_for(between.size(), threads,
                 [&](std::size_t i) { lengths_m[i] = length_m(tiling.line(tiling.arcs()[between[i]])); });
    std::map<PairByPcode::Pair, double, PairByPcode> sums_m;
    for (std::size_t i = 0; i < between.size(); ++i) {
        const auto& arc = tiling.arcs()[between[i]];
        std::pair sides{unit_of_tile[tiling.parts()[arc.left].tile], unit_of_tile[tiling.parts()[arc.right].tile]};
        if (ByPcode()(sides.second, sides.first)) std::swap(sides.first, sides.second);
        sums_m[sides] += lengths_m[i];
    }
    std::vector<SharedBorder> result;
    result.reserve(sums_m.size());
    for (const auto& [sides, m] : sums_m) result.push_back({sides.first, sides.second, m / 1000});
    return result;
}

/// Sets of numbers that are joined (union-find with path halving).
class Sets {
public:
    explicit Sets(std::size_t count) : root_(count) { std::iota(root_.begin(), root_.end(), 0U); }
    std::uint32_t find(std::uint32_t i) {
        while (root_[i] != i) i = root_[i] = root_[root_[i]];
        return i;
    }
    void join(std::uint32_t a, std::uint32_t b) {
        const auto [low, high] = std::minmax({find(a), find(b)});
        root_[high] = low;
    }

private:
    std::vector<std::uint32_t> root_;
};

std::vector<Area> areas_of_parts(const Tiling& tiling, unsigned threads) {
    std::vector<Area> areas(tiling.parts().size(), Area::square_metres(0));
    parallel_for(areas.size(), threads, [&](std::size_t part) {
        areas[part] = area({polygon_of_part(tiling.as_arcs(), static_cast<std::uint32_t>(part))});
    });
    return areas;
}

std::vector<Component> components_of(const Tiling& tiling, std::span<const Area> areas, unsigned threads) {
    const auto parts = static_cast<std::uint32_t>(tiling.parts().size());
    Sets sets(parts);
    for (const auto& arc : tiling.arcs())
        if (arc.right != no_part) sets.join(arc.left, arc.right);
    for (const auto& overlap : tiling.overlaps()) sets.join(overlap.part, overlap.other);
    for (const auto& border : tiling.unmatched()) sets.join(border.part, border.other);
    for (const auto& border : near_borders(tiling.as_arcs(), hangs_together_m, threads))
        sets.join(border.part, border.other);

    std::map<std::uint32_t, Component> by_first;
    for (std::uint32_t part = 0; part < parts; ++part) {
        auto& component = by_first[sets.find(part)];
        component.parts.push_back(part);
        component.area = component.area + areas[part];
    }
    std::vector<Component> result;
    for (auto& [first, component] : by_first) result.push_back(std::move(component));
    std::stable_sort(result.begin(), result.end(),
                     [](const Component& a, const Component& b) { return a.area > b.area; });
    return result;
}

}  // namespace

std::vector<SharedBorder> neighbours(const Tiling& tiling, unsigned threads) {
    return borders(tiling, tiles_themselves(tiling), threads);
}

std::vector<SharedBorder> neighbours(const Tiling& tiling, Level level, unsigned threads) {
    return borders(tiling, units_of_level(tiling, level), threads);
}

std::vector<SharedBorder> neighbours(const Tiling& tiling, const Unit& unit, unsigned threads) {
    const auto tiles = tiling.tiles();
    const bool is_tile = std::binary_search(tiles.begin(), tiles.end(), &unit, ByPcode());
    auto result =
        borders(tiling, is_tile ? tiles_themselves(tiling) : units_of_level(tiling, unit.level), threads, &unit);
    for (auto& border : result)
        if (border.other == &unit) std::swap(border.unit, border.other);
    std::sort(result.begin(), result.end(),
              [](const SharedBorder& a, const SharedBorder& b) { return ByPcode()(a.other, b.other); });
    return result;
}

std::vector<Component> components(const Tiling& tiling, unsigned threads) {
    return components_of(tiling, areas_of_parts(tiling, threads), threads);
}

std::vector<Exclave> exclaves(const Tiling& tiling, unsigned threads) {
    const auto areas = areas_of_parts(tiling, threads);
    const auto all = components_of(tiling, areas, threads);
    std::vector<Exclave> result;
    for (std::size_t i = 1; i < all.size(); ++i)
        for (const auto part : all[i].parts)
            result.push_back({part, &tiling.unit_of(tiling.parts()[part]), areas[part],
                              point_inside(polygon_of_part(tiling.as_arcs(), part))});
    std::sort(result.begin(), result.end(), [](const Exclave& a, const Exclave& b) { return a.part < b.part; });
    return result;
}

}  // namespace kamtuu
