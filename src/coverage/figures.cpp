#include "coverage/measure_functions.hpp"
#include "coverage/statistic_functions.hpp"

namespace kamtuu {

std::vector<double> Figures::values() const {
    std::vector<double> values;
    for (const auto& group : groups) values.push_back(times * group.reached / group.population);
    return values;
}

}  // namespace kamtuu

namespace kamtuu::measure {

namespace {

using Known = bool (*)(const LevelFacts&, const Unit&);

bool anywhere(const LevelFacts&, const Unit&) { return true; }
bool on_map(const LevelFacts& level, const Unit& unit) { return level.on_ground.contains(&unit); }

/// Rows of units that hold a municipality; a lake that nobody governs is no place that work could reach.
bool counts(const SummaryRow& row) {
    if (row.kind != RowKind::unit) return false;
    const auto& municipalities = cell_of(row, "municipalities");
    return municipalities && municipalities->lower > 0;
}

/// People reached. Where no record lies and none may lie, nobody is; where one does and tells no figure, who knows.
Cell people_in(const SummaryRow& row) {
    const auto& people = cell_of(row, "people");
    const auto& served = cell_of(row, "served");
    const bool untouched = served && served->upper == 0 && !row.served_here && row.known_only_at.empty();
    return !people && untouched ? Cell(Interval::exactly(0)) : people;
}

void take(Figures& figures, const Unit& unit, const Cell& part, double whole) {
    if (!part) {
        ++figures.left_out.absent;
    } else if (!part->exact()) {
        ++figures.left_out.interval;
    } else {
        figures.units.push_back(&unit);
        figures.groups.push_back({part->lower, whole});
    }
}

Figures reach_where(const LevelFacts& level, Known known) {
    Figures figures{.times = 1000};
    for (const auto& row : level.summary.rows) {
        if (!counts(row)) continue;
        const auto& residents = cell_of(row, "population");
        if (!known(level, *row.unit)) {
            ++figures.left_out.without_borders;
        } else if (!residents) {
            ++figures.left_out.without_population;
        } else if (residents->lower < statistic::least_population) {
            ++figures.left_out.too_small;
        } else {
            take(figures, *row.unit, people_in(row), residents->lower);
        }
    }
    return figures;
}

}  // namespace

Figures reach(const LevelFacts& level) { return reach_where(level, anywhere); }
Figures reach_on_map(const LevelFacts& level) { return reach_where(level, on_map); }

Figures coverage(const LevelFacts& level) {
    Figures figures{.times = 100};
    for (const auto& row : level.summary.rows) {
        if (!counts(row)) continue;
        const double municipalities = cell_of(row, "municipalities")->lower;
        if (municipalities < static_cast<double>(least_municipalities_of_share)) {
            ++figures.left_out.too_small;
        } else {
            take(figures, *row.unit, cell_of(row, "served"), municipalities);
        }
    }
    return figures;
}

Figures served_on_map(const LevelFacts& level) {
    Figures figures;
    for (const auto& row : level.summary.rows) {
        if (!counts(row)) continue;
        if (!on_map(level, *row.unit)) {
            ++figures.left_out.without_borders;
        } else {
            take(figures, *row.unit, cell_of(row, "served"), 1);
        }
    }
    return figures;
}

}  // namespace kamtuu::measure
