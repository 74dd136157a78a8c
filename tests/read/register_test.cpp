#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <kamtuu/error.hpp>

#include "read/boundary_files.hpp"
#include "read/unit_type.hpp"

namespace kamtuu {
namespace {

using test::Folder;
using testing::HasSubstr;

constexpr const char* header = "pcode,level,type,name_en,name_ky,name_ru,parent_pcode,lon,lat\n";

/// A register of one region, its two districts, a municipality in each, a city, and Bishkek.
const Folder& small_register() {
    static const Folder folder;
    static const auto file =
        folder.write("units.csv", std::string(header) +
                                      "KG02000000000,1,region,Issyk-Kul,Ысык-Көл,,KG,78.1,42.1\n"
                                      "KG11000000000,1,city,Bishkek (city),Бишкек ш.,,KG,74.6,42.87\n"
                                      "KG02205000000,2,district,Ak-Suu,Ак-Суу,Ак-Суйский,KG02000000000,78.05,42.05\n"
                                      "KG02215000000,2,district,Ysyk-Kol,Ысык-Көл,,KG02000000000,78.15,42.05\n"
                                      "KG02410000010,2,city,Karakol (city),Каракол ш.,,KG02000000000,78.4,42.5\n"
                                      "KG02205805000,3,aiyl_aimak,Ak-Bulun,Ак-Булуң,,KG02205000000,78.8,42.6\n"
                                      "KG02215817000,3,aiyl_aimak,Tamchy,Тамчы,,KG02215000000,76.6,42.5\n");
    static const auto aliases = folder.write("aliases.csv",
                                             "pcode,name,language,kind,source\nKG02205805000,Belovodskoe,ru,former,"
                                             "\"here, there\"\nKG09,Nobody,en,slip,x\n");
    return folder;
}

const Unit& unit(const Boundaries& boundaries, std::string_view pcode) {
    const auto* found = boundaries.find(*Pcode::parse(pcode));
    if (found == nullptr) throw std::logic_error("no unit " + std::string(pcode));
    return *found;
}

TEST(Register, IsATreeOfItsOwn) {
    Findings findings;
    const auto b = read_register(small_register().path(), findings);
    EXPECT_EQ(b.units().size(), 8U);
    EXPECT_EQ(b.country().name_ky, "Кыргызстан");
    EXPECT_EQ(unit(b, "KG11000000000").type, UnitType::city);
    EXPECT_EQ(unit(b, "KG02205805000").label_point, (Point{78.8, 42.6}));
    EXPECT_EQ(unit(b, "KG02205805000").other_names.at(0).text, "Belovodskoe");
    EXPECT_EQ(unit(b, "KG02205805000").other_names.at(0).source, "here, there");
    EXPECT_EQ(b.at_level(Level::adm3).size(), 4U);  // two aiyl aimaks, Karakol and Bishkek
    EXPECT_EQ(test::finding(findings, "register.alias_without_unit").row, 3U);
}

TEST(Register, CompletesFiles) {
    const Folder folder;
    Findings findings;
    BoundaryOptions options;
    options.register_folder = small_register().path();
    const auto b = read_boundaries({test::write(folder, "a.gpkg", test::two_districts())}, options, findings);
    EXPECT_EQ(unit(b, "KG02205000000").name_ru, "Ак-Суйский");
    EXPECT_EQ(unit(b, "KG02215000000").name_en, "Issyk-Kul");
    EXPECT_EQ(unit(b, "KG02215000000").other_names.at(0).text, "Ysyk-Kol");
    EXPECT_EQ(unit(b, "KG02215000000").other_names.at(0).kind, "spelling");
    EXPECT_EQ(unit(b, "KG02205805000").parent->str(), "KG02205000000");
    EXPECT_EQ(unit(b, "KG11000000000").type, UnitType::city);
    EXPECT_EQ(b.at_level(Level::adm1).size(), 2U);
    EXPECT_THAT(test::finding(findings, "boundaries.no_polygon").message, HasSubstr("4 unit(s)"));
}

TEST(Register, DoesNotMixTwoVintages) {
    const Folder folder;
    auto layer = test::two_districts();
    layer.rows[1].values[0] = "KG02299000000";  // unknown to the register, so the file holds for another date
    Findings findings;
    BoundaryOptions options;
    options.register_folder = small_register().path();
    const auto b = read_boundaries({test::write(folder, "a.gpkg", layer)}, options, findings);
    for (const char* left_out : {"KG02215000000", "KG02215817000", "KG02410000010"}) {
        EXPECT_EQ(b.find(*Pcode::parse(left_out)), nullptr) << left_out;
        EXPECT_THAT(test::finding(findings, "register.other_units").message, HasSubstr(left_out));
    }
    EXPECT_THAT(test::finding(findings, "register.other_units").message, HasSubstr("3 unit(s)"));
    EXPECT_FALSE(test::has(findings, "register.missing_in_file"));
}

TEST(Register, KeepsWhatTheFileMerelyLacks) {
    const Folder folder;
    Findings findings;
    BoundaryOptions options;
    options.register_folder = small_register().path();
    const auto b = read_boundaries({test::write(folder, "a.gpkg", test::two_districts())}, options, findings);
    EXPECT_TRUE(unit(b, "KG02410000010").polygon.empty());  // the file gives the region's districts, without Karakol
    const auto found = test::finding(findings, "register.missing_in_file");
    EXPECT_EQ(found.severity, Severity::warning);
    EXPECT_THAT(found.message, testing::AllOf(HasSubstr("1 unit(s)"), HasSubstr("KG02410000010")));
    EXPECT_FALSE(test::has(findings, "register.other_units"));
}

TEST(Register, OfAnotherCountryIsRefused) {
    const Folder folder;
    test::Layer layer;
    layer.fields = {"ADM1_PCODE"};
    layer.rows = {{test::square(70, 38), {"TJ01"}}};
    BoundaryOptions options;
    options.register_folder = small_register().path();
    EXPECT_THAT(test::error_of(test::write(folder, "a.gpkg", layer), options),
                HasSubstr("a.gpkg: its units are of TJ, the register is of KG. Use --register none"));
}

TEST(Register, GivesNamesWhoseLettersWereLost) {
    const Folder folder;
    auto layer = test::two_districts();
    layer.rows[0].values[2] = "?? ???";
    layer.rows[1].values[2] = "\uFFFD\uFFFD \uFFFD";
    Findings findings;
    BoundaryOptions options;
    options.register_folder = small_register().path();
    const auto b = read_boundaries({test::write(folder, "a.gpkg", layer)}, options, findings);
    EXPECT_EQ(unit(b, "KG02205000000").name_ky, "Ак-Суу");
    EXPECT_EQ(unit(b, "KG02215000000").name_ky, "Ысык-Көл");
    EXPECT_THAT(test::finding(findings, "text.lost_names").message, HasSubstr("2 name(s)"));
    EXPECT_THAT(test::finding(findings, "text.lost_letters").message, HasSubstr("2 text(s) in ADM2_KY"));
}

TEST(Register, SaysWhatItLacks) {
    const Folder folder;
    auto layer = test::two_districts();
    layer.rows[1].values[0] = "KG02299000000";
    Findings findings;
    BoundaryOptions options;
    options.register_folder = small_register().path();
    (void)read_boundaries({test::write(folder, "a.gpkg", layer)}, options, findings);
    EXPECT_THAT(test::finding(findings, "register.lacks_unit").message, HasSubstr("KG02299000000"));
}

TEST(Register, GivesWayToTheFilesParent) {
    const Folder folder;
    auto layer = test::two_districts();
    layer.rows[1].values[3] = "KG03000000000";
    Findings findings;
    BoundaryOptions options;
    options.register_folder = small_register().path();
    const auto b = read_boundaries({test::write(folder, "a.gpkg", layer)}, options, findings);
    EXPECT_EQ(unit(b, "KG02215000000").parent->str(), "KG03000000000");
    EXPECT_EQ(test::finding(findings, "parent.differs").unit, "KG02215000000");
}

TEST(Register, GivesParentsThatTheFileDoesNotState) {
    const Folder folder;
    test::Layer layer;
    layer.fields = {"ADM3_PCODE"};
    layer.rows = {{test::square(78, 42), {"KG02205805000"}}};
    Findings findings;
    BoundaryOptions options;
    options.register_folder = small_register().path();
    const auto b = read_boundaries({test::write(folder, "a.gpkg", layer)}, options, findings);
    EXPECT_EQ(unit(b, "KG02205805000").parent->str(), "KG02205000000");
    EXPECT_EQ(unit(b, "KG02205000000").name_en, "Ak-Suu");
}

struct TableCase {
    const char* name;
    const char* row;
    const char* cause;
};

void PrintTo(const TableCase& tested, std::ostream* to) { *to << tested.row; }

class BadRegister : public testing::TestWithParam<TableCase> {};

TEST_P(BadRegister, IsRefusedWithItsRow) {
    const Folder folder;
    (void)folder.write("units.csv", std::string(header) + GetParam().row + "\n");
    Findings findings;
    try {
        (void)read_register(folder.path(), findings);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::input);
        EXPECT_THAT(error.what(), HasSubstr(GetParam().cause));
    }
}

INSTANTIATE_TEST_SUITE_P(
    Table, BadRegister,
    testing::Values(TableCase{"Code", "x1,1,region,a,b,c,KG,78,42", "units.csv, row 2, column pcode"},
                    TableCase{"Level", "KG02000000000,4,region,a,b,c,KG,78,42", "column level: \"4\" is no level"},
                    TableCase{"Type", "KG02000000000,1,oblus,a,b,c,KG,78,42", "column type: \"oblus\" is no type"},
                    TableCase{"Parent", "KG02000000000,1,region,a,b,c,,78,42", "column parent_pcode"},
                    TableCase{"Longitude", "KG02000000000,1,region,a,b,c,KG,181,42",
                              "column lon: \"181\" is no number"},
                    TableCase{"Twice", "KG02000000000,1,region,a,b,c,KG,78,42\nKG02000000000,1,region,a,b,c,KG,78,42",
                              "row 3, column pcode: \"KG02000000000\" stands in row 2 already"},
                    TableCase{"Orphan", "KG02205000000,2,district,a,b,c,KG02000000000,78,42", "KG02000000000"}),
    [](const auto& tested) { return std::string(tested.param.name); });

TEST(Register, ThatIsMissingIsNamed) {
    const Folder folder;
    Findings findings;
    EXPECT_THROW((void)read_register(folder.path(), findings), Error);
    (void)folder.write("units.csv", "pcode,level\nKG,0\n");
    EXPECT_THROW((void)read_register(folder.path(), findings), Error);
}

TEST(FullRegister, AgreesWithTypesByCode) {
    const auto source = test::test_data("data/register/kgz_units.csv");
    if (!source) GTEST_SKIP() << "KAMTUU_TEST_DATA is not set";
    const auto folder = std::filesystem::path(KAMTUU_SOURCE_DIR) / "data/register";
    Findings findings;
    const auto b = read_register(folder, findings);
    for (const auto& one : b.units()) {
        EXPECT_EQ(to_string(read::type_by_code(one)), to_string(one.type)) << one.pcode.str() << ' ' << one.name_en;
    }
}

class RealBoundaries : public testing::Test {
protected:
    static Boundaries read(const char* name, Findings& findings) {
        BoundaryOptions options;
        options.register_folder = std::filesystem::path(KAMTUU_SOURCE_DIR) / "data/register";
        return read_boundaries({*test::test_data(name)}, options, findings);
    }
};

TEST_F(RealBoundaries, CodDistrictsAreCompletedByTheRegister) {
    constexpr const char* name = "data/boundaries/cod_ab_kgz_adm2.geojson";
    if (!test::test_data(name)) GTEST_SKIP() << "KAMTUU_TEST_DATA is not set";
    Findings findings;
    const auto b = read(name, findings);
    const auto with_polygon = [&](Level level) {
        return std::count_if(b.units().begin(), b.units().end(),
                             [&](const Unit& u) { return u.level == level && !u.polygon.empty(); });
    };
    EXPECT_EQ(with_polygon(Level::adm2), 53);
    EXPECT_EQ(b.at_level(Level::adm1).size(), 9U);
    EXPECT_EQ(b.at_level(Level::adm2).size(), 55U);   // 53, Bishkek and Osh
    EXPECT_EQ(b.at_level(Level::adm3).size(), 469U);  // 460, seven cities without any, Bishkek and Osh
    EXPECT_EQ(unit(b, "KG03220400010").parent->str(), "KG03000000000");
    EXPECT_EQ(unit(b, "KG04220000000").name_ru, "Ат-Башынский");
    for (const char* city : {"KG11000000000", "KG21000000000"}) {
        for (const auto level : {Level::adm1, Level::adm2, Level::adm3}) {
            EXPECT_EQ(b.at_level(unit(b, city), level), &unit(b, city));
        }
    }
    EXPECT_TRUE(test::has(findings, "boundaries.no_polygon"));
    EXPECT_FALSE(test::has(findings, "register.other_units"));
    EXPECT_FALSE(test::has(findings, "register.lacks_unit"));
    EXPECT_THAT(b.notes(), testing::Contains(HasSubstr("2018-11-19")));
}

TEST_F(RealBoundaries, SyntheticMunicipalitiesAreWhole) {
    constexpr const char* name = "data/boundaries/synthetic_kgz_adm3.geojson";
    if (!test::test_data(name)) GTEST_SKIP() << "KAMTUU_TEST_DATA is not set";
    Findings findings;
    const auto b = read(name, findings);
    EXPECT_EQ(b.at_level(Level::adm3).size(), 469U);
    EXPECT_EQ(b.at_level(Level::adm2).size(), 55U);
    EXPECT_THAT(test::finding(findings, "boundaries.no_polygon").message,
                testing::AllOf(HasSubstr("2 unit(s)"), HasSubstr("KG11000000000, KG21000000000")));
    EXPECT_FALSE(test::has(findings, "register.other_units"));
}

TEST_F(RealBoundaries, OfTwoLevelsAreOneTree) {
    const auto districts = test::test_data("data/boundaries/cod_ab_kgz_adm2.geojson");
    const auto municipalities = test::test_data("data/boundaries/synthetic_kgz_adm3.geojson");
    if (!districts || !municipalities) GTEST_SKIP() << "KAMTUU_TEST_DATA is not set";
    Findings findings;
    const auto b = read_boundaries({*districts, *municipalities}, {}, findings);
    EXPECT_EQ(unit(b, "KG03220400010").level, Level::adm2);
    EXPECT_EQ(unit(b, "KG03220400010").parent->str(), "KG03000000000");
    EXPECT_EQ(b.at_level(Level::adm2).size(), 53U);
}

TEST(KnownPlaces, AreReadFromATable) {
    const Folder folder;
    Findings findings;
    const auto places = read_known_places(
        folder.write("holes.csv", "name,class,country,lon,lat,source\nSong-Köl,lake,Kyrgyzstan,75.16,41.84,a map\n"),
        findings);
    ASSERT_EQ(places.size(), 1U);
    EXPECT_EQ(places[0].name, "Song-Köl");
    EXPECT_EQ(places[0].kind, HoleClass::lake);
    EXPECT_EQ(places[0].at, (Point{75.16, 41.84}));
}

TEST(KnownPlaces, RefuseWhatIsNone) {
    const Folder folder;
    Findings findings;
    for (const auto* row : {"X,sliver,,75,41,", "X,lake,,,41,", "X,lake,,75,141,"}) {
        const auto file = folder.write("holes.csv", std::string("name,class,country,lon,lat,source\n") + row + "\n");
        EXPECT_THROW((void)read_known_places(file, findings), Error) << row;
    }
}

}  // namespace
}  // namespace kamtuu
