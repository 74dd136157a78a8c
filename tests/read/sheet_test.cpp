#include "read/sheet.hpp"

#include <algorithm>
#include <cpl_conv.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <string>

#include <kamtuu/error.hpp>
#include <kamtuu/read.hpp>

#include "read/corpus.hpp"
#include "read/temporary_file.hpp"
#include "read/workbook.hpp"

namespace kamtuu {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

std::string error_of(const std::filesystem::path& file, const SheetOptions& options = {}) {
    Findings findings;
    try {
        read_sheet(file, options, findings);
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::input);
        return error.what();
    }
    return "no error";
}

std::string error_of_bytes(const std::string& bytes, const SheetOptions& options = {}) {
    const test::TemporaryFile file("t.xlsx", bytes);
    return error_of(file.path(), options);
}

TEST(Sheets, XlsxCellsAreTextsAndRowsKeepTheirNumbers) {
    const test::TemporaryFile file("t.xlsx", test::zip(test::xlsx_parts({{"S", test::small_sheet}})));
    Findings findings;
    const auto table = read_sheet(file.path(), {}, findings);
    EXPECT_THAT(table.header(), ElementsAre("pcode", "reached"));
    ASSERT_EQ(table.size(), 1U);
    EXPECT_THAT(table.row(0), ElementsAre("02205000000", "170"));
    EXPECT_EQ(table.row_number(0), 3U);
    EXPECT_THAT(findings, IsEmpty());
}

TEST(Sheets, LargeNumbersAreNotRounded) {
    const auto sheet = "<sheetData><row r=\"1\">" + test::inline_text("A1", "pcode") +
                       "</row><row r=\"2\"><c r=\"A2\"><v>41702205000000</v></c></row></sheetData>";
    const test::TemporaryFile file("t.xlsx", test::zip(test::xlsx_parts({{"S", sheet}})));
    Findings findings;
    EXPECT_EQ(read_sheet(file.path(), {}, findings).cell(0, 0), "41702205000000");
}

TEST(Sheets, OdsCellsAreTexts) {
    const auto rows = "<table:table-row>" + test::ods_text("region") + test::ods_text("pcode") +
                      "</table:table-row><table:table-row>" + test::ods_text("Ысык-Көл") + test::ods_text("007") +
                      "</table:table-row>";
    const test::TemporaryFile file("t.ods", test::ods(rows));
    Findings findings;
    const auto table = read_sheet(file.path(), {}, findings);
    EXPECT_THAT(table.header(), ElementsAre("region", "pcode"));
    EXPECT_THAT(table.row(0), ElementsAre("Ысык-Көл", "007"));
}

TEST(Sheets, AreChosenByNameOrAloud) {
    const test::TemporaryFile file(
        "t.xlsx",
        test::zip(test::xlsx_parts({{"Notes", "<sheetData/>"}, {"A", test::small_sheet}, {"B", test::small_sheet}})));
    Findings findings;
    EXPECT_EQ(read_sheet(file.path(), {}, findings).size(), 1U);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].code, "sheet.assumed");
    EXPECT_THAT(findings[0].message, HasSubstr("Sheet \"A\" was read"));
    EXPECT_EQ(read_sheet(file.path(), {.sheet = "B"}, findings).size(), 1U);
    EXPECT_THAT(error_of(file.path(), {.sheet = "C"}), HasSubstr("no sheet \"C\". Sheets are: Notes, A, B."));
    EXPECT_THAT(error_of(file.path(), {.sheet = "Notes"}), HasSubstr("has no row"));
}

TEST(Sheets, CellsBesideTheHeaderAreKept) {
    const auto sheet = "<sheetData><row r=\"1\">" + test::inline_text("A1", "region") + "</row><row r=\"2\">" +
                       test::inline_text("A2", "Osh") + test::inline_text("C2", "note") + "</row></sheetData>";
    const test::TemporaryFile file("t.xlsx", test::zip(test::xlsx_parts({{"S", sheet}})));
    Findings findings;
    const auto table = read_sheet(file.path(), {}, findings);
    EXPECT_THAT(table.header(), ElementsAre("region", "", ""));
    EXPECT_THAT(table.row(0), ElementsAre("Osh", "", "note"));
}

TEST(Sheets, MergedCellsAreTold) {
    const test::TemporaryFile file(
        "t.xlsx", test::zip(test::xlsx_parts(
                      {{"S", test::small_sheet + "<mergeCells count=\"1\"><mergeCell ref=\"A3:A4\"/></mergeCells>"}})));
    Findings findings;
    read_sheet(file.path(), {}, findings);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].code, "sheet.merged_cells");
}

TEST(Sheets, DamagedAndHostileOnesStopTheWork) {
    const auto lost = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row></sheetData>";
    EXPECT_THAT(error_of_bytes(test::zip(test::xlsx_parts({{"S", lost}}))),
                AllOf(StartsWith("t.xlsx: the workbook is damaged"), HasSubstr("Cannot find string 99")));
    auto parts = test::xlsx_parts({{"S", test::small_sheet}});
    parts.back().second.insert(0, "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>");
    EXPECT_THAT(error_of_bytes(test::zip(parts)), HasSubstr("declares a document type"));
    EXPECT_THAT(error_of_bytes(test::zip(test::xlsx_parts({{"S", "<sheetData/>"}}))), HasSubstr("no sheet has a row"));
    EXPECT_THAT(error_of_bytes(test::zip(test::xlsx_parts({{"S", test::small_sheet}}), 1)), HasSubstr("encrypted"));
    auto twice = test::xlsx_parts({{"S", test::small_sheet}});
    twice.push_back(twice.back());
    EXPECT_THAT(error_of_bytes(test::zip(twice)), HasSubstr("two entries"));
    const auto whole = test::zip(test::xlsx_parts({{"S", test::small_sheet}}));
    EXPECT_THAT(error_of_bytes(whole.substr(0, whole.size() / 2)), StartsWith("t.xlsx: "));
    EXPECT_THAT(error_of_bytes("region\nOsh\n"), HasSubstr("not an XLSX or ODS workbook but something else"));
}

TEST(Sheets, LimitsNameThemselves) {
    const auto bytes = test::zip(test::xlsx_parts({{"S", test::small_sheet}}));
    SheetOptions options;
    options.max_rows = 2;
    EXPECT_THAT(error_of_bytes(bytes, options), HasSubstr("than the 2 of the limit max_rows"));
    options = {};
    options.max_cells = 3;
    EXPECT_THAT(error_of_bytes(bytes, options), HasSubstr("than the 3 of the limit max_cells"));
    options = {};
    options.max_unpacked_bytes = 100;
    EXPECT_THAT(error_of_bytes(bytes, options), HasSubstr("100 of the limit max_unpacked_bytes"));
}

TEST(Sheets, LeaveGdalAsItWas) {
    const test::TemporaryFile file("t.xlsx", test::zip(test::xlsx_parts({{"S", test::small_sheet}})));
    Findings findings;
    read_sheet(file.path(), {}, findings);
    EXPECT_EQ(CPLGetConfigOption("OGR_XLSX_HEADERS", nullptr), nullptr);
    EXPECT_EQ(CPLGetConfigOption("CPL_DEBUG", nullptr), nullptr);
}

TEST(Sheets, GiveRecords) {
    const test::TemporaryFile file("t.xlsx", test::zip(test::xlsx_parts({{"S", test::small_sheet}})));
    Findings findings;
    const auto table = read_records(file.path(), {}, findings);
    ASSERT_EQ(table.records.size(), 1U);
    EXPECT_THAT(table.records[0].pcode, ElementsAre("02205000000"));
    EXPECT_EQ(table.records[0].reached, 170);
    EXPECT_EQ(table.records[0].row, 3U);
}

TEST(SheetCorpus, Hostile) {
    KAMTUU_NEEDS_CORPUS();
    const auto folder = test::corpus() / "corpus/hostile-made-here";
    EXPECT_THAT(error_of(folder / "badindex.xlsx"), HasSubstr("Cannot find string"));
    EXPECT_THAT(error_of(folder / "bombrows.xlsx"), HasSubstr("decompression bomb"));
    EXPECT_THAT(error_of(folder / "farcell.xlsx"), HasSubstr("Invalid row"));
    EXPECT_THAT(error_of(folder / "farcell2.xlsx"), HasSubstr("Invalid row"));
    EXPECT_THAT(error_of(folder / "laugh.xlsx"), HasSubstr("document type or entities"));
    EXPECT_THAT(error_of(folder / "xxe.xlsx"), HasSubstr("document type or entities"));
    EXPECT_THAT(error_of(folder / "prefix.xlsx"), HasSubstr("unusual form of XML"));
}

TEST(SheetCorpus, HxlTagsUnderTwoRowsOfHeadings) {
    KAMTUU_NEEDS_CORPUS();
    Findings findings;
    const auto table = read_records(test::corpus() / "corpus/hxl-tests/files/test_io/input-valid.xlsx", {}, findings);
    ASSERT_FALSE(table.records.empty());
    EXPECT_EQ(table.records[0].row, 4U);
    EXPECT_THAT(table.records[0].region, ElementsAre("Los Santos"));
    EXPECT_EQ(table.records[0].sector, "WASH");
}

}  // namespace
}  // namespace kamtuu
