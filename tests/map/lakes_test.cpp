#include "map/lakes.hpp"

#include <gmock/gmock.h>
#include <utility>
#include <vector>

#include <kamtuu/map.hpp>
#include <kamtuu/simplify.hpp>

#include "map/page_units.hpp"
#include "map/projection.hpp"
#include "support/map.hpp"

namespace kamtuu::map {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::SizeIs;

/// A lake in the west, a place abroad in the east.
constexpr const char* two_holes =
    "AAAAA\n"
    "A.A.B\n"
    "AABBB";
const std::vector<KnownPlace> known{{.name = "Issyk-Kul", .kind = HoleClass::lake, .at = {1.5, 1.5}},
                                    {.name = "Sokh", .kind = HoleClass::foreign_enclave, .at = {3.5, 1.5}}};

MultiPolygon test_square(double west, double side) {
    return {{{{west, 40}, {west + side, 40}, {west + side, 40 + side}, {west, 40 + side}, {west, 40}}, {}}};
}

TEST(Lakes, AreTheHolesOfWhichSomebodyKnowsIt) {
    const auto country = test::from_map(two_holes);
    const auto lakes = lakes_of(country, known, 1);
    ASSERT_THAT(lakes, SizeIs(1));
    for (const auto p : lakes.front().outer) EXPECT_LE(p.lon, 2) << "the western hole";
    EXPECT_THAT(lakes_of(country, {}, 1), IsEmpty());
}

TEST(Lakes, HaveTheShoresThatAreDrawn) {
    const auto country = test::from_map(two_holes);
    const auto coarse = simplify(country, {.tolerance_m = 1000}).boundaries;
    const auto lakes = lakes_of(coarse, known, 2);
    ASSERT_THAT(lakes, SizeIs(1));
    const auto& holes = coarse.units()[1].polygon.front().holes;
    ASSERT_THAT(holes, SizeIs(1));
    for (const auto p : lakes.front().outer) EXPECT_THAT(holes.front(), Contains(p));
}

TEST(Lakes, AreDrawn) {
    const auto country = test::from_map(two_holes);
    Theme theme{.key = "projects", .level = Level::adm3};
    for (const auto& unit : country.units())
        if (!unit.polygon.empty()) theme.cells.push_back({&unit, {ShownKind::number, Interval::exactly(1), true}});
    const auto bytes = [&](std::vector<Polygon> lakes) {
        return draw_map(PictureKind::svg, country, theme, {.lakes = std::move(lakes)});
    };
    EXPECT_NE(bytes(lakes_of(country, known, 1)), bytes({}));
}

/// Municipalities without borders leave the districts around them on the page.
TEST(CountryShape, IsThatOfAllThatIsDrawn) {
    auto district = test::unit("KG02205000000", Level::adm2, UnitType::district, "Wide");
    district.polygon = test::country({test_square(0, 10)}).units()[1].polygon;
    auto village = test::unit("KG02205800000", Level::adm3, UnitType::aiyl_aimak, "Village", "KG02205000000");
    auto city = test::unit("KG02400000000", Level::adm2, UnitType::city, "City");
    city.polygon = test::country({test_square(10, 1)}).units()[1].polygon;
    const auto country = test::country_of({district, village, city});
    const Projection projection("", middle_of(country));
    const auto all = PlaneUnits(country, projection, Level::adm2).shape().bounds();
    const auto finest = PlaneUnits(country, projection, Level::adm3).shape().bounds();
    EXPECT_DOUBLE_EQ(finest.width(), all.width());
    EXPECT_DOUBLE_EQ(finest.height(), all.height());
}

}  // namespace
}  // namespace kamtuu::map
