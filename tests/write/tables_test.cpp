#include "write/tables.hpp"

#include <gtest/gtest.h>
#include <stdexcept>
#include <string>

#include "write/cell_csv.hpp"
#include "write/country.hpp"
#include "write/statistic_columns.hpp"

namespace kamtuu {
namespace {

TEST(StatisticsCsv, IsThisToTheByte) {
    const auto boundaries = test::two_regions();
    const std::vector summaries{test::regions(boundaries)};
    EXPECT_EQ(statistics_csv(summaries, test::people_and_area),
              "level,pcode,name_en,name_ky,served_here,known_only_at,people,people_min,people_max,area\n"
              "region,KG08000000000,Chui,Чүй,yes,,,120,150.5,12.34567\n"
              "region,KG11000000000,\"Bishkek, \"\"the city\"\"\",,no,KG,1000000,1000000,1000000,\n"
              "region,,(partly placed),,,,,0,30,\n"
              "region,,(unplaced),,,,,,,\n");
}

TEST(StatisticsCsv, NeverLosesABoundSilently) {
    const auto boundaries = test::two_regions();
    auto summary = test::regions(boundaries);
    summary.rows[0].cells[1] = Interval{1, 2};  // area is not declared bounded
    EXPECT_THROW(statistics_csv({&summary, 1}, test::people_and_area), std::logic_error);
}

TEST(NumberInUnit, HasTheDecimalsOfItsUnit) {
    EXPECT_EQ(number_in_unit(12.3456789, "km2"), "12.345679");
    EXPECT_EQ(number_in_unit(66.66666, "%"), "66.67");
    EXPECT_EQ(number_in_unit(12.34567, "people"), "12.34567");
    EXPECT_EQ(number_in_unit(1e6, "people"), "1000000");
}

Record record(std::size_t row, const std::string& place) {
    Record result{.file = "p.csv", .row = row};
    result.municipality = {place};
    result.project = "P";
    return result;
}

TEST(MatchesCsv, HasARowForEveryRecord) {
    const auto boundaries = test::two_regions();
    const auto* chui = boundaries.find(*Pcode::parse("KG08000000000"));
    const auto* bishkek = boundaries.find(*Pcode::parse("KG11000000000"));
    const Joined joined{.records = {record(5, "a"), record(4, "b"), record(3, "c"), record(2, "=d"), record(6, "e")},
                        .placements = {{PlacementKind::unit, {chui}, {}, "name", 1, "As written."},
                                       {PlacementKind::ambiguous, {chui, bishkek}, {}, "name", 0.666, "Two fit."},
                                       {PlacementKind::partial, {chui}, {}, "units", 0.5, "Only the region is known."},
                                       {PlacementKind::unplaced, {}, {}, "", 0, "Not known, \"=d\"."},
                                       {PlacementKind::partial, {chui, bishkek}, 3, "units", 1, "3 units of these."}}};
    const std::vector<std::size_t> counted{0, 1, 3, 4};
    EXPECT_EQ(to_csv(matches_table(joined, counted)),
              "file,row,project,activity,typed,placement,counted,pcode,name_en,rule,score,candidates,reason\n"
              "p.csv,2,P,,'=d,unplaced,yes,,,,0,,\"Not known, \"\"=d\"\".\"\n"
              "p.csv,3,P,,c,partial,no,KG08000000000,Chui,units,0.5,,Only the region is known.\n"
              "p.csv,4,P,,b,ambiguous,yes,,,name,0.67,KG08000000000 KG11000000000,Two fit.\n"
              "p.csv,5,P,,a,unit,yes,KG08000000000,Chui,name,1,,As written.\n"
              "p.csv,6,P,,e,partial,yes,,,units,1,KG08000000000 KG11000000000,3 units of these.\n");
}

TEST(FindingsCsv, LeavesUnknownRowsEmpty) {
    EXPECT_EQ(
        to_csv(findings_table({{Severity::error, "record.unplaced", "p.csv", 7, "", "Not known."},
                               {Severity::note, "crs.assumed", "", {}, "KG", "Taken for \"EPSG:4326\", as usual."}})),
        "severity,code,file,row,unit,message\n"
        "error,record.unplaced,p.csv,7,,Not known.\n"
        "note,crs.assumed,,,KG,\"Taken for \"\"EPSG:4326\"\", as usual.\"\n");
}

}  // namespace
}  // namespace kamtuu
