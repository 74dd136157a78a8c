// What Gazetteer::find says of names, with their surroundings, and find_all of lists.

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <string>

#include <kamtuu/error.hpp>
#include <kamtuu/gazetteer.hpp>

#include "support/map.hpp"

namespace kamtuu {
namespace {

using test::country_of;
using test::unit;
using testing::Contains;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;

Boundaries made_country() {
    auto aldashev = unit("KG02210855", Level::adm3, UnitType::aiyl_aimak, "Aldashev", "KG02210", "Алдашев");
    aldashev.other_names.push_back({"Saruu", "seat", "test", "en", {}});
    return country_of({
        unit("KG02", Level::adm1, UnitType::region, "Issyk-Kul", "KG", "Ысык-Көл"),
        unit("KG03", Level::adm1, UnitType::region, "Jalal-Abad", "KG", "Жалал-Абад"),
        unit("KG02210", Level::adm2, UnitType::district, "Jeti-Oguz", "KG02", "Жети-Өгүз"),
        unit("KG02215", Level::adm2, UnitType::district, "Ton", "KG02", "Тоң"),
        unit("KG03211", Level::adm2, UnitType::district, "Aksy", "KG03", "Аксы"),
        unit("KG03225", Level::adm2, UnitType::district, "Toktogul", "KG03", "Токтогул"),
        unit("KG03225600", Level::adm3, UnitType::city, "Toktogul (city)", "KG03225", "Токтогул ш."),
        std::move(aldashev),
        unit("KG02210860", Level::adm3, UnitType::aiyl_aimak, "Svetlaya Polyana", "KG02210", "Светлая Поляна"),
        unit("KG02215801", Level::adm3, UnitType::aiyl_aimak, "Temir", "KG02215", "Темир"),
        unit("KG02215802", Level::adm3, UnitType::aiyl_aimak, "Bolot-Mambetov", "KG02215", "Болот Мамбетов"),
        unit("KG03211801", Level::adm3, UnitType::aiyl_aimak, "Jany-Jol", "KG03211", "Жаңы-Жол"),
        unit("KG03211802", Level::adm3, UnitType::aiyl_aimak, "Savay", "KG03211", "Савай"),
        unit("KG03211803", Level::adm3, UnitType::aiyl_aimak, "Saray", "KG03211", "Сарай"),
        unit("KG03225801", Level::adm3, UnitType::aiyl_aimak, "Jany-Jol", "KG03225", "Жаңы-Жол"),
        unit("KG03225802", Level::adm3, UnitType::aiyl_aimak, "Torkent", "KG03225", "Торкент"),
    });
}

class Find : public testing::Test {
protected:
    NameResult find(std::string_view typed, NameContext context = {}) const {
        if (!context.level) context.level = Level::adm3;
        return gazetteer_.find(typed, context);
    }
    static std::string units(const NameResult& result) {
        std::string codes;
        for (const auto& match : result.candidates) codes += (codes.empty() ? "" : " ") + match.unit->pcode.str();
        return codes;
    }
    static std::string units(const std::vector<const Unit*>& list) {
        std::string codes;
        for (const auto* unit : list) codes += (codes.empty() ? "" : " ") + unit->pcode.str();
        return codes;
    }
    static std::string code_of(const NameResult& result) { return result.unit() ? result.unit()->pcode.str() : ""; }

    const Boundaries country_ = made_country();
    const Gazetteer gazetteer_{country_};
};

TEST_F(Find, SaysWhatAgreedAndInWhichLanguage) {
    const auto result = find("Темир АА", {.region = {"Иссык-Кульская область"}});
    ASSERT_EQ(result.outcome, NameOutcome::matched);
    EXPECT_EQ(result.candidates.front().rule, NameRule::name);
    EXPECT_EQ(result.candidates.front().language, "ky");
    EXPECT_EQ(result.candidates.front().name, "Темир");
    EXPECT_THAT(result.reason, HasSubstr("'Темир АА' is the name of Temir within Issyk-Kul"));
    EXPECT_GE(result.score, 0.8);
}

TEST_F(Find, MendsOneEdit) {
    for (const auto* typed : {"Tenir", "Temibr", "Temr", "Teimr", "Темр"}) {
        const auto result = find(typed, {.district = {"Ton"}});
        EXPECT_EQ(code_of(result), "KG02215801") << typed;
        EXPECT_EQ(result.candidates.front().rule, NameRule::near) << typed;
        EXPECT_EQ(result.candidates.front().edits, 1U) << typed;
        EXPECT_LT(result.score, 0.95) << "never as sure as a name as written";
    }
    EXPECT_THAT(find("Tenir", {.district = {"Ton"}}).reason, HasSubstr("1 edit from 'Temir'"));
}

TEST_F(Find, MendsTwoEditsOfALongNameWhereItsPlaceIsKnown) {
    EXPECT_EQ(code_of(find("Balot-Manbetov", {.district = {"Ton"}})), "KG02215802");
    EXPECT_EQ(find("Balot-Manbetov").outcome, NameOutcome::unmatched);
    EXPECT_EQ(find("Tenirt", {.district = {"Ton"}}).outcome, NameOutcome::partly_located) << "too short for two";
}

TEST_F(Find, ANumberIsNoSlip) {
    EXPECT_EQ(find("Temir-2", {.district = {"Ton"}}).outcome, NameOutcome::partly_located);
}

TEST_F(Find, NeverPicksBetweenNamesEquallyNear) {
    const auto result = find("Saay", {.district = {"Aksy"}});
    EXPECT_EQ(result.outcome, NameOutcome::ambiguous);
    EXPECT_EQ(units(result), "KG03211802 KG03211803");
    EXPECT_EQ(units(result.around), "KG03211");
    EXPECT_EQ(code_of(find("Savay", {.district = {"Aksy"}})), "KG03211802") << "as written it is one of them";
}

TEST_F(Find, SaysWhatSeveralCandidatesShare) {
    const auto result = find("Jany-Jol");
    EXPECT_EQ(result.outcome, NameOutcome::ambiguous);
    EXPECT_EQ(units(result), "KG03211801 KG03225801");
    EXPECT_EQ(units(result.around), "KG03") << "both lie in one region";
}

TEST_F(Find, KeepsToTheDistrictOfANameThatIsNotKnown) {
    const auto result = find("Qwerty", {.region = {"Issyk-Kul"}, .district = {"Ton"}});
    EXPECT_EQ(result.outcome, NameOutcome::partly_located);
    EXPECT_EQ(units(result.around), "KG02215");
    EXPECT_EQ(result.unit(), nullptr);
    EXPECT_EQ(find("Qwerty").outcome, NameOutcome::unmatched);
    EXPECT_TRUE(find("Qwerty").around.empty());
}

TEST_F(Find, SurroundingsMayBeMisspeltOrInTheWrongColumn) {
    EXPECT_EQ(code_of(find("Jany-Jol", {.district = {"Toktogull"}})), "KG03225801");
    EXPECT_EQ(code_of(find("Jany-Jol", {.region = {"Toktogul district"}})), "KG03225801");
    EXPECT_EQ(code_of(find("Jany-Jol", {.around = {"Аксыйский район", "Jalal-Abad"}})), "KG03211801");
    EXPECT_EQ(code_of(find("Temir", {.district = {"Issyk Kul oblast"}})), "KG02215801");
}

TEST_F(Find, AnAncestorThatContradictsIsAFindingAndNoVetoInSilence) {
    const auto result = find("Temir", {.region = {"Jalal-Abad"}});
    EXPECT_EQ(result.outcome, NameOutcome::unmatched);
    EXPECT_THAT(result.findings, Contains(Field(&Finding::code, "name.contradiction")));
    EXPECT_EQ(units(result), "KG02215801") << "what it may have meant";

    const auto torn = gazetteer_.surroundings({.region = {"Issyk-Kul"}, .district = {"Aksy"}});
    EXPECT_EQ(units(torn.units), "KG02 KG03211") << "either may be right";
    EXPECT_THAT(torn.findings, Contains(Field(&Finding::code, "name.contradiction")));
    EXPECT_LT(torn.score, 1);
}

TEST_F(Find, AnUnknownAncestorIsLeftOutAndSaid) {
    const auto result = find("Temir", {.region = {"Atlantis"}});
    EXPECT_EQ(code_of(result), "KG02215801");
    EXPECT_LT(result.score, 0.9);
    EXPECT_THAT(result.findings, Contains(Field(&Finding::code, "record.unknown_ancestor")));
}

TEST_F(Find, ReadsAddresses) {
    EXPECT_EQ(code_of(find("Jany-Jol АА, Aksy district, Jalal-Abad")), "KG03211801");
    EXPECT_EQ(code_of(find("Jalal-Abad region, Toktogul district, Jany-Jol aiyl aimak")), "KG03225801");
    EXPECT_EQ(code_of(find("Ak-Dobo village of Temir municipality")), "KG02215801");
}

TEST_F(Find, ReadsCodesInAllTheirSpellings) {
    EXPECT_EQ(code_of(gazetteer_.find("KG02215801")), "") << "the country's codes are made up here";
    const Boundaries real =
        country_of({unit("KG02000000000", Level::adm1, UnitType::region, "Issyk-Kul", "KG"),
                    unit("KG02205000000", Level::adm2, UnitType::district, "Ak-Suu", "KG02000000000")});
    const Gazetteer gazetteer(real);
    for (const auto* typed :
         {"KG02205000000", "41702205000000", "41702205", "KGZ02205000000", "kg02205000000", "2205000000", "KG02205"})
        EXPECT_EQ(code_of(gazetteer.find(typed)), "KG02205000000") << typed;
    const auto damaged = gazetteer.find("4.17022E+13");
    EXPECT_EQ(damaged.outcome, NameOutcome::unmatched);
    EXPECT_THAT(damaged.reason, HasSubstr("spreadsheet"));
    EXPECT_THAT(gazetteer.find("KG09999000000").reason, HasSubstr("vintage"));
    EXPECT_THAT(gazetteer.find("KG02205000000", {.region = {"Issyk-Kul"}}).findings, IsEmpty());
}

TEST_F(Find, SaysWhichLettersWerePutRight) {
    const auto mixed = find("T\u0435mir", {.district = {"Ton"}});  // a Cyrillic е
    EXPECT_EQ(code_of(mixed), "KG02215801");
    EXPECT_THAT(mixed.findings, Contains(Field(&Finding::message, HasSubstr("U+0435 read as U+0065 'e'"))));
    const auto hidden = find("Te\u00ADmir", {.district = {"Ton"}});
    EXPECT_EQ(code_of(hidden), "KG02215801");
    EXPECT_THAT(hidden.findings, Contains(Field(&Finding::message, HasSubstr("U+00AD left out"))));
}

TEST_F(Find, GivesTheNearestWhereItRefuses) {
    const auto result = find("Temirkanov");
    EXPECT_EQ(result.outcome, NameOutcome::unmatched);
    ASSERT_FALSE(result.candidates.empty());
    EXPECT_EQ(result.candidates.front().unit->name_en, "Temir");
    EXPECT_EQ(result.score, 0);
}

TEST_F(Find, AVillageDecidesOnlyIfItIsTheOnlyOneThere) {
    const auto code = [](const char* pcode) { return *Pcode::parse(pcode); };
    const Gazetteer with_villages(country_, {.villages = {{.unit = code("KG02215801"), .name_en = "Aral"},
                                                          {.unit = code("KG02210855"), .name_en = "Aral"},
                                                          {.unit = code("KG02210855"), .name_en = "Ak-Terek"}}});
    const auto aral = with_villages.find("Aral", {.level = Level::adm3});
    EXPECT_EQ(aral.outcome, NameOutcome::ambiguous);
    EXPECT_EQ(units(aral), "KG02210855 KG02215801");
    const auto in_ton = with_villages.find("Aral village", {.district = {"Ton"}});
    EXPECT_EQ(code_of(in_ton), "KG02215801");
    EXPECT_EQ(in_ton.candidates.front().rule, NameRule::village);
    EXPECT_EQ(code_of(with_villages.find("село Ак-Терек")), "KG02210855");
    EXPECT_EQ(code_of(with_villages.find("Temir village")), "KG02215801") << "a municipality called after its seat";
    EXPECT_THROW(Gazetteer(country_, {.villages = {{.unit = code("KG99"), .name_en = "Nowhere"}}}), Error);
}

TEST_F(Find, AThresholdMovesWhatIsTaken) {
    const Gazetteer strict(country_, {.accept = 0.95});
    EXPECT_EQ(strict.find("Tenir", {.district = {"Ton"}}).outcome, NameOutcome::partly_located);
    EXPECT_EQ(code_of(strict.find("Temir", {.district = {"Ton"}})), "KG02215801");
}

TEST_F(Find, NeitherRubbishNorMegabytesHarm) {
    for (const auto& typed : {std::string(), std::string("  "), std::string(1U << 20U, 'x'), std::string("\0\0", 2),
                              std::string("\xff\xfe\x80"), std::string("😀😀"), std::string("שלום"), std::string(",,,"),
                              std::string("village"), std::string("АА")}) {
        const auto result = find(typed);
        EXPECT_EQ(result.unit(), nullptr) << typed.substr(0, 20);
        EXPECT_FALSE(result.reason.empty()) << typed.substr(0, 20);
    }
}

TEST_F(Find, AListNamesEachUnitOnce) {
    const std::vector<NameQuery> list{
        {.name = "Jany-Jol АА", .context = {.region = {"Jalal-Abad"}, .level = Level::adm3}},
        {.name = "Temir", .context = {}},
        {.name = "Jany-Jol АА", .context = {.region = {"Jalal-Abad"}, .level = Level::adm3}}};
    const auto results = gazetteer_.find_all(list);
    EXPECT_EQ(code_of(results[0]), "KG03211801");
    EXPECT_EQ(code_of(results[2]), "KG03225801");
    EXPECT_TRUE(results[0].by_list);
    EXPECT_THAT(results[0].reason, HasSubstr("which row is which is not known"));
    const auto apart = gazetteer_.find_all(list, {.each_unit_once = false});
    EXPECT_EQ(apart[0].outcome, NameOutcome::ambiguous);
}

TEST_F(Find, NeighboursInAListOnlySuggest) {
    const auto query = [](const char* name) { return NameQuery{.name = name, .context = {.level = Level::adm3}}; };
    const std::vector<NameQuery> list{query("Savay"), query("Jany-Jol"), query("Saray")};
    const auto results = gazetteer_.find_all(list);
    EXPECT_EQ(results[1].outcome, NameOutcome::ambiguous);
    ASSERT_NE(results[1].suggested, nullptr);
    EXPECT_EQ(results[1].suggested->pcode.str(), "KG03211801");
    EXPECT_THAT(results[1].reason, HasSubstr("speaks for"));
}

TEST_F(Find, ThreadsChangeNothing) {
    std::vector<NameQuery> list;
    for (const auto* name : {"Temir", "Tenir", "Jany-Jol", "Jany-Jol", "Qwerty", "Saruu", "Saay"})
        list.push_back({.name = name, .context = {.level = Level::adm3}});
    const auto one = gazetteer_.find_all(list, {.threads = 1});
    const auto many = gazetteer_.find_all(list, {.threads = 4});
    for (std::size_t i = 0; i < list.size(); ++i) {
        EXPECT_EQ(units(one[i]), units(many[i]));
        EXPECT_EQ(one[i].reason, many[i].reason);
    }
}

}  // namespace
}  // namespace kamtuu
