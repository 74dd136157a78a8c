#include <algorithm>
#include <cstring>
#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <stdexcept>
#include <string>
#include <vector>

#include <kamtuu/error.hpp>
#include <kamtuu/locate_table.hpp>

#include "read/corpus.hpp"
#include "read/numbers.hpp"
#include "read/typed_point.hpp"
#include "reference/slow_csv.hpp"
#include "support/map.hpp"

namespace kamtuu {

namespace {

using namespace std::string_literals;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

struct Located {
    std::string out{};
    LocateCounts counts{};
    Findings findings{};
    std::string error{};
};

/// Two squares of one degree, A and B; a name that a spreadsheet would run, and one with a separator in it.
const Boundaries& country() {
    static const auto made = [] {
        auto region = test::unit("KG02000000000", Level::adm1, UnitType::region, "East; west");
        auto district = test::unit("KG02100000000", Level::adm2, UnitType::district, "=1+1", "KG02000000000", "Р");
        auto a = test::unit("KG02100000001", Level::adm3, UnitType::aiyl_aimak, "A, \"the first\"", "KG02100000000");
        auto b = test::unit("KG11000000000", Level::adm1, UnitType::city, "B", "KG", "Б");
        a.polygon = {{{{0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}}, {}}};
        b.polygon = {{{{1, 0}, {2, 0}, {2, 1}, {1, 1}, {1, 0}}, {}}};
        return test::country_of({region, district, a, b});
    }();
    return made;
}

const Locator& locator() {
    static const Locator made(country());
    return made;
}

/// Gives at most `step` bytes at a time.
Located locate(const std::string& text, const LocateOptions& options = {}, std::size_t step = 1U << 20U) {
    Located located;
    std::size_t at = 0;
    const auto source = [&](std::span<char> room) {
        const auto size = std::min({room.size(), step, text.size() - at});
        std::memcpy(room.data(), text.data() + at, size);
        at += size;
        return size;
    };
    const auto sink = [&](std::string_view bytes) { located.out += bytes; };
    try {
        located.counts = locate_table({"p.csv", source, sink}, {country(), locator()}, options, located.findings);
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::input) << error.what();
        located.error = error.what();
    }
    return located;
}

std::string out_of(const std::string& text, const LocateOptions& options = {}) {
    const auto located = locate(text, options);
    EXPECT_EQ(located.error, "");
    return located.out;
}

const LocateOptions only_code{.columns = {"pcode"}, .threads = 1};

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

// A row as typed, what stands in its cells, and how it ends.
struct TypedRow {
    std::string cells{};
    std::string newline{};
    std::size_t width{};
    std::string lon{};
    std::string lat{};
};

const auto number_gen =
    rc::gen::element<std::string>("0.5", "1.5", ".25", "1,75", "0", "", "-", "x", "9", "1.0000001", "1",
                                  "0.50000000000000000", "42.5", "74.5", "-0.5", " 1.5", "1e-1", "500");
const auto text_gen = rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                                       "a", "ү", "\"", ",", ";", "\n", "\r", "\r\n", " ")),
                                   [](const std::vector<std::string>& parts) {
                                       std::string cell;
                                       for (const auto& part : parts) cell += part;
                                       return cell;
                                   });

std::string typed(const std::string& cell, bool always) {
    const bool needed = cell.find_first_of("\",;\r\n") != std::string::npos;
    if (!needed && !always) return cell;
    std::string text = "\"";
    for (const char c : cell) text += c == '"' ? "\"\"" : std::string(1, c);
    return text + '"';
}

TypedRow a_row() {
    TypedRow row;
    row.lon = *number_gen;
    row.lat = *number_gen;
    const std::vector<std::string> cells{*text_gen, row.lon, row.lat, *text_gen};
    row.width = *rc::gen::weightedElement<std::size_t>({{6, 4}, {1, 3}, {1, 2}, {1, 1}});
    for (std::size_t i = 0; i < row.width; ++i)
        row.cells += (i == 0 ? "" : ",") + typed(cells[i], *rc::gen::weightedElement<bool>({{3, false}, {1, true}}));
    if (row.width < 3) row.lat.clear();
    if (row.width < 2) row.lon.clear();
    row.newline = *rc::gen::element<std::string>("\n", "\r\n");
    return row;
}

/// Slow, and simple enough to be believed.
std::string with_code(const TypedRow& row) {
    if (row.cells.empty()) return row.newline;
    const auto point = read_typed_point(read_typed_number(row.lon, Comma::is_decimal).value,
                                        read_typed_number(row.lat, Comma::is_decimal).value)
                           .point;
    const auto* unit = point ? locator().locate(*point) : nullptr;
    return row.cells + std::string(4 - row.width, ',') + "," + (unit == nullptr ? "" : unit->pcode.str()) + row.newline;
}

TEST(LocateTableProperties, RowsOutAreRowsInAndTheirUnits) {
    EXPECT_TRUE(rc::check([] {
        std::string in = "n,lon,lat,m\n";
        std::string expected = "n,lon,lat,m,pcode\n";
        const auto count = *rc::gen::inRange(0, 40);
        for (int i = 0; i < count; ++i) {
            auto row = a_row();
            if (i + 1 == count && *rc::gen::arbitrary<bool>()) row.newline.clear();
            in += row.cells + row.newline;
            expected += with_code(row);
        }
        LocateOptions options = only_code;
        options.chunk_bytes = *rc::gen::inRange<std::size_t>(1, 200);
        options.threads = *rc::gen::inRange(1U, 4U);
        const auto located = locate(in, options, *rc::gen::inRange<std::size_t>(1, 300));
        RC_ASSERT(located.error.empty());
        RC_ASSERT(located.out == expected);
    }));
}

TEST(LocateTableProperties, AnyTextIsPassedOnOrRefusedAlikeWhateverThePieces) {
    EXPECT_TRUE(rc::check([] {
        const auto text =
            "lon,lat\n" +
            *rc::gen::container<std::string>(rc::gen::weightedElement<char>(
                {{4, '1'}, {4, ','}, {3, '"'}, {3, '\n'}, {1, '\r'}, {1, ' '}, {1, '\xD2'}, {1, '\xAF'}}));
        LocateOptions options = only_code;
        const auto whole = locate(text, options);
        options.chunk_bytes = *rc::gen::inRange<std::size_t>(1, 40);
        options.threads = *rc::gen::inRange(1U, 4U);
        const auto pieces = locate(text, options, *rc::gen::inRange<std::size_t>(1, 40));
        // The beginning of a table is refused before anything comes out, and how much that is does not depend on
        // the pieces either.
        RC_ASSERT(pieces.out == whole.out);
        RC_ASSERT(pieces.error == whole.error);
        RC_ASSERT(pieces.findings == whole.findings);

        const bool is_utf8 = whole.error.find("is not UTF-8") == std::string::npos;
        const auto slow = reference::slow_csv(text, ',');
        if (is_utf8) RC_ASSERT(slow.has_value() == whole.error.empty());
        if (!slow || !is_utf8) return;
        const auto out = reference::slow_csv(whole.out, ',');
        RC_ASSERT((out.has_value() && out->size() == slow->size()));
        for (std::size_t i = 0; i < slow->size(); ++i) {
            auto cells = (*slow)[i].cells;
            cells.resize(2);
            cells.push_back(i == 0 ? "pcode" : (*out)[i].cells.back());
            RC_ASSERT((*out)[i].cells == cells);
            RC_ASSERT((*out)[i].number == (*slow)[i].number);
        }
    }));
}

TEST(LocateTableCorpus, NoFileIsWorseThanAnError) {
    KAMTUU_NEEDS_CORPUS();
    std::size_t files = 0;
    for (const auto* folder : {"corpus/csv-spectrum", "corpus/hostile-made-here", "corpus/hxl-tests"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(test::corpus() / folder)) {
            if (!entry.is_regular_file() || entry.file_size() > (8U << 20U)) continue;
            const auto bytes = test::bytes_of(entry.path());
            const auto at_once = locate(bytes, {.threads = 1});
            EXPECT_TRUE(at_once.error.empty() || at_once.error.starts_with("p.csv")) << entry.path();
            EXPECT_EQ(at_once.out, locate(bytes, {.threads = 3, .chunk_bytes = 11}, 13).out) << entry.path();
            ++files;
        }
    }
    EXPECT_GT(files, 20U);
}

}  // namespace

}  // namespace kamtuu
