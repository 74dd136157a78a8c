#include "names/near_keys.hpp"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <ostream>
#include <random>
#include <rapidcheck/gtest.h>
#include <stdexcept>
#include <string>
#include <vector>

#include "names/edit_distance.hpp"
#include "support/misspell.hpp"

namespace kamtuu {

void PrintTo(const NearKey& near, std::ostream* out) { *out << near.index << " at " << near.distance; }

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<NearKey> near(const NearKeys& keys, std::string_view query, std::size_t limit) {
    std::vector<NearKey> found{{7, 7}};  // of an earlier question
    keys.find(query, limit, found);
    return found;
}

/// The obvious way: every key is compared.
std::vector<NearKey> near_by_definition(const std::vector<std::string>& keys, std::string_view query,
                                        std::size_t limit) {
    std::vector<NearKey> found;
    for (std::uint32_t i = 0; i < keys.size(); ++i) {
        const auto distance = edit_distance(query, keys[i]);
        if (distance <= limit) found.push_back({static_cast<std::uint32_t>(distance), i});
    }
    std::sort(found.begin(), found.end());
    return found;
}

TEST(NearKeys, FindTheNearestFirst) {
    const NearKeys keys(std::vector<std::string>{"talas", "naryn", "savai", "sarai", "narin"});
    EXPECT_THAT(near(keys, "naryn", 2), ElementsAre(NearKey{0, 1}, NearKey{1, 4}));
    EXPECT_THAT(near(keys, "nayrn", 1), ElementsAre(NearKey{1, 1})) << "a swap is one edit";
    EXPECT_THAT(near(keys, "sabai", 2), ElementsAre(NearKey{1, 2}, NearKey{1, 3}));
    EXPECT_THAT(near(keys, "talas", 0), ElementsAre(NearKey{0, 0}));
    EXPECT_THAT(near(keys, "tallas", 0), IsEmpty());
    EXPECT_THAT(near(keys, "osh", 2), IsEmpty());
}

TEST(NearKeys, GiveOnlyTheNearestIfAsked) {
    const NearKeys keys(std::vector<std::string>{"talas", "naryn", "savai", "sarai", "narin"});
    std::vector<NearKey> found;
    keys.nearest("naryn", 2, found);
    EXPECT_THAT(found, ElementsAre(NearKey{0, 1}));
    keys.nearest("sabai", 2, found);
    EXPECT_THAT(found, ElementsAre(NearKey{1, 2}, NearKey{1, 3}));
    keys.nearest("tolos", 2, found);
    EXPECT_THAT(found, ElementsAre(NearKey{2, 0}));
    keys.nearest("tolos", 1, found);
    EXPECT_THAT(found, IsEmpty());
}

TEST(NearKeys, GiveEachOfEqualKeys) {
    const NearKeys keys(std::vector<std::string>{"aral", "osh", "aral"});
    EXPECT_THAT(near(keys, "arel", 1), ElementsAre(NearKey{1, 0}, NearKey{1, 2}));
}

TEST(NearKeys, FindEmptyKeysAndShortOnes) {
    const NearKeys keys(std::vector<std::string>{"", "a", "ab", "abc"});
    EXPECT_THAT(near(keys, "", 2), ElementsAre(NearKey{0, 0}, NearKey{1, 1}, NearKey{2, 2}));
    EXPECT_THAT(near(keys, "ba", 1), ElementsAre(NearKey{1, 1}, NearKey{1, 2}));
    EXPECT_THAT(near(NearKeys(), "", 2), IsEmpty());
    EXPECT_THAT(near(NearKeys(std::vector<std::string>{}), "a", 2), IsEmpty());
}

TEST(NearKeys, RefuseAGreaterLimit) {
    std::vector<NearKey> found;
    EXPECT_THROW(NearKeys().find("naryn", 3, found), std::invalid_argument);
}

TEST(NearKeys, FindKeysOfAnyLength) {
    for (const std::size_t size : {21U, 22U, 23U, 24U, 25U, 26U, 27U, 62U, 63U, 64U, 65U, 66U, 67U, 1000U}) {
        std::string text;
        for (std::size_t i = 0; i < size; ++i) text += static_cast<char>('a' + i * i % 23);
        const NearKeys keys(std::vector<std::string>{"osh", text});
        auto query = text;
        std::swap(query[3], query[4]);
        EXPECT_THAT(near(keys, query, 1), ElementsAre(NearKey{1, 1})) << size;
        EXPECT_THAT(near(keys, query + "z", 1), IsEmpty()) << size;
        EXPECT_THAT(near(keys, query + "z", 2), ElementsAre(NearKey{2, 1})) << size;
        EXPECT_THAT(near(keys, query.substr(0, size - 1), 2), ElementsAre(NearKey{2, 1})) << size;
        EXPECT_THAT(near(keys, text + "xxx", 2), IsEmpty()) << size;
    }
}

TEST(NearKeys, FindKeysThatDifferOnlyFarBehind) {
    std::vector<std::string> list;
    for (char c = 'a'; c <= 'z'; ++c) list.push_back(std::string(30, 'x') + c);
    EXPECT_EQ(near(NearKeys(list), list[3], 0).size(), 1U);
    EXPECT_EQ(near(NearKeys(list), list[3], 1).size(), 26U);
    EXPECT_EQ(near(NearKeys(list), list[3] + "z", 1).size(), 2U);
}

TEST(NearKeys, AnswerATooLongQueryAtOnce) {
    const NearKeys keys(std::vector<std::string>{"osh", std::string(100, 'x')});
    EXPECT_THAT(near(keys, std::string(std::size_t{1} << 26U, 'x'), 2), IsEmpty());
}

rc::Gen<std::string> text(char last, int size) {
    return rc::gen::resize(size, rc::gen::container<std::string>(rc::gen::inRange('a', static_cast<char>(last + 1))));
}

// Few letters, so that much is near to much, and strings in common come about in many ways.
RC_GTEST_PROP(NearKeys, AreThoseThatComparingFinds, ()) {
    const auto last = *rc::gen::element('a', 'b', 'd');
    const auto size = *rc::gen::element(3, 8, 30, 80);
    const auto list = *rc::gen::container<std::vector<std::string>>(text(last, size));
    const auto query = *rc::gen::oneOf(text(last, size), list.empty() ? text(last, size) : rc::gen::elementOf(list));
    const auto limit = *rc::gen::inRange<std::size_t>(0, 3);
    RC_ASSERT(near(NearKeys(list), query, limit) == near_by_definition(list, query, limit));
}

RC_GTEST_PROP(NearKeys, FindWhatWasMisspelt, ()) {
    const auto list = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(text('z', 60)));
    auto query = *rc::gen::elementOf(list);
    std::mt19937 random(*rc::gen::arbitrary<std::uint32_t>());
    const auto edits = *rc::gen::inRange(0, 4);
    for (int i = 0; i < edits; ++i) query = test::misspelt(query, random);
    RC_ASSERT(near(NearKeys(list), query, 2) == near_by_definition(list, query, 2));
}

}  // namespace
}  // namespace kamtuu
