#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <limits>
#include <random>
#include <rapidcheck/gtest.h>
#include <string>
#include <thread>
#include <type_traits>
#include <vector>

#include <kamtuu/nearest.hpp>

#include "geometry/shapes.hpp"
#include "reference/slow_distance.hpp"
#include "support/random_map.hpp"

namespace kamtuu {
namespace {

using test::country_of;
using test::from_map;
using test::slow_distance_m;
using test::square;
using test::unit;

static_assert(!std::is_constructible_v<NearestIndex, Boundaries>,
              "a temporary would be gone before the first question");
static_assert(!std::is_constructible_v<NearestIndex, Boundaries, Level>);

constexpr double degree_m = 111'319.491;  // of longitude at the equator

std::string names(const std::vector<NearUnit>& units) {
    std::string all;
    for (const auto& near : units) all += near.unit->name_en;
    return all;
}

const Unit& at(const Boundaries& country, char letter) { return *country.find(test::pcode_of(letter)); }

TEST(Nearest, ToAPointByBorder) {
    const auto country = from_map("A..B.C");
    const NearestIndex index(country);
    const auto found = index.nearest({2.25, 0}, 3);
    ASSERT_EQ(names(found), "BAC");
    EXPECT_NEAR(found[0].distance_m, 0.75 * degree_m, 1);
    EXPECT_NEAR(found[1].distance_m, 1.25 * degree_m, 1);
    EXPECT_NEAR(found[2].distance_m, 2.75 * degree_m, 1);
}

TEST(Nearest, IsAtZeroInsideAndOnTheBorder) {
    const auto country = from_map("ABC");
    const NearestIndex index(country);
    const auto inside = index.nearest({0.5, 0.5}, 1);
    EXPECT_EQ(names(inside), "A");
    EXPECT_EQ(inside[0].distance_m, 0);
    const auto corner = index.nearest({2, 1}, 3);
    EXPECT_EQ(names(corner), "BCA") << "both at zero, the first P-code first";
    EXPECT_EQ(corner[1].distance_m, 0);
    EXPECT_GT(corner[2].distance_m, 0);
}

TEST(Nearest, TiesAreInTheOrderOfPcodes) {
    const auto country = from_map("BA");
    const NearestIndex index(country);
    const auto found = index.nearest({1, -0.5}, 2);
    EXPECT_EQ(names(found), "AB") << "the corner that they share is nearest of both";
    EXPECT_EQ(found[0].distance_m, found[1].distance_m);
    EXPECT_EQ(names(index.nearest({1, -0.5}, 1)), "A");
}

TEST(Nearest, AHoleIsOutside) {
    const auto country = from_map(
        "AAA\n"
        "A.A\n"
        "AAA");
    const NearestIndex index(country);
    EXPECT_NEAR(index.nearest({1.25, 1.5}, 1)[0].distance_m, 0.25 * degree_m, 15);
}

TEST(Nearest, CountsFromNoneToAll) {
    const auto country = from_map("AB.C");
    const NearestIndex index(country);
    EXPECT_EQ(names(index.nearest({0.5, 0.5}, 0)), "");
    EXPECT_EQ(names(index.nearest({0.5, 0.5}, 99)), "ABC");
    EXPECT_EQ(names(index.nearest(at(country, 'A'), 0)), "");
    EXPECT_EQ(names(index.nearest(at(country, 'A'), 99)), "BC");
    EXPECT_EQ(names(index.nearest({0.5, 0.5}, std::numeric_limits<std::size_t>::max())), "ABC");
}

TEST(Nearest, ToAUnitByBorder) {
    const auto country = from_map(
        "A.C\n"
        ".B.");
    const NearestIndex index(country);
    const auto found = index.nearest(at(country, 'A'), 2);
    ASSERT_EQ(names(found), "BC") << "itself is not among them";
    EXPECT_EQ(found[0].distance_m, 0) << "they touch at a corner";
    EXPECT_NEAR(found[1].distance_m, 111'252.1, 0.1) << "a degree of longitude at 2 N, where it is shortest";
}

TEST(Nearest, ByLabelPoint) {
    const auto country = test::moved(from_map("AAAB.C"), 1, {0, 0});  // labels at the lower left corners
    const NearestIndex index(country);
    const auto found = index.nearest({2.9, 0}, 3, DistanceTo::label_point);
    ASSERT_EQ(names(found), "BCA") << "it lies in A, but the label is far away";
    EXPECT_NEAR(found[0].distance_m, 0.1 * degree_m, 1);
    EXPECT_EQ(names(index.nearest(at(country, 'A'), 9, DistanceTo::label_point)), "BC");
    EXPECT_NEAR(index.nearest(at(country, 'A'), 1, DistanceTo::label_point)[0].distance_m, 3 * degree_m, 1);
}

TEST(Nearest, ThatFulfilsACondition) {
    const auto country = from_map("ABC.D");
    const NearestIndex index(country);
    const auto is = [](std::string served) {
        return [served](const Unit& unit) { return served.find(unit.name_en) != std::string::npos; };
    };
    EXPECT_EQ(index.nearest_that(at(country, 'A'), is("CD"))->unit->name_en, "C");
    EXPECT_NEAR(index.nearest_that(at(country, 'A'), is("CD"))->distance_m, degree_m, 20);
    EXPECT_EQ(index.nearest_that(at(country, 'A'), is("BC"))->distance_m, 0);
    EXPECT_EQ(index.nearest_that(at(country, 'A'), is("AD"))->unit->name_en, "D") << "not itself";
    EXPECT_EQ(index.nearest_that(Point{0.5, 0.5}, is("D"))->unit->name_en, "D");
    EXPECT_FALSE(index.nearest_that(at(country, 'A'), is("")));
    EXPECT_FALSE(index.nearest_that(Point{0.5, 0.5}, is("")));
}

TEST(Nearest, AsksAConditionAtMostOnceForEachUnit) {
    const auto country = from_map("ABC.D\nE.F.G");
    const NearestIndex index(country);
    std::map<const Unit*, int> asked;
    const auto ask = [&](const Unit& unit) {
        ++asked[&unit];
        return false;
    };
    EXPECT_FALSE(index.nearest_that(at(country, 'A'), ask));
    EXPECT_THAT(asked, testing::SizeIs(6));
    EXPECT_FALSE(index.nearest_that(Point{0.5, 0.5}, ask));
    EXPECT_THAT(asked, testing::Contains(testing::Pair(&at(country, 'A'), 1)));
    EXPECT_THROW((void)index.nearest_that(Point{0, 0}, [](const Unit&) -> bool { throw std::runtime_error("no"); }),
                 std::runtime_error);
}

/// A region of two municipalities with borders and one that has only a label; a city of the same rank.
Boundaries two_levels() {
    auto region = unit("KG02", Level::adm1, UnitType::region, "R");
    auto west = unit("KG0201", Level::adm3, UnitType::aiyl_aimak, "A", "KG02");
    auto east = unit("KG0202", Level::adm3, UnitType::aiyl_aimak, "B", "KG02");
    auto label_only = unit("KG0203", Level::adm3, UnitType::aiyl_aimak, "C", "KG02");
    auto city = unit("KG11", Level::adm1, UnitType::city, "T");
    region.polygon = {{{{0, 0}, {2, 0}, {2, 1}, {0, 1}, {0, 0}}}};
    region.label_point = {1, 0.5};
    west.polygon = square(0, 0);
    west.label_point = {0.5, 0.5};
    east.polygon = square(1, 0);
    label_only.label_point = {0.6, 0.5};
    city.polygon = square(2, 0);
    city.label_point = {2.5, 0.5};
    return country_of({region, west, east, label_only, city});
}

TEST(Nearest, KnowsLevelsAndWhatAUnitLacks) {
    const auto country = two_levels();
    const NearestIndex lowest(country);
    EXPECT_EQ(names(lowest.nearest({0.5, 0.5}, 9)), "ABT");
    EXPECT_EQ(names(lowest.nearest({0.5, 0.5}, 9, DistanceTo::label_point)), "ACT") << "B has no label point";
    const NearestIndex regions(country, Level::adm1);
    EXPECT_EQ(names(regions.nearest({2.4, 0.5}, 9)), "TR");
    EXPECT_EQ(names(regions.nearest({2.4, 0.5}, 9, DistanceTo::label_point)), "TR");
    const auto find = [&](const char* pcode) -> const Unit& { return *country.find(*Pcode::parse(pcode)); };
    EXPECT_EQ(names(regions.nearest(find("KG0201"), 9)), "RT") << "the region that it lies in is at zero";
    EXPECT_EQ(names(lowest.nearest(find("KG02"), 9)), "ABT") << "from a unit that is not of the index";
    EXPECT_EQ(names(lowest.nearest(find("KG0203"), 9)), "") << "from one without borders";
    EXPECT_EQ(names(lowest.nearest(find("KG0202"), 9, DistanceTo::label_point)), "") << "without a label point";
    EXPECT_EQ(names(lowest.nearest(find("KG"), 9)), "");
}

TEST(Nearest, BoundariesWithoutBordersHaveNone) {
    auto hollow = unit("KG03", Level::adm1, UnitType::region, "H");
    hollow.polygon = {{}};
    const auto country = country_of({hollow, unit("KG04", Level::adm1, UnitType::region, "I")});
    const NearestIndex index(country);
    EXPECT_EQ(names(index.nearest({0, 0}, 9)), "");
    EXPECT_EQ(names(index.nearest({0, 0}, 9, DistanceTo::label_point)), "");
    for (const Unit& one : country.units()) EXPECT_EQ(names(index.nearest(one, 9)), "");
}

TEST(Nearest, WorksFromTheOtherSideOfTheEarth) {
    const auto country = test::moved(from_map("AB.C"), 1, {74, 41});
    const NearestIndex index(country);
    for (const Point p :
         {Point{-106, -41}, Point{0, 90}, Point{0, -90}, Point{180, 0}, Point{-180, 0}, Point{434, 41}}) {
        const auto found = index.nearest(p, 9);
        ASSERT_EQ(found.size(), 3U);
        for (const auto& near : found)
            EXPECT_NEAR(near.distance_m, slow_distance_m({std::remainder(p.lon, 360), p.lat}, near.unit->polygon), 20)
                << p.lon << ' ' << p.lat;
    }
}

TEST(Nearest, GoesRoundTheAntimeridian) {
    const auto country = test::moved(from_map("A.B"), 1, {176, 0});
    const NearestIndex index(country);
    EXPECT_EQ(names(index.nearest({-179.5, 0.5}, 1)), "B");
    EXPECT_NEAR(index.nearest({-179.5, 0}, 1)[0].distance_m, 1.5 * degree_m, 1);
}

TEST(Nearest, APointThatIsNowhereHasNone) {
    const auto country = from_map("A");
    const NearestIndex index(country);
    const double nan = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(names(index.nearest({nan, 0}, 1)), "");
    EXPECT_EQ(names(index.nearest({0, nan}, 1)), "");
    EXPECT_EQ(names(index.nearest({0, 90.1}, 1)), "");
    EXPECT_EQ(names(index.nearest({std::numeric_limits<double>::infinity(), 0}, 1, DistanceTo::label_point)), "");
}

/// The same units in the same order, and distances that differ by no more than `tolerance_m`. Units whose distances are
/// closer than that may be the other way round.
void assert_same(const std::vector<NearUnit>& found, std::vector<NearUnit> expected, std::size_t count,
                 double tolerance_m) {
    test::sort_by_distance(expected);
    RC_ASSERT(found.size() == std::min(count, expected.size()));
    for (std::size_t i = 0; i < found.size(); ++i) {
        RC_ASSERT(std::abs(found[i].distance_m - expected[i].distance_m) <= tolerance_m);
        const auto same = std::find_if(expected.begin(), expected.end(),
                                       [&](const NearUnit& one) { return one.unit == found[i].unit; });
        RC_ASSERT(std::abs(found[i].distance_m - same->distance_m) <= tolerance_m);
        // In brackets: RC_ASSERT looks at both sides of a bare ||.
        RC_ASSERT((i == 0 || found[i - 1].distance_m < found[i].distance_m ||
                   (found[i - 1].distance_m == found[i].distance_m && found[i - 1].unit < found[i].unit)));
    }
}

RC_GTEST_PROP(Nearest, ToAPointIsWhatSamplingSays, ()) {
    std::mt19937 random(*rc::gen::arbitrary<unsigned>());
    const auto country = test::moved(from_map(test::random_drawing(random, 5, 3)), 0.2, {74, 41});
    const NearestIndex index(country);
    const std::size_t count = 1 + random() % 6;
    std::uniform_real_distribution<double> offset(-3, 4);
    const Point p{74 + offset(random), 41 + offset(random)};
    std::vector<NearUnit> by_border;
    std::vector<NearUnit> by_label;
    for (const Unit& unit : country.units()) {
        if (unit.polygon.empty()) continue;
        by_border.push_back({&unit, slow_distance_m(p, unit.polygon)});
        by_label.push_back({&unit, distance_m(p, *unit.label_point)});
    }
    assert_same(index.nearest(p, count), by_border, count, 2e-6);
    assert_same(index.nearest(p, count, DistanceTo::label_point), by_label, count, 0);
}

RC_GTEST_PROP(Nearest, ToAUnitIsWhatSamplingSays, ()) {
    std::mt19937 random(*rc::gen::arbitrary<unsigned>());
    const auto country = test::moved(from_map(test::random_drawing(random, 3, 3)), 0.02, {74, 41});
    const NearestIndex index(country);
    const std::size_t count = 1 + random() % 6;
    const Unit& from = country.units()[random() % country.units().size()];
    std::vector<NearUnit> expected;
    for (const Unit& unit : country.units())
        if (&unit != &from && !unit.polygon.empty() && !from.polygon.empty())
            expected.push_back({&unit, slow_distance_m(from.polygon, unit.polygon)});
    assert_same(index.nearest(from, count), expected, count, 0.1);  // edges of 2 km bend
}

RC_GTEST_PROP(Nearest, UnitsAreAsFarFromEachOtherBothWays, ()) {
    std::mt19937 random(*rc::gen::arbitrary<unsigned>());
    const auto country = test::moved(from_map(test::random_drawing(random)), 0.2, {74, 41});
    const NearestIndex index(country);
    for (const Unit& from : country.units()) {
        for (const auto& to : index.nearest(from, 99)) {
            const auto back = index.nearest_that(*to.unit, [&](const Unit& unit) { return &unit == &from; });
            RC_ASSERT(back.has_value());
            RC_ASSERT(back->distance_m == to.distance_m);
        }
    }
}

TEST(Nearest, AnswersManyThreadsAlike) {
    const auto country = from_map("AB.C\nD..E");
    const NearestIndex index(country);
    std::vector<std::string> answers(4);
    std::vector<std::thread> threads;
    for (auto& answer : answers) threads.emplace_back([&] { answer = names(index.nearest({3.2, 1.5}, 9)); });
    for (auto& thread : threads) thread.join();
    EXPECT_THAT(answers, testing::Each(answers.front()));
    EXPECT_EQ(answers.front().front(), 'C');
}

}  // namespace
}  // namespace kamtuu
