#include <algorithm>
#include <cstring>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <string>
#include <vector>

#include <kamtuu/match_table.hpp>

#include "coverage/country.hpp"
#include "write/utf8.hpp"

namespace kamtuu {

namespace {

using namespace std::string_literals;
using testing::HasSubstr;
using testing::StartsWith;

const Boundaries& country() {
    static const auto made = test::small_country();
    return made;
}

struct Answered {
    std::vector<std::string> lines{};
    MatchCounts counts{};
};

/// Gives at most `step` bytes at a time.
Answered answer(const std::string& text, const NamesOptions& options = {}, std::size_t step = 1U << 20U) {
    static const Gazetteer gazetteer(country());
    std::size_t at = 0;
    const auto source = [&](std::span<char> room) {
        const auto count = std::min({room.size(), step, text.size() - at});
        std::memcpy(room.data(), text.data() + at, count);
        at += count;
        return count;
    };
    std::string out;
    Answered answered;
    answered.counts =
        match_names({"t", source, [&](std::string_view bytes) { out += bytes; }, 0}, {country(), gazetteer}, options);
    for (std::size_t end = out.find('\n'); end != std::string::npos; end = out.find('\n')) {
        answered.lines.push_back(out.substr(0, end));
        out.erase(0, end + 1);
    }
    EXPECT_EQ(out, "");
    return answered;
}

TEST(MatchNames, AnswersEachLine) {
    const auto [lines, counts] = answer("Ivanovka\nLenin\r\n\"Lenin\",Alamudun\n\nXyzzyx");
    ASSERT_EQ(lines.size(), 5U);
    EXPECT_THAT(lines[0], StartsWith(R"({"name":"Ivanovka","outcome":"matched","pcode":"KG08203802000","score":1,)"
                                     R"("rule":"name","reason":)"));
    EXPECT_THAT(lines[1], StartsWith(R"({"name":"Lenin","outcome":"ambiguous","pcode":null,"score":null,"rule":null)"));
    EXPECT_THAT(lines[1], HasSubstr(R"("candidates":[{"pcode":"KG04220801000","name":"Lenin","score":)"));
    EXPECT_THAT(lines[2], HasSubstr(R"("pcode":"KG08203801000")"));
    EXPECT_THAT(lines[3], HasSubstr(R"("name":"","outcome":"unmatched")"));
    EXPECT_THAT(lines[4], HasSubstr(R"("outcome":"unmatched")"));
    EXPECT_EQ(counts.rows, 5U);
    EXPECT_EQ(counts.matched, 2U);
    EXPECT_EQ(counts.ambiguous, 1U);
    EXPECT_EQ(counts.unmatched, 2U);
}

TEST(MatchNames, IsTheSameHoweverTheBytesCome) {
    const auto text = "\xEF\xBB\xBFЖаңы-Жол,Naryn\nLenin\n\"a \"\"b\"\"\",c\n"s;
    const auto whole = answer(text).lines;
    for (const std::size_t step : {1U, 2U, 7U}) EXPECT_EQ(answer(text, {}, step).lines, whole);
    EXPECT_THAT(whole[2], StartsWith(R"({"name":"a \"b\"")"));
}

TEST(MatchNames, KeepsToWhatAllLieIn) {
    const auto* chui = country().find(*Pcode::parse("KG08000000000"));
    const auto lines = answer("Lenin\nLenin,,Naryn\nLenin,Alamudun\n", {.within = chui}).lines;
    EXPECT_THAT(lines[0], HasSubstr(R"("pcode":"KG08203801000")"));
    EXPECT_THAT(lines[1], HasSubstr(R"("outcome":"unmatched")"));
    EXPECT_THAT(lines[2], HasSubstr(R"("pcode":"KG08203801000")"));
    EXPECT_THAT(answer("Kochkor\n", {.level = Level::adm2}).lines[0], HasSubstr("KG04235000000"));
}

TEST(MatchNames, WritesCsvAsWell) {
    const auto lines = answer("=1+1\nIvanovka\nLenin\n", {.format = NamesFormat::csv}).lines;
    EXPECT_EQ(lines[0], "name,outcome,pcode,score,rule,reason,candidates");
    EXPECT_THAT(lines[1], StartsWith("'=1+1,unmatched,,,,"));
    EXPECT_THAT(lines[2], StartsWith("Ivanovka,matched,KG08203802000,1,name,"));
    EXPECT_THAT(lines[3], HasSubstr("\"KG04220801000 Lenin, At-Bashy 1; KG08203801000 Lenin, Alamudun 1\""));
}

TEST(MatchNames, SaysWhyALineIsNoName) {
    const auto long_line = std::string(1U << 20U, 'x') + "Ж";
    const auto lines = answer("\xCE\x28\nLe\0nin\n"s + long_line + "\n\"open\n\"a\"b\na,b,c,d\nKant\n").lines;
    ASSERT_EQ(lines.size(), 7U);
    EXPECT_THAT(lines[0], HasSubstr("byte 0xCE is not UTF-8"));
    EXPECT_THAT(lines[1], HasSubstr("a NUL is no part of a name"));
    EXPECT_THAT(lines[2], HasSubstr("a line of 1048578 bytes is no name"));
    EXPECT_LT(lines[2].size(), 500U);
    EXPECT_THAT(lines[3], HasSubstr("a quote is not closed"));
    EXPECT_THAT(lines[4], HasSubstr("text after a closing quote"));
    EXPECT_THAT(lines[5], HasSubstr("more cells than name, district and region"));
    EXPECT_THAT(lines[6], HasSubstr("KG08203600000"));
    for (const auto& line : lines) {
        std::string valid;
        append_utf8(valid, line);
        EXPECT_EQ(valid, line);
        EXPECT_EQ(line.find('\0'), std::string::npos);
    }
}

TEST(MatchNames, TakesAnyBytes) {
    std::string text;
    unsigned state = 20260822;
    for (int i = 0; i < 60'000; ++i) {
        state = state * 1'664'525U + 1'013'904'223U;
        text += static_cast<char>(state >> 24U);
    }
    for (const auto format : {NamesFormat::jsonl, NamesFormat::csv}) {
        const auto lines = answer(text, {.format = format}).lines;
        EXPECT_GE(lines.size(), static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')));
    }
}

}  // namespace

}  // namespace kamtuu
