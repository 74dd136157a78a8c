// kamtuu locate as a filter: pipes, signals, readers that leave, memory.

#include <algorithm>
#include <chrono>
#include <csignal>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <thread>

#include "whole/coverage_run.hpp"
#include "whole/piped_program.hpp"

namespace kamtuu::test {

namespace {

namespace fs = std::filesystem;

/// `kamtuu locate` between two pipes.
class Filter : public PipedProgram {
public:
    explicit Filter(std::vector<std::string> arguments = {})
        : PipedProgram(KAMTUU_CLI, command(std::move(arguments))) {}

private:
    static std::vector<std::string> command(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"locate", "--quiet"});
        return arguments;
    }
};

std::string many_points(std::size_t rows) {
    std::string text = "id,lon,lat\n";
    for (std::size_t i = 0; i < rows; ++i)
        text += std::to_string(i) + "," + std::to_string(69 + static_cast<double>(i % 1100) / 100) + ",\"" +
                std::to_string(39 + static_cast<double>(i % 431) / 100) + "\"\n";
    return text;
}

TEST(LocateFilter, GivesRowsAsTheyCome) {
    Filter filter({"--columns", "region"});
    ASSERT_TRUE(filter.give("lon,lat\n74.59,42.87\n"));
    EXPECT_EQ(filter.take_lines(2), "lon,lat,region\n74.59,42.87,Bishkek (city)\n");
    ASSERT_TRUE(filter.give("77.19,42.65\n"));
    EXPECT_EQ(filter.take_lines(1), "77.19,42.65,Issyk-Kul\n");
    ASSERT_TRUE(filter.give("1,1"));
    filter.end_input();
    EXPECT_EQ(filter.take(), "1,1,");
    EXPECT_EQ(filter.wait(), 0);
}

TEST(LocateFilter, EndsQuietlyWhenItsReaderLeaves) {
    const IgnoredSigpipe ignored;
    Filter filter;
    ASSERT_TRUE(filter.give("lon,lat\n74.59,42.87\n"));
    EXPECT_NE(filter.take(), "");
    filter.close_output();
    while (filter.give("74.59,42.87\n")) {  // until it is gone
    }
    EXPECT_EQ(filter.wait(), 0);
}

TEST(LocateFilter, IsEndedByASignalAsAnyFilterIs) {
    Filter filter;
    ASSERT_TRUE(filter.give("lon,lat\n74.59,42.87\n"));
    EXPECT_NE(filter.take(), "");
    ::kill(filter.id(), SIGINT);
    EXPECT_EQ(filter.wait(), 128 + SIGINT);
}

TEST(LocateFilter, LeavesNoFileWhenItIsInterrupted) {
    const TemporaryFolder folder;
    Filter filter({"--output", (folder.path() / "out.csv").string()});
    ASSERT_TRUE(filter.give("lon,lat\n74.59,42.87\n"));
    const auto is_written = [&] {
        for (const auto& [name, text] : contents(folder.path()))
            if (!text.empty()) return true;
        return false;
    };
    for (int i = 0; i < 10'000 && !is_written(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    ASSERT_TRUE(is_written());
    ::kill(filter.id(), SIGINT);
    EXPECT_EQ(filter.wait(), 128 + SIGINT);
    EXPECT_TRUE(fs::is_empty(folder.path()));
}

TEST(LocateFilter, NeedsLittleMemoryForATableOfAnyLength) {
    std::string rows;
    for (int i = 0; i < 10'000; ++i) rows += "\"" + std::string(400, 'x') + "\n\",74.59,42.87\n";
    const auto peak_of = [&](int times) {
        Filter filter({"--threads", "2"});
        std::thread feeder([&] {
            (void)filter.give("id,lon,lat\n");
            for (int i = 0; i < times; ++i) (void)filter.give(rows);
            filter.end_input();
        });
        while (!filter.take().empty()) {
        }
        feeder.join();
        EXPECT_EQ(filter.wait(), 0);
        return filter.peak_kilobytes();
    };
    const auto few = peak_of(1);
    const auto many = peak_of(8);  // 34 MB
    constexpr long most_more = 12'000;
    EXPECT_LT(many, few + most_more);
}

TEST(Locate, GivesTheSameBytesFromAnyNumberOfThreads) {
    const TemporaryFolder folder;
    write_text(folder.path() / "points.csv", many_points(20'000));
    const auto located = [&](const std::string& threads) {
        const auto outcome = run(KAMTUU_CLI, {"locate", (folder.path() / "points.csv").string(), "--threads", threads});
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        return outcome.out;
    };
    const auto expected = located("1");
    EXPECT_EQ(lines(expected).size(), 20'001U);
    EXPECT_TRUE(located("2") == expected);
    EXPECT_TRUE(located("7") == expected);
}

TEST(Locate, WritesAFileThatIsWholeOrNotThere) {
    const TemporaryFolder folder;
    const auto points = folder.path() / "points.csv";
    const auto out = folder.path() / "out.csv";
    write_text(points, "lon,lat\n74.59,42.87\n1,2,3\n");
    auto outcome = run(KAMTUU_CLI, {"locate", points.string(), "-o", out.string()});
    EXPECT_EQ(outcome.status, 3);
    EXPECT_THAT(outcome.err, testing::StartsWith("kamtuu: points.csv, row 3, column 3: the row has more cells"));
    EXPECT_FALSE(fs::exists(out));
    write_text(points, "lon,lat\n74.59,42.87\n");
    outcome = run(KAMTUU_CLI, {"locate", points.string(), "-o", points.string(), "--overwrite", "--columns", "region"});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(content(points), "lon,lat,region\n74.59,42.87,Bishkek (city)\n");
    EXPECT_EQ(outcome.out, "");
}

}  // namespace

}  // namespace kamtuu::test
