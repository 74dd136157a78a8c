#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <set>
#include <string>
#include <vector>

#include <kamtuu/neighbours.hpp>

#include "geometry/inside_point.hpp"
#include "geometry/measure.hpp"
#include "geometry/point_in_polygon.hpp"
#include "geometry/shapes.hpp"
#include "support/map.hpp"

namespace kamtuu {
namespace {

using test::square;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

/// "AB": two names.
std::vector<std::string> pairs(const std::vector<SharedBorder>& borders) {
    std::vector<std::string> all;
    for (const auto& border : borders) all.push_back(border.unit->name_en + border.other->name_en);
    return all;
}

double degree_of_meridian_km(double lat) { return length_m(std::vector<Point>{{0, lat}, {0, lat + 1}}) / 1000; }

TEST(Neighbours, ShareBorder) {
    const auto map = test::from_map(
        "AAB\n"
        "CCB");
    const auto found = neighbours(Tiling(map));
    EXPECT_THAT(pairs(found), ElementsAre("AB", "AC", "BC"));
    EXPECT_NEAR(found[0].length_km, degree_of_meridian_km(1), 1e-9);
    EXPECT_NEAR(found[1].length_km, 2 * length_m(std::vector<Point>{{0, 1}, {1, 1}}) / 1000, 1e-9);
}

TEST(Neighbours, DoNotTouchInPointsOnly) {
    const auto map = test::from_map(
        "AB\n"
        "CD");
    EXPECT_THAT(pairs(neighbours(Tiling(map))), ElementsAre("AB", "AC", "BD", "CD"));
}

TEST(Neighbours, ALakeIsBetween) {
    const auto map = test::from_map(
        "AAA\n"
        "A.B\n"
        "ABB");
    const auto found = neighbours(Tiling(map));
    ASSERT_THAT(pairs(found), ElementsAre("AB"));
    EXPECT_NEAR(found[0].length_km, degree_of_meridian_km(0) + length_m(std::vector<Point>{{2, 2}, {3, 2}}) / 1000,
                1e-9)
        << "the shore is no border";
}

TEST(Neighbours, OfALevelAreAllTheirTilesTogether) {
    std::vector<Unit> units{test::unit("KG02000000000", Level::adm1, UnitType::region, "R"),
                            test::unit("KG03000000000", Level::adm1, UnitType::region, "S"),
                            test::unit("KG02000000001", Level::adm3, UnitType::aiyl_aimak, "A", "KG02000000000"),
                            test::unit("KG02000000002", Level::adm3, UnitType::aiyl_aimak, "B", "KG02000000000"),
                            test::unit("KG03000000001", Level::adm3, UnitType::aiyl_aimak, "C", "KG03000000000"),
                            test::unit("KG11000000000", Level::adm1, UnitType::city, "T")};
    units[2].polygon = square(0, 0);
    units[3].polygon = square(0, 1);
    units[4].polygon = {{{{1, 0}, {2, 0}, {2, 2}, {1, 2}, {1, 1}, {1, 0}}}};
    units[5].polygon = {{{{2, 0}, {3, 0}, {3, 2}, {2, 2}, {2, 0}}}};
    const auto country = test::country_of(std::move(units));
    const Tiling tiling(country);
    const auto regions = neighbours(tiling, Level::adm1);
    EXPECT_THAT(pairs(regions), ElementsAre("RS", "ST"));
    EXPECT_NEAR(regions[0].length_km, degree_of_meridian_km(0) + degree_of_meridian_km(1), 1e-9);
    EXPECT_THAT(neighbours(tiling, Level::adm0), IsEmpty());
    EXPECT_THAT(pairs(neighbours(tiling, *country.find(*Pcode::parse("KG03000000000")))), ElementsAre("SR", "ST"));
    EXPECT_THAT(pairs(neighbours(tiling, *country.find(*Pcode::parse("KG03000000001")))),
                ElementsAre("CA", "CB", "CT"));
}

TEST(Neighbours, OfAUnitWithoutGroundAreNone) {
    const auto country = test::country_of({test::unit("KG02000000001", Level::adm3, UnitType::aiyl_aimak, "A")});
    const Tiling tiling(country);
    EXPECT_THAT(neighbours(tiling), IsEmpty());
    EXPECT_THAT(neighbours(tiling, country.units()[1]), IsEmpty());
    EXPECT_THAT(components(tiling), IsEmpty());
    EXPECT_THAT(exclaves(tiling), IsEmpty());
}

TEST(Components, TheMainBodyComesFirst) {
    const auto map = test::from_map(
        "B.AAA\n"
        "..AAC\n"
        "DD...\n");
    const auto found = components(Tiling(map));
    ASSERT_THAT(found, SizeIs(3));
    EXPECT_THAT(found[0].parts, ElementsAre(0, 2));
    EXPECT_THAT(found[1].parts, ElementsAre(3));
    EXPECT_THAT(found[2].parts, ElementsAre(1));
}

TEST(Components, TouchingInAPointDoesNotHangTogether) {
    const auto map = test::from_map(
        "A.\n"
        ".A");
    EXPECT_THAT(components(Tiling(map)), SizeIs(2));
}

TEST(Components, UnmatchedBordersMakeNoIslands) {
    std::vector<Unit> units{test::unit("KG02000000001", Level::adm3, UnitType::aiyl_aimak, "A"),
                            test::unit("KG02000000002", Level::adm3, UnitType::aiyl_aimak, "B")};
    units[0].polygon = square(0, 0, 2);
    units[1].polygon = square(2, 0.5);
    const auto country = test::country_of(std::move(units));
    EXPECT_THAT(components(Tiling(country)), SizeIs(1));
    EXPECT_THAT(exclaves(Tiling(country)), IsEmpty());
}

TEST(Exclaves, AreOffTheMainBody) {
    const auto map = test::from_map(
        "AA.B\n"
        "AA..\n"
        "...A");
    const Tiling tiling(map);
    const auto found = exclaves(tiling);
    ASSERT_THAT(found, SizeIs(2));
    EXPECT_EQ(found[0].unit->name_en, "A");
    EXPECT_EQ(found[0].inside, (Point{3.5, 0.5}));
    EXPECT_EQ(found[1].unit->name_en, "B");
    EXPECT_NEAR(found[1].area.km2(), area(square(3, 2)).km2(), 1e-6);
}

TEST(Exclaves, OnAnIslandInALake) {
    const auto map = test::from_map(
        "AAAAA\n"
        "A...A\n"
        "A.B.A\n"
        "A...A\n"
        "AAAAA");
    const Tiling tiling(map);
    ASSERT_THAT(exclaves(tiling), SizeIs(1));
    EXPECT_EQ(exclaves(tiling)[0].unit->name_en, "B");
}

TEST(InsidePoint, OfAHorseshoeIsInIt) {
    const Polygon horseshoe{{{0, 0}, {9, 0}, {9, 9}, {8, 9}, {8, 1}, {1, 1}, {1, 9}, {0, 9}, {0, 0}}};
    EXPECT_EQ(where(horseshoe, point_inside(horseshoe)), Where::inside);
}

TEST(InsidePoint, OfAThinSliverIsInIt) {
    const Polygon sliver{{{70, 40}, {71, 41}, {70.5, 40.5 + 1e-12}, {70, 40}}};
    EXPECT_NE(where(sliver, point_inside(sliver)), Where::outside);
    EXPECT_EQ(point_inside({}), (Point{0, 0}));
}

/// Looks at every two squares of the drawing.
RC_GTEST_PROP(Neighbours, AgreeWithLookingAtTheDrawing, (std::vector<unsigned char> bytes)) {
    constexpr std::size_t width = 5;
    std::string drawing;
    for (std::size_t i = 0; i < bytes.size() && i < 25; ++i) {
        if (i != 0 && i % width == 0) drawing += '\n';
        drawing += bytes[i] % 5 == 0 ? '.' : static_cast<char>('A' + bytes[i] % 5 - 1);
    }
    while (bytes.size() < 25 && drawing.size() % (width + 1) != width) drawing += '.';
    const auto at = [&](std::size_t i) { return i < drawing.size() && drawing[i] != '\n' ? drawing[i] : '.'; };
    std::set<std::string> expected;
    for (std::size_t i = 0; i < drawing.size(); ++i)
        for (const auto j : {i + 1, i + width + 1}) {
            if (at(i) == '.' || at(j) == '.' || at(i) == at(j)) continue;
            expected.insert(at(i) < at(j) ? std::string{at(i), at(j)} : std::string{at(j), at(i)});
        }
    const auto map = test::from_map(drawing);
    RC_ASSERT(pairs(neighbours(Tiling(map), 2)) == std::vector<std::string>(expected.begin(), expected.end()));
}

}  // namespace
}  // namespace kamtuu
