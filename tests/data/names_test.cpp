// What the register promises: other names are those of units that exist, and the project lists' names are found.

#include <algorithm>
#include <gtest/gtest.h>
#include <set>

#include <kamtuu/gazetteer.hpp>

#include "data/shipped.hpp"

namespace {

using kamtuu::Boundaries;
using kamtuu::Gazetteer;
using kamtuu::Level;
using kamtuu::Pcode;
using kamtuu::Unit;
using kamtuu::test::shipped_register;
using kamtuu::test::shipped_table;

std::vector<std::string> found(const Gazetteer& gazetteer, const Boundaries& boundaries, const std::string& name,
                               const std::string& region) {
    std::vector<const Unit*> within;
    if (!region.empty()) within.push_back(boundaries.find(*Pcode::parse(region)));
    std::vector<std::string> codes;
    for (const auto& match : gazetteer.find(name, within, Level::adm3)) codes.push_back(match.unit->pcode.str());
    return codes;
}

const std::string issyk_kul = "KG02000000000";
const std::string jalal_abad = "KG03000000000";

}  // namespace

TEST(ShippedAliases, BelongToUnitsAndSayTheirKindAndSource) {
    const auto boundaries = shipped_register();
    const std::set<std::string> kinds{"seat", "village", "former", "spelling", "slip"};
    const std::set<std::string> languages{"en", "ky", "ru"};
    std::set<std::pair<std::string, std::string>> seen;
    for (const auto& row : shipped_table("register/aliases.csv")) {
        const auto pcode = Pcode::parse(row.at("pcode"));
        ASSERT_TRUE(pcode && boundaries.find(*pcode)) << row.at("pcode");
        EXPECT_TRUE(kinds.contains(row.at("kind"))) << row.at("name");
        EXPECT_TRUE(languages.contains(row.at("language"))) << row.at("name");
        EXPECT_FALSE(row.at("source").empty()) << row.at("name");
        EXPECT_TRUE(seen.emplace(row.at("pcode"), row.at("name")).second) << row.at("name") << " twice";
    }
}

TEST(ShippedAliases, KeepEverySlipOfUpstream) {
    const auto aliases = shipped_table("register/aliases.csv");
    for (const auto& correction : shipped_table("sources/corrections.csv"))
        EXPECT_TRUE(std::any_of(aliases.begin(), aliases.end(), [&](const auto& alias) {
            return alias.at("pcode") == correction.at("pcode") && alias.at("name") == correction.at("from") &&
                   alias.at("kind") == "slip";
        })) << correction.at("from");
}

TEST(ShippedNames, FindEveryMunicipalityOfThePsiList) {
    const auto boundaries = shipped_register();
    const Gazetteer gazetteer(boundaries);
    for (const auto& row : shipped_table("projects/psi.csv")) {
        const auto& region = row.at("region");
        const auto code = region.starts_with("Issyk-Kul") ? issyk_kul : region.empty() ? "" : jalal_abad;
        const auto candidates = found(gazetteer, boundaries, row.at("municipality"), code);
        EXPECT_FALSE(candidates.empty()) << row.at("municipality");
        const bool repeated = row.at("municipality").starts_with("Jany-Jol");
        const bool without_region = row.at("municipality").starts_with("Lenin");
        if (!repeated && !without_region) {
            EXPECT_EQ(candidates.size(), 1U) << row.at("municipality");
        }
    }
}

TEST(ShippedNames, FindWhatOnlyAnAliasTells) {
    const auto boundaries = shipped_register();
    const Gazetteer gazetteer(boundaries);
    const auto find = [&](const std::string& name, const std::string& region = "") {
        return found(gazetteer, boundaries, name, region);
    };
    using Codes = std::vector<std::string>;
    EXPECT_EQ(find("Saruu", issyk_kul), Codes{"KG02210855000"});
    EXPECT_EQ(find("Torken", jalal_abad), Codes{"KG03225843000"});
    EXPECT_EQ(find("Torkent", jalal_abad), Codes{"KG03225843000"});
    EXPECT_EQ(find("Burgondy", jalal_abad), Codes{"KG03215819000"});
    EXPECT_EQ(find("Pokrovka", issyk_kul), Codes{"KG02210850000"});
    EXPECT_EQ(find("Przhevalsk"), Codes{"KG02410000010"});
    EXPECT_EQ(find("Rybachye"), Codes{"KG02420000010"});
}

TEST(ShippedNames, LetNoAliasHideAUnitOfThatName) {
    const auto boundaries = shipped_register();
    const Gazetteer gazetteer(boundaries);
    const auto talas = std::string("KG07000000000");
    EXPECT_EQ(found(gazetteer, boundaries, "Pokrovka", talas), std::vector<std::string>{"KG07225833000"});
    EXPECT_EQ(found(gazetteer, boundaries, "Frunze", "KG08000000000").size(), 2U);
}

// Every unit below the regions by its exact name: within its parent it is found, and no other; within its region, and
// anywhere, it is among the candidates, and alone only where no other unit has the name.
TEST(ShippedNames, FindEveryUnitAndNeverAnotherOne) {
    const auto boundaries = shipped_register();
    const Gazetteer gazetteer(boundaries);
    std::size_t asked = 0;
    for (const auto& unit : boundaries.units()) {
        if (unit.level < Level::adm3) continue;
        const auto* region = boundaries.at_level(unit, Level::adm1);
        for (const auto* name : {&unit.name_en, &unit.name_ky}) {
            ++asked;
            const auto in_parent = found(gazetteer, boundaries, *name, unit.parent->str());
            EXPECT_EQ(in_parent, std::vector<std::string>{unit.pcode.str()}) << *name << " in " << unit.parent->str();
            for (const auto& place : {region->pcode.str(), std::string()}) {
                const auto codes = found(gazetteer, boundaries, *name, place);
                EXPECT_TRUE(std::find(codes.begin(), codes.end(), unit.pcode.str()) != codes.end())
                    << *name << " in '" << place << "'";
            }
        }
    }
    EXPECT_EQ(asked, 2U * 460);
}

// The other forms of names of regions and districts that people use.
TEST(ShippedNames, FindRegionsAndDistrictsInTheirManyForms) {
    const auto boundaries = shipped_register();
    const Gazetteer gazetteer(boundaries);
    struct Form {
        const char* typed;
        Level level;
        const char* pcode;
    };
    for (const auto& [typed, level, pcode] : {
             Form{"Issyk-Kul", Level::adm1, "KG02000000000"},
             Form{"Issyk-Kul'", Level::adm1, "KG02000000000"},
             Form{"Ysyk-Köl", Level::adm1, "KG02000000000"},
             Form{"Ysyk-Kol", Level::adm1, "KG02000000000"},
             Form{"Yssyk-Kul", Level::adm1, "KG02000000000"},
             Form{"Issykkul", Level::adm1, "KG02000000000"},
             Form{"Ысык-Көл", Level::adm1, "KG02000000000"},
             Form{"Ыссык-Көл", Level::adm1, "KG02000000000"},
             Form{"Иссык-Куль", Level::adm1, "KG02000000000"},
             Form{"Иссык-Кульская область", Level::adm1, "KG02000000000"},
             Form{"Чуй облусу", Level::adm1, "KG08000000000"},
             Form{"Чуйская область", Level::adm1, "KG08000000000"},
             Form{"Chu", Level::adm1, "KG08000000000"},
             Form{"Dzhalal-Abad", Level::adm1, "KG03000000000"},
             Form{"Djalal-Abad oblast", Level::adm1, "KG03000000000"},
             Form{"Жалал-Абад облусу", Level::adm1, "KG03000000000"},
             Form{"Osh oblast", Level::adm1, "KG06000000000"},
             Form{"Ошская область", Level::adm1, "KG06000000000"},
             Form{"г. Ош", Level::adm1, "KG21000000000"},
             Form{"Бишкек", Level::adm1, "KG11000000000"},
             Form{"Джети-Огузский район", Level::adm2, "KG02210000000"},
             Form{"Ат-Башинский район", Level::adm2, "KG04220000000"},
             Form{"Ak-Sy", Level::adm2, "KG03211000000"},
             Form{"Kyzyl-Kiya", Level::adm2, "KG05430000010"},
             Form{"Karakul", Level::adm2, "KG03440000010"},
         }) {
        std::vector<std::string> codes;
        for (const auto& match : gazetteer.find(typed, {}, level)) codes.push_back(match.unit->pcode.str());
        EXPECT_EQ(codes, std::vector<std::string>{pcode}) << typed;
    }
}
