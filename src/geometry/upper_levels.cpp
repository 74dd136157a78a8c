#include "geometry/upper_levels.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>

#include "core/parallel.hpp"
#include "geometry/disputes.hpp"
#include "geometry/unite.hpp"

namespace kamtuu {

namespace {

/// A given polygon may differ from the area of the units in it by this share before it is a finding.
constexpr double area_tolerance = 0.001;

/// Parts overlap if the sum of their areas exceeds that of their union by more than rounding can.
constexpr double overlap_share = 0.00001;
constexpr auto least_overlap = Area::square_metres(10'000);

constexpr auto no_parent = static_cast<std::size_t>(-1);

/// The parent's position, for each unit. A parent that is missing or not of a higher level counts as none: judging the
/// tree is the task of Boundaries, and here a loop must not become an endless one.
std::vector<std::size_t> parents_of(const std::vector<Unit>& units) {
    std::unordered_map<Pcode, std::size_t> by_pcode;
    for (std::size_t i = 0; i < units.size(); ++i) by_pcode.emplace(units[i].pcode, i);
    std::vector<std::size_t> parents(units.size(), no_parent);
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (!units[i].parent) continue;
        const auto found = by_pcode.find(*units[i].parent);
        if (found != by_pcode.end() && units[found->second].level < units[i].level) parents[i] = found->second;
    }
    return parents;
}

std::vector<std::vector<std::size_t>> children_in_pcode_order(const std::vector<Unit>& units) {
    const auto parents = parents_of(units);
    std::vector<std::vector<std::size_t>> children(units.size());
    for (std::size_t i = 0; i < units.size(); ++i)
        if (parents[i] != no_parent) children[parents[i]].push_back(i);
    for (auto& own : children)
        std::sort(own.begin(), own.end(),
                  [&](std::size_t a, std::size_t b) { return units[a].pcode < units[b].pcode; });
    return children;
}

std::vector<std::size_t> lowest_level_first(const std::vector<Unit>& units) {
    std::vector<std::size_t> order(units.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return units[a].level > units[b].level; });
    return order;
}

/// The lowest units that have polygons and together make up a unit.
using Cover = std::vector<const Unit*>;

/// The cover of each unit: its children's where all of them have one, else the unit itself if it has a polygon, else
/// nothing. Districts that a file gives make up their region even where their municipalities have no polygons.
std::vector<Cover> covers_of(const std::vector<Unit>& units) {
    const auto children = children_in_pcode_order(units);
    std::vector<Cover> covers(units.size());
    for (const auto i : lowest_level_first(units)) {
        const bool complete =
            !children[i].empty() && std::none_of(children[i].begin(), children[i].end(),
                                                 [&](std::size_t child) { return covers[child].empty(); });
        if (complete) {
            for (const auto child : children[i])
                covers[i].insert(covers[i].end(), covers[child].begin(), covers[child].end());
        } else if (!units[i].polygon.empty()) {
            covers[i] = {&units[i]};
        }
    }
    return covers;
}

bool covers_itself(const Unit& unit, const Cover& cover) { return cover.size() == 1 && cover.front() == &unit; }

Area sum_of_areas(const Cover& cover) {
    auto sum = Area::square_metres(0);
    for (const auto* unit : cover) sum = sum + *unit->area;
    return sum;
}

std::string km2(Area area, int digits = 1) {
    std::array<char, 64> buffer{};
    auto* const end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), area.km2(), std::chars_format::fixed, digits).ptr;
    return std::string(buffer.data(), end) + " km2";
}

struct Union {
    MultiPolygon polygon{};
    bool disputed{false};  // so that the sum of the parts' areas may be more than its own
};

/// The ground of each unit that others make up; empty for the rest. Level by level, because a tile is in one unit of
/// each.
std::vector<Union> unions_of(const std::vector<Unit>& units, const std::vector<Cover>& covers, unsigned threads) {
    std::vector<const MultiPolygon*> tiles;
    std::unordered_map<const Unit*, std::size_t> number_of_tile;
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (!covers_itself(units[i], covers[i])) continue;
        number_of_tile.emplace(&units[i], tiles.size());
        tiles.push_back(&units[i].polygon);
    }
    const auto arcs = cut_into_arcs(tiles, threads);
    const auto disputes = find_disputes(arcs, tiles.size(), threads);
    std::vector<Union> unions(units.size());
    for (const auto level : {Level::adm2, Level::adm1, Level::adm0}) {
        std::vector<std::size_t> made;  // units of the level, by group
        std::vector<std::uint32_t> group_of_tile(tiles.size(), no_part);
        for (std::size_t i = 0; i < units.size(); ++i) {
            if (units[i].level != level || covers[i].empty() || covers_itself(units[i], covers[i])) continue;
            for (const auto* unit : covers[i]) {
                const auto tile = number_of_tile.at(unit);
                group_of_tile[tile] = static_cast<std::uint32_t>(made.size());
                unions[i].disputed = unions[i].disputed || disputes.disputed[tile];
            }
            made.push_back(i);
        }
        auto polygons = unite(arcs, disputes.disputed, group_of_tile, made.size(), threads);
        for (std::size_t group = 0; group < made.size(); ++group)
            unions[made[group]].polygon = std::move(polygons[group]);
    }
    return unions;
}

/// Compares the polygon that a file gave for `unit` with the units in it.
std::optional<Finding> compare(const Unit& unit, Area of_cover) {
    if (unit.polygon.empty()) return {};
    const auto given = area(unit.polygon);
    if (std::abs(given.m2() - of_cover.m2()) <= area_tolerance * given.m2()) return {};
    return Finding{Severity::warning,
                   "level.area_differs",
                   "",
                   {},
                   unit.pcode.str(),
                   "The polygon given for " + display_name(unit) + " has " + km2(given) + ", the units in it have " +
                       km2(of_cover) + " together. Their union is used."};
}

/// Tells parts that overlap: what lies in two of them counts twice in their sum.
std::optional<Finding> compare_with_union(const Unit& unit, Area sum) {
    const auto of_union = area(unit.polygon);
    const auto twice = Area::square_metres(sum.m2() - of_union.m2());
    if (twice.m2() <= std::max(overlap_share * sum.m2(), least_overlap.m2())) return {};
    return Finding{Severity::warning,
                   "level.parts_overlap",
                   "",
                   {},
                   unit.pcode.str(),
                   "The units in " + display_name(unit) + " overlap: they have " + km2(sum, 2) +
                       " together, their union has " + km2(of_union, 2) + ", so " + km2(twice, 2) +
                       " count twice. The sum is used as its area."};
}

}  // namespace

void derive_upper_levels(std::vector<Unit>& units, unsigned threads, Findings& findings) {
    const auto covers = covers_of(units);
    // What covers itself first, because the others are made from it.
    parallel_for(units.size(), threads, [&](std::size_t i) {
        if (covers_itself(units[i], covers[i])) units[i].area = area(units[i].polygon);
    });
    auto unions = unions_of(units, covers, threads);
    std::vector<std::optional<Finding>> differences(units.size());
    std::vector<std::optional<Finding>> overlaps(units.size());
    parallel_for(units.size(), threads, [&](std::size_t i) {
        auto& unit = units[i];
        if (covers[i].empty() || covers_itself(unit, covers[i])) return;
        const auto of_cover = sum_of_areas(covers[i]);
        differences[i] = compare(unit, of_cover);
        unit.polygon = std::move(unions[i].polygon);
        unit.area = of_cover;
        if (unions[i].disputed) overlaps[i] = compare_with_union(unit, of_cover);
    });
    for (auto* found : {&differences, &overlaps})
        for (auto& finding : *found)
            if (finding) findings.push_back(std::move(*finding));
}

}  // namespace kamtuu
