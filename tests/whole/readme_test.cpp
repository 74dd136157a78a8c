// The result that the README shows is the one that the demo prints.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "whole/coverage_run.hpp"

namespace kamtuu::test {

namespace {

/// The first ```text block of a document.
std::string text_block(const std::string& document) {
    const std::string begin = "```text\n";
    const auto first = document.find(begin) + begin.size();
    return document.substr(first, document.find("```", first) - first);
}

TEST(Readme, ShowsWhatTheDemoPrints) {
    const TemporaryFolder folder;
    const auto outcome = cover({.records = {shipped_records("psi.csv"), shipped_records("jigerduu_jarandar.csv")}},
                               folder.path() / "out");
    const auto shown = text_block(content(std::filesystem::path(KAMTUU_SOURCE_DIR) / "README.md"));
    ASSERT_FALSE(shown.empty());
    EXPECT_THAT(outcome.out, testing::HasSubstr(shown));
}

TEST(Readme, ShowsWhatLocatePrints) {
    const std::filesystem::path source = KAMTUU_SOURCE_DIR;
    const auto outcome = run(
        KAMTUU_CLI, {"locate", (source / "examples/points.csv").string(), "--columns", "pcode,name,region", "--quiet"});
    const std::string command = "$ kamtuu locate examples/points.csv --columns pcode,name,region\n";
    EXPECT_THAT(content(source / "README.md"), testing::HasSubstr("```text\n" + command + outcome.out + "```"));
}

TEST(Readme, ShowsWhatMatchPrints) {
    const std::filesystem::path source = KAMTUU_SOURCE_DIR;
    const auto outcome =
        run(KAMTUU_CLI, {"match", "--names", "--format", "csv", (source / "examples/names.txt").string(), "--quiet"});
    const std::string command = "$ kamtuu match --names --format csv examples/names.txt\n";
    EXPECT_THAT(content(source / "README.md"), testing::HasSubstr("```text\n" + command + outcome.out + "```"));
}

}  // namespace

}  // namespace kamtuu::test
