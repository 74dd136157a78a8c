#include <array>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <random>
#include <string>
#include <vector>

#include <kamtuu/locator.hpp>

#include "geometry/geos.hpp"
#include "support/map.hpp"

namespace kamtuu {
namespace {

using test::from_map;

bool intersects(const geos::Geometry& polygon, Point p) {
    const auto& context = geos::Context::local();
    const auto point = geos::to_geos(std::vector<Point>{p});
    return context.check(GEOSIntersects_r(context.handle(), polygon.get(), point.get()), "intersects");
}

std::string at(const Locator& locator, Point p) {
    const Unit* unit = locator.locate(p);
    return unit == nullptr ? "." : unit->name_en;
}

TEST(Locator, GivesASharedBorderToTheFirstPcode) {
    const auto country = from_map("AB");
    const Locator locator(country);
    EXPECT_EQ(at(locator, {0.5, 0.5}), "A");
    EXPECT_EQ(at(locator, {1.5, 0.5}), "B");
    EXPECT_EQ(at(locator, {1.0, 0.5}), "A");
    EXPECT_EQ(at(locator, {9.0, 9.0}), ".");
}

TEST(Locator, TheOuterBorderBelongsToTheUnit) {
    const auto country = from_map("BA");
    const Locator locator(country);
    EXPECT_EQ(at(locator, {0, 0}), "B");
    EXPECT_EQ(at(locator, {0, 0.25}), "B");
    EXPECT_EQ(at(locator, {2, 1}), "A");
    EXPECT_EQ(at(locator, {1, 1}), "A") << "a corner of both";
}

TEST(Locator, AHoleIsOutsideAndItsBorderInside) {
    const auto country = from_map(
        "AAA\n"
        "A.A\n"
        "AAA");
    const Locator locator(country);
    EXPECT_EQ(at(locator, {1.5, 1.5}), ".");
    EXPECT_EQ(at(locator, {1.0, 1.5}), "A");
    EXPECT_EQ(at(locator, {0.5, 1.5}), "A");
}

TEST(Locator, AnIslandInAHoleIsItsOwn) {
    const auto country = from_map(
        "AAAAA\n"
        "A...A\n"
        "A.B.A\n"
        "A...A\n"
        "AAAAA");
    const Locator locator(country);
    EXPECT_EQ(at(locator, {2.5, 2.5}), "B");
    EXPECT_EQ(at(locator, {1.5, 2.5}), ".");
}

TEST(Locator, GivesManyPointsWhatItGivesOne) {
    const auto country = from_map("AB");
    const Locator locator(country);
    const std::vector<Point> points{{0.5, 0.5}, {1.0, 0.5}, {9.0, 9.0}, {1.5, 0.5}};
    std::vector<const Unit*> units(points.size());
    for (const unsigned threads : {1U, 2U, 0U}) {
        locator.locate(points, units, threads);
        for (std::size_t i = 0; i < points.size(); ++i) EXPECT_EQ(units[i], locator.locate(points[i]));
    }
}

TEST(Locator, GivesAllThatMeetOnABorder) {
    const auto country = from_map("AB\nCC");
    const Locator locator(country);
    EXPECT_THAT(locator.all({0.5, 1.5}), testing::SizeIs(1));
    EXPECT_THAT(locator.all({1.0, 1.0}), testing::SizeIs(3));
    EXPECT_THAT(locator.all({5.0, 5.0}), testing::IsEmpty());
}

TEST(Locator, AgreesWithGeosOnAndBesideTheBorders) {
    const auto country = from_map(
        "AAB.\n"
        "ACBB\n"
        ".CCD");
    const Locator locator(country);
    std::vector<geos::Geometry> polygons;
    for (const Unit& unit : country.units()) polygons.push_back(geos::to_geos(unit.polygon));
    std::mt19937 random(20261122);
    for (int i = 0; i < 20'000; ++i) {
        const auto coordinate = [&] {
            const double whole = static_cast<double>(random() % 9) / 2;
            constexpr std::array offsets{0.0, 1e-9, -1e-9, 1e-12, -1e-12, 0.3};
            return whole + offsets[random() % offsets.size()];
        };
        const Point p{coordinate(), coordinate()};
        const Unit* expected = nullptr;
        for (std::size_t u = 0; u < polygons.size() && expected == nullptr; ++u) {
            if (!country.units()[u].polygon.empty() && intersects(polygons[u], p)) expected = &country.units()[u];
        }
        ASSERT_EQ(locator.locate(p), expected) << p.lon << ' ' << p.lat;
    }
}

}  // namespace
}  // namespace kamtuu
