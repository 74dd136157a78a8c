// By which spellings a unit is found on the page.

#include "map/page_keys.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/map.hpp"

namespace kamtuu {
namespace {

using testing::ElementsAre;
using testing::IsSupersetOf;

const std::set<std::string>& keys_of(const std::vector<std::set<std::string>>& all, const Boundaries& country,
                                     std::string_view pcode) {
    return all.at(country.index_of(*country.find(*Pcode::parse(pcode))));
}

TEST(PageKeys, OfOneNameAreThoseOfAllItsSpellings) {
    const auto country = test::country_of({
        test::unit("KG02", Level::adm1, UnitType::region, "Issyk-Kul", "KG", "Ысык-Көл"),
        test::unit("KG0201", Level::adm2, UnitType::district, "Issyk-Kul district", "KG02"),
        test::unit("KG0202", Level::adm2, UnitType::district, "", "KG02", "Ысык-Көл району"),
        test::unit("KG0203", Level::adm2, UnitType::district, "Jeti-Oguz", "KG02", "Жети-Өгүз"),
    });
    const auto keys = search_keys(country);
    for (const auto* pcode : {"KG02", "KG0201", "KG0202"})
        EXPECT_THAT(keys_of(keys, country, pcode), ElementsAre("isikol", "isikul")) << pcode;
    EXPECT_THAT(keys_of(keys, country, "KG0203"), ElementsAre("jetoguz"));
}

TEST(PageKeys, OfFormerNamesFindTheirOwnUnitAlone) {
    auto renamed = test::unit("KG01", Level::adm1, UnitType::region, "Manas", "KG", "Манас");
    renamed.other_names.push_back({.text = "Lenin"});
    const auto country = test::country_of({
        renamed,
        test::unit("KG02", Level::adm1, UnitType::region, "Manas", "KG", "Манас"),
        test::unit("KG03", Level::adm1, UnitType::region, "Lenin", "KG"),
    });
    const auto keys = search_keys(country);
    EXPECT_THAT(keys_of(keys, country, "KG01"), ElementsAre("lenin", "manas"));
    EXPECT_THAT(keys_of(keys, country, "KG02"), ElementsAre("manas"));
    EXPECT_THAT(keys_of(keys, country, "KG03"), ElementsAre("lenin"));
}

TEST(PageKeys, AreUnitedWhereSpellingsMeetInAThirdUnit) {
    const auto country = test::country_of({
        test::unit("KG01", Level::adm1, UnitType::region, "Kara", "KG", "Коро"),
        test::unit("KG02", Level::adm1, UnitType::region, "Kuru", "KG", "Кири"),
        test::unit("KG03", Level::adm1, UnitType::region, "Kara", "KG", "Кири"),
    });
    const auto keys = search_keys(country);
    for (const auto* pcode : {"KG01", "KG02", "KG03"})
        EXPECT_THAT(keys_of(keys, country, pcode), IsSupersetOf({"kara", "kuru", "kiri"})) << pcode;
}

}  // namespace
}  // namespace kamtuu
