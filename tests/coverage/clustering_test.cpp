#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <limits>
#include <numeric>
#include <rapidcheck/gtest.h>

#include <kamtuu/clustering.hpp>
#include <kamtuu/error.hpp>
#include <kamtuu/repair.hpp>

#include "coverage/lattice.hpp"
#include "geometry/shapes.hpp"
#include "reference/slow_moran.hpp"
#include "support/map.hpp"

namespace kamtuu {
namespace {

using test::row_of_four;
using test::torus;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using Values = std::vector<double>;

std::vector<const Unit*> municipalities(const Boundaries& country) {
    std::vector<const Unit*> units;
    for (const auto& unit : country.units())
        if (unit.level == Level::adm3) units.push_back(&unit);
    return units;
}

Weights weights_of_map(const Boundaries& country) {
    return weights_of(neighbours(Tiling(country)), municipalities(country));
}

TEST(Weights, AreByPosition) {
    const auto map = test::from_map(
        "AB\n"
        "CD");
    const auto units = municipalities(map);
    const auto weights = weights_of(neighbours(Tiling(map)), std::vector<const Unit*>{units[3], units[0], units[1]});
    EXPECT_EQ(weights.size(), 3U);
    EXPECT_THAT(weights.neighbours(0), ElementsAre(2)) << "D borders on B";
    EXPECT_THAT(weights.neighbours(1), ElementsAre(2)) << "A on B, and on C, which is not asked for";
    EXPECT_THAT(weights.neighbours(2), ElementsAre(0, 1));
    EXPECT_EQ(weights.most_neighbours(), 2U);
    EXPECT_THAT(weights.islands(), IsEmpty());
}

TEST(Weights, ALakeDivides) {
    const auto hole = test::from_map("A.B");
    EXPECT_THAT(weights_of_map(hole).islands(), ElementsAre(0, 1)) << "a hole";
    const auto unit = test::from_map("ABC");
    const auto all = municipalities(unit);
    const auto shores = weights_of(neighbours(Tiling(unit)), std::vector<const Unit*>{all[0], all[2]});
    EXPECT_THAT(shores.islands(), ElementsAre(0, 1)) << "a unit that is not asked for";
}

TEST(Weights, ASliverThatWasRepairedDoesNotDivide) {
    constexpr double gap = 2 / 111'195.0;  // two metres in degrees, about
    const auto country = test::country(
        {test::square(0, 0, 0.01),
         {{{{0.01 + gap, 0}, {0.02, 0}, {0.02, 0.01}, {0.01 + gap, 0.01}, {0.01 + gap, 0}}}},
         {{{{0, 0.01}, {0.01, 0.01}, {0.01 + gap, 0.01}, {0.02, 0.01}, {0.02, 0.02}, {0, 0.02}, {0, 0.01}}}},
         {{{{0, -0.01}, {0.02, -0.01}, {0.02, 0}, {0.01 + gap, 0}, {0.01, 0}, {0, 0}, {0, -0.01}}}}});
    EXPECT_THAT(weights_of_map(country).neighbours(0), ElementsAre(2, 3));
    EXPECT_THAT(weights_of_map(repair(country).boundaries).neighbours(0), ElementsAre(1, 2, 3));
}

TEST(Weights, RefuseWhatIsNoNeighbour) {
    EXPECT_THROW(Weights({{1}, {2}}), Error) << "no such unit";
    EXPECT_THROW(Weights({{0}, {0}}), Error) << "the unit itself";
    EXPECT_THROW(Weights({{1, 1}, {0}}), Error) << "twice";
    const auto map = test::from_map("AB");
    const Unit* a = municipalities(map).front();
    EXPECT_THROW(weights_of({}, std::vector<const Unit*>{a, a}), Error);
    EXPECT_THROW(weights_of({}, std::vector<const Unit*>{nullptr}), Error);
}

TEST(Moran, OfFourInARow) {
    // z = -1.5, -0.5, 0.5, 1.5; lags -0.5, (-1.5 + 0.5) / 2, (-0.5 + 1.5) / 2, 0.5.
    const auto found = *moran(Values{1, 2, 3, 4}, row_of_four());
    EXPECT_DOUBLE_EQ(found.i, (0.75 + 0.25 + 0.25 + 0.75) / (2.25 + 0.25 + 0.25 + 2.25));
    EXPECT_DOUBLE_EQ(found.expected, -1.0 / 3);
    // S0 = 4. Pairs: (1 + 1/2)^2, (1/2 + 1/2)^2, (1/2 + 1)^2, so S1 = 2.25 + 1 + 2.25 = 5.5.
    // Rows 1, columns 1/2, 3/2, 3/2, 1/2, so S2 = 2 * 1.5^2 + 2 * 2.5^2 = 17.
    EXPECT_DOUBLE_EQ(found.normality.variance, (16 * 5.5 - 4 * 17 + 3 * 16) / (3 * 5 * 16.0) - 1.0 / 9);
    // b2 = (2 * 1.5^4 + 2 * 0.5^4) / 4 / 1.25^2 = 2.5625 / 1.5625 = 1.64
    const double dealt = 4 * ((16 - 12 + 3) * 5.5 - 4 * 17 + 3 * 16);
    const double tails = 1.64 * ((16 - 4) * 5.5 - 2 * 4 * 17 + 6 * 16);
    EXPECT_NEAR(found.randomisation.variance, (dealt - tails) / (3 * 2 * 1 * 16.0) - 1.0 / 9, 1e-14);
    EXPECT_NEAR(*found.randomisation.z, (0.4 + 1.0 / 3) / std::sqrt(found.randomisation.variance), 1e-13);
}

TEST(Moran, MomentsAreThoseOfAllPermutations) {
    const Values values{1, 7, 2, 5, 3};
    const Weights weights({{1, 2}, {0}, {0, 3, 4}, {2}, {1}});
    std::vector<std::uint32_t> order{0, 1, 2, 3, 4};
    Permutations all{.length = 5, .ids = {}};
    do {
        all.ids.insert(all.ids.end(), order.begin(), order.end());
    } while (std::next_permutation(order.begin(), order.end()));
    const auto simulated = *moran_permuted(values, weights, all);
    const auto found = *moran(values, weights);
    EXPECT_EQ(simulated.permutations, 120U);
    EXPECT_NEAR(simulated.expected, found.expected, 1e-14);
    EXPECT_NEAR(simulated.variance, found.randomisation.variance, 1e-14);
}

TEST(Moran, OfACheckerboardIsMinusOne) {
    Values board;
    for (int i = 0; i < 6 * 8; ++i) board.push_back((i / 8 + i % 8) % 2 == 0 ? 3 : 8);
    const auto found = *moran(board, torus(6, 8));
    EXPECT_DOUBLE_EQ(found.i, -1);
    EXPECT_THAT(in_words(found), HasSubstr("neighbours are less alike than chance"));
}

TEST(Moran, OfTwoHalvesIsNearOne) {
    Values halves;
    for (int i = 0; i < 6 * 40; ++i) halves.push_back(i % 40 < 20 ? 0 : 1);
    const auto found = *moran(halves, torus(6, 40));
    EXPECT_DOUBLE_EQ(found.i, 1 - 4 * 0.5 / 40) << "two borders, on both sides a quarter of the neighbours is unlike";
    EXPECT_EQ(
        in_words(found),
        "Moran's I 0.95 where chance alone would give about -0.004: neighbours are more alike than chance would have "
        "them (p below 0.001).");
}

TEST(Moran, WhereAllAreNeighboursThereIsNoVariance) {
    const Weights all({{1, 2, 3}, {0, 2, 3}, {0, 1, 3}, {0, 1, 2}});
    const auto found = *moran(Values{1, 5, 2, 9}, all);
    EXPECT_DOUBLE_EQ(found.i, found.expected);
    EXPECT_EQ(found.normality.z, std::nullopt);
    EXPECT_EQ(found.randomisation.p, std::nullopt);
    EXPECT_EQ(
        in_words(found),
        "Moran's I -0.333 where chance alone would give about -0.333: neighbours are not shown to be more or less "
        "alike than chance would have them.");
}

TEST(Moran, AnIslandCountsInTheMeanAndAddsNothing) {
    // Mean 4: z = -3, -1, 4, 0 of the connected ones, lags -1, 0.5, -0.5, 4; S0 = 4 and n = 5.
    const Weights weights({{1}, {0, 2}, {1, 3}, {2}, {}});
    const auto found = *moran(Values{1, 3, 8, 4, 4}, weights);
    EXPECT_DOUBLE_EQ(found.i, 5.0 / 4 * (-3 * -1.0 + -1 * 0.5 + 4 * -0.5 + 0 * 4.0) / (9 + 1 + 16));
    EXPECT_EQ(found.units, 5U);
    EXPECT_EQ(found.islands, 1U);
}

TEST(Moran, IsAbsentWhereItMeansNothing) {
    constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
    EXPECT_FALSE(moran(Values{}, Weights({})));
    EXPECT_FALSE(moran(Values{1, 2, 3}, Weights({{1}, {0, 2}, {1}}))) << "too few";
    EXPECT_FALSE(moran(Values{1, 2, 3, 4}, Weights({{}, {}, {}, {}}))) << "no neighbours";
    EXPECT_FALSE(moran(Values{0.1, 0.1, 0.1, 0.1}, row_of_four())) << "constant";
    EXPECT_FALSE(moran(Values{0, 0, 0, 0}, row_of_four())) << "constant";
    EXPECT_FALSE(moran(Values{1, 1 + 1e-15, 1, 1}, row_of_four())) << "constant up to rounding";
    EXPECT_TRUE(moran(Values{1, 1 + 1e-9, 1, 1}, row_of_four()));
    EXPECT_FALSE(moran(Values{1, 2, not_a_number, 4}, row_of_four()));
    EXPECT_FALSE(moran(Values{1.7e308, -1.7e308, 1.7e308, 1.7e308}, row_of_four())) << "no double holds it";
    EXPECT_THROW(moran(Values{1, 2, 3}, row_of_four()), Error);
    EXPECT_FALSE(moran_permuted(Values{1, 2, 3, 4}, row_of_four(), {}));
    EXPECT_FALSE(moran_permuted(Values{2, 2, 2, 2}, row_of_four(), random_permutations(4, 4, 9, 1)));
}

TEST(Moran, WantsPermutations) {
    const Values values{1, 2, 3, 4};
    EXPECT_THROW(moran_permuted(values, row_of_four(), {.length = 3, .ids = {0, 1, 2}}), Error);
    EXPECT_THROW(moran_permuted(values, row_of_four(), {.length = 4, .ids = {0, 1, 2, 2}}), Error);
    EXPECT_THROW(moran_permuted(values, row_of_four(), {.length = 4, .ids = {0, 1, 2, 4}}), Error);
    EXPECT_THROW(moran_permuted(values, row_of_four(), {.length = 4, .ids = {0, 1, 2, 3, 0}}), Error);
}

TEST(Moran, CountsWhatComesOutAlikeOnBothSides) {
    // As it is 0.4; reversed the same; 1 3 2 4 has z -1.5, 0.5, -0.5, 1.5 and lags 0.5, -1, 1, -0.5.
    const Permutations three{.length = 4, .ids = {0, 1, 2, 3, 3, 2, 1, 0, 0, 2, 1, 3}};
    const auto found = *moran_permuted(Values{1, 2, 3, 4}, row_of_four(), three);
    EXPECT_EQ(found.at_least, 2U);
    EXPECT_EQ(found.at_most, 3U);
    EXPECT_DOUBLE_EQ(found.p_sim, (2 + 1) / (3 + 1.0));
    EXPECT_DOUBLE_EQ(found.expected, (0.4 + 0.4 + (-0.75 - 0.5 - 0.5 - 0.75) / 5) / 3);
    const auto as_esda = *moran_permuted(Values{1, 2, 3, 4}, row_of_four(), three, {.ties = Ties::as_esda});
    EXPECT_DOUBLE_EQ(as_esda.p_sim, (1 + 1) / (3 + 1.0)) << "3 - 2 is less than 2";
}

RC_GTEST_PROP(Moran, AgreesWithTheMatrixOfWeights, ()) {
    const auto count = *rc::gen::inRange<std::uint32_t>(4, 12);
    std::vector<std::vector<std::uint32_t>> neighbours(count);
    Values values;
    for (std::uint32_t i = 0; i < count; ++i) {
        values.push_back(*rc::gen::inRange(0, 9));
        for (std::uint32_t k = 0; k < count; ++k)
            if (k != i && *rc::gen::inRange(0, 3) == 0) neighbours[i].push_back(k);
    }
    const Weights weights(std::move(neighbours));
    const auto found = moran(values, weights);
    if (!found) return;
    const auto matrix = test::matrix_of(weights);
    RC_ASSERT(std::abs(found->i - test::slow_moran(values, matrix)) < 1e-12);
    RC_ASSERT(std::abs(found->normality.variance - test::slow_variance(matrix)) < 1e-12);
}

RC_GTEST_PROP(Moran, DoesNotDependOnScaleOrZero, ()) {
    const auto weights = torus(4, 5);
    Values values;
    Values moved;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        values.push_back(*rc::gen::inRange(0, 50));
        moved.push_back(values.back() * -1e-200 + 3e-200);
    }
    const auto found = moran(values, weights);
    const auto other = moran(moved, weights);
    RC_ASSERT(found.has_value() == other.has_value());
    if (!found) return;
    RC_ASSERT(std::abs(found->i - other->i) < 1e-12);
    RC_ASSERT(std::abs(*found->randomisation.z - *other->randomisation.z) < 1e-9);
}

RC_GTEST_PROP(Moran, DoesNotDependOnThreads, ()) {
    const auto weights = torus(4, 5);
    Values values;
    for (std::size_t i = 0; i < weights.size(); ++i) values.push_back(*rc::gen::inRange(0, 5));
    const auto table = random_permutations(20, 20, 99, *rc::gen::arbitrary<std::uint64_t>());
    const auto one = moran_permuted(values, weights, table, {.threads = 1});
    const auto four = moran_permuted(values, weights, table, {.threads = 4});
    RC_ASSERT(one.has_value() == four.has_value());
    if (one) {
        RC_ASSERT(one->p_sim == four->p_sim);
        RC_ASSERT(one->expected == four->expected);
        RC_ASSERT(one->variance == four->variance);
    }
}

}  // namespace
}  // namespace kamtuu
