#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <string>
#include <vector>

#include <kamtuu/holes.hpp>

#include "geometry/point_in_polygon.hpp"
#include "geometry/shapes.hpp"
#include "support/map.hpp"

namespace kamtuu {
namespace {

using test::country;
using test::planar_area;
using test::square;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

/// "AB 1": who is around, and how many square degrees.
std::vector<std::string> described(const std::vector<Hole>& all) {
    std::vector<std::string> result;
    for (const auto& hole : all) {
        std::string text;
        for (const auto& side : hole.around) text += side.unit->name_en;
        result.push_back(text + " " + testing::PrintToString(planar_area({hole.polygon})));
    }
    return result;
}

TEST(Holes, AreWhatNoTileCovers) {
    const auto map = test::from_map(
        "AAAA\n"
        "A..B\n"
        "AABB");
    const auto found = holes(Tiling(map));
    ASSERT_THAT(described(found), ElementsAre("AB 2"));
    EXPECT_EQ(found[0].inside, (Point{2, 1.5}));
    EXPECT_NEAR(found[0].area.km2(), area({found[0].polygon}).km2(), 1e-9);
    EXPECT_EQ(found[0].kind, HoleClass::unclassified);
    EXPECT_NEAR(found[0].around[0].border_km + found[0].around[1].border_km, 6 * 111, 10);
}

TEST(Holes, AbroadIsNone) {
    const auto map = test::from_map(
        "AAA\n"
        "A..\n"
        "AAA");
    EXPECT_THAT(holes(Tiling(map)), IsEmpty());
    const auto nothing = country({});
    EXPECT_THAT(holes(Tiling(nothing)), IsEmpty());
}

TEST(Holes, IslandsInLakesInIslands) {
    const auto map = test::from_map(
        "AAAAAAA\n"
        "A.....A\n"
        "A.BBB.A\n"
        "A.B.B.A\n"
        "A.BBB.A\n"
        "A.....A\n"
        "AAAAAAA");
    const auto found = holes(Tiling(map));
    EXPECT_THAT(described(found), ElementsAre("AB 16", "B 1"));
    EXPECT_THAT(found[0].polygon.holes, SizeIs(1));
}

TEST(Holes, ThatTouchInAPointAreTwo) {
    const auto map = test::from_map(
        "AAAA\n"
        "A.BA\n"
        "AB.A\n"
        "AAAA");
    EXPECT_THAT(holes(Tiling(map)), SizeIs(2));
}

TEST(Holes, ThatTouchesTheOutlineInAPointIsOne) {
    const auto map = test::from_map(
        "AAA\n"
        "A.A\n"
        ".AA");
    EXPECT_THAT(described(holes(Tiling(map))), ElementsAre("A 1"));
}

TEST(Holes, IslandsThatTouchTheShoreInAPoint) {
    const auto map = test::from_map(
        "AAAA\n"
        "AB.A\n"
        "A..A\n"
        "AAAA");
    EXPECT_THAT(described(holes(Tiling(map))), ElementsAre("AB 3"));
}

TEST(Holes, OfOverlappingTilesAreThoseOfTheirUnion) {
    const auto map = country({{{test::square_ring(0, 0, 5), {test::reversed(test::square_ring(1, 1, 3))}}},
                              square(0.5, 0.5, 2),
                              square(9, 0)});
    EXPECT_THAT(described(holes(Tiling(map))), ElementsAre("AB 6.75"));
}

TEST(Holes, OfUnmatchedBordersAreThoseOfTheirUnion) {
    // Two halves of a ring around a hole, meeting at vertices that only one of them has.
    const auto map = country({{{{{0, 0}, {4, 0}, {4, 1}, {1, 1}, {1, 3}, {0, 3}, {0, 0}}}},
                              {{{{0, 3}, {0.5, 3}, {2, 3}, {3, 3}, {3, 0.9999}, {4, 1}, {4, 4}, {0, 4}, {0, 3}}}}});
    ASSERT_THAT(Tiling(map).unmatched(), testing::Not(IsEmpty()));
    const auto found = holes(Tiling(map));
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_THAT(found[0].around, SizeIs(2));
}

TEST(Holes, AThinGapIsASliver) {
    const double metre = 1 / 111'320.0;
    const auto map =
        country({square(0, 0, 0.01),
                 {{{{0.01 + 2 * metre, 0}, {0.02, 0}, {0.02, 0.01}, {0.01 + 2 * metre, 0.01}, {0.01 + 2 * metre, 0}}}},
                 {{{{0, 0.01}, {0.01, 0.01}, {0.01 + 2 * metre, 0.01}, {0.02, 0.01}, {0.02, 0.02}, {0, 0.01}}}},
                 {{{{0, -0.01}, {0.02, 0}, {0.01 + 2 * metre, 0}, {0.01, 0}, {0, 0}, {0, -0.01}}}}});
    const auto found = holes(Tiling(map));
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].kind, HoleClass::sliver);
    EXPECT_NEAR(found[0].mean_width_m, 2, 0.01);
    EXPECT_THAT(found[0].around, SizeIs(4));
    EXPECT_EQ(holes(Tiling(map), {.sliver_width_m = 1.5})[0].kind, HoleClass::unclassified);
    EXPECT_EQ(holes(Tiling(map), {.sliver_area = Area::square_metres(100)})[0].kind, HoleClass::unclassified);
}

TEST(Holes, AKnownPlaceSaysWhatItIs) {
    const auto map = test::from_map(
        "AAAAA\n"
        "A.A.A\n"
        "AAAAA");
    const std::vector<KnownPlace> known{{.name = "Lake", .kind = HoleClass::lake, .at = {3.2, 1.7}},
                                        {.name = "In A", .kind = HoleClass::foreign_enclave, .at = {0.5, 0.5}},
                                        {.name = "Later", .kind = HoleClass::foreign_enclave, .at = {3.3, 1.7}}};
    const auto found = holes(Tiling(map), {.known = known});
    ASSERT_THAT(found, SizeIs(2));
    EXPECT_EQ(found[0].kind, HoleClass::unclassified);
    EXPECT_EQ(found[1].kind, HoleClass::lake);
    EXPECT_EQ(found[1].name, "Lake");
}

/// A ring of tile A around a hole at 1 1, in a region with other units that have no polygons.
Boundaries around_a_hole(std::vector<Unit> others) {
    others.push_back(test::unit("KG02000000000", Level::adm1, UnitType::region, "R"));
    others.push_back(test::unit("KG02205000000", Level::adm2, UnitType::district, "A", "KG02000000000"));
    others.back().polygon = {{test::square_ring(0, 0, 3), {test::reversed(test::square_ring(1, 1, 1))}}};
    return test::country_of(std::move(others));
}

Unit labelled(Unit unit, Point at) {
    unit.label_point = at;
    return unit;
}

TEST(Holes, ALabelPointTellsAMissingUnit) {
    const auto map = around_a_hole(
        {labelled(test::unit("KG11000000000", Level::adm1, UnitType::city, "City"), {1.5, 1.5}),
         labelled(test::unit("KG11200000000", Level::adm2, UnitType::district, "Quarter", "KG11000000000"), {1.6, 1.5}),
         labelled(test::unit("KG12000000000", Level::adm1, UnitType::city, "Elsewhere"), {7, 7})});
    const auto found = holes(Tiling(map));
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].kind, HoleClass::missing_unit);
    EXPECT_EQ(found[0].name, "City");
    ASSERT_THAT(found[0].missing, SizeIs(1)) << "not what lies under it";
}

TEST(Holes, AUnitInOrAboveATileIsNotMissing) {
    const auto map = around_a_hole({labelled(
        test::unit("KG02205801000", Level::adm3, UnitType::aiyl_aimak, "In A", "KG02205000000"), {1.5, 1.5})});
    EXPECT_EQ(holes(Tiling(map))[0].kind, HoleClass::unclassified);
}

RC_GTEST_PROP(Holes, AndTilesCoverAllThatIsNotAbroad, (std::vector<unsigned char> bytes)) {
    // Cells of a drawing with a frame of A around it: what is `.` is a hole, and its four neighbours are of it too.
    constexpr std::size_t width = 5;
    std::string drawing(width + 2, 'A');
    std::size_t cells = 0;
    for (std::size_t row = 0; row < width; ++row) {
        drawing += "\nA";
        for (std::size_t i = 0; i < width; ++i) {
            const auto n = row * width + i < bytes.size() ? bytes[row * width + i] % 4 : 0;
            drawing += n == 0 ? '.' : static_cast<char>('A' + n - 1);
            cells += n == 0 ? 1 : 0;
        }
        drawing += 'A';
    }
    drawing += '\n' + std::string(width + 2, 'A');
    const auto map = test::from_map(drawing);
    const auto found = holes(Tiling(map), {.threads = 2});
    double sum = 0;
    for (const auto& hole : found) {
        sum += planar_area({hole.polygon});
        RC_ASSERT(where(hole.polygon, hole.inside) == Where::inside);
        for (const auto& unit : map.units()) RC_ASSERT(where(unit.polygon, hole.inside) == Where::outside);
    }
    RC_ASSERT(sum == static_cast<double>(cells));
}

}  // namespace
}  // namespace kamtuu
