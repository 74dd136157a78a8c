#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <string>
#include <string_view>

#include <kamtuu/error.hpp>
#include <kamtuu/read.hpp>

#include "read/corpus.hpp"
#include "read/record_roles.hpp"
#include "read/temporary_file.hpp"

namespace kamtuu {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct Read {
    RecordTable table;
    Findings findings;

    [[nodiscard]] std::string role_of(std::string_view column) const {
        for (const auto& c : table.columns) {
            if (c.field == column) return c.role;
        }
        return "no such column";
    }
    [[nodiscard]] const Finding* find(std::string_view code) const {
        const auto found =
            std::find_if(findings.begin(), findings.end(), [&](const Finding& f) { return f.code == code; });
        return found == findings.end() ? nullptr : &*found;
    }
};

Read read(std::string_view csv, const RecordOptions& options = {}) {
    const test::TemporaryFile file("t.csv", csv);
    Read result;
    result.table = read_records(file.path(), options, result.findings);
    return result;
}

std::string error_of(std::string_view csv, ErrorKind kind, const RecordOptions& options = {}) {
    try {
        read(csv, options);
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), kind);
        return error.what();
    }
    return "no error";
}

TEST(Records, KeepTextsAndCodesAsTyped) {
    const auto r = read(
        "pcode,municipality,region,project,start,reached,reached_f,need\n"
        "04170220,  Jany-Jol АА ,Jalal-Abad|Osh,PSI,2019-10,1 200,700,\n");
    ASSERT_EQ(r.table.records.size(), 1U);
    const auto& record = r.table.records[0];
    EXPECT_EQ(record.file, "t.csv");
    EXPECT_EQ(record.row, 2U);
    EXPECT_THAT(record.pcode, ElementsAre("04170220"));
    EXPECT_THAT(record.municipality, ElementsAre("Jany-Jol АА"));
    EXPECT_THAT(record.region, ElementsAre("Jalal-Abad", "Osh"));
    EXPECT_EQ(record.start, "2019-10");
    EXPECT_EQ(record.reached, 1200);
    EXPECT_EQ(record.reached_parts.at("f"), 700);
    EXPECT_FALSE(record.need);
    EXPECT_THAT(r.findings, IsEmpty());
}

TEST(Records, AreTheSameFromBytesAtHand) {
    const std::string csv = "municipality,reached\nBosteri,12\n";
    Findings findings;
    EXPECT_EQ(parse_records(csv, "t.csv", {}, findings).records, read(csv).table.records);
    EXPECT_THROW(parse_records("a,b\n", "a pipe", {}, findings), Error);
}

TEST(Records, TakeAnyCodeForAPcodeOnlyByItsCells) {
    for (const char* name : {"Код", "код", "code", "Code"}) {
        const auto codes = read(std::string(name) + ",district\nKG02205000000,Ak-Suu\n41702215,Tyup\n");
        EXPECT_EQ(codes.role_of(name), "pcode") << name;
        const auto others = read(std::string(name) + ",district\nKG02205000000,Ak-Suu\nP12,Tyup\n");
        EXPECT_EQ(others.role_of(name), "") << name;
    }
    const auto both = read("code,adm3 code\nKG02205000000,KG02205805000\n");
    EXPECT_EQ(both.role_of("adm3 code"), "pcode");
    EXPECT_EQ(both.role_of("code"), "");
}

TEST(Records, SayWhichColumnLooksLikePcodes) {
    const auto r = read("district,place number\nA,41702205\nB,KG02215000000\nC,\nD,417022050000000\n");
    EXPECT_EQ(r.find("table.looks_like_pcodes"), nullptr) << "one is no code";
    const auto codes = read("district,place number\nA,41702205\nB,KG02215000000\nC,\nD,41702210\n");
    ASSERT_NE(codes.find("table.looks_like_pcodes"), nullptr);
    EXPECT_EQ(codes.find("table.looks_like_pcodes")->severity, Severity::warning);
    EXPECT_THAT(codes.find("table.looks_like_pcodes")->message, HasSubstr("--column pcode=\"place number\""));
    const auto found = read("pcode,place number\nKG02205805000,41702205\n");
    EXPECT_EQ(found.find("table.looks_like_pcodes"), nullptr) << "there is a column of P-codes";
    const auto blank = read("district,place number\nA,\nB,\n");
    EXPECT_EQ(blank.find("table.looks_like_pcodes"), nullptr);
    const auto few = read("district,place number\nA,41702205\nB,\nC,\n");
    EXPECT_EQ(few.find("table.looks_like_pcodes"), nullptr) << "one of three may be chance";
}

TEST(Records, LeaveOutBlankRowsAndKeepRowNumbers) {
    const auto r = read("region,reached\nOsh,1\n\n,\nTalas,2\n");
    ASSERT_EQ(r.table.records.size(), 2U);
    EXPECT_EQ(r.table.records[1].row, 5U);
}

struct Header {
    std::string name;
    std::string column;
    std::string role;
};

class Headers : public testing::TestWithParam<Header> {};

TEST_P(Headers, AreTakenFor) {
    const auto r = read("\"" + GetParam().column + "\",units\nx,1\n");
    EXPECT_EQ(r.role_of(GetParam().column), GetParam().role);
}

INSTANTIATE_TEST_SUITE_P(
    Table, Headers,
    testing::Values(Header{"Pcode", "P-CODE", "pcode"}, Header{"Adm3Pcode", "ADM3_PCODE", "pcode"},
                    Header{"Camel", "admin3Pcode", "pcode"}, Header{"Cut", "ADM3_PCO_1", "pcode"},
                    Header{"Soate", "СОАТЕ", "pcode"}, Header{"English", "Municipality", "municipality"},
                    Header{"Adm3", "ADM3_EN", "municipality"}, Header{"AyilAimak", "Ayil  Aimak", "municipality"},
                    Header{"Okmotu", "aiyl-okmotu", "municipality"}, Header{"Kyrgyz", "Айыл өкмөтү", "municipality"},
                    Header{"Russian", "Айылный аймак", "municipality"}, Header{"District", "DISTRICT", "district"},
                    Header{"Raion", "raion", "district"}, Header{"Rayon", "Rayon", "district"},
                    Header{"RayonRu", "Район", "district"}, Header{"Adm2", "adm2_name", "district"},
                    Header{"Oblast", "oblast", "region"}, Header{"OblastRu", "Область", "region"},
                    Header{"OblastKy", "Облус", "region"}, Header{"Region", "region", "region"},
                    Header{"Adm1Kr", "Adm1_KR", "region"}, Header{"Typo", "AMD0_EN", "country"},
                    Header{"Longitude", "Longitude", "lon"}, Header{"X", "x", "lon"}, Header{"LonRu", "Долгота", "lon"},
                    Header{"LatRu", "Широта", "lat"}, Header{"Reached", "People reached", "reached"},
                    Header{"ReachedRu", "Охвачено", "reached"}, Header{"Women", "Women reached", "reached_f"},
                    Header{"Children", "reached-children", "reached_children"},
                    Header{"Part", "reached_pwd", "reached_pwd"}, Header{"Start", "Start date", "start"},
                    Header{"Unknown", "Total Amt", ""}));

TEST(Roles, HaveAnAliasOfTheirOwnNameAndAMeaning) {
    for (const auto& info : record_roles()) {
        EXPECT_FALSE(info.meaning.empty()) << info.role;
        if (info.role == "country" || info.role == "units") continue;  // the table has them already
        const auto r = read(std::string(info.role) + ",units,adm0\nx,1,y\n");
        EXPECT_EQ(r.role_of(info.role), info.role);
    }
}

TEST(Roles, NoAliasServesTwoRoles) {
    std::map<std::string_view, std::string_view> seen;
    for (const auto& info : record_roles()) {
        std::string_view rest = info.aliases;
        while (!rest.empty()) {
            const auto alias = rest.substr(0, rest.find('|'));
            const auto [at, added] = seen.emplace(alias, info.role);
            EXPECT_TRUE(added) << alias << " is " << info.role << " and " << at->second;
            rest.remove_prefix(std::min(alias.size() + 1, rest.size()));
        }
    }
}

TEST(Roles, HxlTagsUnderTheHeaderWin) {
    const auto r = read(
        "Region,Unit,Code,People,Girls,When,Who,X\n"
        "#adm1+name,#adm3 +name +en,#adm3+code,#reached,#reached+f+children,#date+start,#org,\n"
        "Osh,Savay,KG06255000901,5,3,2020,UN,74.5\n");
    EXPECT_EQ(r.role_of("Region"), "region");
    EXPECT_EQ(r.role_of("Unit"), "municipality");
    EXPECT_EQ(r.role_of("Code"), "pcode");
    EXPECT_EQ(r.role_of("People"), "reached");
    EXPECT_EQ(r.role_of("Girls"), "reached_f_children");
    EXPECT_EQ(r.role_of("When"), "start");
    EXPECT_EQ(r.role_of("Who"), "");
    EXPECT_EQ(r.role_of("X"), "lon");  // without a tag the name decides
    ASSERT_EQ(r.table.records.size(), 1U);
    EXPECT_EQ(r.table.records[0].row, 3U);
    EXPECT_EQ(r.table.records[0].reached_parts.at("f_children"), 3);
}

TEST(Roles, HxlTagsMayStandOnTop) {
    const auto above = read("#adm1,#reached\nRegion,People reached\nOsh,5\n");
    ASSERT_EQ(above.table.records.size(), 1U);
    EXPECT_EQ(above.role_of("People reached"), "reached");
    const auto alone = read("#adm1,#reached\nOsh,5\n");
    ASSERT_EQ(alone.table.records.size(), 1U);
    EXPECT_EQ(alone.role_of("#reached"), "reached");
}

TEST(Roles, AreChosenByTheCaller) {
    const auto r = read("Location 2,region,x2\nSavay,Osh,7\n",
                        {.columns = {{"municipality", "Location 2"}, {"reached_old", "x2"}}});
    EXPECT_EQ(r.role_of("Location 2"), "municipality");
    EXPECT_EQ(r.table.records.at(0).reached_parts.at("old"), 7);
}

TEST(Roles, AChosenColumnBeatsTheNameWithoutAWord) {
    const auto r = read("region,oblast\nEurope,Osh\n", {.columns = {{"region", "region"}}});
    EXPECT_EQ(r.role_of("region"), "region");
    EXPECT_EQ(r.role_of("oblast"), "");
    EXPECT_EQ(r.find("role.two_columns"), nullptr);
}

TEST(Roles, UnknownOnesAreUsageErrors) {
    EXPECT_THAT(error_of("region\nOsh\n", ErrorKind::usage, {.columns = {{"munipality", "region"}}}),
                AllOf(HasSubstr("no role \"munipality\""), HasSubstr("Did you mean \"municipality\"?")));
    EXPECT_THAT(error_of("region,Aymak\nOsh,x\n", ErrorKind::input, {.columns = {{"municipality", "Aimak"}}}),
                AllOf(HasSubstr("t.csv: there is no column \"Aimak\""), HasSubstr("Did you mean \"Aymak\"?"),
                      HasSubstr("region, Aymak")));
}

TEST(Roles, TheStrongerAliasWins) {
    const auto r = read("Region,ADM1\nEUROPE AND CENTRAL ASIA,Jalal-abad\n");
    EXPECT_EQ(r.role_of("Region"), "");
    EXPECT_EQ(r.role_of("ADM1"), "region");
    ASSERT_NE(r.find("role.two_columns"), nullptr);
    EXPECT_EQ(r.find("role.two_columns")->severity, Severity::note);
    EXPECT_THAT(r.find("role.two_columns")->message, HasSubstr("\"ADM1\" was taken, its name being the more definite"));
}

TEST(Roles, OfEqualAliasesTheFirstWins) {
    const auto r = read("Oblast,oblast\nOsh,Talas\n");
    EXPECT_THAT(r.table.records.at(0).region, ElementsAre("Osh"));
    ASSERT_NE(r.find("role.two_columns"), nullptr);
    EXPECT_EQ(r.find("role.two_columns")->severity, Severity::warning);
}

TEST(Roles, UnusedColumnsAreListedOnce) {
    const auto r = read("region,Budget,,Donor\nOsh,1,2,3\n");
    ASSERT_NE(r.find("role.unused_columns"), nullptr);
    EXPECT_EQ(r.find("role.unused_columns")->message, "Columns that are not used: Budget, (no name), Donor.");
}

TEST(Records, NeedAPlace) {
    EXPECT_THAT(error_of("Project,Latitude\nA,42\n", ErrorKind::input),
                AllOf(HasSubstr("t.csv: no column says where a record lies"), HasSubstr("Project, Latitude"),
                      HasSubstr("--column municipality=NAME")));
}

TEST(Records, TellWhatIsNoNumber) {
    const auto r = read("region,reached,need\nOsh,nearly two million,\nTalas,N/A,-\nNaryn,-5,12 %\n");
    ASSERT_EQ(r.findings.size(), 3U);
    EXPECT_EQ(r.findings[0].code, "number.not_a_number");
    EXPECT_EQ(r.findings[0].row, 2U);
    EXPECT_EQ(r.findings[0].message,
              "Column \"reached\": \"nearly two million\" is not a number; it is taken as absent.");
    EXPECT_EQ(r.findings[1].code, "number.negative");
    EXPECT_EQ(r.findings[1].severity, Severity::error);
    EXPECT_EQ(r.findings[2].row, 4U);
    for (const auto& record : r.table.records) EXPECT_FALSE(record.reached);
}

TEST(Records, TellAssumedGroupingOnceAFile) {
    const auto r = read("region,reached\nOsh,\"1,234\"\nTalas,\"2,345\"\nNaryn,1.234\n");
    ASSERT_EQ(r.findings.size(), 2U);
    EXPECT_EQ(r.findings[0].code, "number.grouping_assumed");
    EXPECT_EQ(r.findings[0].row, 2U);
    EXPECT_EQ(r.findings[1].code, "number.decimal_assumed");
    EXPECT_EQ(r.table.records[1].reached, 2345);
}

struct PointCase {
    std::string name;
    std::string lon;
    std::string lat;
    std::optional<Point> point;
    std::string code;  // of the finding; empty for none
};

class Points : public testing::TestWithParam<PointCase> {};

TEST_P(Points, AreReadOrSaidToBeAbsent) {
    const auto& p = GetParam();
    const auto r = read("lon;lat;region\n" + p.lon + ";" + p.lat + ";Osh\n");
    EXPECT_EQ(r.table.records.at(0).point, p.point);
    if (p.code.empty()) {
        EXPECT_THAT(r.findings, IsEmpty());
    } else {
        ASSERT_FALSE(r.findings.empty());
        EXPECT_EQ(r.findings[0].code, p.code);
        EXPECT_EQ(r.findings[0].severity, Severity::warning);
        EXPECT_EQ(r.findings[0].row, 2U);
    }
}

INSTANTIATE_TEST_SUITE_P(Table, Points,
                         testing::Values(PointCase{"Plain", "74.59", "42.87", Point{74.59, 42.87}, ""},
                                         PointCase{"DecimalComma", "74,612", "42,871", Point{74.612, 42.871}, ""},
                                         PointCase{"Absent", "", "", {}, ""},
                                         PointCase{"Half", "74.59", "", {}, "point.incomplete"},
                                         PointCase{"Words", "east", "42.87", {}, "point.not_a_number"},
                                         PointCase{"Minutes", "74°35'", "42°52'", {}, "point.not_a_number"},
                                         PointCase{"Zero", "0", "0.0", {}, "point.zero"},
                                         PointCase{"OffTheGlobe", "7459", "42.87", {}, "point.out_of_range"},
                                         PointCase{"South", "74.59", "-92", {}, "point.out_of_range"},
                                         PointCase{"Swapped", "42.87", "74.59", Point{74.59, 42.87}, "point.swapped"},
                                         PointCase{"Elsewhere", "2.35", "48.85", Point{2.35, 48.85}, ""}));

TEST(Records, SayTheirPlaceForPeople) {
    Record record;
    EXPECT_EQ(typed_place(record), "");
    record.point = Point{74.5, 42.875};
    EXPECT_EQ(typed_place(record), "74.5, 42.875");
    record.pcode = {"KG02205000000"};
    EXPECT_EQ(typed_place(record), "KG02205000000");
    record.municipality = {"Jany-Jol АА"};
    record.region = {"Jalal-Abad region"};
    EXPECT_EQ(typed_place(record), "Jany-Jol АА, Jalal-Abad region (KG02205000000)");
    Record counted;
    counted.units = 20;
    counted.unit_type = "municipality";
    EXPECT_EQ(typed_place(counted), "20 municipalities");
    counted.region = {"Chui", "Osh"};
    EXPECT_EQ(typed_place(counted), "20 municipalities of Chui, Osh");
}

TEST(RealTables, PilotMunicipalities) {
    KAMTUU_NEEDS_CORPUS();
    Read r;
    r.table = read_records(test::corpus() / "data/projects/psi.csv", {}, r.findings);
    EXPECT_EQ(r.table.records.size(), 30U);
    EXPECT_THAT(r.findings, IsEmpty());
    EXPECT_THAT(r.table.records[0].municipality, ElementsAre("Bosteri АА"));
}

TEST(RealTables, RegionsOnly) {
    KAMTUU_NEEDS_CORPUS();
    Read r;
    r.table = read_records(test::corpus() / "data/projects/jigerduu_jarandar.csv", {}, r.findings);
    ASSERT_FALSE(r.table.records.empty());
    EXPECT_EQ(typed_place(r.table.records[0]), "20 municipalities of Chui, Issyk-Kul, Jalal-Abad, Osh");
    EXPECT_EQ(r.table.records[0].reached, 61500);
    EXPECT_THAT(r.findings, IsEmpty());
}

TEST(RealTables, WorldBank) {
    KAMTUU_NEEDS_CORPUS();
    Read r;
    r.table = read_records(test::corpus() / "data/projects_real/worldbank_2011_kg.csv", {}, r.findings);
    EXPECT_EQ(r.role_of("ADM1"), "region");
    EXPECT_EQ(r.role_of("ADM2"), "district");
    EXPECT_EQ(r.role_of("Region"), "");
    EXPECT_EQ(r.role_of("Country"), "country");
    EXPECT_EQ(r.role_of("Project Title"), "project");
    EXPECT_EQ(r.role_of("MJSECTOR 1"), "sector");
    EXPECT_EQ(r.role_of("Precision"), "precision");
    EXPECT_EQ(r.role_of("Precision Description"), "");
    ASSERT_GT(r.table.records.size(), 1U);
    EXPECT_EQ(r.table.records[1].point, (Point{72.5, 41.5}));
    EXPECT_THAT(r.table.records[1].region, ElementsAre("Jalal-abad"));
    for (const auto& f : r.findings) EXPECT_THAT(f.code, testing::AnyOf("role.two_columns", "role.unused_columns"));
}

}  // namespace
}  // namespace kamtuu
