// The same input gives the same bytes, whatever the locale, the threads or the order of rows and features.

#include <algorithm>
#include <clocale>
#include <gtest/gtest.h>
#include <random>

#include "whole/coverage_run.hpp"

namespace kamtuu::test {

namespace {

constexpr std::uint32_t seed = 20260822;  // fixed: a failure can be repeated

CoverageRun shipped_run() {
    return {.records = {shipped_records("psi.csv"), shipped_records("jigerduu_jarandar.csv")}};
}

void expect_same(const std::map<std::string, std::string>& expected, const std::map<std::string, std::string>& actual) {
    ASSERT_EQ(expected.size(), actual.size());
    for (const auto& [name, bytes] : expected) EXPECT_TRUE(bytes == actual.at(name)) << name << " differs";
}

/// Layers and statistics say nothing of the rows that records had, nor of the order of features.
void expect_same_results(const std::map<std::string, std::string>& expected,
                         const std::map<std::string, std::string>& actual) {
    for (const auto* name : {"statistics.csv", "people.csv", "work.csv", "years.csv", "unserved.csv", "sensitive.csv",
                             "spread.csv", "clusters.csv", "concentration.csv", "regions.geojson", "districts.geojson",
                             "municipalities.geojson", "unserved.geojson"}) {
        EXPECT_TRUE(expected.at(name) == actual.at(name)) << name << " differs";
    }
}

std::vector<Row> matches_without_rows(const std::map<std::string, std::string>& files) {
    auto rows = table_of(files, "matches.csv");
    for (auto& row : rows) row.erase("row");
    std::sort(rows.begin(), rows.end());
    return rows;
}

/// Writes the table with the rows under its header in another order.
void shuffle_rows(const std::filesystem::path& from, const std::filesystem::path& to) {
    auto rows = lines(content(from));
    std::shuffle(std::next(rows.begin()), rows.end(), std::mt19937(seed));
    write_text(to, joined_lines(rows));
}

class InLocale : public testing::TestWithParam<const char*> {};

TEST_P(InLocale, GivesTheSameBytes) {
    const std::string before = std::setlocale(LC_ALL, nullptr);
    const bool installed = std::setlocale(LC_ALL, GetParam()) != nullptr;
    std::setlocale(LC_ALL, before.c_str());
    if (!installed) GTEST_SKIP() << "the locale " << GetParam() << " is not installed";
    auto run = shipped_run();
    run.environment = {{"LC_ALL", "C"}};
    const auto expected = files_of(run);
    run.environment = {{"LC_ALL", GetParam()}};
    expect_same(expected, files_of(run));
}

INSTANTIATE_TEST_SUITE_P(SameBytes, InLocale, testing::Values("tr_TR.UTF-8", "ru_RU.UTF-8"),
                         [](const auto& tested) { return std::string(tested.param).substr(0, 2); });

TEST(SameBytes, FromOneThreadAndFromTwo) {
    auto run = shipped_run();
    run.more = {"--threads", "1"};
    const auto expected = files_of(run);
    run.more = {"--threads", "2"};
    expect_same(expected, files_of(run));
}

TEST(SameBytes, FromShuffledRecords) {
    const TemporaryFolder folder;
    CoverageRun shuffled;
    for (const auto* name : {"psi.csv", "jigerduu_jarandar.csv"}) {
        shuffle_rows(shipped_records(name), folder.path() / name);
        shuffled.records.push_back(folder.path() / name);
    }
    const auto expected = files_of(shipped_run());
    const auto actual = files_of(shuffled);
    expect_same_results(expected, actual);
    EXPECT_EQ(matches_without_rows(expected), matches_without_rows(actual));
}

TEST(SameBytes, FromShuffledFeatures) {
    const TemporaryFolder folder;
    auto features = features_of(shipped_municipalities());
    ASSERT_FALSE(features.empty());
    auto run = shipped_run();
    run.boundaries = {folder.path() / "boundaries.geojson"};
    write_text(run.boundaries[0], feature_collection(features));
    const auto expected = files_of(run);
    std::shuffle(features.begin(), features.end(), std::mt19937(seed));
    write_text(run.boundaries[0], feature_collection(features));
    expect_same_results(expected, files_of(run));
}

TEST(SameBytes, FromLevelsInEitherOrder) {
    const auto municipalities = shipped_municipalities();
    const auto regions = municipalities.parent_path() / "kgz_regions.shp";
    auto run = shipped_run();
    run.boundaries = {regions, municipalities};
    const auto expected = files_of(run);
    run.boundaries = {municipalities, regions};
    expect_same_results(expected, files_of(run));
}

}  // namespace

}  // namespace kamtuu::test
