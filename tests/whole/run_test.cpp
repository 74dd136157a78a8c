// A run that a file describes is the run that the options describe, and the same bytes every time.

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <string>

#include "whole/coverage_run.hpp"

namespace kamtuu::test {

namespace {

const std::vector<std::string> written{"statistics.csv", "people.csv",    "matches.csv",
                                       "findings.csv",   "sensitive.csv", "manifest.json"};

class RunFile : public testing::Test {
protected:
    RunFile() {
        for (const auto* name : {"psi.csv", "jigerduu_jarandar.csv"})
            std::filesystem::copy_file(shipped_records(name), folder_.path() / name);
        std::ofstream(folder_.path() / "kamtuu.toml") << R"(records = ["psi.csv", "jigerduu_jarandar.csv"]
output = "out"
overwrite = true
during = "2019..2021"
undated = "out"
threshold = 12
release-ledger = "ledger.txt"
release = "2021"

[count-rule]
"legal cases" = "none"
)";
    }

    std::map<std::string, std::string> files_in(const std::string& output) const {
        std::map<std::string, std::string> files;
        for (const auto& name : written) files[name] = content(folder_.path() / output / name);
        return files;
    }

    TemporaryFolder folder_;
};

TEST_F(RunFile, IsTheRunThatTheOptionsDescribe) {
    const auto described = run(KAMTUU_CLI, {"run", (folder_.path() / "kamtuu.toml").string()});
    ASSERT_EQ(described.status, 0) << described.err;
    const auto path = [&](const std::string& name) { return (folder_.path() / name).string(); };
    const auto typed = run(
        KAMTUU_CLI, {"coverage", "--records", path("psi.csv"), path("jigerduu_jarandar.csv"), "--output", path("typed"),
                     "--during", "2019..2021", "--undated", "out", "--count-rule", "legal cases=none", "--threshold",
                     "12", "--release-ledger", path("typed_ledger.txt"), "--release", "2021"});
    ASSERT_EQ(typed.status, 0) << typed.err;
    EXPECT_EQ(files_in("out"), files_in("typed"));
    EXPECT_EQ(content(folder_.path() / "ledger.txt"), content(folder_.path() / "typed_ledger.txt"));
}

TEST_F(RunFile, GivesTheSameBytesAgain) {
    const auto file = (folder_.path() / "kamtuu.toml").string();
    ASSERT_EQ(run(KAMTUU_CLI, {"run", file}).status, 0);
    const auto first = files_in("out");
    ASSERT_EQ(run(KAMTUU_CLI, {"run", file}).status, 0);
    EXPECT_EQ(files_in("out"), first);
}

}  // namespace

}  // namespace kamtuu::test
