#include "core/text_numbers.hpp"

#include <gtest/gtest.h>
#include <map>
#include <rapidcheck/gtest.h>
#include <string>
#include <utility>
#include <vector>

namespace kamtuu {
namespace {

/// Texts of all lengths around the limits at which they are compared in another way, few of each.
rc::Gen<std::string> some_text() {
    const auto size = rc::gen::element<std::size_t>(0, 1, 2, 3, 4, 7, 8, 9, 13, 15, 16, 17, 24, 31, 32, 33, 40, 41, 70);
    return rc::gen::mapcat(size, [](std::size_t count) {
        return rc::gen::container<std::string>(count, rc::gen::element('a', 'a', 'a', 'a', 'b', '\0', '\xFF'));
    });
}

RC_GTEST_PROP(TextNumbers, CountTextsAsAMapDoes, ()) {
    const auto texts = *rc::gen::container<std::vector<std::string>>(some_text());
    TextNumbers numbers;
    std::map<std::string, std::uint32_t> judge;
    for (int twice = 0; twice < 2; ++twice) {
        for (const auto& text : texts) {
            const auto number = judge.emplace(text, static_cast<std::uint32_t>(judge.size())).first->second;
            RC_ASSERT(numbers.of(text) == number);
            RC_ASSERT(numbers.text(number) == text);
        }
    }
    RC_ASSERT(numbers.size() == judge.size());
}

TEST(TextNumbers, TellTextsApartThatDifferInOneByteAnywhere) {
    for (std::size_t size = 1; size < 80; ++size) {
        TextNumbers numbers;
        std::string text(size, 'x');
        EXPECT_EQ(numbers.of(text), 0U);
        for (std::size_t i = 0; i < size; ++i) {
            text[i] = 'y';
            EXPECT_EQ(numbers.of(text), i + 1) << size;
            text[i] = 'x';
        }
        EXPECT_EQ(numbers.of(text), 0U);
    }
}

TEST(TextNumbers, KeepThemAsTheyGrowAndForgetThemIfTold) {
    TextNumbers numbers;
    for (std::uint32_t i = 0; i < 20'000; ++i) EXPECT_EQ(numbers.of("KG" + std::to_string(i * 7919U)), i);
    for (std::uint32_t i = 0; i < 20'000; ++i) EXPECT_EQ(numbers.of("KG" + std::to_string(i * 7919U)), i);
    numbers.clear();
    EXPECT_EQ(numbers.size(), 0U);
    EXPECT_EQ(numbers.of("KG7919"), 0U);
}

TEST(PairNumbers, CountPairsAsAMapDoes) {
    const std::vector<std::uint32_t> lefts{0, 1, 2, 460, 4095, 4096, 70'000, ~std::uint32_t{0} - 1};
    const std::vector<std::uint32_t> rights{63, 0, 1, 64, 2, 65, 4096, 1'000'000};
    PairNumbers numbers;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> judge;
    for (int twice = 0; twice < 2; ++twice) {
        for (const auto right : rights) {
            for (const auto left : lefts) {
                const auto next = static_cast<std::uint32_t>(judge.size());
                const auto number = judge.emplace(std::pair(left, right), next).first->second;
                ASSERT_EQ(numbers.of({left, right}), number);
                EXPECT_EQ(numbers.pair(number).left, left);
                EXPECT_EQ(numbers.pair(number).right, right);
            }
        }
    }
    EXPECT_EQ(numbers.size(), lefts.size() * rights.size());
}

}  // namespace
}  // namespace kamtuu
