#include <array>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <kamtuu/error.hpp>

#include "read/boundary_files.hpp"
#include "read/unit_type.hpp"

namespace kamtuu {
namespace {

using test::Folder;
using testing::AllOf;
using testing::HasSubstr;

/// Units side by side, with these fields.
Boundaries boundaries_of(const std::vector<std::string>& fields, const std::vector<std::vector<std::string>>& rows,
                         Findings& findings, const BoundaryOptions& options = {}) {
    const Folder folder;
    test::Layer layer;
    layer.fields = fields;
    for (const auto& row : rows) {
        layer.rows.push_back({test::square(72 + 0.1 * static_cast<double>(layer.rows.size()), 41), row});
    }
    return read_boundaries({test::write(folder, "a.geojson", layer)}, options, findings);
}

const Unit& unit(const Boundaries& boundaries, std::string_view pcode) {
    const auto* found = boundaries.find(*Pcode::parse(pcode));
    if (found == nullptr) throw std::logic_error("no unit " + std::string(pcode));
    return *found;
}

TEST(Tree, FollowsTheParentColumn) {
    Findings findings;
    const auto b = boundaries_of({"ADM2_PCODE", "ADM1_PCODE"},
                                 {{"KG03220000000", "KG03000000000"}, {"KG03220400010", "KG03000000000"}}, findings);
    EXPECT_EQ(unit(b, "KG03220400010").parent->str(), "KG03000000000");  // its code lies in Suzak's block
    EXPECT_EQ(unit(b, "KG03220400010").type, UnitType::city);
    EXPECT_EQ(unit(b, "KG03000000000").parent->str(), "KG");
}

TEST(Tree, FollowsTheBlocksWithoutColumns) {
    Findings findings;
    const auto b = boundaries_of({"ADM3_PCODE"}, {{"KG02205805000"}, {"KG02410520010"}}, findings);
    EXPECT_EQ(unit(b, "KG02205805000").parent->str(), "KG");  // nothing gives its district
    EXPECT_EQ(b.units().size(), 3U);
}

TEST(Tree, FindsTheDistrictOfAnotherFileByTheBlocks) {
    const Folder folder;
    test::Layer municipalities;
    municipalities.fields = {"ADM3_PCODE", "ADM1_PCODE"};
    municipalities.rows = {{test::square(78, 42), {"KG02205805000", "KG02000000000"}}};
    Findings findings;
    const auto b = read_boundaries(
        {test::write(folder, "m.gpkg", municipalities), test::write(folder, "d.gpkg", test::two_districts())}, {},
        findings);
    EXPECT_EQ(unit(b, "KG02205805000").parent->str(), "KG02205000000");
}

TEST(Tree, LetsABlankColumnMeanNone) {
    Findings findings;
    const auto b = boundaries_of(
        {"ADM3_PCODE", "ADM2_PCODE", "ADM1_PCODE"},
        {{"KG02205805000", "KG02205000000", "KG02000000000"}, {"KG02205807000", "", "KG02000000000"}}, findings);
    EXPECT_EQ(unit(b, "KG02205807000").parent->str(), "KG02000000000");
}

TEST(Tree, PutsARepeatedCodeAtItsHighestLevel) {
    Findings findings;
    const auto b = boundaries_of({"ADM3_PCODE", "ADM3_EN", "ADM2_PCODE", "ADM1_PCODE", "ADM1_EN"},
                                 {{"KG11000000000", "Bishkek", "KG11000000000", "KG11000000000", ""},
                                  {"KG07400000010", "Talas (city)", "KG07400000010", "KG07000000000", "Talas"}},
                                 findings);
    EXPECT_EQ(unit(b, "KG11000000000").level, Level::adm1);
    EXPECT_EQ(unit(b, "KG11000000000").name_en, "Bishkek");
    EXPECT_EQ(unit(b, "KG11000000000").type, UnitType::city);
    EXPECT_EQ(unit(b, "KG07400000010").level, Level::adm2);
    EXPECT_TRUE(b.is_leaf(unit(b, "KG07400000010")));
    EXPECT_EQ(b.at_level(Level::adm3).size(), 2U);
}

TEST(Tree, KnowsARegionByItsCode) {
    Findings findings;
    const auto b = boundaries_of({"ADM2_PCODE"}, {{"KG11000000000"}}, findings);
    EXPECT_EQ(unit(b, "KG11000000000").level, Level::adm1);
}

TEST(Tree, SaysWhereRowsDoNotAgreeOnAParent) {
    Findings findings;
    const auto b = boundaries_of(
        {"ADM3_PCODE", "ADM2_PCODE", "ADM1_PCODE"},
        {{"KG02205805000", "KG02205000000", "KG02000000000"}, {"KG02205807000", "KG02205000000", "KG03000000000"}},
        findings);
    EXPECT_EQ(unit(b, "KG02205000000").parent->str(), "KG02000000000");
    EXPECT_EQ(test::finding(findings, "parent.differs").row, 2U);
}

TEST(Codes, InAnySpellingAreReadWithAFinding) {
    Findings findings;
    const auto b = boundaries_of({"Adm2_Code"}, {{"41702205"}, {"41702215000000"}, {"KGZ02210000000"}}, findings);
    EXPECT_EQ(unit(b, "KG02205000000").level, Level::adm2);
    EXPECT_EQ(unit(b, "KG02215000000").level, Level::adm2);
    EXPECT_EQ(unit(b, "KG02210000000").level, Level::adm2);
    EXPECT_THAT(test::finding(findings, "pcode.read_as").message, HasSubstr("2 code(s) in Adm2_Code"));
}

struct CodeCase {
    const char* name;
    const char* code;
    const char* cause;
};

void PrintTo(const CodeCase& tested, std::ostream* to) { *to << tested.code; }

class BadCode : public testing::TestWithParam<CodeCase> {};

TEST_P(BadCode, IsRefusedWithItsRow) {
    const Folder folder;
    auto layer = test::two_districts();
    layer.rows[1].values[0] = GetParam().code;
    if (layer.rows[1].values[0].empty()) layer.rows[1].values = {"", "", "", "", "", ""};
    EXPECT_THAT(test::error_of(test::write(folder, "a.shp", layer)),
                AllOf(HasSubstr("a.shp, row 2"), HasSubstr(GetParam().cause)));
}

INSTANTIATE_TEST_SUITE_P(Table, BadCode,
                         testing::Values(CodeCase{"Spreadsheet", "4.17022E+13", "in ADM2_PCODE is no P-code"},
                                         CodeCase{"Words", "Ak-Suu", "in ADM2_PCODE is no P-code"},
                                         CodeCase{"Short", "KG0220", "in ADM2_PCODE is no P-code"},
                                         CodeCase{"Blank", "", "has no P-code"}),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST(Codes, ThatAreMissingUnderANameAreNotTheDistricts) {
    const Folder folder;
    test::Layer layer;
    layer.fields = {"ADM3_PCODE", "ADM3_EN", "ADM2_PCODE", "ADM2_EN", "ADM1_PCODE"};
    layer.rows = {{test::square(78, 42), {"KG02205805000", "Ak-Bulun", "KG02205000000", "Ak-Suu", "KG02000000000"}},
                  {test::square(78.1, 42), {"", "Tamchy", "KG02215000000", "Issyk-Kul", "KG02000000000"}}};
    EXPECT_THAT(test::error_of(test::write(folder, "a.gpkg", layer)),
                AllOf(HasSubstr("a.gpkg, row 2"), HasSubstr("\"Tamchy\" has no P-code"), HasSubstr("ADM3_PCODE")));
    for (const char* repeated : {"", "Issyk-Kul"}) {
        layer.rows[1].values[1] = repeated;
        EXPECT_EQ(test::error_of(test::write(folder, std::string("b") + repeated + ".gpkg", layer)), "");
    }
}

TEST(Codes, ThatStandTwiceNameBothRows) {
    const Folder folder;
    auto layer = test::two_districts();
    layer.rows[1].values[0] = layer.rows[0].values[0];
    const auto first = test::write(folder, "a.shp", layer);
    EXPECT_THAT(
        test::error_of(first),
        AllOf(HasSubstr("a.shp, row 2: the P-code KG02205000000 is also that of a.shp, row 1"), HasSubstr("Dissolve")));
}

std::string error_of_both(const std::filesystem::path& one, const std::filesystem::path& two) {
    Findings findings;
    try {
        (void)read_boundaries({one, two}, {}, findings);
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::input);
        return error.what();
    }
    return {};
}

TEST(Codes, ThatStandInTwoFilesOfOneLevelAreRefused) {
    const Folder folder;
    const auto one = test::write(folder, "one.gpkg", test::two_districts());
    const auto two = test::write(folder, "two.gpkg", test::two_districts());
    EXPECT_THAT(error_of_both(two, one), AllOf(HasSubstr("two.gpkg, row 1"), HasSubstr("that of one.gpkg, row 1"),
                                               HasSubstr("leave one of the files out")));
    EXPECT_THAT(error_of_both(one, folder.path() / "." / "one.gpkg"), HasSubstr("one.gpkg: is given twice"));
}

/// Bishkek and a region in a layer of regions; Bishkek `share` as large in one of municipalities.
std::vector<std::filesystem::path> two_levels(const Folder& folder, double share) {
    test::Layer regions;
    regions.fields = {"ADM1_PCODE", "ADM1_EN", "POPULATION"};
    regions.rows = {{test::square(74, 42), {"KG11000000000", "Bishkek", "1000000"}},
                    {test::square(78, 42), {"KG02000000000", "Issyk-Kul", "500000"}}};
    test::Layer municipalities;
    municipalities.fields = {"ADM3_PCODE", "ADM3_EN", "ADM2_PCODE", "ADM1_PCODE"};
    municipalities.rows = {
        {test::square(74, 42, 0.1 * share), {"KG11000000000", "Bishkek (city)", "KG11000000000", "KG11000000000"}},
        {test::square(78, 42), {"KG02205805000", "Ak-Bulun", "KG02205000000", "KG02000000000"}}};
    return {test::write(folder, "regions.gpkg", regions), test::write(folder, "municipalities.gpkg", municipalities)};
}

TEST(Codes, ThatStandInFilesOfSeveralLevelsAreOneUnit) {
    const Folder folder;
    auto files = two_levels(folder, 0.9);
    for (int order = 0; order < 2; ++order) {
        Findings findings;
        const auto b = read_boundaries(files, {}, findings);
        const auto& bishkek = unit(b, "KG11000000000");
        EXPECT_EQ(bishkek.level, Level::adm1);
        EXPECT_EQ(bishkek.name_en, "Bishkek (city)");
        EXPECT_EQ(bishkek.population, 1000000.0);
        EXPECT_NEAR(bounds(bishkek.polygon).east, 74.09, 1e-9) << "the polygon of the deeper level stays";
        const auto found = test::finding(findings, "level.area_differs");
        EXPECT_EQ(found.unit, "KG11000000000");
        EXPECT_EQ(found.file, "regions.gpkg");
        EXPECT_THAT(found.message, HasSubstr("municipalities.gpkg, row 1"));
        std::swap(files[0], files[1]);
    }
}

TEST(Codes, ThatStandInFilesOfSeveralLevelsMayDifferALittle) {
    const Folder folder;
    Findings findings;
    (void)read_boundaries(two_levels(folder, 0.9999), {}, findings);
    EXPECT_FALSE(test::has(findings, "level.area_differs"));
}

TEST(Population, IsReadFromPlainFigures) {
    Findings findings;
    const auto b =
        boundaries_of({"ADM2_PCODE", "POPULATION"},
                      {{"KG02205000000", "70000"}, {"KG02215000000", "many"}, {"KG02210000000", ""}}, findings);
    EXPECT_EQ(unit(b, "KG02205000000").population, 70000.0);
    EXPECT_EQ(unit(b, "KG02215000000").population, std::nullopt);
    EXPECT_EQ(unit(b, "KG02210000000").population, std::nullopt);
    EXPECT_EQ(test::finding(findings, "population.unreadable").row, 2U);
}

struct TypeCase {
    const char* code;
    Level level;
    UnitType type;
};

void PrintTo(const TypeCase& tested, std::ostream* to) { *to << tested.code; }

class TypeOfCode : public testing::TestWithParam<TypeCase> {};

TEST_P(TypeOfCode, IsTold) {
    const Unit made{*Pcode::parse(GetParam().code), GetParam().level, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
    EXPECT_EQ(to_string(read::type_by_code(made)), to_string(GetParam().type));
}

INSTANTIATE_TEST_SUITE_P(Table, TypeOfCode,
                         testing::Values(TypeCase{"KG", Level::adm0, UnitType::country},
                                         TypeCase{"KG02000000000", Level::adm1, UnitType::region},
                                         TypeCase{"KG21000000000", Level::adm1, UnitType::city},
                                         TypeCase{"KG02205000000", Level::adm2, UnitType::district},
                                         TypeCase{"KG02410000010", Level::adm2, UnitType::city},
                                         TypeCase{"KG03220400010", Level::adm2, UnitType::city},
                                         TypeCase{"KG02205805000", Level::adm3, UnitType::aiyl_aimak},
                                         TypeCase{"KG02215600010", Level::adm3, UnitType::city},
                                         TypeCase{"KG08213530020", Level::adm3, UnitType::city},
                                         TypeCase{"KG06255000901", Level::adm3, UnitType::other},
                                         TypeCase{"KG04220000903", Level::adm3, UnitType::other},
                                         TypeCase{"CO05", Level::adm1, UnitType::region},
                                         TypeCase{"CO05001", Level::adm2, UnitType::district}),
                         [](const auto& tested) { return std::string(tested.param.code); });

}  // namespace
}  // namespace kamtuu
