#include <algorithm>
#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <string>
#include <vector>

#include "read/corpus.hpp"
#include "read/csv.hpp"
#include "read/parsed_csv.hpp"
#include "reference/slow_csv.hpp"

namespace kamtuu {
namespace {

using namespace std::string_literals;
using test::from;
using test::parse;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

// What a careful program writes: quotes where they are needed, and where they are not when `always` says so.
std::string written(const std::vector<std::vector<std::string>>& rows, char separator, const std::string& newline,
                    bool always) {
    std::string text;
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const auto& cell = row[i];
            const bool needed = cell.empty() || cell.find_first_of("\"\r\n"s + separator) != std::string::npos;
            if (i > 0) text += separator;
            if (always || needed) text += '"';
            for (const char c : cell) text += (c == '"' && (always || needed)) ? "\"\"" : std::string(1, c);
            if (always || needed) text += '"';
        }
        text += newline;
    }
    return text;
}

const auto cell_gen = rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                                       "a", "Ж", "ү", "\"", ",", ";", "\t", "\n", "\r", "\r\n", " ", "7", "=", "#")),
                                   [](const std::vector<std::string>& parts) {
                                       std::string cell;
                                       for (const auto& part : parts) cell += part;
                                       return cell;
                                   });

TEST(CsvProperties, WhatIsWrittenIsRead) {
    EXPECT_TRUE(rc::check([] {
        const auto width = *rc::gen::inRange<std::size_t>(1, 6);
        const auto row_gen = rc::gen::container<std::vector<std::string>>(width, cell_gen);
        auto rows = *rc::gen::container<std::vector<std::vector<std::string>>>(row_gen);
        rows.insert(rows.begin(), std::vector<std::string>(width, "h"));
        CsvOptions options;
        options.separator = *rc::gen::element(',', ';', '\t', '|');
        const auto newline = *rc::gen::element<std::string>("\n", "\r\n", "\r");
        const auto read = parse(written(rows, options.separator, newline, *rc::gen::arbitrary<bool>()), options);
        RC_ASSERT(read.size() == rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            RC_ASSERT(read[i].cells == rows[i]);
            RC_ASSERT(read[i].number == i + 1);
        }
    }));
}

TEST(CsvProperties, AgreesWithASlowReaderOnAnyText) {
    EXPECT_TRUE(rc::check([] {
        const auto text = *rc::gen::container<std::string>(
            rc::gen::weightedElement<char>({{4, 'a'}, {4, ','}, {3, '"'}, {2, '\n'}, {1, '\r'}, {1, ' '}, {1, 'b'}}));
        CsvOptions options;
        options.separator = ',';
        const auto slow = reference::slow_csv(text, ',');
        if (!slow || slow->empty()) {
            RC_ASSERT_THROWS_AS(parse(text, options), Error);
        } else {
            RC_ASSERT(parse(text, options) == *slow);
        }
    }));
}

// The expectations of csv-spectrum: an array of flat objects of strings.
std::vector<std::map<std::string, std::string>> flat_objects(const std::string& json) {
    std::vector<std::map<std::string, std::string>> objects;
    std::vector<std::string> strings;
    for (std::size_t i = 0; i < json.size(); ++i) {
        if (json[i] == '{') strings.clear();
        if (json[i] == '"') {
            std::string text;
            for (++i; json[i] != '"'; ++i) {
                if (json[i] != '\\') {
                    text += json[i];
                } else {
                    ++i;
                    text += json[i] == 'n' ? '\n' : json[i] == 'r' ? '\r' : json[i];
                }
            }
            strings.push_back(text);
        }
        if (json[i] == '}') {
            auto& object = objects.emplace_back();
            for (std::size_t k = 0; k + 1 < strings.size(); k += 2) object[strings[k]] = strings[k + 1];
        }
    }
    return objects;
}

TEST(CsvCorpus, Spectrum) {
    KAMTUU_NEEDS_CORPUS();
    const auto folder = test::corpus() / "corpus/csv-spectrum";
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "csvs")) {
        const auto name = entry.path().stem().string();
        auto expected = flat_objects(test::bytes_of(folder / "json" / (name + ".json")));
        if (test::bytes_of(entry.path()).find('\r') == std::string::npos) {  // a checkout that made all newlines LF
            for (auto& row : expected) {
                for (auto& [column, cell] : row) std::erase(cell, '\r');
            }
        }
        Findings findings;
        const auto table = read_csv(entry.path(), {}, findings);
        ASSERT_EQ(table.size(), expected.size()) << name;
        for (std::size_t i = 0; i < table.size(); ++i) {
            std::map<std::string, std::string> row;
            for (std::size_t c = 0; c < table.header().size(); ++c)
                row[std::string(table.header()[c])] = table.cell(i, c);
            EXPECT_EQ(row, expected[i]) << name;
        }
        ++count;
    }
    EXPECT_GE(count, 11U);
}

std::string error_of_file(const std::string& name) {
    Findings findings;
    try {
        read_csv(test::corpus() / "corpus" / name, {}, findings);
    } catch (const Error& error) {
        return error.what();
    }
    return "no error";
}

TEST(CsvCorpus, Hostile) {
    KAMTUU_NEEDS_CORPUS();
    const auto folder = test::corpus() / "corpus/hostile-made-here";
    EXPECT_THAT(error_of_file("hostile-made-here/quote.csv"), StartsWith("quote.csv, row 2, column 1 (a): "));
    EXPECT_THAT(error_of_file("hostile-made-here/nul.csv"), StartsWith("nul.csv, row 2, column 1 (a): "));
    EXPECT_THAT(error_of_file("hostile-made-here/cp1251.csv"), StartsWith("cp1251.csv, row 2, column 1 (ADM1): "));
    EXPECT_THAT(error_of_file("hostile-made-here/ssrf.csv"), HasSubstr("an XML document"));
    Findings findings;
    EXPECT_EQ(read_csv(folder / "cp1251.csv", from("CP1251"), findings).cell(0, 0), "Ош");
    EXPECT_EQ(read_csv(folder / "bom.csv", {}, findings).cell(0, 0), "Ош");
    EXPECT_EQ(read_csv(folder / "utf16.csv", {}, findings).cell(0, 0), "Ош");
    EXPECT_EQ(read_csv(folder / "big64.csv", {}, findings).cell(0, 0), "9007199254740993");
    EXPECT_THAT(findings, IsEmpty());
}

TEST(CsvCorpus, Hxl) {
    KAMTUU_NEEDS_CORPUS();
    for (const auto& entry : std::filesystem::recursive_directory_iterator(test::corpus() / "corpus/hxl-tests/files")) {
        if (entry.path().extension() != ".csv") continue;
        Findings findings;
        try {
            EXPECT_FALSE(read_csv(entry.path(), {}, findings).header().empty()) << entry.path();
        } catch (const Error& error) {  // a title above the header, Latin-1: stopped, with the place
            EXPECT_THAT(error.what(), AllOf(HasSubstr(entry.path().filename().string()), HasSubstr("row")))
                << entry.path();
        }
    }
}

}  // namespace
}  // namespace kamtuu
