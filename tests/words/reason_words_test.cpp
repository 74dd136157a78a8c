#include "words/reason_words.hpp"

#include <gmock/gmock.h>
#include <regex>
#include <string>

#include <kamtuu/join.hpp>

#include "support/map.hpp"
#include "words/catalogue.hpp"

namespace kamtuu {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

/// Two regions with a municipality of one name each.
Boundaries two_of_one_name() {
    using enum Level;
    using enum UnitType;
    std::vector<Unit> units;
    units.push_back(test::unit("KG02000000000", adm1, region, "Issyk-Kul", "KG", "Ысык-Көл"));
    units.push_back(test::unit("KG03000000000", adm1, region, "Jalal-Abad", "KG", "Жалал-Абад"));
    units.push_back(test::unit("KG02210000000", adm2, district, "Ton", "KG02000000000", "Тоң"));
    units.push_back(test::unit("KG03210000000", adm2, district, "Aksy", "KG03000000000", "Аксы"));
    units.push_back(test::unit("KG02210800000", adm3, aiyl_aimak, "Jany-Jol", "KG02210000000", "Жаңы-Жол"));
    units.push_back(test::unit("KG03210800000", adm3, aiyl_aimak, "Jany-Jol", "KG03210000000", "Жаңы-Жол"));
    return test::country_of(std::move(units));
}

std::string said(const Boundaries& boundaries, Record record, Language language) {
    const auto joined = join(boundaries, {std::move(record)});
    return reason_in_words(Phrasebook(language), boundaries, joined.placements.front());
}

TEST(ReasonWords, NameTheCandidatesInTheLanguage) {
    const auto boundaries = two_of_one_name();
    const Record record{.municipality = {"Jany-Jol"}};
    EXPECT_EQ(said(boundaries, record, Language::en),
              "Several places fit equally well: Jany-Jol (Ton); Jany-Jol (Aksy)");
    EXPECT_EQ(said(boundaries, record, Language::ky),
              "Бир нече жер бирдей туура келет: Жаңы-Жол (Тоң); Жаңы-Жол (Аксы)");
}

TEST(ReasonWords, TellWhatIsKnownOnlyMoreCoarsely) {
    const auto boundaries = two_of_one_name();
    EXPECT_EQ(said(boundaries, {.region = {"Issyk-Kul"}}, Language::ru),
              "Известна только более крупная территория: Ысык-Көл");
    EXPECT_THAT(said(boundaries, {.region = {"Issyk-Kul"}, .units = 1, .unit_type = "municipality"}, Language::ru),
                StartsWith("Она охватывает 1 муниципалитет; какой именно, не сказано"));
    EXPECT_EQ(said(boundaries, {}, Language::en), "No place is given; it lies somewhere in the country");
}

TEST(ReasonWords, NeverSayWhatSomebodyTyped) {
    const auto boundaries = two_of_one_name();
    EXPECT_EQ(said(boundaries, {.municipality = {"<b>{count}</b>"}}, Language::en),
              "No municipality is known by this name.");
}

/// A rule without a phrase of its own would be told as one about names.
TEST(ReasonWords, HaveEveryRuleInEveryLanguage) {
    const auto boundaries = two_of_one_name();
    for (const auto language : languages)
        for (const std::string rule : {"pcode", "name", "alias", "near", "village", "village in activity", "point",
                                       "list", "decision", "several names", "ancestor", "units", "country",
                                       "contradiction", "unknown name", "unknown place", "none given"})
            for (const auto kind : {PlacementKind::unit, PlacementKind::partial, PlacementKind::unplaced})
                EXPECT_FALSE(reason_in_words(Phrasebook(language), boundaries, {.kind = kind, .rule = rule}).empty())
                    << rule;
}

}  // namespace
}  // namespace kamtuu
