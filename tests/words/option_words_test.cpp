#include "words/option_words.hpp"

#include <gtest/gtest.h>

namespace kamtuu {
namespace {

TEST(OptionWords, SayWhatWasAsked) {
    const Phrasebook ru(Language::ru);
    EXPECT_EQ(option_in_words(ru, "project"), "Только эти проекты");
    EXPECT_EQ(option_in_words(ru, "luck"), std::nullopt);
    EXPECT_EQ(value_in_words(ru, "project", "ru"), "ru") << "what people typed stays";
    EXPECT_EQ(value_in_words(ru, "language", "ru"), ru.say("table.summary.language_name"));
}

TEST(OptionWords, SayHowBordersAreDrawn) {
    const Phrasebook en(Language::en);
    EXPECT_EQ(format_of_detail("simplify.png"), "png");
    EXPECT_EQ(format_of_detail("simplify"), std::nullopt) << "that was asked for, for all formats";
    EXPECT_EQ(detail_in_words(en, "none"), "as they are");
    EXPECT_EQ(detail_in_words(en, "200 m"), "simplified to 200 m");
}

TEST(OptionWords, CallFormatsByNamesThatPeopleKnow) {
    const Phrasebook ky(Language::ky);
    EXPECT_EQ(format_in_words(ky, "html"), "HTML картасы");
    EXPECT_EQ(format_in_words(ky, "gpkg"), std::nullopt) << "GeoPackage everywhere";
}

}  // namespace
}  // namespace kamtuu
