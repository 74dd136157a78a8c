#include <array>
#include <span>
#include <string_view>

#include <kamtuu/statistics.hpp>

#include "coverage/statistic_functions.hpp"

namespace kamtuu {

namespace {

struct Line {
    Statistic statistic;
    Cell (*compute)(const RowFacts&){};
};

constexpr std::string_view of_population = "a population of 100";

// To add a statistic: its function in a file beside this one, and its line here.
constexpr std::array table{
    Line{
        {"municipalities", "Municipalities", "municipalities",
         "Aiyl aimaks and cities in the unit; a leaf that nobody governs is not one.", "", true, false, "the register"},
        statistic::municipalities},
    Line{{"served", "Municipalities served", "municipalities",
          "Municipalities where at least one record lies; bounds where records are only partly located: what n units "
          "of these regions leave for this one is max(0, n - capacity of the others) to min(n, capacity). Of what is "
          "partly placed: those beyond what the units of the level have for sure.",
          "", true, true},
         statistic::served},
    Line{{"served_share", "Share of municipalities served", "%", "100 x served / municipalities.", "", false, true,
          "the records; the register"},
         statistic::served_share},
    Line{{"served_twice", "Municipalities with two or more projects", "municipalities",
          "Municipalities where records of at least two projects lie: overlap, or work that can be joined.", "", false,
          true},
         statistic::served_twice},
    Line{{"area_km2", "Area", "km2", "Geodesic area of the unit on WGS 84.", "", true, false,
          "the borders; C. F. F. Karney, Algorithms for geodesics, 2013, as in PROJ"},
         statistic::area_km2},
    Line{{"served_area_km2", "Area of served municipalities", "km2", "Geodesic area of the served municipalities.", "",
          false, true, "the records; areas as area_km2"},
         statistic::served_area_km2},
    Line{{"served_area_share", "Share of the area served", "%", "100 x served_area_km2 / area_km2.", "", false, true,
          "the records; areas as area_km2"},
         statistic::served_area_share},
    Line{{"population", "Population", "people",
          "Resident population: what the table of populations states for the unit, else the sum of its parts where "
          "each has a figure.",
          "", false, false, "the table of populations"},
         statistic::population},
    Line{{"population_lacking", "Municipalities without a population figure", "municipalities",
          "Municipalities in the unit for which no population is stated. They are absent from sums, not zero.", "",
          true, false, "the table of populations"},
         statistic::population_lacking},
    Line{{"population_served", "Population of served municipalities", "people",
          "Sum of the populations of the served municipalities; absent where one of them has no figure.", "", false,
          true, "the records; the table of populations"},
         statistic::population_served},
    Line{{"population_unserved", "Population of municipalities not served", "people",
          "population - population_served: the gap.", "", false, true, "the records; the table of populations"},
         statistic::population_unserved},
    Line{{"projects", "Projects", "projects", "Distinct projects with a record in the unit.", "", false, true},
         statistic::projects},
    Line{{"sectors", "Sectors", "sectors", "Distinct sectors with a record in the unit.", "", false, true},
         statistic::sectors},
    Line{{"served_since", "Served since", "year",
          "Year in which the earliest dated record in the unit starts; earlier where a record that may lie here does.",
          "", false, true},
         statistic::served_since},
    Line{{"people", "People reached", "people",
          "People reached, counted by the rule of each indicator (sum, max, last, distinct) and not above the "
          "population unless the figures themselves are, which is an error finding, nor above the unit that it lies "
          "in; with several indicators at least the largest, at most all together.",
          "", false, true, "the records; docs/counting.md"},
         statistic::people},
    Line{{"people_bounds", "People reached, whatever the rule", "people",
          "From the largest single figure to the sum of all figures, the population or what is reached in the unit "
          "above, whichever is least: what holds whoever was counted twice.",
          "", false, true},
         statistic::people_bounds},
    Line{{"people_sum", "People reached, as reported", "people",
          "Figures of all records added as they stand: too high where activities reach the same people.", "", true,
          true},
         statistic::people_sum},
    Line{{"people_f", "Women and girls reached", "people", "As people, of those who are reported as women and girls.",
          "", false, true},
         statistic::people_f},
    Line{{"people_m", "Men and boys reached", "people", "As people, of those who are reported as men and boys.", "",
          false, true},
         statistic::people_m},
    Line{{"people_sex_unknown", "People reached, sex not told", "people",
          "As people, of those whose sex no record tells: all people less women and men of each figure.", "", false,
          true},
         statistic::people_sex_unknown},
    Line{{"people_children", "Children reached", "people", "As people, of those who are reported as children.", "",
          false, true},
         statistic::people_children},
    Line{{"people_share", "Share of the population reached", "%", "100 x people / population.", of_population, false,
          true, "the records; the table of populations"},
         statistic::people_share},
    Line{{"people_per_1000", "People reached per 1,000 residents", "per 1,000", "1,000 x people / population.",
          of_population, false, true, "the records; the table of populations"},
         statistic::people_per_1000},
    Line{{"records_placed", "Records placed", "records", "Records that lie in one municipality of the unit.", "", true,
          false},
         statistic::records_placed},
    Line{{"records_partly", "Records partly placed", "records",
          "Records that lie in the unit, and are not known more closely.", "", true, false},
         statistic::records_partly},
    Line{{"records_unplaced", "Records not placed", "records", "Records whose place is not known.", "", true, false},
         statistic::records_unplaced},
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
