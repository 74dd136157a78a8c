#include "coverage/measures.hpp"

#include <array>

namespace kamtuu {

namespace {

constexpr std::string_view of_inequality = "5 units; units of fewer than 100 residents are left out";
constexpr std::string_view of_reach = "3 units; units of fewer than 100 residents are left out";
constexpr std::string_view of_coverage = "3 regions; regions of fewer than 5 municipalities are left out";
constexpr std::string_view of_reach_clusters = "20 units; units of fewer than 100 residents are left out";
constexpr std::string_view of_served_clusters = "20 municipalities";

constexpr std::string_view by_brown = "Brown 1994, Social Science & Medicine 38";
constexpr std::string_view by_theil = "Theil 1967, Economics and Information Theory, chapter 4";
constexpr std::string_view by_who = "WHO 2013, Handbook on health inequality monitoring";
constexpr std::string_view by_cliff = "Cliff and Ord 1981, Spatial Processes; Anselin 1995, Geographical Analysis 27";

// To add a measure: its function in a file beside this one, and its line here.
constexpr std::array table{
    MeasureLine{
        {"gini", "people_per_1000", "Gini coefficient of the reach per head", "index",
         "Sum over all pairs of units of p_i p_k |r_i - r_k| / (2 r); r_i: people reached per resident of a "
         "unit, r: of all together, p_i: its share of the residents. 0: all alike, towards 1: all in one. Only units "
         "that are known exactly; where no record lies and none may lie, nobody is reached.",
         of_inequality, by_brown, least_units_of_inequality},
        Level::adm1,
        Level::adm3,
        measure::reach,
        measure::gini},
    MeasureLine{{"theil", "people_per_1000", "Theil's T of the reach per head", "nats",
                 "Sum over the units of s_i ln(s_i / p_i); s_i: the unit's share of the people reached, p_i: of the "
                 "residents. 0: all alike.",
                 of_inequality, by_theil, least_units_of_inequality},
                Level::adm1,
                Level::adm3,
                measure::reach,
                measure::theil},
    MeasureLine{{"theil_between", "people_per_1000", "Theil's T between regions", "nats",
                 "Sum over the regions of s_g ln(s_g / p_g): theil, if every unit were reached as its region is.",
                 of_inequality, by_theil, least_units_of_inequality},
                Level::adm2,
                Level::adm3,
                measure::reach,
                measure::theil_between},
    MeasureLine{{"theil_within", "people_per_1000", "Theil's T within regions", "nats",
                 "theil - theil_between: the sum over the regions of s_g T_g, T_g being theil of the region's units.",
                 of_inequality, by_theil, least_units_of_inequality},
                Level::adm2,
                Level::adm3,
                measure::reach,
                measure::theil_within},
    MeasureLine{{"reach_ratio", "people_per_1000", "Highest over lowest reach per head", "times",
                 "Greatest people_per_1000 of a unit / least; absent where somewhere nobody is reached.", of_reach,
                 by_who, least_units_compared},
                Level::adm1,
                Level::adm3,
                measure::reach,
                measure::ratio},
    MeasureLine{{"reach_difference", "people_per_1000", "Highest less lowest reach per head", "per 1,000",
                 "Greatest people_per_1000 of a unit - least.", of_reach, by_who, least_units_compared},
                Level::adm1,
                Level::adm3,
                measure::reach,
                measure::difference},
    MeasureLine{{"coverage_ratio", "served_share", "Highest over lowest share of municipalities served", "times",
                 "Greatest served_share of a region / least; absent where a region has none served.", of_coverage,
                 by_who, least_units_compared},
                Level::adm1,
                Level::adm1,
                measure::coverage,
                measure::coverage_ratio},
    MeasureLine{
        {"coverage_difference", "served_share", "Highest less lowest share of municipalities served",
         "percentage points", "Greatest served_share of a region - least.", of_coverage, by_who, least_units_compared},
        Level::adm1,
        Level::adm1,
        measure::coverage,
        measure::coverage_difference},
    MeasureLine{{"reach_moran", "people_per_1000", "Moran's I of the reach per head", "index",
                 "n / S0 x sum of w_ik z_i z_k / sum of z_i^2; z_i: people_per_1000 of a unit less the mean, w_ik: 1 "
                 "over the number of neighbours across a border, S0: their sum. Above expected: alike lies together.",
                 of_reach_clusters, by_cliff, least_units_clustered},
                Level::adm1,
                Level::adm3,
                measure::reach_on_map,
                measure::moran,
                measure::local_moran},
    MeasureLine{{"served_moran", "served", "Moran's I of being served", "index",
                 "As reach_moran, of 1 for a municipality that is served and 0 for one that is not.",
                 of_served_clusters, by_cliff, least_units_clustered},
                Level::adm3,
                Level::adm3,
                measure::served_on_map,
                measure::moran,
                measure::local_moran},
};

constexpr auto public_table = [] {
    std::array<Measure, table.size()> measures{};
    for (std::size_t i = 0; i < table.size(); ++i) measures[i] = table[i].measure;
    return measures;
}();

}  // namespace

std::span<const Measure> measures() noexcept { return public_table; }

std::span<const MeasureLine> measure_lines() noexcept { return table; }

}  // namespace kamtuu
