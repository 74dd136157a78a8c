#include <algorithm>
#include <array>
#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <limits>
#include <ostream>
#include <rapidcheck/gtest.h>

#include <kamtuu/error.hpp>
#include <kamtuu/inequality.hpp>

#include "reference/slow_inequality.hpp"

namespace kamtuu {
namespace {

using testing::HasSubstr;

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

/// Two groups or more in which somebody is reached, some of them at equal rates, with the parts they lie in.
struct Sample {
    std::vector<Group> groups;
    std::vector<std::size_t> part_of;
};

Sample sample() {
    Sample made;
    const auto count = *rc::gen::inRange(2, 30);
    for (int i = 0; i < count; ++i) {
        const double population = *rc::gen::inRange(1, 5000);
        const bool at_equal_rate = *rc::gen::arbitrary<bool>();
        made.groups.push_back(
            {at_equal_rate ? 0.25 * *rc::gen::inRange(0, 3) * population : 0.1 * *rc::gen::inRange(0, 9999),
             population});
        made.part_of.push_back(static_cast<std::size_t>(*rc::gen::inRange(0, 5)));
    }
    made.groups.front().reached += 1;
    return made;
}

TEST(Gini, OfOneToFour) {
    // ((2-4-1) 1 + (4-4-1) 2 + (6-4-1) 3 + (8-4-1) 4) / (4 * 10) = (-3 - 2 + 3 + 12) / 40
    EXPECT_DOUBLE_EQ(*unweighted_gini(std::vector<double>{3, 1, 4, 2}), 10.0 / 40);
}

TEST(Gini, WeighsAGroupByItsPeople) {
    // One of ten is reached in a group of 30, none in one of 10. All pairs: 2 * (3/4 * 1/4) * 0.1 / (2 * 3/40)
    const std::vector<Group> groups{{3, 30}, {0, 10}};
    EXPECT_DOUBLE_EQ(*gini(groups), 0.25);
    EXPECT_DOUBLE_EQ(*unweighted_gini(std::vector<double>{3, 0}), 0.5) << "each counting once";
}

TEST(Gini, ReachesItsBounds) {
    EXPECT_EQ(*gini(std::vector<Group>{{1, 10}, {2, 20}, {4, 40}}), 0);
    EXPECT_DOUBLE_EQ(*unweighted_gini(std::vector<double>{0, 0, 0, 7}), 3.0 / 4) << "(n - 1) / n";
    EXPECT_DOUBLE_EQ(*gini(std::vector<Group>{{0, 999}, {1, 1}}), 0.999);
}

TEST(Theil, OfAHalfThatHasAll) {
    // s = 1, p = 1/4: T = 1 ln(1 / (1/4))
    EXPECT_DOUBLE_EQ(*theil(std::vector<Group>{{5, 10}, {0, 30}}), std::log(4));
    // s = 3/4 and 1/4, each p = 1/2
    EXPECT_DOUBLE_EQ(*unweighted_theil(std::vector<double>{1, 3}), 0.75 * std::log(1.5) + 0.25 * std::log(0.5));
    EXPECT_EQ(*unweighted_theil(std::vector<double>{2, 2, 2}), 0);
}

TEST(Theil, LiesBetweenOrWithinParts) {
    const std::vector<Group> groups{{1, 10}, {1, 10}, {3, 10}, {3, 10}};
    const auto between = theil(groups, std::vector<std::size_t>{7, 7, 2, 2});
    EXPECT_DOUBLE_EQ(between->between, 0.75 * std::log(1.5) + 0.25 * std::log(0.5));
    EXPECT_NEAR(between->within, 0, 1e-15);
    const auto within = theil(groups, std::vector<std::size_t>{7, 2, 7, 2});
    EXPECT_NEAR(within->between, 0, 1e-15);
    EXPECT_DOUBLE_EQ(within->within, within->total);
    EXPECT_EQ(theil(groups, std::vector<std::size_t>{1, 1, 1, 1})->between, 0) << "one part is all there is";
}

TEST(Theil, APartThatNobodyIsReachedInAddsNothing) {
    const auto parts =
        theil(std::vector<Group>{{1, 10}, {2, 10}, {0, 10}, {0, 10}}, std::vector<std::size_t>{0, 0, 1, 1});
    EXPECT_DOUBLE_EQ(parts->between, std::log(2));
    EXPECT_NEAR(parts->within, 2.0 / 3 * std::log(4.0 / 3) + 1.0 / 3 * std::log(2.0 / 3), 1e-15);
}

TEST(Theil, WantsThePartOfEachGroup) {
    EXPECT_THROW(theil(std::vector<Group>{{1, 1}, {2, 1}}, std::vector<std::size_t>{0}), Error);
}

TEST(Extremes, AreOfTheReachPerHead) {
    const std::vector<Group> groups{{50, 1000}, {40, 100}, {10, 50}};
    EXPECT_DOUBLE_EQ(*reach_ratio(groups), 0.4 / 0.05);
    EXPECT_DOUBLE_EQ(*reach_difference(groups), 0.4 - 0.05);
}

TEST(Extremes, NobodySomewhereHasADifferenceAndNoRatio) {
    const std::vector<Group> groups{{0, 10}, {5, 10}};
    EXPECT_EQ(reach_ratio(groups), std::nullopt);
    EXPECT_EQ(reach_difference(groups), 0.5);
}

TEST(ConcentrationCurve, GoesFromTheLeastReachedToTheBest) {
    const auto curve = *concentration_curve(std::vector<Group>{{30, 20}, {0, 50}, {10, 30}});
    ASSERT_EQ(curve.size(), 4U);
    const std::array<std::array<double, 2>, 4> expected{{{0, 0}, {0.5, 0}, {0.8, 0.25}, {1, 1}}};
    for (std::size_t i = 0; i < 4; ++i) {
        EXPECT_DOUBLE_EQ(curve[i].population_share, expected[i][0]);
        EXPECT_DOUBLE_EQ(curve[i].reached_share, expected[i][1]);
    }
}

void expect_all_absent(const std::vector<Group>& groups, const char* why) {
    EXPECT_FALSE(gini(groups)) << why;
    EXPECT_FALSE(theil(groups)) << why;
    EXPECT_FALSE(theil(groups, std::vector<std::size_t>(groups.size()))) << why;
    EXPECT_FALSE(reach_ratio(groups)) << why;
    EXPECT_FALSE(reach_difference(groups)) << why;
    EXPECT_FALSE(concentration_curve(groups)) << why;
}

TEST(Inequality, IsAbsentWhereItMeansNothing) {
    expect_all_absent({}, "no groups");
    expect_all_absent({{5, 10}}, "nobody to be unequal to");
    expect_all_absent({{0, 10}, {0, 20}}, "nobody is reached");
    expect_all_absent({{1, 10}, {1, 0}}, "nobody lives there");
    expect_all_absent({{1, 10}, {1, -5}}, "fewer than nobody live there");
    expect_all_absent({{1, 10}, {-1, 5}}, "fewer than nobody are reached");
    expect_all_absent({{1, 10}, {not_a_number, 5}}, "not a number");
    expect_all_absent({{1, 10}, {1, infinity}}, "infinite");
    expect_all_absent({{1.7e308, 10}, {1.7e308, 10}}, "the sum is no double");
    EXPECT_FALSE(unweighted_gini(std::vector<double>{0, 0}));
    EXPECT_FALSE(unweighted_theil(std::vector<double>{1, -1, 5}));
    EXPECT_FALSE(unweighted_theil(std::vector<double>{1}, std::vector<std::size_t>{0}));
}

TEST(Inequality, OfVeryLargeAndVerySmallNumbersIsNeverNaN) {
    for (const double reached : {5e-324, 1e-300, 1.0, 8e307})
        for (const double population : {5e-324, 1e-300, 1.0, 8e307})
            for (const double other : {5e-324, 1.0, 8e307}) {
                const std::vector<Group> groups{{reached, population}, {1, other}, {0, 1}};
                for (const auto& number : {gini(groups), theil(groups), reach_ratio(groups), reach_difference(groups)})
                    EXPECT_TRUE(!number || std::isfinite(*number)) << reached << ' ' << population << ' ' << other;
            }
}

RC_GTEST_PROP(Inequality, AgreesWithItsDefinitions, ()) {
    const auto [groups, part_of] = sample();
    const auto parts = *theil(groups, part_of);
    RC_ASSERT(std::abs(*gini(groups) - test::slow_gini(groups)) < 1e-12);
    RC_ASSERT(std::abs(*theil(groups) - test::slow_theil(groups)) < 1e-12);
    RC_ASSERT(std::abs(parts.within - test::slow_theil_within(groups, part_of)) < 1e-12);
    RC_ASSERT(std::abs(parts.between + parts.within - parts.total) < 1e-12);
    RC_ASSERT(parts.total == *theil(groups));
}

RC_GTEST_PROP(Inequality, KeepsItsBounds, ()) {
    const auto [groups, part_of] = sample();
    RC_ASSERT(*gini(groups) >= 0);
    RC_ASSERT(*gini(groups) < 1);
    RC_ASSERT(*theil(groups) >= 0);
    RC_ASSERT(*theil(groups) <= std::log(30 * 5000));
    const auto curve = *concentration_curve(groups);
    RC_ASSERT(curve.size() == groups.size() + 1);
    RC_ASSERT(curve.back().population_share == 1);
    RC_ASSERT(curve.back().reached_share == 1);
    double twice_below = 0;
    for (std::size_t i = 1; i < curve.size(); ++i) {
        RC_ASSERT(curve[i].reached_share <= curve[i].population_share + 1e-12);
        twice_below += (curve[i].population_share - curve[i - 1].population_share) *
                       (curve[i].reached_share + curve[i - 1].reached_share);
    }
    RC_ASSERT(std::abs(1 - twice_below - *gini(groups)) < 1e-12);
}

RC_GTEST_PROP(Inequality, OfEqualRatesIsNotNegativeByRounding, ()) {
    auto groups = sample().groups;
    for (auto& group : groups) group.reached = 0.1 * group.population;
    RC_ASSERT(*gini(groups) >= 0);
    RC_ASSERT(*gini(groups) < 1e-14);
    RC_ASSERT(*theil(groups) >= 0);
    RC_ASSERT(*theil(groups) < 1e-14);
}

RC_GTEST_PROP(Inequality, DoesNotDependOnScale, ()) {
    const auto [groups, part_of] = sample();
    const double factor = 0.001 * *rc::gen::inRange(1, 100'000);
    auto scaled = groups;
    for (auto& group : scaled) group.reached *= factor;
    RC_ASSERT(std::abs(*gini(groups) - *gini(scaled)) < 1e-12);
    RC_ASSERT(std::abs(*theil(groups) - *theil(scaled)) < 1e-12);
}

RC_GTEST_PROP(Inequality, DoesNotDependOnTheOrderOfRowsByOneBit, ()) {
    const auto [groups, part_of] = sample();
    auto order = *rc::gen::just(std::vector<std::size_t>(groups.size()));
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    for (std::size_t i = 1; i < order.size(); ++i) std::swap(order[i], order[*rc::gen::inRange<std::size_t>(0, i + 1)]);
    std::vector<Group> other;
    std::vector<std::size_t> other_parts;
    for (const auto i : order) {
        other.push_back(groups[i]);
        other_parts.push_back(100 - part_of[i]);
    }
    RC_ASSERT(gini(groups) == gini(other));
    RC_ASSERT(theil(groups) == theil(other));
    RC_ASSERT(theil(groups, part_of)->between == theil(other, other_parts)->between);
    RC_ASSERT(reach_ratio(groups) == reach_ratio(other));
    const auto curve = *concentration_curve(groups);
    RC_ASSERT(
        std::equal(curve.begin(), curve.end(), concentration_curve(other)->begin(), [](const auto& a, const auto& b) {
            return a.population_share == b.population_share && a.reached_share == b.reached_share;
        }));
}

RC_GTEST_PROP(Inequality, OfHeadsDoesNotSeeThatAGroupIsCutInTwo, ()) {
    const auto [groups, part_of] = sample();
    auto cut = groups;
    cut.front() = {groups.front().reached * 0.25, groups.front().population * 0.25};
    cut.push_back({groups.front().reached * 0.75, groups.front().population * 0.75});
    RC_ASSERT(std::abs(*gini(groups) - *gini(cut)) < 1e-12);
    RC_ASSERT(std::abs(*theil(groups) - *theil(cut)) < 1e-12);
}

TEST(InWords, IsASentenceForEachNumber) {
    EXPECT_EQ(
        in_words(InequalityMeasure::gini, 0.25),
        "Gini 0.25: the reach per head where two people drawn at random live differs by 50 % of the average on "
        "average; 0 would mean that every municipality is reached alike, 1 that nearly all who are reached live in "
        "one small municipality.");
    EXPECT_EQ(
        in_words(InequalityMeasure::difference, 0.125, "district"),
        "Difference 0.125: of each 100 people, 12.5 more are reached in the best reached district than in the least "
        "reached; 0 would mean that every district is reached alike.");
    EXPECT_EQ(in_words(InequalityMeasure::theil_between, 0.634).find("Between the parts lies 63 % of the inequality"),
              0U);
    EXPECT_THAT(in_words(InequalityMeasure::theil_within, 0.366),
                HasSubstr("Within the parts lies 37 % of the inequality; 0 would mean that every municipality"));
    EXPECT_THAT(in_words(InequalityMeasure::ratio, 8), HasSubstr("has 8 times the reach per head"));
    EXPECT_THAT(in_words(InequalityMeasure::theil, 0.1), HasSubstr("Theil's T 0.1: 0 would mean"));
    EXPECT_THAT(in_words(InequalityMeasure::unweighted_gini, 0.3), HasSubstr("each municipality counting once"));
    EXPECT_THAT(in_words(InequalityMeasure::unweighted_theil, 0.3), HasSubstr("each municipality counting once"));
    EXPECT_EQ(in_words(InequalityMeasure::gini, not_a_number), "");
}

}  // namespace
}  // namespace kamtuu
