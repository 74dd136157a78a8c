#include "read/boundary_roles.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <kamtuu/error.hpp>

#include "read/boundary_files.hpp"

namespace kamtuu {
namespace {

using testing::AllOf;
using testing::HasSubstr;

struct FieldCase {
    const char* field;
    const char* role;
};

void PrintTo(const FieldCase& tested, std::ostream* to) { *to << tested.field; }

class FieldName : public testing::TestWithParam<FieldCase> {};

TEST_P(FieldName, IsKnown) {
    read::VectorLayer layer;
    layer.fields = {{GetParam().field, 0}};
    Findings findings;
    const auto found = read::find_fields(layer, {}, findings);
    ASSERT_EQ(found.roles.size(), 1U);
    EXPECT_EQ(found.roles[0].field, GetParam().field);
    EXPECT_EQ(found.roles[0].role, GetParam().role);
}

INSTANTIATE_TEST_SUITE_P(Table, FieldName,
                         testing::Values(FieldCase{"ADM3_PCODE", "adm3_pcode"}, FieldCase{"adm3_pcode", "adm3_pcode"},
                                         FieldCase{"ADM3_PCO_1", "adm3_pcode"}, FieldCase{"admin2Pcode", "adm2_pcode"},
                                         FieldCase{"admin2Pcod", "adm2_pcode"}, FieldCase{"Adm2_Code", "adm2_pcode"},
                                         FieldCase{"ADM0_PCODE", "adm0_pcode"}, FieldCase{"ADM3_EN", "adm3_name_en"},
                                         FieldCase{"admin2Name_en", "adm2_name_en"},
                                         FieldCase{"adm3_name", "adm3_name_en"}, FieldCase{"AMD0_EN", "adm0_name_en"},
                                         FieldCase{"ADM3_KY", "adm3_name_ky"}, FieldCase{"Adm1_KR", "adm1_name_ky"},
                                         FieldCase{"ADM3_RU", "adm3_name_ru"},
                                         FieldCase{"adm3_name1", "adm3_name_local"},
                                         FieldCase{"ADM2ALT1EN", "adm2_other"}, FieldCase{"ADM2_REF", "adm2_other"},
                                         FieldCase{"ACCURACY", "accuracy"}, FieldCase{"validOn", "vintage"},
                                         FieldCase{"POPULATION", "population"}, FieldCase{"KIND", ""},
                                         FieldCase{"Shape_Area", ""}, FieldCase{"ADM9_PCODE", ""},
                                         FieldCase{"validTo", ""}, FieldCase{"shapeName", ""}),
                         [](const auto& tested) { return std::string(tested.param.field); });

read::VectorLayer layer_with(std::vector<std::string> names) {
    read::VectorLayer layer;
    layer.file = "a.shp";
    layer.name = "a";
    for (auto& name : names) layer.fields.push_back({std::move(name), 0});
    return layer;
}

TEST(Roles, GoToTheSurerField) {
    Findings findings;
    const auto found =
        read::find_fields(layer_with({"ADM3_PCO_1", "ADM3_PCODE", "adm3_name", "ADM3_EN"}), {}, findings);
    EXPECT_EQ(found.levels[3].pcode, 1U);
    EXPECT_EQ(found.levels[3].en, 3U);
    EXPECT_EQ(found.roles[0].role, "");
}

TEST(Roles, AreAsTheCallerSays) {
    Findings findings;
    const auto found = read::find_fields(layer_with({"ADM3_PCODE", "soate"}), {{"adm3_pcode", "SOATE"}}, findings);
    EXPECT_EQ(found.levels[3].pcode, 1U);
}

TEST(Roles, ThatThereAreNotAreNamed) {
    Findings findings;
    try {
        (void)read::find_fields(layer_with({"a"}), {{"adm7_pcode", "a"}}, findings);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::usage);
        EXPECT_THAT(error.what(), AllOf(HasSubstr("adm7_pcode"), HasSubstr("adm#_pcode")));
    }
    try {
        (void)read::find_fields(layer_with({"a", "b"}), {{"adm3_pcode", "c"}}, findings);
        FAIL();
    } catch (const Error& error) {
        EXPECT_STREQ(error.what(), "a.shp, layer a: has no field \"c\". It has: a, b.");
    }
}

TEST(Roles, WithoutAPcodeAreRefused) {
    const test::Folder folder;
    test::Layer layer;
    layer.fields = {"shapeName", "shapeISO"};
    layer.rows = {{test::square(78, 42), {"Ak-Suu", "KG-Y"}}};
    EXPECT_THAT(test::error_of(test::write(folder, "a.geojson", layer)),
                AllOf(HasSubstr("shapeName, shapeISO"), HasSubstr("--column adm3_pcode=FIELD")));
}

TEST(Roles, OfNamesWithoutLanguageAreToldByLetters) {
    const test::Folder folder;
    test::Layer layer;
    layer.fields = {"adm2_pcode", "adm2_name", "adm2_name1", "adm2_name2"};
    layer.rows = {{test::square(78, 42), {"KG02215000000", "Issyk-Kul", "Иссык-Кульский", "Ысык-Көл"}}};
    Findings findings;
    const auto boundaries = read_boundaries({test::write(folder, "a.gpkg", layer)}, {}, findings);
    const auto* unit = boundaries.find(*Pcode::parse("KG02215000000"));
    EXPECT_EQ(unit->name_en, "Issyk-Kul");
    EXPECT_EQ(unit->name_ru, "Иссык-Кульский");
    EXPECT_EQ(unit->name_ky, "Ысык-Көл");
    EXPECT_TRUE(test::has(findings, "names.language_assumed"));
}

TEST(Roles, OfNamesWithALanguageNeedNoFinding) {
    const test::Folder folder;
    test::Layer layer;
    layer.fields = {"adm2_pcode", "adm2_name1", "lang1"};
    layer.rows = {{test::square(78, 42), {"KG02215000000", "Нарын", "ky"}}};
    Findings findings;
    const auto boundaries = read_boundaries({test::write(folder, "a.gpkg", layer)}, {}, findings);
    EXPECT_EQ(boundaries.find(*Pcode::parse("KG02215000000"))->name_ky, "Нарын");
    EXPECT_THAT(findings, testing::IsEmpty());
}

TEST(Roles, HaveAMeaningForHelpTexts) {
    for (const auto& role : read::boundary_roles()) EXPECT_FALSE(role.meaning.empty()) << role.role;
}

TEST(Notes, AreWhatTheFileSaysOfItsAccuracyAndDate) {
    const test::Folder folder;
    auto layer = test::two_districts();
    layer.fields.insert(layer.fields.end(), {"ACCURACY", "validOn"});
    for (auto& row : layer.rows) row.values.insert(row.values.end(), {"approximate", "2018-11-19"});
    Findings findings;
    const auto boundaries = read_boundaries({test::write(folder, "a.shp", layer)}, {}, findings);
    EXPECT_THAT(boundaries.notes(), testing::ElementsAre("approximate", "Borders of a.shp are as of 2018-11-19"));
}

}  // namespace
}  // namespace kamtuu
