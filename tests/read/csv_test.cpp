#include "read/csv.hpp"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/error.hpp>

#include "read/parsed_csv.hpp"
#include "read/temporary_file.hpp"
#include "reference/slow_csv.hpp"

namespace kamtuu {
namespace {

using namespace std::string_literals;
using reference::SlowRow;
using test::error_of;
using test::findings_of;
using test::from;
using test::parse;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

struct Good {
    std::string name;
    std::string text;
    std::vector<SlowRow> rows;
};

class CsvTables : public testing::TestWithParam<Good> {};

TEST_P(CsvTables, AreRead) { EXPECT_EQ(parse(GetParam().text), GetParam().rows); }

using Rows = std::vector<SlowRow>;
INSTANTIATE_TEST_SUITE_P(
    Dialects, CsvTables,
    testing::Values(
        Good{"Comma", "a,b\n1,2\n", Rows{{1, {"a", "b"}}, {2, {"1", "2"}}}},
        Good{"Semicolon", "a;b\n1,5;2\n", Rows{{1, {"a", "b"}}, {2, {"1,5", "2"}}}},
        Good{"Tab", "a\tb\n1,5\t2;3\n", Rows{{1, {"a", "b"}}, {2, {"1,5", "2;3"}}}},
        Good{"OneColumn", "a\n1\n", Rows{{1, {"a"}}, {2, {"1"}}}},
        Good{"Crlf", "a,b\r\n1,2\r\n", Rows{{1, {"a", "b"}}, {2, {"1", "2"}}}},
        Good{"LoneCr", "a,b\r1,2\r", Rows{{1, {"a", "b"}}, {2, {"1", "2"}}}},
        Good{"NoLastNewline", "a,b\n1,2", Rows{{1, {"a", "b"}}, {2, {"1", "2"}}}},
        Good{"LastCellEmpty", "a,b\n1,", Rows{{1, {"a", "b"}}, {2, {"1", ""}}}},
        Good{"Quotes", "a,b\n\"x, y\",\"say \"\"so\"\"\"\n", Rows{{1, {"a", "b"}}, {2, {"x, y", "say \"so\""}}}},
        Good{"OnlyQuotes", "a,b\n\"\",\"\"\"\"\n", Rows{{1, {"a", "b"}}, {2, {"", "\""}}}},
        Good{"QuoteInText", "a,b\n5\" pipe,x\"\"y\n", Rows{{1, {"a", "b"}}, {2, {"5\" pipe", "x\"\"y"}}}},
        Good{"NewlineInCell", "a,b\n\"x\ny\r\nz\",1\n2,3\n",
             Rows{{1, {"a", "b"}}, {2, {"x\ny\r\nz", "1"}}, {3, {"2", "3"}}}},
        Good{"SeparatorInQuotedHeader", "\"a,b,c\";d\n1;2\n", Rows{{1, {"a,b,c", "d"}}, {2, {"1", "2"}}}},
        Good{"BlankRowsCount", "\n\na,b\n\n1,2\r\n\r\n3,4\n", Rows{{3, {"a", "b"}}, {5, {"1", "2"}}, {7, {"3", "4"}}}},
        Good{"BlanksAreText", "a,b\n  , x\n", Rows{{1, {"a", "b"}}, {2, {"  ", " x"}}}},
        Good{"ShortRow", "a,b,c\n1\n", Rows{{1, {"a", "b", "c"}}, {2, {"1"}}}},
        Good{"ByteOrderMark",
             "\xEF\xBB\xBF"
             "a,b\n1,2\n",
             Rows{{1, {"a", "b"}}, {2, {"1", "2"}}}},
        Good{"Utf16LittleEndian",
             "\xFF\xFE"
             "a\0;\0\x1E\x04\n\0\x31\0;\0\x48\x04"s,
             Rows{{1, {"a", "О"}}, {2, {"1", "ш"}}}},
        Good{"Utf16BigEndian", "\xFE\xFF\0a\0,\0b\0\n\0\x31\0,\0\x32"s, Rows{{1, {"a", "b"}}, {2, {"1", "2"}}}},
        Good{"Utf16Surrogates", "\xFF\xFE\x3D\xD8\x00\xDE"s, Rows{{1, {"\U0001F600"}}}},
        Good{"BigNumbersStayText", "id\n9007199254740993\n", Rows{{1, {"id"}}, {2, {"9007199254740993"}}}},
        Good{"LeadingZerosStay", "id\n007\n", Rows{{1, {"id"}}, {2, {"007"}}}},
        Good{"LessThanIsNoMarkup", "<5 years,b\n1,2\n", Rows{{1, {"<5 years", "b"}}, {2, {"1", "2"}}}}));

struct Bad {
    std::string name;
    std::string text;
    std::string place;
    std::string cause;
    CsvOptions options{};
};

class CsvErrors : public testing::TestWithParam<Bad> {};

TEST_P(CsvErrors, NamePlaceCauseAndRemedy) {
    const auto message = error_of(GetParam().text, ErrorKind::input, GetParam().options);
    EXPECT_THAT(message, AllOf(StartsWith("t.csv" + GetParam().place + ": "), HasSubstr(GetParam().cause)));
    EXPECT_EQ(message.back(), '.') << message;
}

CsvOptions with(std::size_t CsvOptions::*limit, std::size_t value) {
    CsvOptions options;
    options.*limit = value;
    return options;
}

INSTANTIATE_TEST_SUITE_P(
    Rows, CsvErrors,
    testing::Values(
        Bad{"OpenQuote", "a,b\n\"unterminated,1\n2,3\n", ", row 2, column 1 (a)", "is never closed. Close it"},
        Bad{"OpenQuoteInHeader", "a,\"b\n1,2\n", ", row 1, column 2", "is never closed"},
        Bad{"TextAfterQuote", "a,b\n1,2\n3,\"x\"y\n", ", row 3, column 2 (b)", "text follows the closing quote"},
        Bad{"BlankAfterQuote", "a,b\n\"x\" ,1\n", ", row 2, column 1 (a)", "text follows the closing quote"},
        Bad{"OpenQuoteMetByAnother", "a,b\n\"open,1\n2,\"x\"\n", ", row 2, column 1 (a)", "quote that is still open"},
        Bad{"LongerRow", "a,b\n1,2\n\n3,4,5,6\n", ", row 4, column 3", "more cells than the header, which has 2"},
        Bad{"Nul", "a,b\nx\0y,1\n"s, ", row 2, column 1 (a)", "NUL character"},
        Bad{"NulInQuotes", "a,b\n1,\"x\0y\"\n"s, ", row 2, column 2 (b)", "NUL character"},
        Bad{"NulInHeader", "a\0,b\n"s, ", row 1, column 1", "NUL character"},
        Bad{"Utf16WithoutMark", "a\0;\0"s, ", row 1, column 1", "UTF-16 without a byte order mark"},
        Bad{"Empty", "", "", "the file is empty"}, Bad{"OnlyNewlines", "\n\r\n\n", "", "the file is empty"},
        Bad{"OnlyMark", "\xEF\xBB\xBF", "", "the file is empty"}));

INSTANTIATE_TEST_SUITE_P(
    Encodings, CsvErrors,
    testing::Values(
        Bad{"Cp1251", "ADM1;n\n\xCE\xF8;1\n", ", row 2, column 1 (ADM1)", "byte 0xCE is not UTF-8. Give the encoding"},
        Bad{"InHeader", "a,\xFF\n", ", row 1, column 2", "byte 0xFF is not UTF-8"},
        Bad{"AtRowBegin", "a,b\n1,2\n\xFF", ", row 3, column 1 (a)", "byte 0xFF is not UTF-8"},
        Bad{"AfterSeparator", "a,b\n1,\xFF", ", row 2, column 2 (b)", "byte 0xFF is not UTF-8"},
        Bad{"InQuotes", "a,b\n1,\"x\xFF\"\n", ", row 2, column 2 (b)", "byte 0xFF is not UTF-8"},
        Bad{"CutCharacter", "a\n\xD0", ", row 2, column 1 (a)", "byte 0xD0 is not UTF-8"},
        Bad{"Overlong", "a\n\xC0\xAF\n", ", row 2, column 1 (a)", "byte 0xC0 is not UTF-8"},
        Bad{"Surrogate", "a\n\xED\xA0\x80\n", ", row 2, column 1 (a)", "byte 0xED is not UTF-8"},
        Bad{"TooLarge", "a\n\xF4\x90\x80\x80\n", ", row 2, column 1 (a)", "byte 0xF4 is not UTF-8"},
        Bad{"OddUtf16",
            "\xFF\xFE"
            "a\0\n\0b"s,
            ", row 2, column 1 (a)", "byte 0x62 is not UTF-16LE"},
        Bad{"HalfSurrogate",
            "\xFF\xFE"
            "a\0\n\0\x3D\xD8\x31\0"s,
            ", row 2, column 1 (a)", "is not UTF-16LE"},
        Bad{"HoleInCp1251", "a\n\x98\n", ", row 2, column 1 (a)", "byte 0x98 is not CP1251", from("CP1251")}));

INSTANTIATE_TEST_SUITE_P(
    Limits, CsvErrors,
    testing::Values(Bad{"Cell", "a,b\n1,12345678\n", ", row 2, column 2 (b)",
                        "8 bytes, more than the 7 of the limit max_cell_bytes", with(&CsvOptions::max_cell_bytes, 7)},
                    Bad{"Row", "a,b\n123,456\n", ", row 2, column 2 (b)",
                        "7 bytes, more than the 6 of the limit max_row_bytes", with(&CsvOptions::max_row_bytes, 6)},
                    Bad{"Columns", "a,b,c\n", ", row 1, column 3", "more than 2 columns, the limit max_columns",
                        with(&CsvOptions::max_columns, 2)},
                    Bad{"File", "a,b,c\n", "", "6 bytes, more than the 5 of the limit max_file_bytes",
                        with(&CsvOptions::max_file_bytes, 5)}));

INSTANTIATE_TEST_SUITE_P(
    OtherFiles, CsvErrors,
    testing::Values(
        Bad{"Xlsx", "PK\x03\x04\x14\0\0\0\x08\0....[Content_Types].xml"s, "", "not a CSV file but an XLSX workbook"},
        Bad{"Ods", "PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "",
            "an OpenDocument spreadsheet"},
        Bad{"Zip", "PK\x03\x04points.shp", "", "but a ZIP archive"},
        Bad{"Xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1....", "", "an old Excel workbook (.xls) or one with a password"},
        Bad{"Shapefile", "\0\0\x27\x0A...."s, "", "but an ESRI shapefile"},
        Bad{"Sqlite", "SQLite format 3\0"s, "", "an SQLite database or GeoPackage"},
        Bad{"Pdf", "%PDF-1.7", "", "but a PDF document"}, Bad{"Gzip", "\x1F\x8B\x08", "", "but a gzip archive"},
        Bad{"Vrt", "<OGRVRTDataSource>x</OGRVRTDataSource>", "", "but an XML document"},
        Bad{"Xml", "\xEF\xBB\xBF<?xml version='1.0'?>", "", "but an XML document"},
        Bad{"Html", "\n <!DOCTYPE html><html>", "", "but an HTML page"},
        Bad{"Json", "{\"type\": \"FeatureCollection\"}", "", "but a JSON document"}));

TEST(Csv, EncodingsAreGivenByAnyUsualName) {
    for (const char* name : {"CP1251", "cp1251", "windows-1251", "1251"}) {
        EXPECT_EQ(parse("ADM1;n\n\xCE\xF8;1\n", from(name)), (Rows{{1, {"ADM1", "n"}}, {2, {"Ош", "1"}}})) << name;
    }
    EXPECT_EQ(parse("a\n\xA1\xAF\n", from("CP866")).at(1).cells.at(0), "бп");
    EXPECT_EQ(parse("a\n\xEF\xDB\n", from("KOI8-R")).at(1).cells.at(0), "Ош");
    for (const char* name : {"KZ1048", "kz-1048", "RK1048"}) {  // Kyrgyz letters that CP1251 lacks
        EXPECT_EQ(parse("a\n\xBF\xB4\n", from(name)).at(1).cells.at(0), "үө") << name;
    }
    EXPECT_EQ(parse("a\n\xBA\xBE\n", from("PTCP154")).at(1).cells.at(0).size(), 4U);
}

TEST(Csv, UnknownEncodingsAreUsageErrors) {
    for (const char* name : {"CP9999", "UTF-8//IGNORE", "CP1251//TRANSLIT", "../x", " "}) {
        EXPECT_THAT(error_of("a\n1\n", ErrorKind::usage, from(name)), HasSubstr("There is no encoding \""s + name));
    }
}

TEST(Csv, SeparatorsThatCannotBeAreUsageErrors) {
    for (const char c : {'"', '\n', '\r', '\xE9'}) {
        CsvOptions options;
        options.separator = c;
        EXPECT_THAT(error_of("a\n1\n", ErrorKind::usage, options), HasSubstr("CSV separator must be one ASCII"));
    }
}

TEST(Csv, TakesTheSeparatorThatIsGiven) {
    CsvOptions options;
    options.separator = '|';
    EXPECT_EQ(parse("a,b|c\n1|2\n", options), (Rows{{1, {"a,b", "c"}}, {2, {"1", "2"}}}));
}

TEST(Csv, AMarkBeatsTheEncodingAloud) {
    const auto findings = findings_of(
        "\xEF\xBB\xBF"
        "a\n1\n",
        from("CP1251"));
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].code, "csv.encoding_overridden");
    EXPECT_THAT(findings_of("\xFF\xFE"
                            "a\0\n\0b\0"s,
                            from("UTF-16")),
                IsEmpty());
}

struct Told {
    std::string name;
    std::string text;
    std::string code;
    std::size_t row;
    std::string message;
};

class CsvFindings : public testing::TestWithParam<Told> {};

TEST_P(CsvFindings, AreTold) {
    const auto findings = findings_of(GetParam().text);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].code, GetParam().code);
    EXPECT_EQ(findings[0].file, "t.csv");
    EXPECT_EQ(findings[0].row, GetParam().row);
    EXPECT_THAT(findings[0].message, HasSubstr(GetParam().message));
}

INSTANTIATE_TEST_SUITE_P(
    Table, CsvFindings,
    testing::Values(Told{"HeaderOnly", "a,b\n", "table.no_rows", 1, "a header and no row under it"},
                    Told{"Short", "a,b\n1,2\n3\n4\n", "table.short_rows", 3,
                         "2 rows, the first being row 3, have fewer cells than the header;"},
                    Told{"OneShort", "a,b\n3\n", "table.short_rows", 2, "Row 2 has fewer cells than the header;"},
                    Told{"Twice", "a,b, a ,a\n1,2,3,4\n", "table.duplicate_column", 1, "is called \"a\"; the first"},
                    Told{"Separators", "a;b;c,d\n1;2;3\n", "csv.separator_assumed", 1, "semicolon, was taken"}));

TEST(Csv, ReadsAFileByItsName) {
    const test::TemporaryFile file("t.csv", "a,b\n1,2\n");
    Findings findings;
    const auto table = read_csv(file.path(), {}, findings);
    EXPECT_EQ(table.file(), "t.csv");
    EXPECT_EQ(table.find(" b"), 1U);
    EXPECT_FALSE(table.find("c"));
    EXPECT_EQ(table.cell(0, 1), "2");
}

TEST(Csv, FilesMustBeFiles) {
    Findings findings;
    EXPECT_THROW(read_csv("no/such.csv", {}, findings), Error);
    EXPECT_THROW(read_csv(testing::TempDir(), {}, findings), Error);
    EXPECT_THROW(read_csv("/dev/zero", {}, findings), Error);
    const test::TemporaryFile file("t.csv", "a,b\n1,2\n");
    EXPECT_THROW(read_csv(file.path(), with(&CsvOptions::max_file_bytes, 3), findings), Error);
}

TEST(Csv, ATableKeepsItsCellsWhenItMoves) {
    Findings findings;
    auto first = std::make_unique<Table>(parse_csv("a\n1\n", "t.csv", {}, findings));
    const Table second = std::move(*first);
    first.reset();
    EXPECT_EQ(second.cell(0, 0), "1");
}

}  // namespace
}  // namespace kamtuu
