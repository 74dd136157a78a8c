#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <kamtuu/gazetteer.hpp>

#include "support/map.hpp"

namespace kamtuu {
namespace {

using test::country_of;
using test::unit;
using testing::ElementsAre;
using testing::IsEmpty;

Boundaries some_of_the_country() {
    auto aldashev = unit("KG02210855", Level::adm3, UnitType::aiyl_aimak, "Aldashev", "KG02210", "Алдашев");
    aldashev.other_names.push_back({"Saruu", "seat", "test", "en", {}});
    auto formerly = unit("KG02210860", Level::adm3, UnitType::aiyl_aimak, "Ak-Suu", "KG02210");
    formerly.other_names.push_back({"Kyzyl-Suu", "former", "test", "en", {}});
    return country_of({
        std::move(formerly),
        unit("KG07225804", Level::adm3, UnitType::aiyl_aimak, "Kyzyl-Suu", "KG07225"),
        unit("KG02", Level::adm1, UnitType::region, "Issyk-Kul", "KG", "Ысык-Көл"),
        unit("KG06", Level::adm1, UnitType::region, "Osh", "KG", "Ош"),
        unit("KG07", Level::adm1, UnitType::region, "Talas", "KG", "Талас"),
        unit("KG21", Level::adm1, UnitType::city, "Osh (city)", "KG", "Ош ш."),
        unit("KG02210", Level::adm2, UnitType::district, "Jeti-Oguz", "KG02", "Жети-Өгүз"),
        unit("KG02215", Level::adm2, UnitType::district, "Issyk-Kul", "KG02", "Ысык-Көл"),
        unit("KG07225", Level::adm2, UnitType::district, "Talas", "KG07", "Талас"),
        unit("KG07400", Level::adm2, UnitType::city, "Talas (city)", "KG07", "Талас ш."),
        std::move(aldashev),
        unit("KG02210858", Level::adm3, UnitType::aiyl_aimak, "Jerge-Tal", "KG02210", "Жерге-Тал"),
        unit("KG02215801", Level::adm3, UnitType::aiyl_aimak, "Temir", "KG02215", "Темир"),
        unit("KG02215802", Level::adm3, UnitType::aiyl_aimak, "Teploklyuchenka", "KG02215", "Теплоключенка"),
        unit("KG07225801", Level::adm3, UnitType::aiyl_aimak, "Djergetal", "KG07225", "Жерге-Тал"),
        unit("KG07225802", Level::adm3, UnitType::aiyl_aimak, "Karakol", "KG07225", "Каракол"),
        unit("KG07225803", Level::adm3, UnitType::aiyl_aimak, "Kara-Kul", "KG07225", "Кара-Көл"),
    });
}

class GazetteerTest : public testing::Test {
protected:
    std::vector<std::string> find(std::string_view typed, std::vector<const char*> within = {},
                                  std::optional<Level> level = {}) {
        std::vector<const Unit*> places;
        for (const auto* code : within) places.push_back(country_.find(*Pcode::parse(code)));
        matches_ = gazetteer_.agreeing(typed, places, level);
        std::vector<std::string> codes;
        for (const auto& match : matches_) codes.push_back(match.unit->pcode.str());
        return codes;
    }

    const Boundaries country_ = some_of_the_country();
    const Gazetteer gazetteer_{country_};
    std::vector<NameMatch> matches_;
};

TEST_F(GazetteerTest, FindsANameAsWritten) {
    EXPECT_THAT(find("Temir"), ElementsAre("KG02215801"));
    EXPECT_EQ(matches_.front().rule, NameRule::name);
    EXPECT_EQ(matches_.front().score, 1);
}

TEST_F(GazetteerTest, FindsANameInAnotherScriptOrRomanisation) {
    EXPECT_THAT(find("Темир АА"), ElementsAre("KG02215801"));
    EXPECT_THAT(find("Teplokluchenka"), ElementsAre("KG02215802"));
    EXPECT_EQ(matches_.front().rule, NameRule::folded);
    EXPECT_LT(matches_.front().score, 1) << "agreement by sound weighs less";
}

TEST_F(GazetteerTest, FindsAnotherName) {
    EXPECT_THAT(find("Saruu АА"), ElementsAre("KG02210855"));
    EXPECT_EQ(matches_.front().rule, NameRule::alias);
}

TEST_F(GazetteerTest, FindsARussianAdjective) {
    EXPECT_THAT(find("Джети-Огузский район"), ElementsAre("KG02210"));
    EXPECT_THAT(find("Теплоключенский айылный аймак"), ElementsAre("KG02215802"));
    EXPECT_THAT(find("Таласская область"), ElementsAre("KG07"));
    EXPECT_THAT(find("Ошская область"), ElementsAre("KG06"));
    EXPECT_THAT(find("Иссык-Кульская область"), ElementsAre("KG02"));
}

TEST_F(GazetteerTest, NeverPicksBetweenEquals) {
    EXPECT_THAT(find("Talas"), ElementsAre("KG07", "KG07225", "KG07400"));
    EXPECT_THAT(find("Osh"), ElementsAre("KG06", "KG21"));
}

TEST_F(GazetteerTest, UnitsOfOneKyrgyzNameAreEqualsHoweverTheRegisterRomanisesThem) {
    EXPECT_THAT(find("Jerge-Tal"), ElementsAre("KG02210858", "KG07225801"));
    EXPECT_THAT(find("Djergetal"), ElementsAre("KG02210858", "KG07225801"));
}

TEST_F(GazetteerTest, NamesThatOnlySoundAlikeAreToldApartAsWritten) {
    EXPECT_THAT(find("Karakol"), ElementsAre("KG07225802"));
    EXPECT_THAT(find("Кара-Көл"), ElementsAre("KG07225803"));
}

TEST_F(GazetteerTest, AUnitWordDecidesBetweenLevels) {
    EXPECT_THAT(find("Talas city"), ElementsAre("KG07400"));
    EXPECT_THAT(find("Талас району"), ElementsAre("KG07225"));
    EXPECT_THAT(find("Osh oblast"), ElementsAre("KG06"));
    EXPECT_THAT(find("г.Ош"), ElementsAre("KG21"));
}

TEST_F(GazetteerTest, TheLevelAskedForDecidesToo) {
    EXPECT_THAT(find("Osh", {}, Level::adm1), ElementsAre("KG06"));
    EXPECT_THAT(find("Talas", {}, Level::adm2), ElementsAre("KG07225"));
    EXPECT_THAT(find("Talas", {"KG07"}, Level::adm3), ElementsAre("KG07400")) << "a leaf stands for itself";
}

TEST_F(GazetteerTest, AMunicipalitysNameAloneMayBeThatOfItsRegion) {
    EXPECT_THAT(find("Talas", {}, Level::adm3), ElementsAre("KG07", "KG07225", "KG07400"));
    EXPECT_THAT(find("Ош", {}, Level::adm3), ElementsAre("KG06", "KG21"));
    EXPECT_THAT(find("Talas city", {}, Level::adm3), ElementsAre("KG07400")) << "a unit word is more to go by";
    EXPECT_THAT(find("Temir", {}, Level::adm3), ElementsAre("KG02215801"));
}

TEST_F(GazetteerTest, ANameAloneMayBeAnotherNameOfAnotherUnit) {
    EXPECT_THAT(find("Kyzyl-Suu", {}, Level::adm3), ElementsAre("KG02210860", "KG07225804"));
    EXPECT_THAT(find("Kyzyl-Suu", {"KG07"}, Level::adm3), ElementsAre("KG07225804"));
}

TEST_F(GazetteerTest, AncestorsNarrowTheSearch) {
    EXPECT_THAT(find("Jerge-Tal", {"KG07"}), ElementsAre("KG07225801"));
    EXPECT_THAT(find("Jerge-Tal", {"KG06", "KG02"}), ElementsAre("KG02210858"));
    EXPECT_THAT(find("Temir", {"KG07"}), IsEmpty());
}

TEST_F(GazetteerTest, SaysWhenTheKindOfUnitContradicts) {
    EXPECT_THAT(find("Temir city"), ElementsAre("KG02215801"));
    EXPECT_TRUE(matches_.front().contradicts);
    EXPECT_LT(matches_.front().score, 1);
}

TEST_F(GazetteerTest, RefusesToGuess) {
    EXPECT_THAT(find("Temer"), IsEmpty());
    EXPECT_THAT(find(""), IsEmpty());
    EXPECT_THAT(find("city"), IsEmpty());
    EXPECT_THAT(find(std::string(100000, 'x')), IsEmpty());
}

TEST_F(GazetteerTest, OffersTheNearestNames) {
    const auto nearest = gazetteer_.nearest("Temer");
    ASSERT_FALSE(nearest.empty());
    EXPECT_EQ(nearest.front()->name_en, "Temir");
    EXPECT_TRUE(gazetteer_.nearest("Qwertyuiop").empty());
}

}  // namespace
}  // namespace kamtuu
