#include <algorithm>
#include <cstring>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdexcept>
#include <string>
#include <vector>

#include <kamtuu/error.hpp>
#include <kamtuu/locate_table.hpp>

#include "write/locating.hpp"

namespace kamtuu {

namespace {

using namespace std::string_literals;
using test::country;
using test::locate;
using test::locator;
using test::only_code;
using test::out_of;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

TEST(LocateTable, AppendsUnitDistrictAndRegion) {
    EXPECT_EQ(out_of("id,lon,lat\n1,1.5,0.5\n2,9,9\n"),
              "id,lon,lat,pcode,name,district_pcode,district,region_pcode,region\n"
              "1,1.5,0.5,KG11000000000,B,KG11000000000,B,KG11000000000,B\n"
              "2,9,9,,,,,,\n");
}

TEST(LocateTable, QuotesNamesAndGuardsFormulas) {
    EXPECT_EQ(out_of("lon,lat\n.5,.5\n", {.columns = {"name", "district", "region"}}),
              "lon,lat,name,district,region\n.5,.5,\"A, \"\"the first\"\"\",'=1+1,East; west\n");
    EXPECT_EQ(out_of("lon;lat\n0,5;0,5\n", {.columns = {"name", "district_ky", "region"}}),
              "lon;lat;name;district_ky;region\n0,5;0,5;\"A, \"\"the first\"\"\";Р;\"East; west\"\n");
}

TEST(LocateTable, TellsTheUnitOfALevel) {
    const std::string text = "lon,lat\n.5,.5\n1.5,.5\n";
    EXPECT_EQ(out_of(text, {.level = Level::adm1}),
              "lon,lat,pcode,name\n.5,.5,KG02000000000,East; west\n1.5,.5,KG11000000000,B\n");
    EXPECT_EQ(out_of(text, {.columns = {"pcode", "level", "type"}, .level = Level::adm2}),
              "lon,lat,pcode,level,type\n.5,.5,KG02100000000,district,district\n1.5,.5,KG11000000000,region,city\n");
}

struct Same {
    std::string name;
    std::string text;
    std::string out;
};

void PrintTo(const Same& same, std::ostream* stream) { *stream << same.name; }

class LocateTableRows : public testing::TestWithParam<Same> {};

TEST_P(LocateTableRows, AreAsTyped) { EXPECT_EQ(out_of(GetParam().text, only_code), GetParam().out); }

INSTANTIATE_TEST_SUITE_P(
    Dialects, LocateTableRows,
    testing::Values(
        Same{"Crlf", "lon,lat\r\n1.5,.5\r\n", "lon,lat,pcode\r\n1.5,.5,KG11000000000\r\n"},
        Same{"LoneCr", "lon,lat\r1.5,.5\r9,9\r", "lon,lat,pcode\r1.5,.5,KG11000000000\r9,9,\r"},
        Same{"MixedNewlines", "lon,lat\n9,9\r\n9,8\r9,7\n", "lon,lat,pcode\n9,9,\r\n9,8,\r9,7,\n"},
        Same{"NoLastNewline", "lon,lat\n1.5,.5", "lon,lat,pcode\n1.5,.5,KG11000000000"},
        Same{"HeaderAlone", "lon,lat", "lon,lat,pcode"},
        Same{"BlankRows", "\n\r\nlon,lat\n\n1.5,.5\n\n\n", "\n\r\nlon,lat,pcode\n\n1.5,.5,KG11000000000\n\n\n"},
        Same{"ByteOrderMark", "\xEF\xBB\xBFlon,lat\n9,9\n", "\xEF\xBB\xBFlon,lat,pcode\n9,9,\n"},
        Same{"NeedlessQuotes", "\"lon\",\"lat\",n\n\"1.5\",\".5\",\"a\"\"b\"\n",
             "\"lon\",\"lat\",n,pcode\n\"1.5\",\".5\",\"a\"\"b\",KG11000000000\n"},
        Same{"NewlineInCell", "n,lon,lat\n\"x\n,9\r\ny\",1.5,.5\n",
             "n,lon,lat,pcode\n\"x\n,9\r\ny\",1.5,.5,KG11000000000\n"},
        Same{"QuoteInText", "n,lon,lat\n5\" pipe,1.5,.5\n", "n,lon,lat,pcode\n5\" pipe,1.5,.5,KG11000000000\n"},
        Same{"Tab", "lon\tlat\n1,5\t0,5\n", "lon\tlat\tpcode\n1,5\t0,5\tKG11000000000\n"},
        Same{"ShortRow", "lon,lat,a,b\n1.5,.5\n1.5\n", "lon,lat,a,b,pcode\n1.5,.5,,,KG11000000000\n1.5,,,,\n"},
        Same{"EmptyCells", "lon,lat\n,\n1.5,.5\n", "lon,lat,pcode\n,,\n1.5,.5,KG11000000000\n"},
        Same{"Blanks", "lon,lat\n 1.5 , .5\n", "lon,lat,pcode\n 1.5 , .5,KG11000000000\n"},
        Same{"ManyDigits", "lon,lat\n1.50000000000000000001,5e-1\n",
             "lon,lat,pcode\n1.50000000000000000001,5e-1,KG11000000000\n"},
        Same{"RussianNames", "широта,долгота\n.5,1.5\n", "широта,долгота,pcode\n.5,1.5,KG11000000000\n"},
        Same{"TakenName", "pcode,lon,lat,Located_PCODE\na,9,9,b\n",
             "pcode,lon,lat,Located_PCODE,located_pcode_2\na,9,9,b,\n"},
        Same{"TagsUnderNames", "a,b\n#geo+lon,#geo+lat\n1.5,.5\n",
             "a,b,pcode\n#geo+lon,#geo+lat,#adm3+code\n1.5,.5,KG11000000000\n"},
        Same{"TagsFurtherDown", "t,\nwhat,what\na,b\n#geo+lon,#geo+lat\n1.5,.5\n",
             "t,,\nwhat,what,\na,b,pcode\n#geo+lon,#geo+lat,#adm3+code\n1.5,.5,KG11000000000\n"},
        Same{"TagsAlone", "#geo+lon,#geo+lat\n1.5,.5\n9,9\n",
             "#geo+lon,#geo+lat,#adm3+code\n1.5,.5,KG11000000000\n9,9,\n"}),
    [](const auto& tested) { return tested.param.name; });

TEST(LocateTable, BringsOtherEncodingsToUtf8) {
    const auto located = locate("\xEE,lon,lat\n\xCE\xF8,1.5,.5\n", {.columns = {"pcode"}, .encoding = "CP1251"}, 1);
    EXPECT_EQ(located.out, "о,lon,lat,pcode\nОш,1.5,.5,KG11000000000\n");
    ASSERT_EQ(located.findings.size(), 1U);
    EXPECT_EQ(located.findings[0].code, "csv.converted");
    const auto utf16 = locate("\xFF\xFEl\0o\0n\0,\0l\0a\0t\0\n\0\x31\0,\0\x35\0"s, only_code, 1);
    EXPECT_EQ(utf16.out, "lon,lat,pcode\n1,5,");
}

TEST(LocateTable, SaysThatAMarkBeatsTheEncoding) {
    const auto located = locate("\xEF\xBB\xBFlon,lat\n.5,.5\n", {.encoding = "CP1251"});
    ASSERT_EQ(located.findings.size(), 1U);
    EXPECT_EQ(located.findings[0].message,
              "A byte order mark says that the file is UTF-8, so it was not read as CP1251.");
}

TEST(LocateTable, TakesTheColumnsThatAreNamed) {
    LocateOptions options{.lon = "east", .lat = "north", .columns = {"pcode"}};
    EXPECT_EQ(out_of("lon,lat,north,east\n1,1,.5,1.5\n", options),
              "lon,lat,north,east,pcode\n1,1,.5,1.5,KG11000000000\n");
    options.lon = "esat";
    EXPECT_THAT(locate("lon,lat,north,east\n1,1,.5,1.5\n", options).error, HasSubstr("there is no column \"esat\""));
}

TEST(LocateTable, RefusesColumnsThatDoNotExist) {
    Findings findings;
    EXPECT_THROW(locate_table({"p",
                               [](auto room) {
                                   room[0] = 'a';
                                   return room.size() - room.size();
                               },
                               [](auto) {}},
                              {country(), locator()}, {.columns = {"postcode"}}, findings),
                 Error);
}

struct Bad {
    std::string name;
    std::string text;
    std::string message;
    std::string out{};
    LocateOptions options{};
};

void PrintTo(const Bad& bad, std::ostream* stream) { *stream << bad.name; }

class LocateTableErrors : public testing::TestWithParam<Bad> {};

/// The rows before the fault come out, however the table comes in.
TEST_P(LocateTableErrors, NameThePlaceAndComeAfterTheRowsBefore) {
    auto options = GetParam().options;
    options.columns = {"pcode"};
    for (const std::size_t step : {std::size_t{1}, std::size_t{7}, std::size_t{1000}}) {
        for (const unsigned threads : {1U, 3U}) {
            options.chunk_bytes = step;
            options.threads = threads;
            const auto located = locate(GetParam().text, options, step);
            EXPECT_THAT(located.error, StartsWith("p.csv" + GetParam().message)) << step;
            EXPECT_EQ(located.out, GetParam().out) << step;
        }
    }
}

LocateOptions with_rows_of(std::size_t bytes) {
    LocateOptions options;
    options.max_row_bytes = bytes;
    return options;
}

INSTANTIATE_TEST_SUITE_P(
    Rows, LocateTableErrors,
    testing::Values(
        Bad{"Empty", "", ": the file is empty"}, Bad{"NoCoordinates", "a,b\n1,2\n", ": no two columns are known"},
        Bad{"OneCoordinate", "lon,b\n1,2\n", ": no two columns are known"},
        Bad{"Sheet", "PK\x03\x04\x14\0\0\0\x08\0....[Content_Types].xml"s,
            ": this is not a CSV file but an XLSX workbook"},
        Bad{"Nul", "lon,lat\n9,9\n9,8\n9,\0\n"s, ", row 4, column 2 (lat): the cell has a NUL",
            "lon,lat,pcode\n9,9,\n9,8,\n"},
        Bad{"NulInHeader", "lo\0n,lat\n9,9\n"s, ", row 1, column 1: the cell has a NUL"},
        Bad{"NotUtf8", "lon,lat\n9,9\n\n\xCE,8\n", ", row 4, column 1 (lon): byte 0xCE is not UTF-8",
            "lon,lat,pcode\n9,9,\n\n"},
        Bad{"NotOfItsEncoding",
            "lon,lat\n9,9\n\x98,8\n",
            ", row 3, column 1 (lon): byte 0x98 is not CP1251",
            "lon,lat,pcode\n9,9,\n",
            {.encoding = "CP1251"}},
        Bad{"HeaderNotOfItsEncoding",
            "lon,\x98lat\n9,9\n",
            ", row 1, column 2: byte 0x98 is not CP1251",
            "",
            {.encoding = "CP1251"}},
        Bad{"OpenQuote", "lon,lat\n9,9\n9,8\n1,\"2\n3,4\n", ", row 4, column 2 (lat): the quote that begins",
            "lon,lat,pcode\n9,9,\n9,8,\n"},
        Bad{"TextAfterQuote", "lon,lat\n9,9\n\"9\"x,8\n1,2\n", ", row 3, column 1 (lon): text follows",
            "lon,lat,pcode\n9,9,\n"},
        Bad{"LongerRow", "lon,lat\n9,9\n9,8,7\n", ", row 3, column 3: the row has more cells", "lon,lat,pcode\n9,9,\n"},
        Bad{"LongRow", "lon,lat\n9,9\n9,12345678\n9,9\n", ", row 3, column 2 (lat): the row is longer than the 9 bytes",
            "lon,lat,pcode\n9,9,\n", with_rows_of(9)},
        Bad{"EndlessRow", "lon,lat\n9,9\n9," + std::string(5000, '1'),
            ", row 3, column 2 (lat): the row is longer than the 9 ", "lon,lat,pcode\n9,9,\n", with_rows_of(9)},
        Bad{"EndlessQuote", "lon,lat\n9,9\n9,\"" + std::string(5000, '\n'),
            ", row 3, column 2 (lat): the row is longer than", "lon,lat,pcode\n9,9,\n", with_rows_of(9)},
        Bad{"EndlessHeader", std::string(5000, 'x'), ", row 1, column 1: the row is longer than the 9", "",
            with_rows_of(9)}),
    [](const auto& tested) { return tested.param.name; });

std::vector<std::string> codes_of(const Findings& findings) {
    std::vector<std::string> codes;
    for (const auto& finding : findings) codes.push_back(finding.code);
    return codes;
}

TEST(LocateTable, CountsAndTellsWhatIsOdd) {
    const auto located = locate(
        "n,lon,lat\n"
        "a,1.5,.5\n"
        "b,,\n"
        "c,-,n/a\n"
        "\n"
        "d,x,1\n"
        "e,1,\n"
        "f,0,0\n"
        "g,431000,4742000\n"
        "h,42.87,74.59\n"
        "i,5,5\n"
        "j\n");
    EXPECT_EQ(located.counts.rows, 10U);
    EXPECT_EQ(located.counts.located, 1U);
    EXPECT_EQ(located.counts.outside, 2U);
    EXPECT_EQ(located.counts.without, 3U);
    EXPECT_EQ(located.counts.bad, 4U);
    EXPECT_EQ(located.counts.lon, "lon");
    EXPECT_THAT(codes_of(located.findings),
                ElementsAre("point.not_a_number", "point.incomplete", "point.zero", "point.swapped",
                            "point.out_of_range", "point.outside", "table.short_rows"));
    EXPECT_EQ(located.findings[0].row, 6U);
    EXPECT_EQ(located.findings[0].message,
              "Row 6 has a coordinate that is not a number of degrees (longitude \"x\", latitude \"1\"). Give decimal "
              "degrees: 74.59.");
    EXPECT_EQ(located.findings[5].message,
              "2 rows have a point outside all units, the first ones being 10 (longitude 74.59, latitude 42.87); 11 "
              "(longitude 5, latitude 5). Its new cells are empty.");
}

TEST(LocateTable, SaysWhenNothingIsInside) {
    const auto located = locate("lon,lat\n9,9\n");
    EXPECT_THAT(codes_of(located.findings), ElementsAre("point.all_outside"));
    EXPECT_THAT(located.findings[0].message, HasSubstr("name them with --lon and --lat"));
    EXPECT_THAT(codes_of(locate("lon,lat\n").findings), ElementsAre("table.no_rows"));
    EXPECT_THAT(codes_of(locate("lon,lat,x,y\n.5,.5,1,2\n").findings),
                ElementsAre("role.two_columns", "role.two_columns"));
}

TEST(LocateTable, FindingsStayFewWhateverTheLength) {
    std::string text = "lon,lat\n";
    for (int i = 0; i < 20'000; ++i) text += "bad,1\n";
    const auto located = locate(text, {.chunk_bytes = 1000});
    ASSERT_EQ(located.findings.size(), 1U);
    EXPECT_THAT(located.findings[0].message, AllOf(HasSubstr("20000 rows have"), HasSubstr("6 (longitude \"bad\"")));
    EXPECT_LT(located.findings[0].message.size(), 500U);
}

TEST(LocateTable, GivesWholeRowsBeforeItAsksForMore) {
    const std::vector<std::string> parts{"lon,lat\n9,", "9\n1.5", ",.5\n", "9,8\n"};
    std::vector<std::string> seen;  // the output when each part is asked for
    std::string out;
    std::string part;
    const auto source = [&](std::span<char> room) {
        if (part.empty()) {
            seen.push_back(out);
            if (seen.size() <= parts.size()) part = parts[seen.size() - 1];
        }
        const auto size = part.copy(room.data(), room.size());
        part.erase(0, size);
        return size;
    };
    Findings findings;
    locate_table({"p", source, [&](std::string_view bytes) { out += bytes; }}, {country(), locator()}, only_code,
                 findings);
    const std::string begin = "lon,lat,pcode\n9,9,\n";
    ASSERT_EQ(seen.size(), 5U);
    EXPECT_EQ(seen[2], begin);
    EXPECT_EQ(seen[3], begin + "1.5,.5,KG11000000000\n");
    EXPECT_EQ(seen[4], begin + "1.5,.5,KG11000000000\n9,8,\n");
}

TEST(LocateTable, WhatSourceAndSinkThrowComesThrough) {
    std::string text = "lon,lat\n";
    for (int i = 0; i < 10'000; ++i) text += "9,9\n";
    for (const unsigned threads : {1U, 4U}) {
        Findings findings;
        std::size_t at = 0;
        const auto source = [&](std::span<char> room) {
            if (at > 20'000) throw std::runtime_error("source");
            const auto size = std::min(room.size(), text.size() - at);
            std::memcpy(room.data(), text.data() + at, size);
            at += size;
            return size;
        };
        std::size_t written = 0;
        const auto sink = [&](std::string_view bytes) {
            written += bytes.size();
            if (written > 1000) throw std::logic_error("sink");
        };
        const LocateOptions options{.threads = threads, .chunk_bytes = 100};
        EXPECT_THROW(locate_table({"p", source, sink}, {country(), locator()}, options, findings), std::logic_error);
        at = 0;
        EXPECT_THROW(locate_table({"p", source, [](auto) {}}, {country(), locator()}, options, findings),
                     std::runtime_error);
    }
}

TEST(LocateTable, CanBeCancelled) {
    Findings findings;
    std::vector<double> shares;
    const LocateOptions options{.progress = [&](double share, std::string_view) {
        shares.push_back(share);
        return false;
    }};
    std::string text = "lon,lat\n9,9\n";
    const auto source = [&](std::span<char> room) {
        const auto size = text.copy(room.data(), room.size());
        text.erase(0, size);
        return size;
    };
    try {
        locate_table({"p", source, [](auto) {}, 24}, {country(), locator()}, options, findings);
        FAIL() << "was not cancelled";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::cancelled);
    }
    EXPECT_THAT(shares, ElementsAre(0.5));
}

}  // namespace

}  // namespace kamtuu
