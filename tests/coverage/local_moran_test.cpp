#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <kamtuu/clustering.hpp>
#include <kamtuu/error.hpp>

#include "coverage/lattice.hpp"

namespace kamtuu {
namespace {

using test::row_of_four;
using test::torus;
using testing::ElementsAre;
using Values = std::vector<double>;
using Optionals = std::vector<std::optional<double>>;

TEST(LocalMoran, OfFourInARow) {
    // z = -1.5, -0.5, 0.5, 1.5 and sum of squares 5; I_i = (n - 1) z lag / 5.
    const auto found = *local_moran(Values{1, 2, 3, 4}, row_of_four(), {});
    EXPECT_DOUBLE_EQ(found[0].i, 3 * -1.5 * -0.5 / 5);
    EXPECT_DOUBLE_EQ(found[1].i, 3 * -0.5 * -0.5 / 5);
    EXPECT_DOUBLE_EQ(found[0].standardised, -1.5 / std::sqrt(1.25));
    EXPECT_DOUBLE_EQ(found[2].lag, 0.5 / std::sqrt(1.25));
    EXPECT_EQ(found[0].quadrant, Quadrant::low_low);
    EXPECT_EQ(found[3].quadrant, Quadrant::high_high);
    EXPECT_EQ(found[0].p_sim, std::nullopt) << "nothing was permuted";
    EXPECT_EQ(found[0].q, std::nullopt);
}

TEST(LocalMoran, TellsWhoLiesAmongWhom) {
    const auto found = *local_moran(Values{9, 0, 9, 0}, row_of_four(), {});
    EXPECT_EQ(found[0].quadrant, Quadrant::high_low);
    EXPECT_EQ(found[3].quadrant, Quadrant::low_high);
    EXPECT_EQ(to_string(Quadrant::high_low), "high-low");
    EXPECT_EQ(to_string(Quadrant::low_high), "low-high");
    EXPECT_EQ(to_string(Quadrant::low_low), "low-low");
    EXPECT_EQ(to_string(Quadrant::high_high), "high-high");
}

TEST(LocalMoran, DealsTheValuesOfTheOthers) {
    // Unit 3 (value 4, one neighbour): positions 0, 1, 2 are the others' 1, 2, 3. Its own I has neighbour 3.
    const Permutations rows{.length = 2, .ids = {0, 1, 1, 0, 2, 1, 2, 0}};
    const auto found = *local_moran(Values{1, 2, 3, 4}, row_of_four(), rows);
    // z of what is dealt -1.5, -0.5, 0.5, 0.5 beside its own 0.5: at least twice, at most four times.
    EXPECT_DOUBLE_EQ(*found[3].p_sim, (2 + 1) / (4 + 1.0));
    const double variance = (1.25 * 1.25 + 0.25 * 0.25 + 0.75 * 0.75 + 0.75 * 0.75) / 4;
    EXPECT_NEAR(*found[3].z_sim, (0.5 + 0.25) / std::sqrt(variance), 1e-14);
    // Unit 0 (value 1): positions are 2, 3, 4, dealt 2, 3, 4, 4. Its z is negative, so a lower neighbour is a larger I.
    EXPECT_DOUBLE_EQ(*found[0].p_sim, (1 + 1) / (4 + 1.0));
}

TEST(LocalMoran, WhereEverythingIsATieNothingIsSignificant) {
    const Values mean{1, 3, 2, 2};  // the last two are the mean
    const auto table = random_permutations(3, 2, 99, 5);
    const auto found = *local_moran(mean, row_of_four(), table);
    EXPECT_EQ(found[2].p_sim, 1);
    EXPECT_EQ(found[2].z_sim, std::nullopt);
    EXPECT_EQ((*local_moran(mean, row_of_four(), table, {.ties = Ties::as_esda}))[2].p_sim, 0.01);
}

RC_GTEST_PROP(LocalMoran, AValueThatIsTheMeanIsFoundToBe, ()) {
    // Eight hundredths with the mean `mean`: six by chance, it, and what is left of eight times it.
    const auto mean = *rc::gen::inRange(1, 1000);
    auto left = 7 * mean;
    Values values;
    for (int i = 0; i < 6; ++i) {
        const auto hundredths = *rc::gen::inRange(0, 1000);
        values.push_back(hundredths / 100.0);
        left -= hundredths;
    }
    values.push_back(mean / 100.0);
    values.push_back(left / 100.0);
    const Weights ring({{1, 7}, {0, 2}, {1, 3}, {2, 4}, {3, 5}, {4, 6}, {5, 7}, {6, 0}});
    const auto found = local_moran(values, ring, random_permutations(7, 2, 49, 1));
    if (!found) return;
    RC_ASSERT((*found)[6].i == 0.0);
    RC_ASSERT((*found)[6].p_sim == 1.0);
}

TEST(LocalMoran, TheMeanOfManyIsFoundToo) {
    Values values(4000, 0.1);  // whose sum is off by 10^-11
    values[1] = 0.15;
    values[2] = 0.05;
    std::vector<std::vector<std::uint32_t>> neighbours(values.size());
    neighbours[0] = {1};
    EXPECT_EQ((*local_moran(values, Weights(std::move(neighbours)), {}))[0].standardised, 0);
}

TEST(LocalMoran, AnIslandHasNone) {
    const Weights weights({{1}, {0, 2}, {1, 3}, {2}, {}});
    const auto found = *local_moran(Values{1, 2, 3, 4, 9}, weights, random_permutations(4, 2, 99, 1));
    EXPECT_EQ(found[4].i, 0);
    EXPECT_EQ(found[4].quadrant, std::nullopt);
    EXPECT_EQ(found[4].p_sim, std::nullopt);
    EXPECT_EQ(found[4].q, std::nullopt);
    EXPECT_TRUE(found[0].q);
}

TEST(LocalMoran, FindsTheClusterThatWasPutThere) {
    Values values;
    for (int i = 0; i < 10 * 10; ++i) values.push_back(i * 37 % 11);
    for (const std::size_t i : {44U, 45U, 54U, 55U, 34U, 43U}) values[i] = 40;  // around 44
    const auto found = *local_moran(values, torus(10, 10), random_permutations(99, 4, 999, 20260822));
    EXPECT_EQ(found[44].quadrant, Quadrant::high_high);
    EXPECT_DOUBLE_EQ(*found[44].p_sim, 1.0 / 1000);
    Optionals q;
    for (const auto& local : found) q.push_back(local.q);
    EXPECT_THAT(significant(q, 0.05), testing::Contains(44U));
    EXPECT_THAT(significant(q, 0.05), testing::Not(testing::Contains(0U)));
}

TEST(LocalMoran, IsAbsentWhereItMeansNothing) {
    EXPECT_FALSE(local_moran(Values{}, Weights({}), {}));
    EXPECT_FALSE(local_moran(Values{3, 3, 3, 3}, row_of_four(), {}));
    EXPECT_THROW(local_moran(Values{1, 2, 3, 4}, row_of_four(), {.length = 1, .ids = {0}}), Error) << "too short";
    EXPECT_THROW(local_moran(Values{1, 2, 3, 4}, row_of_four(), {.length = 2, .ids = {0, 3}}), Error) << "out of range";
    EXPECT_THROW(local_moran(Values{1, 2, 3, 4}, row_of_four(), {.length = 2, .ids = {1, 1}}), Error) << "twice";
}

RC_GTEST_PROP(LocalMoran, AddUpToTheGlobalOne, ()) {
    const auto weights = torus(3, 4);
    Values values;
    for (std::size_t i = 0; i < weights.size(); ++i) values.push_back(*rc::gen::inRange(-20, 20));
    const auto whole = moran(values, weights);
    const auto found = local_moran(values, weights, {});
    RC_ASSERT(whole.has_value() == found.has_value());
    if (!whole) return;
    double sum = 0;
    for (const auto& local : *found) sum += local.i;
    RC_ASSERT(std::abs(sum / 11 - whole->i) < 1e-12);
}

RC_GTEST_PROP(LocalMoran, DoesNotDependOnThreads, ()) {
    const auto weights = torus(3, 5);
    Values values{-1, 100};
    while (values.size() < weights.size()) values.push_back(*rc::gen::inRange(0, 4));
    const auto table = random_permutations(14, 4, 49, *rc::gen::arbitrary<std::uint64_t>());
    const auto one = *local_moran(values, weights, table, {.threads = 1});
    const auto four = *local_moran(values, weights, table, {.threads = 4});
    for (std::size_t i = 0; i < one.size(); ++i) {
        RC_ASSERT(one[i].i == four[i].i);
        RC_ASSERT(one[i].z_sim == four[i].z_sim);
        RC_ASSERT(one[i].p_sim == four[i].p_sim);
        RC_ASSERT(one[i].q == four[i].q);
    }
}

TEST(FalseDiscoveries, OfTheExampleOfBenjaminiAndHochberg) {
    // Their section 3.3: fifteen p values, of which the four least are significant at 0.05 (and three by Bonferroni).
    const Optionals p{0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344,
                      0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000};
    const auto q = adjusted(p);
    EXPECT_THAT(significant(q, 0.05), ElementsAre(0, 1, 2, 3));
    EXPECT_DOUBLE_EQ(*q[3], 0.0095 * 15 / 4);
    EXPECT_DOUBLE_EQ(*q[5], 0.0298 * 15 / 7) << "the next but one has a lower one";
    EXPECT_DOUBLE_EQ(*q[14], 1);
}

TEST(FalseDiscoveries, AbsentOnesDoNotCount) {
    const auto q = adjusted(Optionals{0.5, {}, 0.01, {}});
    EXPECT_THAT(q, ElementsAre(0.5, std::nullopt, 0.02, std::nullopt));
    EXPECT_THAT(significant(q, 0.02), ElementsAre(2));
    EXPECT_THAT(adjusted({}), testing::IsEmpty());
}

TEST(FalseDiscoveries, RefuseWhatIsNoProbability) {
    EXPECT_THROW(adjusted(Optionals{1.5}), Error);
    EXPECT_THROW(adjusted(Optionals{-0.1}), Error);
    EXPECT_THROW(adjusted(Optionals{std::nan("")}), Error);
}

}  // namespace
}  // namespace kamtuu
