// A run that is told to stop leaves what was there before: no result, or the earlier one. One that already writes,
// writes on to the end.

#include <chrono>
#include <csignal>
#include <functional>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <thread>

#include "whole/coverage_run.hpp"

namespace kamtuu::test {

namespace {

namespace fs = std::filesystem;

constexpr int terminated = 128 + SIGTERM;

constexpr int many = 200'000;  // so that there is time to interrupt the work

fs::path big_table(const fs::path& folder, int rows) {
    std::string text = "project,region,district,municipality,reached\n";
    for (int i = 0; i < rows; ++i) text += "P" + std::to_string(i) + ",Issyk-Kul,Tyup,Ak-Bulak,12\n";
    write_text(folder / "big.csv", text);
    return folder / "big.csv";
}

Process begin(const fs::path& folder, int rows) {
    return {KAMTUU_CLI,
            {"coverage", "--records", big_table(folder, rows).string(), "--output", (folder / "out").string(),
             "--overwrite", "--quiet"}};
}

/// Waits until `so`; false if that takes more than a minute.
bool until(const std::function<bool()>& so) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::minutes(1);
    while (!so() && std::chrono::steady_clock::now() < end) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return so();
}

/// Whether a process has a handler for SIGTERM, as Linux tells it: "SigCgt:\t0000000000004000", a bit a signal.
bool handles_sigterm(pid_t id) {
    const auto status = content("/proc/" + std::to_string(id) + "/status");
    const auto line = status.find("SigCgt:");
    if (line == std::string::npos) return false;
    return (std::stoull(status.substr(line + 7), nullptr, 16) >> (SIGTERM - 1) & 1) == 1;
}

/// Whether a process is over, if nobody has asked for its status yet.
bool has_ended(pid_t id) {
    const auto status = content("/proc/" + std::to_string(id) + "/status");
    return status.find("State:\tZ") != std::string::npos;
}

bool has_staging(const fs::path& folder) {
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().filename().string().starts_with(".kamtuu-")) return true;
    return false;
}

TEST(Interrupted, LeavesNothing) {
    const TemporaryFolder folder;
    auto process = begin(folder.path(), many);
    ASSERT_TRUE(until([&] { return handles_sigterm(process.id()); }));
    ::kill(process.id(), SIGTERM);
    const auto outcome = process.wait();
    if (outcome.status == 0) GTEST_SKIP() << "the run was over before the signal came";
    EXPECT_EQ(outcome.status, terminated);
    EXPECT_EQ(outcome.err, "kamtuu: interrupted; nothing was written.\n");
    EXPECT_EQ(outcome.out, "");
    EXPECT_FALSE(fs::exists(folder.path() / "out"));
    EXPECT_FALSE(has_staging(folder.path()));
}

TEST(Interrupted, LeavesTheEarlierResult) {
    const TemporaryFolder folder;
    ASSERT_EQ(cover({.records = {shipped_records("psi.csv")}}, folder.path() / "out").status, 0);
    const auto before = contents(folder.path() / "out");
    auto process = begin(folder.path(), many);
    ASSERT_TRUE(until([&] { return handles_sigterm(process.id()); }));
    ::kill(process.id(), SIGTERM);
    const auto outcome = process.wait();
    if (outcome.status == 0) GTEST_SKIP() << "the run was over before the signal came";
    EXPECT_EQ(outcome.status, terminated);
    ASSERT_FALSE(has_staging(folder.path() / "out"));
    EXPECT_EQ(contents(folder.path() / "out"), before);
}

TEST(Interrupted, FinishesWhatItHasBegunToWrite) {
    const TemporaryFolder folder;
    ASSERT_EQ(cover({.records = {shipped_records("psi.csv")}}, folder.path() / "out").status, 0);
    const auto before = contents(folder.path() / "out");
    auto process = begin(folder.path(), many / 10);
    ASSERT_TRUE(until([&] { return has_staging(folder.path() / "out") || has_ended(process.id()); }));
    ::kill(process.id(), SIGTERM);
    // Where the signal came too late the run ended well; the result is whole in either case.
    EXPECT_THAT(process.wait().status, testing::AnyOf(terminated, 0));
    ASSERT_FALSE(has_staging(folder.path() / "out"));
    const auto after = contents(folder.path() / "out");
    EXPECT_EQ(after.size(), before.size());
    for (const auto& [name, bytes] : after) EXPECT_THAT(before, testing::Contains(testing::Key(name)));
    EXPECT_NE(after.at("manifest.json"), before.at("manifest.json"));
}

}  // namespace

}  // namespace kamtuu::test
