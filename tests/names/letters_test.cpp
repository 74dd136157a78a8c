#include "names/letters.hpp"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <ostream>
#include <rapidcheck/gtest.h>
#include <string>
#include <vector>

#include "names/fold.hpp"
#include "names/unicode.hpp"
#include "reference/slow_letters.hpp"

namespace kamtuu {

void PrintTo(const LetterRepair& repair, std::ostream* out) {
    *out << static_cast<int>(repair.kind) << ": " << to_utf8({&repair.written, 1}) << " as "
         << to_utf8({&repair.read, 1});
}

namespace {

using test::slow_plain_key;
using testing::ElementsAre;
using testing::IsEmpty;

// A blank that is in no table, so that a name with it is read by ICU.
const std::string by_icu = "\u3000";

// The blocks of the tables, and what stands beside: marks, which make ICU read the whole name.
constexpr std::pair<char32_t, char32_t> blocks[] = {
    {0x0000, 0x024F}, {0x02B0, 0x036F}, {0x0400, 0x052F}, {0x1E00, 0x1EFF},
    {0x2000, 0x206F}, {0x2116, 0x2116}, {0xFEFF, 0xFEFF},
};

TEST(Letters, AreThoseOfIcuForEveryCodePoint) {
    for (const auto& [first, last] : blocks) {
        for (char32_t c = first; c <= last; ++c) {
            const auto name = "x" + to_utf8({&c, 1}) + "x";
            EXPECT_EQ(letters_of(name), letters_of(name + by_icu)) << std::hex << static_cast<unsigned>(c);
            const auto alone = to_utf8({&c, 1});
            EXPECT_EQ(plain_key(alone), slow_plain_key(alone).key) << std::hex << static_cast<unsigned>(c);
        }
    }
}

rc::Gen<char32_t> code_point() {
    const auto in = [](char32_t first, char32_t last) {
        return rc::gen::cast<char32_t>(rc::gen::inRange<std::uint32_t>(first, last + 1));
    };
    return rc::gen::weightedOneOf<char32_t>({
        {6, in(U'A', U'z')},
        {6, in(U'А', U'я')},
        {4, rc::gen::elementOf(std::u32string(U"aceopxykасеорхуксçёйңөүӊӉҢӨҮ-' \u2019\u2013\u00A0İıßŉǆﬁﬃ№ьъЬЪʹʺ"))},
        {3, in(0x0080, 0x024F)},
        {3, in(0x0400, 0x052F)},
        {1, in(0x0300, 0x036F)},
        {1, rc::gen::elementOf(std::u32string(U"\u00AD\u200B\u200C\u200D\u2060\uFEFF\u2011ℝ😀א中"))},
    });
}

rc::Gen<std::string> any_name() {
    return rc::gen::map(rc::gen::container<std::u32string>(code_point()),
                        [](const std::u32string& points) { return to_utf8(points); });
}

RC_GTEST_PROP(Letters, AreThoseOfIcu, ()) {
    const auto name = *any_name();
    RC_ASSERT(letters_of(name) == letters_of(name + by_icu));
    RC_ASSERT(fold_key(name) == fold_key(name + by_icu));
    const auto judge = slow_plain_key(name);
    if (!judge.mixed) RC_ASSERT(plain_key(name) == judge.key);
}

RC_GTEST_PROP(Letters, AreThoseOfIcuInAnyBytes, (const std::string& bytes)) {
    RC_ASSERT(letters_of(bytes) == letters_of(bytes + by_icu));
    RC_ASSERT(repairs(bytes).size() == repairs(bytes + by_icu).size());
}

TEST(Letters, StayOnlyAsLettersAndDigits) {
    EXPECT_EQ(letters_of("№ 22"), U"no22");
    EXPECT_EQ(letters_of("Öžgön\u2019 1½"), U"ožgon112");
    EXPECT_EQ(letters_of("İstanbul ﬁnal STRAẞE"), U"istanbulfinalstrasse");
    EXPECT_EQ(letters_of("\xFFК\xD0"), U"к") << "what is no UTF-8 is no letter";
    EXPECT_EQ(unmarked(U'ž'), U'z');
    EXPECT_EQ(unmarked(U'й'), U'й');
}

TEST(Letters, TakeTimeInProportionToTheName) {
    for (const std::string part : {"Жаңы-Жол ", "Jaŋy jol ", "Capы", "\xFF", "е\u0301"}) {
        std::string name;
        while (name.size() < (std::size_t{1} << 20U)) name += part;
        EXPECT_LE(letters_of(name).size(), name.size());
        EXPECT_LE(fold_key(name).size(), name.size());
    }
}

TEST(Repairs, TellWhatWasPutRight) {
    EXPECT_THAT(repairs("Nаryn"), ElementsAre(LetterRepair{RepairKind::look_alike, U'а', U'a'})) << "Cyrillic а";
    EXPECT_THAT(repairs("Capы-Булак"), ElementsAre(LetterRepair{RepairKind::look_alike, U'c', U'с'},
                                                   LetterRepair{RepairKind::look_alike, U'a', U'а'},
                                                   LetterRepair{RepairKind::look_alike, U'p', U'р'}));
    EXPECT_THAT(repairs("ТОӉ"), ElementsAre(LetterRepair{RepairKind::other_eng, U'ӊ', U'ң'}));
    EXPECT_THAT(repairs("\uFEFFOsh\u00AD"), ElementsAre(LetterRepair{RepairKind::invisible, 0xFEFF, 0},
                                                        LetterRepair{RepairKind::invisible, 0x00AD, 0}));
    EXPECT_THAT(repairs("То\u200Bӊ"), ElementsAre(LetterRepair{RepairKind::invisible, 0x200B, 0},
                                                  LetterRepair{RepairKind::other_eng, U'ӊ', U'ң'}));
}

TEST(Repairs, AreNoneInWhatIsWrittenRight) {
    for (const auto* name : {"", "Naryn", "Жаңы-Жол", "Osh Ош", "Ысык-Көл, Ysyk-Köl", "X ж", "жz", "\xFF"})
        EXPECT_THAT(repairs(name), IsEmpty()) << name;
}

TEST(Repairs, AreTheSameByTheTablesAndByIcu) {
    for (const auto* name : {"Nаryn", "Capы-Булак", "ТОӉ", "\uFEFFOsh\u00AD", "То\u200Bӊ"})
        EXPECT_EQ(repairs(name), repairs(name + by_icu)) << name;
}

}  // namespace
}  // namespace kamtuu
