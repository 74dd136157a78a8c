// kamtuu match from the command line to its files: a list, its review, and names through a pipe.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "whole/coverage_run.hpp"
#include "whole/piped_program.hpp"

namespace kamtuu::test {

namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::StartsWith;

Outcome match(const std::vector<std::string>& arguments, const std::map<std::string, std::string>& environment = {}) {
    std::vector<std::string> all{"match"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    return run(KAMTUU_CLI, all, environment);
}

/// The rows that `match` wrote to standard output.
std::vector<Row> rows_of(const std::vector<std::string>& arguments) {
    const auto outcome = match(arguments);
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    return parse_csv(outcome.out);
}

TEST(Match, FindsThePilotMunicipalities) {
    const auto rows = rows_of({shipped_records("psi.csv").string()});
    ASSERT_EQ(rows.size(), 30U);
    std::set<std::string> codes;
    for (std::size_t i = 0; i < 26; ++i) {
        EXPECT_EQ(rows[i].at("outcome"), "matched") << rows[i].at("municipality");
        EXPECT_EQ(rows[i].at("level"), "municipality");
        codes.insert(rows[i].at("pcode"));
    }
    EXPECT_EQ(codes.size(), 26U);
    EXPECT_EQ(rows[29].at("outcome"), "ambiguous");
}

TEST(Match, GoesRoundWithAReviewer) {
    const TemporaryFolder folder;
    const auto list = shipped_records("psi.csv").string();
    const auto file = [&](const char* name) { return (folder.path() / name).string(); };
    ASSERT_EQ(match({list, "-o", file("m.csv")}).status, 0);
    auto text = content(file("m.csv"));
    const std::string lenin = "KG08203834000";
    const auto row = text.find("Lenin municipality");
    // The reviewer's cells come before the register's, which ends the row.
    const auto end = text.find(",,,,,523 units", row);
    ASSERT_NE(end, std::string::npos);
    text.replace(end, 5, "," + lenin + ",the reviewer,2025-03-01,,");
    write_text(file("m.csv"), text);
    ASSERT_EQ(match({list, "--decisions", file("m.csv"), "-o", file("m.csv"), "--overwrite"}).status, 0);
    for (const auto* next : {"m.xlsx", "n.csv"}) {
        const auto from = std::string(next) == "m.xlsx" ? file("m.csv") : file("m.xlsx");
        const auto outcome = match({list, "--decisions", from, "-o", file(next)});
        EXPECT_EQ(outcome.status, 0);
        EXPECT_THAT(outcome.err, StartsWith("psi.csv: 30 rows, 27 matched, 2 by the list, 1 by decision, 0 ambiguous"));
    }
    EXPECT_EQ(content(file("n.csv")), content(file("m.csv")));
    const auto decided = parse_csv(content(file("n.csv"))).at(29);
    EXPECT_EQ(decided.at("pcode"), lenin);
    EXPECT_EQ(decided.at("rule"), "decision");
    EXPECT_EQ(decided.at("reason"), "decided by the reviewer on 2025-03-01");
    const auto covered = cover({.records = {list}, .more = {"--decisions", file("m.xlsx")}}, folder.path() / "out");
    EXPECT_EQ(covered.status, 0) << covered.err;
    EXPECT_THAT(covered.out, HasSubstr("psi.csv    30      30          0       0         0"));
    EXPECT_THAT(content(folder.path() / "out/manifest.json"), HasSubstr("\"decisions\""));
}

TEST(Match, WritesTheSameBytesWhateverTheThreadsAndTheLocale) {
    const TemporaryFolder folder;
    std::string first;
    for (const auto* threads : {"1", "3"}) {
        const auto file = folder.path() / (std::string(threads) + ".xlsx");
        ASSERT_EQ(match({shipped_records("psi.csv").string(), "-o", file.string(), "--threads", threads},
                        {{"LC_ALL", std::string(threads) == "1" ? "C" : "ru_RU.UTF-8"}})
                      .status,
                  0);
        if (first.empty()) first = content(file);
        EXPECT_TRUE(content(file) == first);
    }
}

TEST(Match, ReplacesNothingUnasked) {
    const TemporaryFolder folder;
    const auto out = folder.path() / "m.csv";
    write_text(out, "mine");
    const auto outcome = match({shipped_records("psi.csv").string(), "-o", out.string()});
    EXPECT_EQ(outcome.status, 4);
    EXPECT_THAT(outcome.err, HasSubstr("exists already"));
    EXPECT_EQ(content(out), "mine");
}

TEST(Match, ReadsATableFromAPipe) {
    PipedProgram program(KAMTUU_CLI, {"match", "--quiet"});
    ASSERT_TRUE(program.give("municipality,region\nBosteri,Issyk-Kul\n"));
    program.end_input();
    EXPECT_THAT(program.take_lines(2), HasSubstr("\n2,Bosteri,,Issyk-Kul,,matched,KG02215808000,"));
    EXPECT_EQ(program.wait(), 0);
}

TEST(MatchNames, AnswersLineByLine) {
    PipedProgram program(KAMTUU_CLI, {"match", "--names", "--quiet"});
    ASSERT_TRUE(program.give("Бостери\n"));
    EXPECT_THAT(program.take_lines(1), AllOf(StartsWith(R"({"name":"Бостери","outcome":"matched",)"),
                                             HasSubstr(R"("pcode":"KG02215808000")")));
    ASSERT_TRUE(program.give("Жаңы-Жол,Аксы\n"));
    EXPECT_THAT(program.take_lines(1), HasSubstr(R"("pcode":"KG03211813000")"));
    ASSERT_TRUE(program.give("Lenin"));
    program.end_input();
    EXPECT_THAT(program.take_lines(1), HasSubstr(R"("outcome":"ambiguous")"));
    EXPECT_EQ(program.wait(), 0);
}

TEST(MatchNames, EndsQuietlyWhenItsReaderLeaves) {
    const IgnoredSigpipe ignored;
    PipedProgram program(KAMTUU_CLI, {"match", "--names", "--quiet"});
    ASSERT_TRUE(program.give("Lenin\n"));
    EXPECT_NE(program.take(), "");
    program.close_output();
    while (program.give("Lenin\n")) {  // until it is gone
    }
    EXPECT_EQ(program.wait(), 0);
}

TEST(MatchNames, NeedsLittleMemoryForOneEndlessLine) {
    const auto peak_of = [](int megabytes) {
        PipedProgram program(KAMTUU_CLI, {"match", "--names", "--quiet"});
        const std::string megabyte(std::size_t{1} << 20U, 'x');
        for (int i = 0; i < megabytes; ++i) EXPECT_TRUE(program.give(megabyte));
        program.end_input();
        EXPECT_THAT(program.take(), HasSubstr("bytes is no name"));
        EXPECT_EQ(program.wait(), 0);
        return program.peak_kilobytes();
    };
    const auto little = peak_of(1);
    constexpr long most_more = 12'000;
    EXPECT_LT(peak_of(64), little + most_more);
}

}  // namespace

}  // namespace kamtuu::test
