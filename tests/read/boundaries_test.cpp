#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/read.hpp>

#include "read/boundary_files.hpp"

namespace kamtuu {
namespace {

using test::Folder;
using testing::HasSubstr;

class EveryFormat : public testing::TestWithParam<const char*> {};

TEST_P(EveryFormat, GivesTheSameUnits) {
    const Folder folder;
    const auto file = test::write(folder, GetParam(), test::two_districts());
    Findings findings;
    const auto boundaries = read_boundaries({file}, {}, findings);
    ASSERT_EQ(boundaries.units().size(), 4U);
    const auto* unit = boundaries.find(*Pcode::parse("KG02215000000"));
    ASSERT_NE(unit, nullptr);
    EXPECT_EQ(unit->name_ky, "Ысык-Көл");
    EXPECT_EQ(unit->level, Level::adm2);
    EXPECT_EQ(unit->type, UnitType::district);
    EXPECT_EQ(unit->parent->str(), "KG02000000000");
    EXPECT_EQ(unit->polygon.at(0).outer.size(), 5U);
    EXPECT_NEAR(boundaries.country().area->km2(), 2 * unit->area->km2(), 0.01);
    EXPECT_EQ(boundaries.country().name_en, "Kyrgyzstan");
    EXPECT_THAT(findings, testing::IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(All, EveryFormat, testing::Values("a.shp", "a.gpkg", "a.geojson", "a.fgb"),
                         [](const auto& tested) { return std::string(tested.param).substr(2); });

TEST(ReadBoundaries, TakesSeveralFilesOfSeveralLevels) {
    const Folder folder;
    const auto districts = test::write(folder, "districts.gpkg", test::two_districts());
    test::Layer regions;
    regions.fields = {"ADM1_PCODE", "ADM1_RU"};
    regions.rows = {{test::square(78, 42, 0.2), {"KG02000000000", "Иссык-Кульская"}}};
    const auto region_file = test::write(folder, "regions.shp", regions);
    Findings findings;
    const auto boundaries = read_boundaries({districts, region_file}, {}, findings);
    const auto* region = boundaries.find(*Pcode::parse("KG02000000000"));
    EXPECT_EQ(region->name_en, "Issyk-Kul");
    EXPECT_EQ(region->name_ru, "Иссык-Кульская");
    EXPECT_TRUE(test::has(findings, "level.area_differs"));  // its square is twice as high as its districts
}

TEST(ReadBoundaries, StopsWhereTheCallerSaysSo) {
    const Folder folder;
    const auto file = test::write(folder, "a.gpkg", test::two_districts());
    Findings findings;
    double reached = 0;
    BoundaryOptions options;
    options.progress = [&](double share, std::string_view) {
        reached = share;
        return share < 0.6;
    };
    try {
        (void)read_boundaries({file}, options, findings);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::cancelled);
        EXPECT_EQ(reached, 0.6);
    }
}

TEST(ReadBoundaries, RepairsAndSaysSo) {
    const Folder folder;
    auto layer = test::two_districts();
    layer.rows[0].wkt = "POLYGON ((78 42,78.1 42.1,78.1 42,78 42.1,78 42))";
    Findings findings;
    const auto boundaries = read_boundaries({test::write(folder, "a.gpkg", layer)}, {}, findings);
    const auto found = test::finding(findings, "polygon.repaired");
    EXPECT_EQ(found.unit, "KG02205000000");
    EXPECT_EQ(found.file, "a.gpkg");
    EXPECT_EQ(found.row, 1U);
    EXPECT_THAT(found.message, HasSubstr("Self-intersection"));
    EXPECT_THAT(found.message, HasSubstr("the area before cannot be told, "));
    EXPECT_EQ(boundaries.find(*Pcode::parse("KG02205000000"))->polygon.size(), 2U);
}

TEST(ReadBoundaries, SaysBothAreasOfARepairedPolygon) {
    const Folder folder;
    auto layer = test::two_districts();
    layer.rows[1].wkt = "POLYGON ((78.1 42,78.2 42,78.2 42.1,78.15 42,78.1 42.1,78.1 42))";
    Findings findings;
    (void)read_boundaries({test::write(folder, "a.gpkg", layer)}, {}, findings);
    const auto found = test::finding(findings, "polygon.repaired");
    EXPECT_EQ(found.row, 2U);
    EXPECT_THAT(found.message, testing::AllOf(HasSubstr(" km2 before, "), HasSubstr(" km2 after.")));
}

TEST(ReadBoundaries, NamesWhatHasNoPolygonForWantOfALeaf) {
    const Folder folder;
    auto layer = test::two_districts();
    layer.rows[1].wkt = "";
    Findings findings;
    const auto b = read_boundaries({test::write(folder, "a.gpkg", layer)}, {}, findings);
    EXPECT_TRUE(b.country().polygon.empty());
    EXPECT_THAT(test::finding(findings, "boundaries.no_polygon").message,
                testing::AllOf(HasSubstr("1 unit(s) at the bottom"),
                               HasSubstr("show them as circles, if at all: KG02215000000. "),
                               HasSubstr("2 unit(s) above have no polygon either: KG, KG02000000000.")));
}

TEST(ReadBoundaries, DoesNotDependOnThreads) {
    const auto file = test::test_data("data/boundaries/synthetic_kgz_adm3.geojson");
    if (!file) GTEST_SKIP() << "KAMTUU_TEST_DATA is not set";
    Findings one_findings;
    Findings four_findings;
    BoundaryOptions options;
    options.threads = 1;
    const auto one = read_boundaries({*file}, options, one_findings);
    options.threads = 4;
    const auto four = read_boundaries({*file}, options, four_findings);
    ASSERT_EQ(one.units().size(), four.units().size());
    for (std::size_t i = 0; i < one.units().size(); ++i) EXPECT_EQ(one.units()[i].polygon, four.units()[i].polygon);
    EXPECT_EQ(one_findings, four_findings);
}

TEST(Describe, SaysWhatWouldBeAssumed) {
    const Folder folder;
    auto layer = test::two_districts();
    layer.fields.push_back("KIND");
    for (auto& row : layer.rows) row.values.emplace_back("voronoi");
    const auto file = test::write(folder, "a.shp", layer);
    Findings findings;
    const auto described = describe({file}, {}, findings);
    ASSERT_EQ(described.size(), 1U);
    EXPECT_EQ(described[0].format, "ESRI Shapefile");
    EXPECT_EQ(described[0].encoding, "UTF-8 (from .cpg)");
    EXPECT_EQ(described[0].crs, "EPSG:4326 (from .prj)");
    EXPECT_EQ(described[0].features, 2U);
    EXPECT_EQ(described[0].vertices, 10U);
    EXPECT_NEAR(described[0].box.east, 78.2, 1e-9);
    EXPECT_EQ(described[0].fields.at(0).role, "adm2_pcode");
    EXPECT_EQ(described[0].fields.at(6).field, "KIND");
    EXPECT_EQ(described[0].fields.at(6).role, "");
    EXPECT_THAT(findings, testing::IsEmpty());
}

TEST(Describe, TellsWhatWouldStopTheReading) {
    const Folder folder;
    test::Layer layer;
    layer.fields = {"shapeName"};
    layer.rows = {{test::square(78, 42), {"Ak-Suu"}}};
    Findings findings;
    const auto described = describe({test::write(folder, "a.geojson", layer)}, {}, findings);
    ASSERT_EQ(described.size(), 1U);
    EXPECT_EQ(described[0].vertices, 5U);
    EXPECT_THAT(test::finding(findings, "boundaries.unreadable").message, HasSubstr("shapeName"));
}

}  // namespace
}  // namespace kamtuu
