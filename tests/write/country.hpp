#pragma once

#include <string>
#include <utility>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/statistics.hpp>
#include <kamtuu/summary.hpp>

namespace kamtuu::test {

inline Unit unit(const std::string& pcode, Level level, UnitType type, const std::string& name) {
    Unit unit{.pcode = *Pcode::parse(pcode)};
    unit.level = level;
    unit.type = type;
    unit.name_en = name;
    return unit;
}

/// A square of one degree whose lower left corner is `at`, drawn clockwise, which is the wrong way round.
inline Polygon square(Point at) {
    const auto [x, y] = at;
    return {{{x, y}, {x, y + 1}, {x + 1, y + 1}, {x + 1, y}, {x, y}}, {}};
}

/// A country of two regions: one with borders, one, a city, without. No districts or municipalities.
inline Boundaries two_regions() {
    auto country = unit("KG", Level::adm0, UnitType::country, "Kyrgyzstan");
    auto chui = unit("KG08000000000", Level::adm1, UnitType::region, "Chui");
    chui.name_ky = "Чүй";
    chui.parent = country.pcode;
    chui.polygon = {square({74.5, 42})};
    auto bishkek = unit("KG11000000000", Level::adm1, UnitType::city, "Bishkek, \"the city\"");
    bishkek.parent = country.pcode;
    return Boundaries({bishkek, country, chui}, {"Approximate, for demonstration."});
}

/// What the hand-made summaries have columns for.
inline constexpr Statistic people_and_area[] = {
    {"people", "People", "people", "People reached.", "", true, true},
    {"area", "Area", "km2", "Area of the unit.", "", true, false},
};

inline Summary regions(const Boundaries& boundaries) {
    Summary summary{.level = Level::adm1};
    for (const auto* each : boundaries.at_level(Level::adm1)) summary.rows.push_back({.unit = each});
    summary.rows[0].cells = {Interval{120, 150.5}, Interval::exactly(12.34567)};
    summary.rows[1].cells = {Interval::exactly(1'000'000), {}};
    summary.rows[0].served_here = true;
    summary.rows[1].known_only_at = {&boundaries.country()};
    summary.rows.push_back({.kind = RowKind::partly_placed, .cells = {Interval{0, 30}, {}}});
    summary.rows.push_back({.kind = RowKind::unplaced, .cells = {{}, {}}});
    return summary;
}

}  // namespace kamtuu::test
