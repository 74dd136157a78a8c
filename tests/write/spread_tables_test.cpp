#include "write/spread_tables.hpp"

#include <gmock/gmock.h>
#include <stdexcept>
#include <string_view>

#include "write/cell_csv.hpp"
#include "write/country.hpp"

namespace kamtuu {
namespace {

const Measure& measure(std::string_view key) {
    for (const auto& one : measures())
        if (one.key == key) return one;
    throw std::out_of_range("no such measure");
}

TEST(SpreadCsv, IsThisToTheByte) {
    const auto boundaries = test::two_regions();
    const auto units = boundaries.at_level(Level::adm1);
    Spread spread;
    spread.rows.push_back({.measure = &measure("coverage_difference"),
                           .level = Level::adm1,
                           .value = 40,
                           .highest = units[0],
                           .lowest = units[1],
                           .as_low = 2,
                           .units = 7,
                           .left_out = {.too_small = 2, .interval = 1},
                           .sentence = "Of each 100, 40 more."});
    spread.rows.push_back({.measure = &measure("reach_moran"),
                           .level = Level::adm3,
                           .value = 0.1234567,
                           .expected = -0.05,
                           .z = 1.5,
                           .p = 0.133614,
                           .p_permuted = 0.14,
                           .units = 21,
                           .left_out = {.without_borders = 1, .without_population = 2, .absent = 3},
                           .sentence = "Not more alike."});
    spread.rows.push_back({.measure = &measure("gini"), .level = Level::adm2, .sentence = "No value."});
    EXPECT_EQ(
        to_csv(spread_table(spread)),
        "level,measure,of,value,unit,expected,z,p,p_permuted,highest_pcode,highest_others,lowest_pcode,lowest_others,"
        "units,"
        "least_units,left_out,left_out_without_borders,left_out_without_population,left_out_too_small,left_out_absent,"
        "left_out_interval,sentence\n"
        "region,coverage_difference,served_share,40,percentage points,,,,,KG08000000000,0,KG11000000000,2,7,3,"
        "3,0,0,2,0,1,\"Of each 100, 40 more.\"\n"
        "municipality,reach_moran,people_per_1000,0.123457,index,-0.05,1.5,0.133614,0.14,,,,,21,20,"
        "6,1,2,0,3,0,Not more alike.\n"
        "district,gini,people_per_1000,,index,,,,,,,,,0,5,0,0,0,0,0,0,No value.\n");
}

TEST(SpreadCsv, GivesNothingAChanceOfZero) {
    Spread spread;
    spread.rows.push_back({.measure = &measure("reach_moran"), .level = Level::adm3, .value = 0.5, .p = 1e-40});
    EXPECT_THAT(to_csv(spread_table(spread)),
                testing::HasSubstr("municipality,reach_moran,people_per_1000,0.5,index,,,0.000001,"));
}

TEST(ClustersCsv, LeavesBlankWhatAnIslandHasNot) {
    const auto boundaries = test::two_regions();
    const auto units = boundaries.at_level(Level::adm1);
    Spread spread;
    spread.clusters.push_back({.measure = &measure("reach_moran"),
                               .level = Level::adm1,
                               .unit = units[0],
                               .value = 12.5,
                               .i = 0.75,
                               .quadrant = Quadrant::high_high,
                               .p = 0.0002,
                               .q = 0.0004,
                               .significant = true});
    spread.clusters.push_back(
        {.measure = &measure("reach_moran"), .level = Level::adm1, .unit = units[1], .value = 0, .i = 0});
    spread.clusters.push_back(spread.clusters[0]);
    spread.clusters[2].q = 0.3;
    spread.clusters[2].significant = false;
    EXPECT_EQ(to_csv(clusters_table(spread)),
              "level,measure,pcode,name_en,name_ky,value,quadrant,local_i,p,q,significant\n"
              "region,reach_moran,KG08000000000,Chui,Чүй,12.5,high-high,0.75,0.0002,0.0004,yes\n"
              "region,reach_moran,KG11000000000,\"Bishkek, \"\"the city\"\"\",,0,,0,,,\n"
              "region,reach_moran,KG08000000000,Chui,Чүй,12.5,high-high,0.75,0.0002,0.3,no\n");
}

TEST(ConcentrationCsv, HasARowForEachPointOfEachLevel) {
    Spread spread;
    spread.curves.push_back({Level::adm1, {{0, 0}, {0.5, 0.25}, {1, 1}}});
    spread.curves.push_back({Level::adm3, {{0, 0}, {1, 1}}});
    EXPECT_EQ(to_csv(concentration_table(spread)),
              "level,point,population_share,reached_share\n"
              "region,0,0,0\n"
              "region,1,0.5,0.25\n"
              "region,2,1,1\n"
              "municipality,0,0,0\n"
              "municipality,1,1,1\n");
}

TEST(SpreadTables, OfNothingAreTheirHeaders) {
    EXPECT_EQ(to_csv(concentration_table({})), "level,point,population_share,reached_share\n");
    EXPECT_EQ(to_csv(clusters_table({})),
              "level,measure,pcode,name_en,name_ky,value,quadrant,local_i,p,q,significant\n");
}

}  // namespace
}  // namespace kamtuu
