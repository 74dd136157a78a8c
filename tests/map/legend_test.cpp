#include "map/legend.hpp"

#include <gmock/gmock.h>

#include "map/pictures.hpp"

namespace kamtuu::map {
namespace {

const auto country = test::from_map("ABCDEFGH");

std::vector<LegendRow> rows(const std::vector<Shown>& shown, const ClassOptions& options,
                            Language language = Language::en) {
    const auto theme = test::theme(country, shown);
    return legend_rows({&theme, 1}, palette_of({&theme, 1}, options, "Blues"), Phrasebook(language));
}

std::vector<std::string> texts(const std::vector<LegendRow>& rows) {
    std::vector<std::string> result;
    for (const auto& row : rows) result.push_back(row.text);
    return result;
}

std::vector<std::size_t> counts(const std::vector<LegendRow>& rows) {
    std::vector<std::size_t> result;
    for (const auto& row : rows) result.push_back(row.units);
    return result;
}

using testing::ElementsAre;

ClassOptions given(std::vector<double> breaks) { return {.method = ClassMethod::given, .breaks = std::move(breaks)}; }

TEST(Legend, WritesWholeNumbersAsRangesThatDoNotMeet) {
    const auto made = rows({test::number(1), test::number(9), test::number(10), test::number(1500)}, given({10}));
    EXPECT_THAT(std::vector(made.begin(), made.begin() + 2), testing::SizeIs(2));
    EXPECT_EQ(made[0].text, "1–9");
    EXPECT_EQ(made[1].text, "10–1,500");
    EXPECT_EQ(made[0].units, 2);
    EXPECT_EQ(made[1].units, 2);
}

TEST(Legend, WritesOtherNumbersUpToTheNextLimit) {
    const auto made = rows({test::number(1.5), test::number(10), test::number(20)}, given({10}));
    EXPECT_EQ(made[0].text, "1.5 – <10");
    EXPECT_EQ(made[1].text, "10 – 20");
}

TEST(Legend, SaysOfGivenBreaksBeyondAllFiguresToWhichSideTheyAreOpen) {
    const std::vector shown{test::number(25000), test::number(30000)};
    const auto options = given({20000, 50000});
    const auto unknown = "not known";
    EXPECT_THAT(texts(rows(shown, options)), ElementsAre("below 20,000", "20,000–49,999", "50,000 and more", unknown));
    EXPECT_EQ(rows(shown, options, Language::ru)[0].text, "менее 20\u00a0000");
    EXPECT_EQ(rows(shown, options, Language::ru)[2].text, "50\u00a0000 и более");
    EXPECT_EQ(rows(shown, options, Language::ky)[0].text, "20\u00a0000 санынан аз");
    EXPECT_EQ(rows(shown, options, Language::ky)[2].text, "50\u00a0000 жана андан көп");
    EXPECT_EQ(rows({test::number(10.5)}, given({20}))[1].text, "20 and more") << "of fractions too";
}

TEST(Legend, SaysOfAClassOfOneNumberJustThat) {
    const auto made = rows({test::number(20), test::number(50)}, given({20, 50}));
    EXPECT_THAT(texts(made), ElementsAre("below 20", "20–49", "50", "not known"));
    EXPECT_THAT(texts(rows({test::number(7)}, {})), ElementsAre("7", "not known"));
}

TEST(Legend, WritesBreaksBetweenWhichThereIsNoWholeNumberAsTheyAre) {
    const auto made = rows({test::number(1), test::number(5)}, given({1.2, 1.8}));
    EXPECT_THAT(texts(made), ElementsAre("1", "1.2 – <1.8", "2–5", "not known"));
}

TEST(Legend, WritesNumbersAsTheLanguageDoes) {
    const auto made = rows({test::number(1500.5), test::number(1501), test::number(1501)}, given({1501}), Language::ru);
    EXPECT_EQ(made[0].text, "1\u00a0500,5 – <1\u00a0501");
}

TEST(Legend, IsSoExactThatNoTwoLimitsLookTheSame) {
    const auto made = rows({test::number(0.001), test::number(0.002), test::number(0.003)}, given({0.002}));
    EXPECT_EQ(made[0].text, "0.001 – <0.002");
}

TEST(Legend, HasARowForEachKindThatThereIsWithItsCount) {
    const auto made = rows({test::number(5),
                            test::nothing(),
                            test::nothing(),
                            test::between(2, 9),
                            {.kind = ShownKind::known_only_above},
                            {.kind = ShownKind::hidden}},
                           given({4}));
    EXPECT_THAT(texts(made), ElementsAre("2–3", "4–9", "none", "between bounds, in the colours of both",
                                         "not located more closely", "not known", "hidden to protect people"));
    EXPECT_THAT(counts(made), ElementsAre(0, 1, 2, 1, 1, 2, 1));
}

TEST(Legend, CountsBoundsInOneClassAsNotCertain) {
    const auto made = rows({test::number(1), test::between(20, 30), test::nothing(), test::nothing(), test::nothing(),
                            test::nothing(), test::nothing(), test::nothing()},
                           given({10}));
    EXPECT_THAT(texts(made), ElementsAre("1–9", "10–30", "none", "between bounds of one class"));
    EXPECT_THAT(counts(made), ElementsAre(1, 0, 6, 1));
}

TEST(Legend, TellsBoundsOfTwoClassesFromBoundsOfOne) {
    const auto made =
        rows({test::number(1), test::between(20, 30), test::between(2, 30), test::between(0, 3)}, given({10}));
    EXPECT_THAT(texts(made), ElementsAre("1–9", "10–30", "between bounds, in the colours of both",
                                         "between bounds of one class", "not known"));
    EXPECT_THAT(counts(made), ElementsAre(1, 0, 2, 1, 4));
    ASSERT_TRUE(made[2].fill.hatch && made[3].fill.hatch);
    EXPECT_EQ(made[3].fill.hatch->colour, shade(made[3].fill.colour)) << "a sample of what is drawn";
}

TEST(Legend, CountsEveryUnitOnce) {
    for (std::size_t classes = 1; classes <= 9; ++classes) {
        const auto made = rows({test::number(1),
                                test::number(2),
                                test::number(3),
                                test::between(1, 3),
                                test::nothing(),
                                {.kind = ShownKind::hidden}},
                               {.count = classes});
        std::size_t all = 0;
        for (const auto& row : made) all += row.units;
        EXPECT_EQ(all, 8) << classes;
    }
}

/// Two municipalities and two that nobody governs, in this order.
Boundaries with_lakes() {
    const auto unit = [](const char* pcode, UnitType type) { return test::unit(pcode, Level::adm3, type, pcode); };
    return test::country_of({unit("KG00000000001", UnitType::aiyl_aimak), unit("KG00000000002", UnitType::city),
                             unit("KG00000000003", UnitType::other), unit("KG00000000004", UnitType::other)});
}

TEST(Legend, CountsMunicipalitiesAndNoLakes) {
    const auto lakes = with_lakes();
    const auto theme = test::theme(lakes, {test::number(5), test::nothing(), test::number(5), {}});
    const auto made = legend_rows({&theme, 1}, palette_of({&theme, 1}, {}, "Blues"), Phrasebook(Language::en));
    EXPECT_THAT(texts(made), ElementsAre("5", "none", "no municipality"));
    EXPECT_THAT(counts(made), ElementsAre(1, 1, 0));
    EXPECT_TRUE(made[1].counted);
    EXPECT_FALSE(made[2].counted);
}

TEST(Legend, SaysTheSameOfALakeWhetherItsFigureIsNoneOrUnknown) {
    const auto lakes = with_lakes();
    for (const auto& shown : {test::nothing(), Shown{}}) {
        const auto theme = test::theme(lakes, {test::number(5), test::number(5), shown, shown});
        const auto palette = palette_of({&theme, 1}, {}, "Blues");
        EXPECT_EQ(fill_of(theme.cells[2], palette), (Fill{ungoverned_colour, {}}));
        EXPECT_THAT(texts(legend_rows({&theme, 1}, palette, Phrasebook(Language::en))),
                    ElementsAre("5", "no municipality"));
        EXPECT_EQ(fill_of(ThemeCell{theme.cells[0].unit, shown}, palette), fill_of(shown, palette)) << "not of others";
    }
}

TEST(Legend, NamesTheFigureAndItsUnit) {
    Theme theme{.key = "of_nobody", .name = "Rainfall", .unit = "km2"};
    EXPECT_EQ(legend_title(theme, Phrasebook(Language::en)), "Rainfall, km²");
    theme.unit = "projects";
    EXPECT_EQ(legend_title(theme, Phrasebook(Language::en)), "Rainfall") << "the name says what is counted";
}

}  // namespace
}  // namespace kamtuu::map
