#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/error.hpp>

#include "support/map.hpp"

namespace kamtuu {
namespace {

using test::country_of;
using test::unit;
using testing::ElementsAre;
using testing::HasSubstr;

/// A ragged tree as the country's: Bishkek is a region's equal without districts, Talas city a district's without
/// municipalities, and Manas has a lake that nobody governs.
Boundaries ragged() {
    return country_of({
        unit("KG07", Level::adm1, UnitType::region, "Talas"),
        unit("KG11", Level::adm1, UnitType::city, "Bishkek"),
        unit("KG07225", Level::adm2, UnitType::district, "Manas", "KG07"),
        unit("KG07400", Level::adm2, UnitType::city, "Talas (city)", "KG07"),
        unit("KG07225801", Level::adm3, UnitType::aiyl_aimak, "Pokrovka", "KG07225"),
        unit("KG07225903", Level::adm3, UnitType::other, "Lake", "KG07225"),
    });
}

const Unit& at(const Boundaries& boundaries, const char* pcode) { return *boundaries.find(*Pcode::parse(pcode)); }

template <class Units>
std::vector<std::string> codes(const Units& units) {
    std::vector<std::string> list;
    for (const Unit* one : units) list.push_back(one->pcode.str());
    return list;
}

TEST(Boundaries, ALeafStandsForItselfBelowItsLevel) {
    const auto country = ragged();
    EXPECT_THAT(codes(country.at_level(Level::adm0)), ElementsAre("KG"));
    EXPECT_THAT(codes(country.at_level(Level::adm1)), ElementsAre("KG07", "KG11"));
    EXPECT_THAT(codes(country.at_level(Level::adm2)), ElementsAre("KG07225", "KG07400", "KG11"));
    EXPECT_THAT(codes(country.at_level(Level::adm3)), ElementsAre("KG07225801", "KG07225903", "KG07400", "KG11"));
}

TEST(Boundaries, EveryLevelHasTheSameLeaves) {
    const auto country = ragged();
    for (const auto level : {Level::adm0, Level::adm1, Level::adm2, Level::adm3}) {
        std::size_t leaves = 0;
        for (const Unit* one : country.at_level(level)) leaves += country.leaves(*one).size();
        EXPECT_EQ(leaves, 1U + 1U + 1U + 1U) << to_string(level);
    }
}

TEST(Boundaries, SaysWhichUnitOfALevelAUnitLiesIn) {
    const auto country = ragged();
    EXPECT_EQ(country.at_level(at(country, "KG07225801"), Level::adm1), &at(country, "KG07"));
    EXPECT_EQ(country.at_level(at(country, "KG11"), Level::adm3), &at(country, "KG11"));
    EXPECT_EQ(country.at_level(at(country, "KG07"), Level::adm3), nullptr) << "a region covers several";
}

TEST(Boundaries, KnowsWhatLiesWithinWhat) {
    const auto country = ragged();
    EXPECT_TRUE(country.within(at(country, "KG07225801"), at(country, "KG07")));
    EXPECT_TRUE(country.within(at(country, "KG11"), country.country()));
    EXPECT_TRUE(country.within(at(country, "KG11"), at(country, "KG11")));
    EXPECT_FALSE(country.within(at(country, "KG07"), at(country, "KG07225")));
    EXPECT_FALSE(country.within(at(country, "KG11"), at(country, "KG07")));
}

TEST(Boundaries, ListsAncestorsFromTheParentToTheCountry) {
    const auto country = ragged();
    EXPECT_THAT(codes(country.ancestors(at(country, "KG07225801"))), ElementsAre("KG07225", "KG07", "KG"));
    EXPECT_THAT(codes(country.ancestors(at(country, "KG11"))), ElementsAre("KG"));
    EXPECT_THAT(country.ancestors(country.country()), testing::IsEmpty());
}

TEST(Boundaries, TellsAnOnlyChildFromItsParent) {
    const auto country = country_of({unit("KG07", Level::adm1, UnitType::region, "Talas"),
                                     unit("KG07225", Level::adm2, UnitType::district, "Manas", "KG07")});
    EXPECT_TRUE(country.within(at(country, "KG07225"), at(country, "KG07")));
    EXPECT_FALSE(country.within(at(country, "KG07"), at(country, "KG07225")));
}

TEST(Boundaries, AMunicipalityIsALeafThatSomebodyGoverns) {
    const auto country = ragged();
    EXPECT_TRUE(country.is_municipality(at(country, "KG07225801")));
    EXPECT_TRUE(country.is_municipality(at(country, "KG07400")));
    EXPECT_TRUE(country.is_municipality(at(country, "KG11")));
    EXPECT_FALSE(country.is_municipality(at(country, "KG07225903"))) << "a lake";
    EXPECT_FALSE(country.is_municipality(at(country, "KG07225"))) << "a district";
}

TEST(Boundaries, MovingKeepsTheUnitsWhereTheyAre) {
    auto country = ragged();
    const Unit* bishkek = &at(country, "KG11");
    const Boundaries moved = std::move(country);
    EXPECT_EQ(&at(moved, "KG11"), bishkek);
}

template <class Make>
std::string message_of(Make make) {
    try {
        make();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::input);
        return error.what();
    }
    return "no error";
}

TEST(Boundaries, RefusesTwoUnitsOfOneCode) {
    EXPECT_THAT(message_of([] {
                    country_of({unit("KG07", Level::adm1, UnitType::region, "Talas"),
                                unit("KG07", Level::adm1, UnitType::region, "Chui")});
                }),
                HasSubstr("two units have the P-code KG07 (Talas, Chui)"));
}

TEST(Boundaries, RefusesAMissingParent) {
    EXPECT_THAT(message_of([] { country_of({unit("KG07225", Level::adm2, UnitType::district, "Manas", "KG07")}); }),
                HasSubstr("KG07225 (Manas) lies in KG07, which is not there"));
}

TEST(Boundaries, RefusesAParentOfALowerLevel) {
    EXPECT_THAT(message_of([] {
                    country_of({unit("KG07", Level::adm1, UnitType::region, "Talas", "KG07225"),
                                unit("KG07225", Level::adm2, UnitType::district, "Manas", "KG07")});
                }),
                HasSubstr("not of a higher level"));
}

TEST(Boundaries, RefusesToHaveNoCountryOrTwo) {
    EXPECT_THAT(message_of([] { Boundaries({}); }), HasSubstr("there are 0"));
    EXPECT_THAT(message_of([] { country_of({unit("TJ", Level::adm0, UnitType::country, "Tajikistan", "")}); }),
                HasSubstr("there are 2"));
}

}  // namespace
}  // namespace kamtuu
