#include "names/edit_distance.hpp"

#include <algorithm>
#include <cstdint>
#include <gtest/gtest.h>
#include <random>
#include <rapidcheck/gtest.h>
#include <string>

#include "reference/edit_distance.hpp"
#include "support/misspell.hpp"

namespace kamtuu {
namespace {

TEST(EditDistance, CountsEdits) {
    EXPECT_EQ(edit_distance("savay", "saray"), 1U);
    EXPECT_EQ(edit_distance("naryn", "nayrn"), 1U) << "a swap is one edit";
    EXPECT_EQ(edit_distance("", "osh"), 3U);
    EXPECT_EQ(edit_distance("ca", "abc"), 3U) << "no part is edited twice";
    EXPECT_EQ(edit_distance("talas", "talas"), 0U);
    EXPECT_EQ(edit_distance("", ""), 0U);
}

TEST(EditDistanceAtMost, IsTheDistanceOrNothing) {
    EXPECT_EQ(edit_distance_at_most("savay", "saray", 1), 1U);
    EXPECT_EQ(edit_distance_at_most("savay", "saray", 0), std::nullopt);
    EXPECT_EQ(edit_distance_at_most("osh", "osh", 0), 0U);
    EXPECT_EQ(edit_distance_at_most("osh", "oshskaia", 4), std::nullopt);
    EXPECT_EQ(edit_distance_at_most("osh", "naryn", 100), 5U);
}

TEST(EditDistanceAtMost, TakesLongTextsAsQuicklyAsTheyAreAlike) {
    const std::string text(1'000'000, 'x');
    EXPECT_EQ(edit_distance_at_most("a" + text + "b", text, 3), 2U);
    EXPECT_EQ(edit_distance_at_most("ab" + text + "cd", "ba" + text + "d", 3), 2U);
    EXPECT_EQ(edit_distance_at_most("a" + text + "b", "c" + text + "d", 1), std::nullopt);
}

/// A text of few letters, about as long as the words that hold its bits: one of them, both, or neither fits.
rc::Gen<std::string> text_of_any_length() {
    const auto of_size = [](std::size_t size) {
        return rc::gen::container<std::string>(size, rc::gen::inRange('a', 'd'));
    };
    return rc::gen::mapcat(rc::gen::oneOf(rc::gen::inRange<std::size_t>(0, 9), rc::gen::inRange<std::size_t>(60, 70)),
                           of_size);
}

RC_GTEST_PROP(EditDistance, AgreesWithTheRecursion, ()) {
    const auto text = rc::gen::resize(6, rc::gen::container<std::string>(rc::gen::inRange('a', 'd')));
    const auto a = *text;
    const auto b = *text;
    RC_ASSERT(edit_distance(a, b) == test::edit_distance_by_definition(a, b));
}

/// `a` after a few edits, or another text.
std::string like_or_not(std::string a) {
    std::mt19937 random(*rc::gen::arbitrary<std::uint32_t>());
    const auto edits = *rc::gen::inRange(0, 8);
    for (int i = 0; i < edits; ++i) a = test::misspelt(a, random, "abc");
    return *rc::gen::oneOf(rc::gen::just(a), text_of_any_length());
}

RC_GTEST_PROP(EditDistance, AgreesWithTheTable, ()) {
    const auto a = *text_of_any_length();
    const auto b = like_or_not(a);
    const auto distance = test::edit_distance_by_table(a, b);
    const auto limit = *rc::gen::inRange<std::size_t>(0, 70);
    RC_ASSERT(edit_distance(a, b) == distance);
    RC_ASSERT(edit_distance_at_most(a, b, limit) == (distance <= limit ? std::optional(distance) : std::nullopt));
    if (a.size() > EditPattern::longest) return;
    const auto patterns = EditPattern(a).distance(b, limit);
    RC_ASSERT(std::min(patterns, limit + 1) == std::min(distance, limit + 1));
}

RC_GTEST_PROP(EditDistanceReference, TableAgreesWithTheRecursion, ()) {
    const auto text = rc::gen::resize(6, rc::gen::container<std::string>(rc::gen::inRange('a', 'd')));
    const auto a = *text;
    const auto b = *text;
    RC_ASSERT(test::edit_distance_by_table(a, b) == test::edit_distance_by_definition(a, b));
}

// The examples of W. E. Winkler, Overview of record linkage and current research directions, U.S. Census Bureau (2006).
TEST(JaroWinkler, GivesWhatWinklerPublished) {
    EXPECT_NEAR(jaro_winkler("MARTHA", "MARHTA"), 0.961, 0.0005);
    EXPECT_NEAR(jaro_winkler("DIXON", "DICKSONX"), 0.813, 0.0005);
    EXPECT_NEAR(jaro_winkler("DWAYNE", "DUANE"), 0.840, 0.0005);
}

TEST(JaroWinkler, GoesFromNothingInCommonToEqual) {
    EXPECT_EQ(jaro_winkler("", ""), 1);
    EXPECT_EQ(jaro_winkler("", "osh"), 0);
    EXPECT_EQ(jaro_winkler("osh", "talin"), 0);
    EXPECT_EQ(jaro_winkler("naryn", "naryn"), 1);
    EXPECT_EQ(jaro_winkler("a", "a"), 1);
}

RC_GTEST_PROP(JaroWinkler, LiesBetween, ()) {
    const auto a = *text_of_any_length();
    const auto b = *text_of_any_length();
    const auto similarity = jaro_winkler(a, b);
    RC_ASSERT(similarity >= 0);
    RC_ASSERT(similarity <= 1 + 1e-12);
    RC_ASSERT(jaro_winkler(a, a) == 1.0);
}

}  // namespace
}  // namespace kamtuu
