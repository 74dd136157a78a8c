#include <array>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>
#include <random>
#include <rapidcheck/gtest.h>
#include <set>

#include <kamtuu/clustering.hpp>
#include <kamtuu/error.hpp>

namespace kamtuu {
namespace {

using testing::ElementsAre;

TEST(RandomPermutations, AreMadeAsTheManualSays) {
    std::mt19937_64 random(7);
    std::array<std::uint32_t, 5> deck{0, 1, 2, 3, 4};
    for (std::size_t k = 0; k < 3; ++k) std::swap(deck[k], deck[k + random() % (5 - k)]);
    const auto made = random_permutations(5, 3, 1, 7);
    EXPECT_THAT(made.row(0), ElementsAre(deck[0], deck[1], deck[2]));
}

TEST(RandomPermutations, AreTheSameEverywhere) {
    // The 10 000th word that the standard promises of std::mt19937_64 is what the rest relies on.
    std::mt19937_64 random;
    random.discard(9999);
    EXPECT_EQ(random(), 9981545732273789042ULL);
    EXPECT_EQ(random_permutations(100, 100, 20, 42).ids, random_permutations(100, 100, 20, 42).ids);
    EXPECT_NE(random_permutations(100, 100, 20, 42).ids, random_permutations(100, 100, 20, 43).ids);
}

TEST(RandomPermutations, AreEachAsLikely) {
    std::map<std::vector<std::uint32_t>, int> counts;
    const auto made = random_permutations(4, 2, 12'000, 20260822);
    for (std::size_t i = 0; i < made.count(); ++i) ++counts[{made.row(i).begin(), made.row(i).end()}];
    ASSERT_EQ(counts.size(), 12U);
    for (const auto& [row, count] : counts) EXPECT_NEAR(count, 1000, 150) << row[0] << ' ' << row[1];
}

TEST(RandomPermutations, OfNothingAreNone) {
    EXPECT_EQ(random_permutations(5, 0, 10, 1).count(), 0U);
    EXPECT_EQ(random_permutations(5, 5, 0, 1).count(), 0U);
    EXPECT_THROW(random_permutations(2, 3, 1, 1), Error);
}

RC_GTEST_PROP(RandomPermutations, RepeatNothing, (std::uint64_t seed)) {
    const auto below = *rc::gen::inRange<std::size_t>(1, 30);
    const auto length = *rc::gen::inRange<std::size_t>(1, below + 1);
    const auto made = random_permutations(below, length, 5, seed);
    RC_ASSERT(made.count() == 5U);
    for (std::size_t i = 0; i < 5; ++i) {
        const std::set<std::uint32_t> different(made.row(i).begin(), made.row(i).end());
        RC_ASSERT(different.size() == length);
        RC_ASSERT(*different.rbegin() < below);
    }
}

}  // namespace
}  // namespace kamtuu
