#include "words/phrasebook.hpp"

#include <gmock/gmock.h>
#include <stdexcept>

#include "words/catalogue.hpp"
#include "write/country.hpp"

namespace kamtuu {
namespace {

TEST(Phrasebook, SpeaksEachLanguage) {
    EXPECT_EQ(Phrasebook(Language::en).say("map.legend.none"), "none");
    EXPECT_EQ(Phrasebook(Language::ky).say("map.legend.none"), "жок");
    EXPECT_EQ(Phrasebook(Language::ru).say("map.legend.none"), "нет");
}

TEST(Phrasebook, KnowsItsPhrasesAndNoOther) {
    const Phrasebook book(Language::en);
    EXPECT_TRUE(book.knows("map.legend.none"));
    EXPECT_FALSE(book.knows("map.legend.nothing"));
    EXPECT_THROW(static_cast<void>(book.say("map.legend.nothing")), std::logic_error);
}

TEST(Phrasebook, WantsEveryFilling) {
    const Phrasebook book(Language::en);
    EXPECT_THROW(static_cast<void>(book.say("unit.count.people")), std::logic_error);
    EXPECT_THROW(static_cast<void>(book.say("unit.count.people", {{"number", 1.0}})), std::logic_error);
}

/// Names that somebody typed may look like what is to be filled.
TEST(Phrasebook, TakesFillingsAsTheyAre) {
    EXPECT_EQ(Phrasebook(Language::en).say("unit.count.km", {{"number", "{number} \'#\' {count, plural, other {#}}"}}),
              "{number} \'#\' {count, plural, other {#}} km");
}

struct Counted {
    double count;
    std::string_view ru;
};

TEST(Phrasebook, CountsAsRussianDoes) {
    const Phrasebook book(Language::ru);
    for (const auto& [count, text] : {Counted{0, "0 записей"}, Counted{1, "1 запись"}, Counted{2, "2 записи"},
                                      Counted{5, "5 записей"}, Counted{11, "11 записей"}, Counted{21, "21 запись"},
                                      Counted{22, "22 записи"}, Counted{25, "25 записей"}, Counted{1.5, "1,5 записи"}})
        EXPECT_EQ(book.say("unit.count.records", {{"count", count}}), text);
}

TEST(Phrasebook, WritesNumbersAsItsLanguageDoes) {
    EXPECT_EQ(Phrasebook(Language::en).number(1234567.891), "1,234,567.89");
    EXPECT_EQ(Phrasebook(Language::ru).number(1234567.891), "1\u00a0234\u00a0567,89");
    EXPECT_EQ(Phrasebook(Language::ky).number(-0.0), "0");
}

TEST(Phrasebook, TellsNothingAsZeroThatIsMore) {
    const Phrasebook book(Language::en);
    const Theme share{.unit = "%"};
    EXPECT_EQ(book.figure({ShownKind::number, Interval::exactly(0.034), true}, share), "0.03");
    EXPECT_EQ(book.figure({ShownKind::between, {0, 0.04}, true}, share), "0–0.04");
    EXPECT_EQ(book.figure({ShownKind::between, {0.11, 0.13}, true}, share), "0.11–0.13") << "no single number";
    EXPECT_EQ(book.figure({ShownKind::number, Interval::exactly(20.63), true}, share), "20.6");
    EXPECT_EQ(book.figure({ShownKind::none, Interval::exactly(0), true}, share), "0");
}

TEST(Phrasebook, TellsAFigureAsFarAsItIsKnown) {
    const Phrasebook book(Language::en);
    const Theme people{.unit = "people", .threshold = 10};
    EXPECT_EQ(book.figure({ShownKind::number, Interval::exactly(1234), true}, people), "1,234");
    EXPECT_EQ(book.figure({ShownKind::none, Interval::exactly(0), true}, people), "0");
    EXPECT_EQ(book.figure({ShownKind::between, {12, 30}, true}, people), "12–30");
    EXPECT_EQ(book.figure({ShownKind::hidden}, people), "<10");
    EXPECT_EQ(book.figure({ShownKind::unknown}, people), "not known");
    EXPECT_EQ(book.figure({ShownKind::number, Interval::exactly(2021), true}, {.unit = "year"}), "2021");
}

TEST(Phrasebook, EndsASentenceWithOneStop) {
    const Phrasebook ru(Language::ru);
    const auto said = [&](std::string_view id, std::string_view names) { return ru.say(id, {{"names", names}}); };
    EXPECT_EQ(said("map.not_drawn", "Ош"), "Не показаны, так как неизвестно, где они находятся: Ош.");
    EXPECT_EQ(said("map.not_drawn", "Талас, Ош ш."),
              "Не показаны, так как неизвестно, где они находятся: Талас, Ош ш.");
    EXPECT_EQ(ru.say("map.not_drawn.more", {{"names", "Ош ш."}, {"count", 2.0}}),
              "Не показаны, так как неизвестно, где они находятся: Ош ш. и ещё 2.");
    EXPECT_NE(ru.say("page.title", {{"projects", "Вода.."}}).find("Вода.."), std::string::npos)
        << "what people typed stays, where no sentence ends";
}

TEST(Phrasebook, CallsUnitsAsItsLanguageDoes) {
    const auto boundaries = test::two_regions();
    const auto& chui = *boundaries.at_level(Level::adm1)[0];
    EXPECT_EQ(Phrasebook(Language::ky).name(chui), "Чүй");
    EXPECT_EQ(Phrasebook(Language::ru).name(chui), "Чүй") << "Latin letters last";
    EXPECT_EQ(Phrasebook(Language::en).name(chui), "Chui");
}

TEST(Phrasebook, CallsUnitsByTheNamesThatThereAre) {
    const Phrasebook en(Language::en), ky(Language::ky), ru(Language::ru);
    auto unit = *test::two_regions().at_level(Level::adm1)[0];
    const auto set = [&](const char* english, const char* kyrgyz, const char* russian) {
        unit.name_en = english;
        unit.name_ky = kyrgyz;
        unit.name_ru = russian;
    };
    const auto named = [&] { return en.name(unit) + " " + ky.name(unit) + " " + ru.name(unit); };
    set("Chui", "Чүй", "Чуй");
    EXPECT_EQ(named(), "Chui Чүй Чуй");
    set("Chui", "", "Чуй");
    EXPECT_EQ(named(), "Chui Чуй Чуй");
    set("", "Чүй", "Чуй");
    EXPECT_EQ(named(), "Чүй Чүй Чуй");
    set("Chui", "", "");
    EXPECT_EQ(named(), "Chui Chui Chui");
    set("", "", "");
    EXPECT_EQ(named(), unit.pcode.str() + " " + unit.pcode.str() + " " + unit.pcode.str());
}

}  // namespace
}  // namespace kamtuu
