#include "words/source_words.hpp"

#include <gmock/gmock.h>
#include <string>
#include <vector>

#include "geometry/shapes.hpp"
#include "support/map.hpp"
#include "words/note_words.hpp"

namespace kamtuu {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(SourceWords, TellWhatIsStated) {
    const Phrasebook book(Language::en);
    const SourceNote note{
        .publisher = "OCHA", .title = "COD-AB", .vintage = "2018-11-19", .licence = "CC BY-IGO", .link = {}};
    EXPECT_EQ(source_in_words(book, note), "OCHA: COD-AB; as of 2018-11-19; licence: CC BY-IGO");
}

TEST(SourceWords, SayAVersionInTheirLanguage) {
    const SourceNote note{.publisher = "Open Admin Data", .vintage = "version 2026.05", .licence = "CC BY 4.0"};
    EXPECT_EQ(source_in_words(Phrasebook(Language::en), note), "Open Admin Data; version 2026.05; licence: CC BY 4.0");
    EXPECT_EQ(source_in_words(Phrasebook(Language::ru), note), "Open Admin Data; версия 2026.05; лицензия: CC BY 4.0");
    EXPECT_EQ(vintage_in_words(Phrasebook(Language::ky), note.vintage), "2026.05 версиясы");
    EXPECT_EQ(vintage_in_words(Phrasebook(Language::ky), "2021-01-01"), "2021-01-01");
}

TEST(SourceWords, SayWhatNobodyStates) {
    EXPECT_EQ(source_in_words(Phrasebook(Language::en), {}),
              "publisher not stated; date not stated; licence not stated");
    EXPECT_EQ(source_in_words(Phrasebook(Language::ru), {}),
              "издатель не указан; дата не указана; лицензия не указана");
    EXPECT_EQ(sources_in_words(Phrasebook(Language::ky), {}), source_in_words(Phrasebook(Language::ky), {}));
}

TEST(SourceWords, SayWhatAFigureIsMadeOf) {
    EXPECT_EQ(basis_in_words(Phrasebook(Language::en), "the records; docs/counting.md"),
              "the records; docs/counting.md");
    EXPECT_EQ(basis_in_words(Phrasebook(Language::ru), "the records; the register"), "записи; реестр");
    EXPECT_EQ(basis_in_words(Phrasebook(Language::ky), "Theil 1967; chapter 4"), "Theil 1967; chapter 4");
    EXPECT_EQ(basis_in_words(Phrasebook(Language::ru), ""), "");
}

TEST(SourceWords, SayWhatAnInputIsFor) {
    EXPECT_EQ(role_in_words(Phrasebook(Language::ru), "records"), "таблица проекта");
    EXPECT_EQ(role_in_words(Phrasebook(Language::ru), "mine"), "mine");
}

TEST(SourceWords, SayALicenceThatIsNoNameInTheirLanguage) {
    EXPECT_EQ(licence_in_words(Phrasebook(Language::ru), "public domain"), "общественное достояние");
    EXPECT_EQ(licence_in_words(Phrasebook(Language::ru), "CC BY 4.0"), "CC BY 4.0");
}

TEST(SourceWords, OfAllInputsNameEachFileAndEachSource) {
    const std::vector<InputFile> inputs{
        {.role = "records", .path = "a/psi.csv"},
        {.role = "boundaries",
         .path = "b/adm3.shp",
         .sources = {{.publisher = "Natural Earth", .licence = "public domain"}, {.publisher = "OCHA"}}},
        {.role = "register", .path = "c/register/"}};
    const std::vector<Record> shown{{.file = "psi.csv"}};
    EXPECT_EQ(inputs_in_words(Phrasebook(Language::en), inputs, shown),
              "psi.csv: publisher not stated, date not stated, licence not stated; "
              "adm3.shp: Natural Earth, date not stated, public domain + OCHA, date not stated, licence not stated; "
              "register: publisher not stated, date not stated, licence not stated");
}

TEST(SourceWords, PassOverFilesOfWhichNothingIsShown) {
    const std::vector<InputFile> inputs{{.role = "records", .path = "survivors.csv", .withheld = true},
                                        {.role = "records", .path = "wells.csv", .withheld = true}};
    const std::vector<Record> shown{{.file = "wells.csv"}};
    EXPECT_EQ(inputs_in_words(Phrasebook(Language::en), inputs, shown),
              "wells.csv: publisher not stated, date not stated, licence not stated");
}

TEST(SourceWords, PassOverTheTableThatSaysItOfTheOthers) {
    const std::vector<InputFile> inputs{{.role = "sources", .path = "sources.tsv"}};
    EXPECT_EQ(inputs_in_words(Phrasebook(Language::en), inputs, {}), "");
    EXPECT_TRUE(sources_to_tell(inputs.front()).empty());
    EXPECT_EQ(sources_to_tell({.role = "records", .path = "a.csv"}).size(), 1U) << "nobody states anything";
}

TEST(NoteWords, SpeakEachLanguage) {
    const std::string note = "Borders of adm2 are as of.geojson are as of 2018-11-19";
    EXPECT_EQ(note_in_words(Phrasebook(Language::en), note), note);
    EXPECT_EQ(note_in_words(Phrasebook(Language::ru), note),
              "Границы из файла adm2 are as of.geojson приведены по состоянию на 2018-11-19");
    EXPECT_EQ(note_in_words(Phrasebook(Language::ru), "Sketch {file}"), "Sketch {file}") << "as somebody wrote it";
}

TEST(NoteWords, SayOfHowManyUnitsTheNameIsInAnotherLanguage) {
    const auto map = test::country({test::square(0, 0), test::square(1, 0)});  // with names in English
    EXPECT_EQ(note_of_names(Phrasebook(Language::en), map), std::nullopt);
    EXPECT_EQ(note_of_names(Phrasebook(Language::ru), map),
              "Русское название неизвестно для 2 единиц: вместо него стоит кыргызское или английское.");
    EXPECT_THAT(notes_in_words(Phrasebook(Language::ru), map), testing::SizeIs(1));
}

TEST(NoteWords, KnowAsOfWhenTheBordersOfAFileHold) {
    EXPECT_EQ(vintage_in("Borders of a.shp are as of 2018-11-19", "a.shp"), "2018-11-19");
    EXPECT_EQ(vintage_in("Borders of a.shp are as of 2018-11-19", "b.shp"), std::nullopt);
    EXPECT_EQ(vintage_in("Approximate", "a.shp"), std::nullopt);
}

}  // namespace
}  // namespace kamtuu
