#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <limits>
#include <random>
#include <rapidcheck/gtest.h>
#include <string>
#include <thread>
#include <type_traits>
#include <vector>

#include <kamtuu/within.hpp>

#include "geometry/shapes.hpp"
#include "reference/slow_distance.hpp"
#include "reference/slow_meeting.hpp"
#include "support/random_map.hpp"

namespace kamtuu {
namespace {

using test::country_of;
using test::from_map;
using test::slow_distance_m;
using test::slow_meet;
using test::square;
using test::unit;

static_assert(!std::is_constructible_v<WithinIndex, Boundaries>, "a temporary would be gone before the first question");
static_assert(!std::is_constructible_v<WithinIndex, Boundaries, Level>);

std::string names(const std::vector<const Unit*>& units) {
    std::string all;
    for (const Unit* unit : units) all += unit->name_en;
    return all;
}

const std::string drawing =
    "AAAB.\n"
    "A.AB.\n"
    "AAA.C";

TEST(Within, ABoxMeetsWhatItTouches) {
    const auto country = from_map(drawing);
    const WithinIndex index(country);
    EXPECT_EQ(names(index.meeting(Box{0.2, 0.2, 0.4, 0.4})), "A") << "inside one unit";
    EXPECT_EQ(names(index.meeting(Box{2.5, 1.5, 3.5, 2.5})), "AB") << "across a border";
    EXPECT_EQ(names(index.meeting(Box{-9, -9, 9, 9})), "ABC") << "around them all";
    EXPECT_EQ(names(index.meeting(Box{4, 1, 5, 3})), "BC") << "by a common border";
    EXPECT_EQ(names(index.meeting(Box{1.2, 1.2, 1.8, 1.8})), "") << "in the hole of a unit";
    EXPECT_EQ(names(index.meeting(Box{1, 1, 2, 2})), "A") << "the border of a hole is the unit's";
    EXPECT_EQ(names(index.meeting(Box{6, 6, 7, 7})), "");
}

TEST(Within, ABoxMayBeALineOrAPointOrEmpty) {
    const auto country = from_map(drawing);
    const WithinIndex index(country);
    EXPECT_EQ(names(index.meeting(Box{0.5, 0.5, 0.5, 0.5})), "A");
    EXPECT_EQ(names(index.meeting(Box{3, 1, 3, 1})), "AB") << "the corner of both";
    EXPECT_EQ(names(index.meeting(Box{4, 1, 4, 1})), "BC");
    EXPECT_EQ(names(index.meeting(Box{0.5, 2.5, 4.5, 2.5})), "AB");
    EXPECT_EQ(names(index.meeting(Box{})), "");
    EXPECT_EQ(names(index.meeting(Box{3, 0, 0, 3})), "") << "west of its east";
}

TEST(Within, APolygonMeetsWhatItTouches) {
    const auto country = from_map(drawing);
    const WithinIndex index(country);
    EXPECT_EQ(names(index.meeting(square(0.2, 0.2, 0.1))), "A");
    EXPECT_EQ(names(index.meeting(square(1.2, 1.2, 0.5))), "");
    EXPECT_EQ(names(index.meeting(square(-1, -1, 9))), "ABC");
    EXPECT_EQ(names(index.meeting(MultiPolygon{{{{2.5, 0.5}, {4.5, 2.5}, {2.5, 2.5}, {2.5, 0.5}}}})), "AB");
    EXPECT_EQ(names(index.meeting(MultiPolygon{square(0.2, 0.2, 0.1)[0], square(4.2, 0.2, 0.1)[0]})), "AC");
    EXPECT_EQ(names(index.meeting(country.units()[1].polygon)), "AB") << "a neighbour meets it, by a border";
    EXPECT_EQ(names(index.meeting(MultiPolygon{})), "");
    EXPECT_EQ(names(index.meeting(MultiPolygon{{}})), "") << "a polygon without rings";
    MultiPolygon frame = square(-1, -1, 9);
    frame[0].holes = {test::reversed(test::square_ring(-0.5, -0.5, 8))};
    EXPECT_EQ(names(index.meeting(frame)), "") << "what lies in its hole does not meet it";
}

TEST(Within, ACircleMeetsWhatIsNearEnough) {
    const auto country = from_map("A.B");
    const WithinIndex index(country);
    const double half_degree_m = 55'659.745;
    EXPECT_EQ(names(index.within({0.5, 0.5}, 0)), "A") << "inside";
    EXPECT_EQ(names(index.within({1, 0.5}, 0)), "A") << "on the border";
    EXPECT_EQ(names(index.within({1.5, 0.5}, 0)), "");
    EXPECT_EQ(names(index.within({1.5, 0.0}, half_degree_m - 1)), "");
    EXPECT_EQ(names(index.within({1.5, 0.0}, half_degree_m + 1)), "AB");
    EXPECT_EQ(names(index.within({-170, 80}, 30e6)), "AB") << "everything";
}

TEST(Within, ACircleGoesRoundTheAntimeridianAndOverThePoles) {
    const auto far_east = test::moved(from_map("A"), 1, {179, 0});
    EXPECT_EQ(names(WithinIndex(far_east).within({-179.9, 0.5}, 12'000)), "A");
    const auto far_north = test::moved(from_map("A"), 1, {0, 89});
    EXPECT_EQ(names(WithinIndex(far_north).within({-180, 89.999}, 112)), "A");
    EXPECT_EQ(names(WithinIndex(far_north).within({-180, 89.999}, 111)), "");
}

TEST(Within, ARadiusOrCentreWithoutSenseFindsNothing) {
    const auto country = from_map("A");
    const WithinIndex index(country);
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    EXPECT_EQ(names(index.within({0.5, 0.5}, -1)), "");
    EXPECT_EQ(names(index.within({0.5, 0.5}, nan)), "");
    EXPECT_EQ(names(index.within({0.5, nan}, 1e6)), "");
    EXPECT_EQ(names(index.within({infinity, 0.5}, 1e6)), "");
    EXPECT_EQ(names(index.within({0.5, 91}, 1e6)), "");
    EXPECT_EQ(names(index.within({170, -90}, infinity)), "A");
    EXPECT_EQ(names(index.meeting(Box{nan, 0, 1, 1})), "");
}

/// A region of two municipalities with borders and one without; a city of the same rank.
Boundaries two_levels() {
    auto region = unit("KG02", Level::adm1, UnitType::region, "R");
    auto west = unit("KG0201", Level::adm3, UnitType::aiyl_aimak, "A", "KG02");
    auto east = unit("KG0202", Level::adm3, UnitType::aiyl_aimak, "B", "KG02");
    auto unknown = unit("KG0203", Level::adm3, UnitType::aiyl_aimak, "C", "KG02");
    auto city = unit("KG11", Level::adm1, UnitType::city, "T");
    region.polygon = {{{{0, 0}, {2, 0}, {2, 1}, {0, 1}, {0, 0}}}};
    west.polygon = square(0, 0);
    east.polygon = square(1, 0);
    city.polygon = square(2, 0);
    return country_of({region, west, east, unknown, city});
}

TEST(Within, KnowsLevels) {
    const auto country = two_levels();
    EXPECT_EQ(names(WithinIndex(country).meeting(Box{0, 0, 9, 9})), "ABT") << "the lowest with borders";
    EXPECT_EQ(names(WithinIndex(country, Level::adm3).meeting(Box{0, 0, 9, 9})), "ABT");
    EXPECT_EQ(names(WithinIndex(country, Level::adm1).meeting(Box{0, 0, 9, 9})), "RT");
    EXPECT_EQ(names(WithinIndex(country, Level::adm0).meeting(Box{0, 0, 9, 9})), "") << "it has no polygon";
    EXPECT_EQ(names(WithinIndex(country).units()), "ABT");
}

TEST(Within, BoundariesWithoutBordersAreNeverFound) {
    const auto country = country_of({unit("KG02", Level::adm1, UnitType::region, "R")});
    const WithinIndex index(country);
    EXPECT_EQ(names(index.meeting(Box{-180, -90, 180, 90})), "");
    EXPECT_EQ(names(index.within({74, 42}, 1e9)), "");
    auto hollow = unit("KG03", Level::adm1, UnitType::region, "H");
    hollow.polygon = {{}};
    const auto strange = country_of({hollow});
    EXPECT_EQ(names(WithinIndex(strange).meeting(Box{-180, -90, 180, 90})), "") << "a polygon without rings";
    EXPECT_EQ(names(WithinIndex(strange).within({74, 42}, 1e9)), "");
}

TEST(Within, AMovedIndexAnswersAsBefore) {
    const auto country = from_map(drawing);
    WithinIndex first(country);
    const WithinIndex second(std::move(first));
    EXPECT_EQ(names(second.meeting(Box{-9, -9, 9, 9})), "ABC");
}

RC_GTEST_PROP(Within, MeetsWhatGeosSaysIntersects, ()) {
    std::mt19937 random(*rc::gen::arbitrary<unsigned>());
    const auto country = from_map(test::random_drawing(random));
    const WithinIndex index(country);
    const auto half = [&] { return static_cast<double>(random() % 13) / 2; };
    for (int question = 0; question < 10; ++question) {
        const double west = half();
        const double south = half();
        const Box box{west, south, west + half() / 2 + 0.25, south + half() / 2 + 0.25};
        const MultiPolygon triangle{
            {{{west, south}, {box.east, south}, {west + half() - 3, box.north}, {west, south}}}};
        const MultiPolygon rectangle{
            {{{west, south}, {box.east, south}, {box.east, box.north}, {west, box.north}, {west, south}}}};
        std::vector<const Unit*> in_box;
        std::vector<const Unit*> in_triangle;
        for (const Unit* unit : index.units()) {
            if (slow_meet(rectangle, unit->polygon)) in_box.push_back(unit);
            if (slow_meet(triangle, unit->polygon)) in_triangle.push_back(unit);
        }
        RC_ASSERT(index.meeting(box) == in_box);
        RC_ASSERT(index.meeting(triangle) == in_triangle);
    }
}

RC_GTEST_PROP(Within, ACircleHoldsWhatSamplingSaysIsNearEnough, ()) {
    std::mt19937 random(*rc::gen::arbitrary<unsigned>());
    const auto country = test::moved(from_map(test::random_drawing(random, 4, 3)), 0.25, {74, 41});
    const WithinIndex index(country);
    const auto between = std::uniform_real_distribution<double>(-0.5, 1.5);
    for (int question = 0; question < 3; ++question) {
        auto offset = between;
        const Point centre{74 + offset(random), 41 + offset(random)};
        for (const Unit* unit : index.units()) {
            const double distance = slow_distance_m(centre, unit->polygon);
            const auto found = [&](double radius_m) {
                const auto units = index.within(centre, radius_m);
                return std::find(units.begin(), units.end(), unit) != units.end();
            };
            RC_ASSERT(found(distance + 1e-5));
            if (distance != 0) RC_ASSERT_FALSE(found(distance - 1e-5));
        }
    }
}

TEST(Within, AnswersManyThreadsAlike) {
    const auto country = from_map(drawing);
    const WithinIndex index(country);
    std::vector<std::string> answers(4);
    std::vector<std::thread> threads;
    for (auto& answer : answers) threads.emplace_back([&] { answer = names(index.within({3.5, 0.5}, 70'000)); });
    for (auto& thread : threads) thread.join();
    EXPECT_THAT(answers, testing::Each("ABC"));
}

}  // namespace
}  // namespace kamtuu
