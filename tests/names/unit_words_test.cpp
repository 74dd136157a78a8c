#include "names/unit_words.hpp"

#include <gtest/gtest.h>
#include <ostream>
#include <string>
#include <vector>

namespace kamtuu {
namespace {

struct Case {
    std::string typed;
    std::string name;
    std::vector<UnitType> types;
    friend std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.typed; }
};

class UnitWords : public testing::TestWithParam<Case> {};

TEST_P(UnitWords, AreTakenOffBothEnds) {
    const auto stripped = strip_unit_words(GetParam().typed);
    EXPECT_EQ(stripped.name, GetParam().name);
    EXPECT_EQ(stripped.types, GetParam().types);
}

INSTANTIATE_TEST_SUITE_P(
    Table, UnitWords,
    testing::Values(Case{"Bosteri АА", "bosteri", {UnitType::aiyl_aimak}},
                    Case{"Bosteri AA", "bosteri", {UnitType::aiyl_aimak}},
                    Case{"Bosteri aiyl aimak", "bosteri", {UnitType::aiyl_aimak}},
                    Case{"Бостери айыл аймагы", "бостери", {UnitType::aiyl_aimak}},
                    Case{"Теплоключенский айылный аймак", "теплоключенский", {UnitType::aiyl_aimak}},
                    Case{"Lenin municipality", "lenin", {UnitType::aiyl_aimak, UnitType::city}},
                    Case{"Issyk-Kul region", "issyk-kul", {UnitType::region}},
                    Case{"Чуй облусу", "чуй", {UnitType::region}}, Case{"обл. Чуй", "чуй", {UnitType::region}},
                    Case{"г. Ош", "ош", {UnitType::city}}, Case{"г.Ош", "ош", {UnitType::city}},
                    Case{"Bishkek (city)", "bishkek", {UnitType::city}}, Case{"Бишкек ш.", "бишкек", {UnitType::city}},
                    Case{"Джети-Огузский район", "джети-огузский", {UnitType::district}},
                    Case{"им. Ленина", "ленина", {}}, Case{"Naryn", "naryn", {}}, Case{"City", "city", {}},
                    Case{"", "", {}}));

TEST(UnitTypesNamed, KnowsPlurals) {
    EXPECT_EQ(unit_types_named("municipalities"), (std::vector{UnitType::aiyl_aimak, UnitType::city}));
    EXPECT_EQ(unit_types_named(" Districts "), std::vector{UnitType::district});
    EXPECT_TRUE(unit_types_named("committee").empty());
    EXPECT_TRUE(unit_types_named("").empty());
}

TEST(WithoutUnitWords, LeavesTheNameAsItIsWritten) {
    for (const auto& [name, left] : {std::pair{"Темировский айылный аймак", "Темировский"},
                                     {"Кара-Кульджинский район", "Кара-Кульджинский"},
                                     {"Issyk-Kul Region", "Issyk-Kul"},
                                     {"Чуй облусу", "Чуй"},
                                     {"г. Кара-Балта", "Кара-Балта"},
                                     {"Alay (K.Belekbaeva)", "Alay (K.Belekbaeva)"},
                                     {"Karakol (city)", "Karakol"},
                                     {"City", "City"},
                                     {"  Ош  ", "  Ош  "},
                                     {"", ""}})
        EXPECT_EQ(without_unit_words(name), left);
}

}  // namespace
}  // namespace kamtuu
