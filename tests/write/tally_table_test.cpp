#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <stdexcept>
#include <string>
#include <vector>

#include <kamtuu/error.hpp>
#include <kamtuu/read.hpp>
#include <kamtuu/tally_table.hpp>

#include "core/number.hpp"
#include "reference/slow_tally.hpp"
#include "support/map.hpp"
#include "write/csv.hpp"

namespace kamtuu {

namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

struct Tallied {
    std::string out{};
    TallyCounts counts{};
    Findings findings{};
    std::string error{};
};

/// Region, district, two municipalities; a city without a district; names that need quotes and a guard.
const Boundaries& country() {
    static const auto made = [] {
        auto region = test::unit("KG02000000000", Level::adm1, UnitType::region, "Issyk-Kul");
        auto district = test::unit("KG02205000000", Level::adm2, UnitType::district, "=1+1", "KG02000000000");
        auto a =
            test::unit("KG02205801000", Level::adm3, UnitType::aiyl_aimak, "Ak-Suu, \"the first\"", "KG02205000000");
        auto b = test::unit("KG02205802000", Level::adm3, UnitType::aiyl_aimak, "Bosteri", "KG02205000000");
        auto city = test::unit("KG11000000000", Level::adm1, UnitType::city, "Bishkek");
        return test::country_of({region, district, a, b, city});
    }();
    return made;
}

/// Gives at most `step` bytes at a time.
Tallied tally(const std::string& text, const TallyOptions& options = {}, std::size_t step = 1U << 20U) {
    Tallied tallied;
    std::size_t at = 0;
    const auto source = [&](std::span<char> room) {
        const auto size = text.copy(room.data(), std::min(room.size(), step), at);
        at += size;
        return size;
    };
    const auto sink = [&](std::string_view bytes) { tallied.out += bytes; };
    try {
        tallied.counts = tally_table({"p.csv", source, sink}, country(), options, tallied.findings);
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::input) << error.what();
        EXPECT_EQ(tallied.out, "") << "something was written before the fault";
        tallied.error = error.what();
    }
    return tallied;
}

std::string out_of(const std::string& text, const TallyOptions& options = {}) {
    const auto tallied = tally(text, options);
    EXPECT_EQ(tallied.error, "");
    return tallied.out;
}

std::vector<std::string> codes_of(const Findings& findings) {
    std::vector<std::string> codes;
    for (const auto& finding : findings) codes.push_back(finding.code);
    return codes;
}

TEST(TallyTable, CountsAndAddsUpByUnitAndProject) {
    EXPECT_EQ(out_of("id,pcode,sex,reached,project\n"
                     "1,KG02205802000,f,2,Water\n"
                     "2,KG02205802000,m,3,Roads\n"
                     "3,KG11000000000,m,5,Water\n"
                     "4,KG02205802000,f,7,Water\n",
                     {.by = {"project"}}),
              "pcode,name_en,district,region,project,rows,reached\n"
              "KG02205802000,Bosteri,'=1+1,Issyk-Kul,Roads,1,3\n"
              "KG02205802000,Bosteri,'=1+1,Issyk-Kul,Water,2,9\n"
              "KG11000000000,Bishkek,,Bishkek,Water,1,5\n");
}

TEST(TallyTable, TakesAllSpellingsOfACodeForOneUnit) {
    const auto tallied = tally(
        "code,reached\n"
        "KG02205801000,1\nkg 02205801000,2\n\"KG02205801000\",4\n41702205801000,8\n2205801000,16\n"
        "KGZ02205801000,32\nKG02205801000|41702205801000,64\n\u00A0KG02205801000,128\nKG02-205-801-000,256\n");
    EXPECT_EQ(tallied.out,
              "pcode,name_en,district,region,rows,reached\n"
              "KG02205801000,\"Ak-Suu, \"\"the first\"\"\",'=1+1,Issyk-Kul,9,511\n");
    EXPECT_THAT(codes_of(tallied.findings), ElementsAre("pcode.completed"));
}

TEST(TallyTable, CountsWhatCannotBePlacedUnderAnEmptyCode) {
    const auto tallied = tally(
        "pcode,reached\n,1\nKG02205801999,2\nAk-Suu,4\n4.17022E+13,8\nKG02205801000|KG02205802000,16\n"
        "KG02,32\n\n,\n ,\" \"\nKG02205802000,64\n");
    EXPECT_EQ(tallied.out,
              "pcode,name_en,district,region,rows,reached\n"
              ",,,,5,31\n"
              "KG02000000000,Issyk-Kul,,Issyk-Kul,1,32\n"
              "KG02205802000,Bosteri,'=1+1,Issyk-Kul,1,64\n");
    EXPECT_EQ(tallied.counts.rows, 7U);
    EXPECT_EQ(tallied.counts.placed, 2U);
    EXPECT_EQ(tallied.counts.unplaced, 5U);
    EXPECT_EQ(tallied.counts.groups, 3U);
    EXPECT_THAT(codes_of(tallied.findings),
                ElementsAre("pcode.missing", "pcode.refused", "pcode.unknown", "pcode.several", "pcode.completed"));
    EXPECT_EQ(tallied.findings[2].row, 3U);
    EXPECT_EQ(tallied.findings[2].message,
              "Row 3 has a P-code that is not in these boundaries (\"KG02205801999\"). It may be of another vintage. "
              "Counted under an empty P-code.");
}

TEST(TallyTable, KeepsBlankApartFromZero) {
    const auto tallied = tally("pcode,reached,reached_f\nKG11,,0\nKG11,n/a,\nKG02,1,\nKG02,,\n");
    EXPECT_EQ(tallied.out,
              "pcode,name_en,district,region,rows,reached,reached_f\n"
              "KG02000000000,Issyk-Kul,,Issyk-Kul,2,1,\n"
              "KG11000000000,Bishkek,,Bishkek,2,,0\n");
    ASSERT_THAT(codes_of(tallied.findings), ElementsAre("pcode.completed", "number.blank", "number.blank"));
    EXPECT_EQ(
        tallied.findings[1].message,
        "Column \"reached\" is blank in 3 of 4 rows, which add nothing to its sums. A sum of blank cells alone is "
        "blank.");
}

TEST(TallyTable, AddsUpToTheLastDigit) {
    std::string text = "pcode,reached\n";
    for (int i = 0; i < 10; ++i) text += "KG11000000000,0.1\n";
    text += "KG11000000000,9007199254740993\nKG11000000000,0.000000001\nKG11000000000,1e2\nKG11000000000,25e-1\n";
    EXPECT_THAT(out_of(text), HasSubstr("KG11000000000,Bishkek,,Bishkek,14,9007199254741096.500000001\n"));
    // Three decimals alone could be read as thousands.
    EXPECT_THAT(out_of("pcode,reached\nKG11000000000,1.5\nKG11000000000,0.625\n"), HasSubstr(",2,2.1250\n"));
}

TEST(TallyTable, TellsOfNumbersThatAreNone) {
    const auto tallied = tally(
        "pcode,reached\nKG11000000000,many\nKG11000000000,-3\nKG11000000000,1e18\nKG11000000000,0.33333333333\n"
        "KG11000000000,\"1,234\"\nKG11000000000,1.234\nKG11000000000,999999999999999999.9999999999\n"
        "KG11000000000,\"1 000\"\n");
    EXPECT_THAT(tallied.out, HasSubstr("KG11000000000,Bishkek,,Bishkek,8,2235.567333333\n"));
    EXPECT_THAT(codes_of(tallied.findings),
                ElementsAre("number.not_a_number", "number.negative", "number.too_large", "number.rounded",
                            "number.grouping_assumed", "number.decimal_assumed"));
    EXPECT_EQ(tallied.findings[1].severity, Severity::error);
    EXPECT_EQ(tallied.findings[1].message,
              "Row 3 has a number less than nothing in column \"reached\" (\"-3\"). Taken as absent.");
}

TEST(TallyTable, RefusesASumThatItCannotHold) {
    std::string text = "pcode,reached,amount\nKG11000000000,1,999999999999999999\n";
    for (int i = 0; i < 4; ++i) text += "KG11000000000,1,999999999999999999\n";
    for (const unsigned threads : {1U, 3U})
        EXPECT_THAT(tally(text, {.sums = {"reached", "amount"}, .threads = threads, .chunk_bytes = 40}).error,
                    StartsWith("p.csv: the numbers of column \"amount\" add up to 2^62 or more"));
}

TEST(TallyTable, CountsRowsWhereNothingCanBeAddedUp) {
    const auto tallied =
        tally("Location code;pcode\nKG11000000000;x\nKG11000000000;y\n", {.columns = {{"pcode", "Location code"}}});
    EXPECT_EQ(tallied.out, "pcode,name_en,district,region,rows,reached\nKG11000000000,Bishkek,,Bishkek,2,2\n");
    EXPECT_THAT(codes_of(tallied.findings), ElementsAre("tally.rows_as_reached"));
    EXPECT_EQ(tallied.counts.pcode, "Location code");
}

TEST(TallyTable, NamesColumnsByTheirRoles) {
    EXPECT_EQ(out_of("СОАТЕ,Название проекта,beneficiaries,women,district\nKG11000000000,Water,3,2,x\n",
                     {.by = {"project", "district"}}),
              "pcode,name_en,district,region,project,by_district,rows,reached,reached_f\n"
              "KG11000000000,Bishkek,,Bishkek,Water,x,1,3,2\n");
    EXPECT_EQ(
        out_of("pcode,a,b\n#adm3+code,#activity+project,#reached+f\nKG11000000000,Water,3\n", {.by = {"project"}}),
        "pcode,name_en,district,region,project,rows,reached_f\nKG11000000000,Bishkek,,Bishkek,Water,1,3\n");
}

TEST(TallyTable, QuotesAndGuardsWhatItGroupsBy) {
    EXPECT_EQ(out_of("pcode,project\nKG11000000000,\" a, \"\"b\"\" \"\nKG11000000000,=1\nKG11000000000, =1 \n",
                     {.by = {"project"}}),
              "pcode,name_en,district,region,project,rows,reached\n"
              "KG11000000000,Bishkek,,Bishkek,'=1,2,2\n"
              "KG11000000000,Bishkek,,Bishkek,\"a, \"\"b\"\"\",1,1\n");
}

TEST(TallyTable, SaysWhichColumnsThereAre) {
    EXPECT_THAT(tally("name,reached\nx,1\n").error, HasSubstr("no column is known to hold P-codes"));
    EXPECT_THAT(tally("pcode,project\nKG11,1\n", {.by = {"projct"}}).error,
                HasSubstr("there is no column \"projct\" to group by. Did you mean \"project\"?"));
    EXPECT_THAT(tally("pcode,project\nKG11,1\n", {.sums = {"women"}}).error,
                HasSubstr("there is no column \"women\" to add up"));
    EXPECT_THAT(tally("pcode,a\nKG11,1,2\n").error, StartsWith("p.csv, row 2, column 3: the row has more cells"));
    EXPECT_THAT(tally("\npcode,a\nKG11,1\nKG11,\"2\n").error, StartsWith("p.csv, row 4, column 2 (a): the quote"));
    EXPECT_THAT(tally("").error, HasSubstr("the file is empty"));
}

TEST(TallyTable, ShowsNothingOfPeople) {
    const std::string secret = "Secret";
    const auto tallied = tally(
        "pcode,name,phone,reached,project\n,Secret,Secret,x,Secret\nKG1,Secret,\"Secret\",-1,Secret\n"
        "KG11000000000,Secret,Secret,\nKG11000000000,Secret\n");
    EXPECT_THAT(tallied.out, testing::Not(HasSubstr(secret)));
    EXPECT_GE(tallied.findings.size(), 5U);
    for (const auto& finding : tallied.findings) EXPECT_THAT(finding.message, testing::Not(HasSubstr(secret)));
}

TEST(TallyTable, GivesTheSameWhenItForgetsSpellingsAndTellsFew) {
    std::string text = "pcode,reached\n";
    for (int i = 0; i < 70'000; ++i) text += std::to_string(100'000 + i) + ",1\nKG11000000000,1\n";
    const auto tallied = tally(text, {.chunk_bytes = 100'000});
    EXPECT_EQ(tallied.out,
              "pcode,name_en,district,region,rows,reached\n,,,,70000,70000\n"
              "KG11000000000,Bishkek,,Bishkek,70000,70000\n");
    ASSERT_EQ(tallied.findings.size(), 1U);
    EXPECT_LT(tallied.findings[0].message.size(), 1000U);
}

TEST(TallyTable, CanBeCancelledAndWritesNothing) {
    Findings findings;
    std::string text = "pcode\nKG11\n";
    const auto source = [&](std::span<char> room) {
        const auto size = text.copy(room.data(), room.size());
        text.erase(0, size);
        return size;
    };
    const TallyOptions options{.progress = [](double, std::string_view) { return false; }};
    try {
        tally_table({"p", source, [](auto) { FAIL() << "written"; }, 11}, country(), options, findings);
        FAIL() << "was not cancelled";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::cancelled);
    }
}

/// The result is a table of records, each in the unit of its code.
TEST(TallyTable, IsATableOfRecords) {
    const auto out =
        out_of("pcode,reached,women,project\nKG02205801000,3,1,Water\nKG11000000000,2.5,,\n", {.by = {"project"}});
    Findings findings;
    const auto records = parse_records(out, "t.csv", {}, findings).records;
    ASSERT_EQ(records.size(), 2U);
    EXPECT_THAT(records[0].pcode, ElementsAre("KG02205801000"));
    EXPECT_EQ(records[0].project, "Water");
    EXPECT_EQ(records[0].reached, 3);
    EXPECT_EQ(records[0].reached_parts.at("f"), 1);
    EXPECT_EQ(records[1].reached, 2.5);
    EXPECT_THAT(records[1].reached_parts, IsEmpty());
    EXPECT_THAT(codes_of(findings), ElementsAre("role.unused_columns"));
}

// Numbers whose sums are doubles.
const auto number_gen = rc::gen::element<std::string>("1", "0", "12", "0.5", "2,25", "", "-", "x", "-4", " 7 ", "1e2",
                                                      "123456789012", "1,234", "007", "1234567890123");
const auto code_gen = rc::gen::element<std::string>("KG02205801000", "KG02205802000", "KG11000000000", "kg11",
                                                    "KG0220580 1000", "41702205801000", "", " ", "KG99", "x\"y",
                                                    "2205802000", "KG02", "KG02205801000 ", "4.17E+13");
const auto text_gen =
    rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                     "a", "ү", "\"", ",", "\n", "\r", "\r\n", " ", "\u00A0", "Р", "project of water", "8 bytes.")),
                 [](const std::vector<std::string>& parts) {
                     std::string cell;
                     for (const auto& part : parts) cell += part;
                     return cell;
                 });

std::string typed(const std::string& cell, bool always) {
    if (!always && cell.find_first_of("\",\r\n") == std::string::npos) return cell;
    std::string text = "\"";
    for (const char c : cell) text += c == '"' ? "\"\"" : std::string(1, c);
    return text + '"';
}

std::string a_table() {
    std::string text = "pcode,project,reached,other\n";
    const auto rows = *rc::gen::inRange(0, 60);
    for (int i = 0; i < rows; ++i) {
        const std::vector<std::string> cells{*code_gen, *text_gen, *number_gen, *text_gen};
        const auto width = *rc::gen::weightedElement<std::size_t>({{6, 4}, {1, 3}, {1, 2}, {1, 1}});
        for (std::size_t cell = 0; cell < width; ++cell)
            text +=
                (cell == 0 ? "" : ",") + typed(cells[cell], *rc::gen::weightedElement<bool>({{3, false}, {1, true}}));
        text += *rc::gen::element<std::string>("\n", "\r\n", "\n", "\r", "\n\n");
    }
    return text;
}

std::string expected_of(const reference::SlowTally& slow) {
    CsvWriter cells;
    for (const auto& [key, group] : slow) {
        cells.plain(key[0]).text(key[1]).count(group.rows);
        std::string sum;
        if (group.sum) append_number(sum, *group.sum);
        cells.plain(sum).end_row();
    }
    return std::move(cells).str();
}

/// Without the columns of names.
std::string bare_cells(const std::string& out) {
    const auto rows = reference::slow_csv(out, ',');
    CsvWriter cells(FormulaGuard::off);
    for (std::size_t i = 1; i < rows->size(); ++i) {
        const auto& row = (*rows)[i].cells;
        cells.plain(row[0]).plain(row[4]).plain(row[5]).plain(row[6]).end_row();
    }
    return std::move(cells).str();
}

TEST(TallyTable, AgreesWithTheSlowTallyOfAnyTable) {
    EXPECT_TRUE(rc::check("any table", [] {
        const auto text = a_table();
        const auto slow = reference::slow_tally(country(), text);
        RC_ASSERT(slow.has_value());
        TallyOptions options{.by = {"project"}, .separator = ',', .threads = 1};
        const auto whole = tally(text, options);
        RC_ASSERT(whole.error == "");
        RC_ASSERT(bare_cells(whole.out) == expected_of(*slow));
        options.threads = *rc::gen::inRange(1U, 5U);
        options.chunk_bytes = *rc::gen::inRange<std::size_t>(1, 300);
        const auto pieces = tally(text, options, *rc::gen::inRange<std::size_t>(1, 50));
        RC_ASSERT(pieces.out == whole.out);
        RC_ASSERT(pieces.findings == whole.findings);
        RC_ASSERT(pieces.counts.rows == whole.counts.rows);
    }));
}

}  // namespace

}  // namespace kamtuu
