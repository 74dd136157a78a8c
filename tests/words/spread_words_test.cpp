// What a measure of evenness says in each language.

#include "words/spread_words.hpp"

#include <gmock/gmock.h>
#include <string>

#include "write/country.hpp"

namespace kamtuu {
namespace {

using testing::HasSubstr;

const Measure& measure_called(std::string_view key) {
    for (const auto& measure : measures())
        if (measure.key == key) return measure;
    throw std::logic_error("no such measure");
}

SpreadRow row_of(std::string_view key, std::optional<double> value, std::size_t units = 40) {
    return {.measure = &measure_called(key), .level = Level::adm2, .value = value, .units = units};
}

std::string said(Language language, const SpreadRow& row) { return in_words(Phrasebook(language), {}, row); }

TEST(SpreadWords, EveryMeasureHasASentenceInEveryLanguage) {
    const auto country = test::two_regions();
    Spread spread;
    spread.rows.push_back(row_of("theil", 0.4));
    for (const auto& measure : measures()) {
        auto row = row_of(measure.key, 0.3);
        row.sentence = "English";
        row.highest = row.lowest = country.at_level(Level::adm1)[0];
        for (const auto language : languages)
            EXPECT_NE(in_words(Phrasebook(language), spread, row), "English") << measure.key;
    }
}

TEST(SpreadWords, FillTheValueAndWhatItShows) {
    EXPECT_EQ(said(Language::en, row_of("gini", 0.3214)),
              "Gini 0.321: the reach per head where two people drawn at random live differs by 64 % of the average on "
              "average; 0 would mean that every unit is reached alike, 1 that nearly all who are reached live in one "
              "small unit.");
    EXPECT_THAT(said(Language::ru, row_of("gini", 0.3214)), HasSubstr("Джини 0,321: "));
    EXPECT_THAT(said(Language::ky, row_of("gini", 0.3214)), HasSubstr("орточодон 64 % айырмаланат"));
}

TEST(SpreadWords, APartIsToldAsItsShareOfTheWhole) {
    Spread spread;
    spread.rows = {row_of("theil", 0.4), row_of("theil_between", 0.1)};
    EXPECT_THAT(in_words(Phrasebook(Language::ru), spread, spread.rows[1]), HasSubstr("приходится 25 % неравенства"));
    spread.rows[0].value = 0;
    spread.rows[1].value = 0;
    EXPECT_EQ(in_words(Phrasebook(Language::en), spread, spread.rows[1]), "Every unit is reached alike.");
}

TEST(SpreadWords, ExtremesAreNamedUnlessAllAreAlike) {
    const auto country = test::two_regions();
    auto row = row_of("reach_ratio", 2.5);
    row.highest = country.at_level(Level::adm1)[0];
    row.lowest = country.at_level(Level::adm1)[1];
    EXPECT_THAT(said(Language::ky, row), HasSubstr("(Чүй)"));
    EXPECT_THAT(said(Language::en, row), HasSubstr("as high in Chui as in "));
    row.value = 1;
    EXPECT_EQ(said(Language::ru, row), "Все единицы охвачены одинаково.");
}

TEST(SpreadWords, APatternIsToldOnlyWhereItIsSignificant) {
    auto row = row_of("reach_moran", 0.267);
    row.expected = -0.053;
    row.p = 0.0002;
    EXPECT_EQ(
        said(Language::ru, row),
        "I Морана 0,267, тогда как случайность дала бы около -0,053: соседи похожи друг на друга больше, чем были "
        "бы случайно (p < 0,001).");
    row.value = -0.4;
    EXPECT_THAT(said(Language::en, row), HasSubstr("less alike"));
    row.p = 0.3;
    EXPECT_THAT(said(Language::en, row),
                HasSubstr("not shown to be more or less alike than chance would have them (p = 0.3)"));
}

TEST(SpreadWords, WithoutAValueTheySayWhyWithThePluralsOfTheLanguage) {
    EXPECT_EQ(said(Language::en, row_of("gini", {}, 1)),
              "No value: 1 unit has an exact figure to go by, and at least 5 are needed.");
    EXPECT_EQ(said(Language::ru, row_of("gini", {}, 1)),
              "Нет значения: точное число есть у 1 единицы, а нужно не менее 5.");
    EXPECT_EQ(said(Language::ru, row_of("gini", {}, 3)),
              "Нет значения: точное число есть у 3 единиц, а нужно не менее 5.");
    EXPECT_EQ(said(Language::ky, row_of("reach_moran", {}, 30)),
              "Мааниси жок: көрсөткүч бардык жерде бирдей же эч бир эки бирдиктин жалпы чек арасы жок.");
}

}  // namespace
}  // namespace kamtuu
