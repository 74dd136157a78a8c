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
#include "geometry/repair.hpp"

namespace kamtuu {

namespace {

/// A given polygon may differ from its leaves' area by this share before it is a finding.
constexpr double area_tolerance = 0.001;

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

/// The leaves under each unit, in P-code order so that sums do not depend on the order of the units; none for a leaf.
std::vector<std::vector<const Unit*>> leaves_under(const std::vector<Unit>& units) {
    const auto parents = parents_of(units);
    std::vector<bool> has_children(units.size());
    for (const auto parent : parents)
        if (parent != no_parent) has_children[parent] = true;
    std::vector<std::vector<const Unit*>> leaves(units.size());
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (has_children[i]) continue;
        for (auto up = parents[i]; up != no_parent; up = parents[up]) leaves[up].push_back(&units[i]);
    }
    for (auto& own : leaves)
        std::sort(own.begin(), own.end(), [](const Unit* a, const Unit* b) { return a->pcode < b->pcode; });
    return leaves;
}

bool all_have_polygons(const std::vector<const Unit*>& leaves) {
    return !leaves.empty() &&
           std::none_of(leaves.begin(), leaves.end(), [](const Unit* leaf) { return leaf->polygon.empty(); });
}

Area sum_of_areas(const std::vector<const Unit*>& leaves) {
    auto sum = Area::square_metres(0);
    for (const auto* leaf : leaves) sum = sum + *leaf->area;
    return sum;
}

std::string km2(Area area) {
    std::array<char, 64> buffer{};
    auto* const end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), area.km2(), std::chars_format::fixed, 1).ptr;
    return std::string(buffer.data(), end) + " km2";
}

/// Compares the polygon that a file gave for `unit` with its leaves.
std::optional<Finding> compare(const Unit& unit, Area of_leaves) {
    if (unit.polygon.empty()) return {};
    const auto given = area(unit.polygon);
    if (std::abs(given.m2() - of_leaves.m2()) <= area_tolerance * given.m2()) return {};
    return Finding{Severity::warning,
                   "level.area_differs",
                   "",
                   {},
                   unit.pcode.str(),
                   "The polygon given for " + display_name(unit) + " has " + km2(given) + ", the units in it have " +
                       km2(of_leaves) + " together. Their union is used."};
}

}  // namespace

void derive_upper_levels(std::vector<Unit>& units, unsigned threads, Findings& findings) {
    const auto leaves = leaves_under(units);
    // Leaves first, because the others are made from them.
    parallel_for(units.size(), threads, [&](std::size_t i) {
        if (leaves[i].empty() && !units[i].polygon.empty()) units[i].area = area(units[i].polygon);
    });
    std::vector<std::optional<Finding>> differences(units.size());
    parallel_for(units.size(), threads, [&](std::size_t i) {
        auto& unit = units[i];
        if (leaves[i].empty()) return;
        if (!all_have_polygons(leaves[i])) {
            if (!unit.polygon.empty()) unit.area = area(unit.polygon);
            return;
        }
        std::vector<const MultiPolygon*> parts;
        for (const auto* leaf : leaves[i]) parts.push_back(&leaf->polygon);
        const auto of_leaves = sum_of_areas(leaves[i]);
        differences[i] = compare(unit, of_leaves);
        unit.polygon = union_of(parts);
        unit.area = of_leaves;
    });
    for (auto& difference : differences)
        if (difference) findings.push_back(std::move(*difference));
}

}  // namespace kamtuu
