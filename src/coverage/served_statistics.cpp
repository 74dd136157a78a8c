#include <algorithm>
#include <numeric>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "coverage/statistic_functions.hpp"

namespace kamtuu {

const Unit* common_part(const RowFacts& row, const Unit& unit) {
    const Boundaries& boundaries = row.facts.boundaries;
    if (boundaries.within(unit, *row.unit)) return &unit;
    return boundaries.within(*row.unit, unit) ? row.unit : nullptr;
}

}  // namespace kamtuu

namespace kamtuu::statistic {

namespace {

Cell exactly(std::size_t count) { return Interval::exactly(static_cast<double>(count)); }

bool reaches(const Boundaries& boundaries, const Place& place, const Unit& leaf) {
    return std::any_of(place.units.begin(), place.units.end(),
                       [&](const Unit* unit) { return boundaries.within(leaf, *unit); });
}

bool may_reach(const RowFacts& row, const Unit& leaf) {
    const auto reaches_it = [&](const Place* place) { return reaches(row.facts.boundaries, *place, leaf); };
    return std::any_of(row.certain.begin(), row.certain.end(), reaches_it) ||
           std::any_of(row.possible.begin(), row.possible.end(), reaches_it);
}

std::vector<const Unit*> municipalities_under(const RowFacts& row) {
    std::vector<const Unit*> list;
    for (const Unit* leaf : row.facts.boundaries.leaves(*row.unit))
        if (row.facts.boundaries.is_municipality(*leaf)) list.push_back(leaf);
    return list;
}

/// The sum of something over the served municipalities: those that certainly are, and of those that may be, as many as
/// the bounds of `served` ask for, the smallest ones at least and the largest ones at most. Absent where a municipality
/// that matters lacks the figure.
template <class Figure>
Cell sum_over_served(const RowFacts& row, Figure figure) {
    if (row.unit == nullptr) return std::nullopt;
    std::vector<double> certain;
    std::vector<double> possible;
    for (const Unit* leaf : municipalities_under(row)) {
        const bool is_served = row.facts.served.is_served(*leaf);
        if (!is_served && !may_reach(row, *leaf)) continue;
        const std::optional<double> value = figure(*leaf);
        if (!value) return std::nullopt;
        (is_served ? certain : possible).push_back(*value);
    }
    std::sort(possible.begin(), possible.end());
    const auto bounds = row.facts.bounds.of(*row.unit);
    const auto beyond = [&](double served) {
        const auto more = static_cast<std::size_t>(served) - certain.size();
        return static_cast<std::ptrdiff_t>(std::min(more, possible.size()));
    };
    const double base = sum_of(certain);
    return Interval{base + std::accumulate(possible.begin(), possible.begin() + beyond(bounds.lower), 0.0),
                    base + std::accumulate(possible.rbegin(), possible.rbegin() + beyond(bounds.upper), 0.0)};
}

/// Projects of the places that reach a leaf.
std::size_t projects_at(const RowFacts& row, const std::vector<const Place*>& places, const Unit& leaf,
                        bool certain_only) {
    std::set<std::string_view> names;
    for (const Place* place : places) {
        if (certain_only && !serves_all(row.facts.served, *place)) continue;
        if (!reaches(row.facts.boundaries, *place, leaf)) continue;
        for (const Record* record : place->records) names.insert(record->project);
    }
    names.erase("");
    return names.size();
}

}  // namespace

Cell percent(const Cell& part, const Cell& whole, double least) {
    if (!part || !whole || whole->lower <= 0 || whole->lower < least || !whole->exact()) return std::nullopt;
    return Interval{100 * part->lower / whole->lower, 100 * part->upper / whole->lower};
}

Cell municipalities(const RowFacts& row) {
    return row.unit != nullptr ? exactly(row.facts.served.municipalities(*row.unit)) : std::nullopt;
}

Cell served(const RowFacts& row) {
    return row.unit != nullptr ? Cell(row.facts.bounds.of(*row.unit)) : row.served_beyond;
}

Cell served_share(const RowFacts& row) { return percent(served(row), municipalities(row)); }

Cell served_twice(const RowFacts& row) {
    if (row.unit == nullptr) return std::nullopt;
    auto places = row.certain;
    places.insert(places.end(), row.possible.begin(), row.possible.end());
    std::size_t lower = 0;
    std::size_t upper = 0;
    for (const Unit* leaf : municipalities_under(row)) {
        if (projects_at(row, places, *leaf, true) >= 2) ++lower;
        if (projects_at(row, places, *leaf, false) >= 2) ++upper;
    }
    const auto most = static_cast<std::size_t>(row.facts.bounds.of(*row.unit).upper);
    return Interval{static_cast<double>(lower), static_cast<double>(std::min(upper, most))};
}

Cell area_km2(const RowFacts& row) {
    if (row.unit == nullptr || !row.unit->area) return std::nullopt;
    return Interval::exactly(row.unit->area->km2());
}

Cell served_area_km2(const RowFacts& row) {
    return sum_over_served(row,
                           [](const Unit& leaf) { return leaf.area ? std::optional(leaf.area->km2()) : std::nullopt; });
}

Cell served_area_share(const RowFacts& row) { return percent(served_area_km2(row), area_km2(row)); }

Cell population(const RowFacts& row) {
    if (row.unit == nullptr) return std::nullopt;
    const auto people = row.facts.populations.of(*row.unit);
    return people ? Cell(Interval::exactly(*people)) : std::nullopt;
}

Cell population_lacking(const RowFacts& row) {
    return row.unit != nullptr ? exactly(row.facts.populations.lacking(*row.unit)) : std::nullopt;
}

Cell population_served(const RowFacts& row) {
    if (row.facts.populations.empty()) return std::nullopt;
    return sum_over_served(row, [&](const Unit& leaf) { return row.facts.populations.of(leaf); });
}

Cell population_unserved(const RowFacts& row) {
    const auto all = population(row);
    const auto reached = population_served(row);
    if (!all || !reached || reached->upper > all->lower) return std::nullopt;
    return Interval{all->lower - reached->upper, all->upper - reached->lower};
}

}  // namespace kamtuu::statistic
