#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_set>

#include <kamtuu/nearest.hpp>
#include <kamtuu/neighbours.hpp>
#include <kamtuu/tiling.hpp>
#include <kamtuu/unserved.hpp>

#include "coverage/summary_parts.hpp"

namespace kamtuu {

namespace {

using Units = std::unordered_set<const Unit*>;

const Unit* above_at(const Boundaries& boundaries, const Unit& unit, Level level) {
    for (const Unit* above : boundaries.ancestors(unit))
        if (above->level == level) return above;
    return nullptr;
}

/// Who borders on whom, and how far the nearest served municipality is.
class Surrounding {
public:
    Surrounding(const Tiling& tiling, const Units& served)
        : boundaries_(tiling.boundaries()), served_(served), index_(boundaries_, Level::adm3) {
        for (const auto& border : neighbours(tiling, Level::adm3)) {
            neighbours_[border.unit].push_back(border.other);
            neighbours_[border.other].push_back(border.unit);
        }
    }

    void describe(UnservedUnit& one) const {
        const bool has_border = !one.unit->polygon.empty();
        const auto to = has_border ? DistanceTo::border : DistanceTo::label_point;
        const auto nearest = index_.nearest_that(
            *one.unit, [&](const Unit& other) { return served_.contains(&other); }, to);
        if (nearest) {
            one.nearest_served = nearest->unit;
            one.distance_km = nearest->distance_m / 1000;
        }
        if (has_border) count_neighbours(one);
    }

private:
    void count_neighbours(UnservedUnit& one) const {
        one.neighbours = one.served_neighbours = 0;
        const auto found = neighbours_.find(one.unit);
        if (found == neighbours_.end()) return;
        for (const Unit* other : found->second) {
            if (!boundaries_.is_municipality(*other)) continue;
            ++*one.neighbours;
            if (served_.contains(other)) ++*one.served_neighbours;
        }
    }

    const Boundaries& boundaries_;
    const Units& served_;
    NearestIndex index_;
    std::map<const Unit*, std::vector<const Unit*>> neighbours_{};
};

/// Smaller is more urgent.
auto urgency(const UnservedUnit& one) {
    return std::tuple(!one.certain, !one.population, -one.population.value_or(0), -one.distance_km.value_or(0),
                      one.unit->pcode);
}

}  // namespace

Unserved unserved_of(const Tiling& tiling, const Summary& municipalities, const Populations& populations) {
    const Boundaries& boundaries = tiling.boundaries();
    Unserved result{.units = {}, .municipalities = 0, .findings = municipalities.findings};
    Units served;
    for (const SummaryRow& row : municipalities.rows) {
        if (row.kind != RowKind::unit || !boundaries.is_municipality(*row.unit)) continue;
        ++result.municipalities;
        if (row.served_here) {
            served.insert(row.unit);
            continue;
        }
        result.units.push_back({.unit = row.unit,
                                .district = above_at(boundaries, *row.unit, Level::adm2),
                                .region = above_at(boundaries, *row.unit, Level::adm1),
                                .population = populations.of(*row.unit),
                                .certain = cell_of(row, "served")->upper == 0,
                                .known_only_at = row.known_only_at});
    }
    const Surrounding surrounding(tiling, served);
    for (auto& one : result.units) surrounding.describe(one);
    std::sort(result.units.begin(), result.units.end(),
              [](const UnservedUnit& a, const UnservedUnit& b) { return urgency(a) < urgency(b); });
    return result;
}

Unserved unserved(const Boundaries& boundaries, const Joined& joined, const SummaryOptions& options) {
    const CountedRecords counted(boundaries, joined, options);
    return unserved_of(Tiling(boundaries), summary_of(counted, Level::adm3), counted.facts().populations);
}

}  // namespace kamtuu
