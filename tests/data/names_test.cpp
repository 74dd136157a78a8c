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
    for (const auto& match : gazetteer.agreeing(name, within, Level::adm3)) codes.push_back(match.unit->pcode.str());
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
