#include "map/lettering.hpp"

#include <gmock/gmock.h>

#include <kamtuu/error.hpp>

namespace kamtuu::map {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(Lettering, SetsAllThreeLanguagesInNotoSans) {
    const Lettering lettering;
    for (const std::string text :
         {"Jalal-Abad, Issyk-Kul, Chüy", "ң ө ү Ң Ө Ү Ысык-Көл, Чүй, Жалал-Абад", "Иссык-Куль ё Ё"})
        for (const bool bold : {false, true}) {
            const auto words = lettering.words(text, {.bold = bold});
            EXPECT_THAT(families_of(words), ElementsAre("Noto Sans")) << text;
            EXPECT_EQ(pango_layout_get_unknown_glyphs_count(words.layout()), 0) << text;
        }
}

TEST(Lettering, StopsAtALetterThatNoFontHas) {
    const Lettering lettering;
    try {
        static_cast<void>(lettering.words("\U000E1234 \U0010FFF0", {}));
        FAIL() << "no box may be drawn";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::output);
        EXPECT_THAT(error.what(), HasSubstr("fonts-noto-core"));
    }
}

TEST(Lettering, TakesMarkupForText) {
    const Lettering lettering;
    const auto words = lettering.words("<b>&amp;</b>", {});
    EXPECT_STREQ(pango_layout_get_text(words.layout()), "<b>&amp;</b>");
    EXPECT_GT(words.width(), lettering.words("&", {.bold = true}).width() * 4);
}

TEST(Lettering, MakesBlanksOfWhatSteersTheLine) {
    EXPECT_EQ(harmless("a\nb\tc\x01"), "a b c ");
    EXPECT_EQ(harmless("a\u202eb\u2066c\u200fd\ufeffe"), "a b c d e");
    EXPECT_EQ(harmless("\u0430\u04e9 \u00e9"), "\u0430\u04e9 \u00e9");
    EXPECT_EQ(harmless("\xff"), "\ufffd");
}

TEST(Lettering, BreaksLinesAndShortensWithAnEllipsis) {
    const Lettering lettering;
    const std::string longest(4000, 'w');
    const auto words = lettering.words(longest, {.size = 10, .width = 100, .lines = 2});
    EXPECT_LE(words.width(), 100.5);
    EXPECT_LT(words.height(), 3 * 10 * 1.5);
}

TEST(Lettering, KeepsBothEndsOfWhatHasNoRoom) {
    const Lettering lettering;
    const LetterStyle style{.width = 80, .lines = 2};
    const auto text_of = [&](const std::string& text) {
        return std::string(pango_layout_get_text(lettering.words(text, style).layout()));
    };
    const std::string name = "Улучшение доступа к чистой питьевой воде и санитарии в сельских муниципалитетах, этап ";
    const auto shown = text_of(name + "12");
    EXPECT_TRUE(shown.starts_with("Улучш") && shown.ends_with("этап 12")) << shown;
    EXPECT_THAT(shown, HasSubstr("…"));
    EXPECT_NE(shown, text_of(name + "13"));
    EXPECT_EQ(text_of("Вода"), "Вода");
    EXPECT_NE(text_of(std::string(500, 'x')), "") << "no blank to break at";
    EXPECT_LE(lettering.words(name + "12", style).height(), 2.1 * lettering.words("a", {}).height());
}

TEST(Lettering, SetsWritingFromRightToLeft) {
    const Lettering lettering;
    EXPECT_GT(lettering.words("\u0633\u0644\u0627\u0645", {}).width(), 0);
}

}  // namespace
}  // namespace kamtuu::map
