#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "coverage/row_facts.hpp"

namespace kamtuu {

namespace {

Cell exactly(std::size_t count) { return Interval::exactly(static_cast<double>(count)); }

Cell percent(const Cell& part, const Cell& whole) {
    if (!part || !whole || whole->lower <= 0) return std::nullopt;
    return Interval{100 * part->lower / whole->lower, 100 * part->upper / whole->lower};
}

// --- Municipalities -----------------------------------------------------------------------------------------------

Cell municipalities(const RowFacts& row) {
    return row.unit != nullptr ? exactly(row.served.municipalities(*row.unit)) : std::nullopt;
}

/// The part of `unit` that lies in the row's unit: the deeper of the two, if one lies in the other.
const Unit* common_part(const RowFacts& row, const Unit& unit) {
    const Boundaries& boundaries = row.served.boundaries();
    if (boundaries.within(unit, *row.unit)) return &unit;
    return boundaries.within(*row.unit, unit) ? row.unit : nullptr;
}

bool only_leaves(const RowFacts& row, const Place& place) {
    return std::all_of(place.units.begin(), place.units.end(),
                       [&](const Unit* unit) { return row.served.boundaries().is_leaf(*unit); });
}

struct Reach {
    std::size_t municipalities{};  // of the place, inside the row's unit
    std::size_t unserved{};        // of them, where no record certainly lies
};

Reach reach_of(const RowFacts& row, const Place& place) {
    Reach reach;
    for (const Unit* unit : place.units) {
        const Unit* part = common_part(row, *unit);
        if (part == nullptr) continue;
        reach.municipalities += row.served.municipalities(*part);
        reach.unserved += row.served.municipalities(*part) - row.served.served(*part);
    }
    return reach;
}

/// "n units of these regions": what the other regions cannot hold must lie here, max(0, n - capacity of the others).
std::size_t must_lie_here(const RowFacts& row, const Place& place) {
    if (!place.count) return 0;
    const auto in_all = municipalities_in(row.served, place);
    const auto elsewhere = in_all - reach_of(row, place).municipalities;
    const auto count = std::min(*place.count, in_all);
    return count > elsewhere ? count - elsewhere : 0;
}

/// How many municipalities that are not certainly served the records of a place can serve here at most.
std::size_t may_lie_here(const RowFacts& row, const Place& place) {
    const auto room = reach_of(row, place).unserved;
    if (place.kind == PlacementKind::ambiguous && only_leaves(row, place)) return std::min(room, place.records.size());
    if (place.count) return std::min(room, *place.count * place.records.size());
    return room;
}

/// An ambiguous record lies in one of its candidates: if none of them is served otherwise, it serves one more.
bool serves_one_more(const RowFacts& row, const Place& place) {
    return place.kind == PlacementKind::ambiguous && only_leaves(row, place) &&
           std::all_of(place.units.begin(), place.units.end(), [&](const Unit* unit) {
               return row.served.municipalities(*unit) == 1 && !row.served.is_served(*unit);
           });
}

/// Bounds by record; several vague records may be the same municipalities, so their needs are not added.
Cell served(const RowFacts& row) {
    if (row.unit == nullptr) return std::nullopt;
    const auto capacity = row.served.municipalities(*row.unit);
    const auto certain = row.served.served(*row.unit);
    std::size_t lower = certain;
    std::size_t upper = certain;
    for (const Place* place : row.certain) {
        if (place->kind == PlacementKind::unit) continue;
        lower = std::max({lower, must_lie_here(row, *place), certain + (serves_one_more(row, *place) ? 1U : 0U)});
        upper += may_lie_here(row, *place);
    }
    for (const Place* place : row.possible) {
        lower = std::max(lower, must_lie_here(row, *place));
        upper += may_lie_here(row, *place);
    }
    return Interval{static_cast<double>(std::min(lower, capacity)), static_cast<double>(std::min(upper, capacity))};
}

Cell served_share(const RowFacts& row) { return percent(served(row), municipalities(row)); }

// --- Area ---------------------------------------------------------------------------------------------------------

Cell area_km2(const RowFacts& row) {
    if (row.unit == nullptr || !row.unit->area) return std::nullopt;
    return Interval::exactly(row.unit->area->km2());
}

bool may_reach(const RowFacts& row, const Unit& leaf) {
    const auto reaches = [&](const Place* place) {
        return std::any_of(place->units.begin(), place->units.end(),
                           [&](const Unit* unit) { return row.served.boundaries().within(leaf, *unit); });
    };
    return std::any_of(row.certain.begin(), row.certain.end(), reaches) ||
           std::any_of(row.possible.begin(), row.possible.end(), reaches);
}

Cell served_area_km2(const RowFacts& row) {
    if (row.unit == nullptr) return std::nullopt;
    Interval sum{};
    for (const Unit* leaf : row.served.boundaries().leaves(*row.unit)) {
        if (!row.served.boundaries().is_municipality(*leaf)) continue;
        if (!leaf->area) return std::nullopt;
        const double km2 = leaf->area->km2();
        if (row.served.is_served(*leaf)) sum = sum + Interval::exactly(km2);
        if (!row.served.is_served(*leaf) && may_reach(row, *leaf)) sum = sum + Interval{0, km2};
    }
    return sum;
}

Cell served_area_share(const RowFacts& row) { return percent(served_area_km2(row), area_km2(row)); }

// --- Projects, people, records ------------------------------------------------------------------------------------

Cell projects(const RowFacts& row) {
    std::set<std::string_view> names;
    const auto add = [&](const std::vector<const Place*>& places) {
        for (const Place* place : places) {
            for (const Record* record : place->records) names.insert(record->project);
        }
        names.erase("");
        return static_cast<double>(names.size());
    };
    const double lower = add(row.certain);
    return Interval{lower, add(row.possible)};
}

using PeopleInPlace = std::optional<double> (*)(const Place&);

/// Added in an order of their own: a sum of doubles must not depend on the order of the rows.
std::optional<double> sum_of(std::vector<double> figures) {
    if (figures.empty()) return std::nullopt;
    std::sort(figures.begin(), figures.end());
    return std::accumulate(figures.begin(), figures.end(), 0.0);
}

std::optional<double> sum_in_place(const Place& place) {
    std::vector<double> figures;
    for (const Record* record : place.records) {
        if (record->reached) figures.push_back(*record->reached);
    }
    return sum_of(std::move(figures));
}

/// Rows of one activity are parts of it, and are added; the largest activity counts.
std::optional<double> largest_in_place(const Place& place) {
    std::map<std::pair<std::string_view, std::string_view>, std::vector<double>> by_activity;
    for (const Record* record : place.records) {
        if (record->reached) by_activity[{record->project, record->activity}].push_back(*record->reached);
    }
    std::optional<double> largest;
    for (auto& [activity, figures] : by_activity) {
        const auto sum = sum_of(std::move(figures));
        if (!largest || *sum > *largest) largest = sum;
    }
    return largest;
}

Cell people(const RowFacts& row, PeopleInPlace in_place) {
    std::optional<Interval> total;
    for (const Place* place : row.certain) {
        if (const auto there = in_place(*place)) total = total.value_or(Interval{}) + Interval::exactly(*there);
    }
    for (const Place* place : row.possible) {
        if (const auto there = in_place(*place)) total = total.value_or(Interval{}) + Interval{0, *there};
    }
    return total;
}

Cell people_sum(const RowFacts& row) { return people(row, sum_in_place); }
Cell people_max(const RowFacts& row) { return people(row, largest_in_place); }

template <class Counts>
Cell records_where(const RowFacts& row, Counts counts) {
    std::size_t count = 0;
    for (const Place* place : row.certain) count += counts(place->kind) ? place->records.size() : 0;
    return exactly(count);
}

Cell records_placed(const RowFacts& row) {
    return records_where(row, [](PlacementKind kind) { return kind == PlacementKind::unit; });
}
Cell records_partly(const RowFacts& row) {
    return records_where(
        row, [](PlacementKind kind) { return kind == PlacementKind::ambiguous || kind == PlacementKind::partial; });
}
Cell records_unplaced(const RowFacts& row) {
    return records_where(row, [](PlacementKind kind) { return kind == PlacementKind::unplaced; });
}

// --- The table ----------------------------------------------------------------------------------------------------

struct Line {
    Statistic statistic;
    Cell (*compute)(const RowFacts&){};
};

// To add a statistic: write its function above and its line here.
constexpr std::array table{
    Line{{"municipalities", "municipalities",
          "Aiyl aimaks and cities in the unit; a leaf that nobody governs is not one.", true, false},
         municipalities},
    Line{{"served", "municipalities",
          "Municipalities where at least one record lies; bounds where records are only partly located.", false, true},
         served},
    Line{{"served_share", "%", "100 x served / municipalities.", false, true}, served_share},
    Line{{"area_km2", "km2", "Geodesic area of the unit on WGS 84.", true, false}, area_km2},
    Line{{"served_area_km2", "km2", "Geodesic area of the served municipalities.", true, true}, served_area_km2},
    Line{{"served_area_share", "%", "100 x served_area_km2 / area_km2.", false, true}, served_area_share},
    Line{{"projects", "projects", "Distinct projects with a record in the unit.", false, true}, projects},
    Line{{"people_sum", "people",
          "People reached, summed over the records: too high where activities reach the same people.", true, true},
         people_sum},
    Line{{"people_max", "people",
          "People reached by the largest activity of each place, summed over the places: activities of one place are "
          "taken "
          "to reach the same people, and places different ones.",
          true, true},
         people_max},
    Line{{"records_placed", "records", "Records that lie in one municipality of the unit.", true, false},
         records_placed},
    Line{{"records_partly", "records", "Records that lie in the unit, and are not known more closely.", true, false},
         records_partly},
    Line{{"records_unplaced", "records", "Records whose place is not known.", true, false}, records_unplaced},
};

constexpr auto public_table = [] {
    std::array<Statistic, table.size()> statistics{};
    for (std::size_t i = 0; i < table.size(); ++i) statistics[i] = table[i].statistic;
    return statistics;
}();

}  // namespace

std::span<const Statistic> statistics() noexcept { return public_table; }

std::vector<Cell> compute_cells(const RowFacts& row) {
    std::vector<Cell> cells;
    for (const Line& line : table) cells.push_back(line.compute(row));
    return cells;
}

}  // namespace kamtuu
