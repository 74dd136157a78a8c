#include "geometry/edge_tree.hpp"

#include <algorithm>
#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <random>
#include <thread>
#include <tuple>
#include <vector>

namespace kamtuu {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Wanders about one tenth of a degree a step, on a grid of hundredths so that boxes often touch exactly.
std::vector<Point> walk(std::mt19937& random, std::size_t points) {
    const auto step = [&] { return (static_cast<double>(random() % 21) - 10) / 100; };
    std::vector<Point> line{{static_cast<double>(random() % 11), static_cast<double>(random() % 6)}};
    while (line.size() < points) {
        const Point last = line.back();
        line.push_back({std::round((last.lon + step()) * 100) / 100, std::round((last.lat + step()) * 100) / 100});
    }
    line.resize(points);
    return line;
}

std::vector<std::vector<Point>> walks(std::mt19937& random, std::size_t count) {
    std::vector<std::vector<Point>> lines;
    for (std::size_t i = 0; i < count; ++i) lines.push_back(walk(random, random() % 100));
    return lines;
}

EdgeTree tree_of(const std::vector<std::vector<Point>>& lines) {
    const std::vector<std::span<const Point>> spans(lines.begin(), lines.end());
    return EdgeTree(spans);
}

Box box_of(const std::vector<std::vector<Point>>& lines, const EdgeRun& run) {
    Box box;
    for (std::size_t i = run.first; i <= run.first + run.count; ++i) box.grow(lines[run.line][i]);
    return box;
}

bool meet(const Box& a, const Box& b) {
    return a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;
}

double distance_deg(Point p, const Box& box) {
    const Point nearest{std::clamp(p.lon, box.west, box.east), std::clamp(p.lat, box.south, box.north)};
    return std::hypot(p.lon - nearest.lon, p.lat - nearest.lat);
}

std::vector<EdgeRun> found(const EdgeTree& tree, const Box& box) {
    std::vector<EdgeRun> runs;
    tree.for_each_run(box, [&](const EdgeRun& run) { runs.push_back(run); });
    return runs;
}

TEST(EdgeTree, CutsLinesIntoRunsThatHoldEveryEdgeOnce) {
    const std::vector<std::vector<Point>> lines{std::vector<Point>(34), {}, {{1, 1}}, {{1, 1}, {2, 2}}};
    const auto tree = tree_of(lines);
    EXPECT_THAT(tree.runs(), ElementsAre(EdgeRun{0, 0, 16}, EdgeRun{0, 16, 16}, EdgeRun{0, 32, 1}, EdgeRun{3, 0, 1}));
}

TEST(EdgeTree, TheBoxIsClosed) {
    const auto tree = tree_of({{{0, 0}, {1, 1}}, {{1, 1}, {2, 2}}, {{5, 5}, {6, 5}}});
    EXPECT_THAT(found(tree, {1, 1, 1, 1}), ElementsAre(EdgeRun{0, 0, 1}, EdgeRun{1, 0, 1}));
    EXPECT_THAT(found(tree, {6, 0, 7, 5}), ElementsAre(EdgeRun{2, 0, 1}));
    EXPECT_THAT(found(tree, {6.01, 0, 7, 5}), IsEmpty());
    EXPECT_THAT(found(tree, {-1e300, -1e300, 1e300, 1e300}), testing::SizeIs(3));
}

TEST(EdgeTree, AnEmptyTreeAndAnEmptyBoxFindNothing) {
    const auto empty = tree_of({});
    EXPECT_THAT(found(empty, {-180, -90, 180, 90}), IsEmpty());
    empty.for_each_nearest_run({0, 0}, [](const EdgeRun&, double) {
        ADD_FAILURE() << "there is none";
        return true;
    });
    EXPECT_THAT(found(tree_of({{{0, 0}, {1, 1}}}), Box{}), IsEmpty());
}

TEST(EdgeTree, VisitsUntilItIsToldToStop) {
    const auto tree = tree_of({{{0, 0}, {1, 0}}, {{2, 0}, {3, 0}}, {{4, 0}, {5, 0}}});
    std::vector<EdgeRun> visited;
    tree.for_each_nearest_run({4.5, 0}, [&](const EdgeRun& run, double distance_deg) {
        EXPECT_EQ(distance_deg, run.line == 2 ? 0 : 1.5);
        visited.push_back(run);
        return visited.size() < 2;
    });
    EXPECT_THAT(visited, ElementsAre(EdgeRun{2, 0, 1}, EdgeRun{1, 0, 1}));
}

TEST(EdgeTree, FindsInABoxWhatBruteForceFinds) {
    std::mt19937 random(20261129);
    for (int round = 0; round < 40; ++round) {
        const auto lines = walks(random, random() % 60);
        const auto tree = tree_of(lines);
        for (int question = 0; question < 50; ++question) {
            const double west = static_cast<double>(random() % 1100) / 100;
            const double south = static_cast<double>(random() % 600) / 100;
            const Box box{west, south, west + static_cast<double>(random() % 200) / 100,
                          south + static_cast<double>(random() % 200) / 100};
            std::vector<EdgeRun> expected;
            std::copy_if(tree.runs().begin(), tree.runs().end(), std::back_inserter(expected),
                         [&](const EdgeRun& run) { return meet(box_of(lines, run), box); });
            ASSERT_EQ(found(tree, box), expected);
        }
    }
}

TEST(EdgeTree, VisitsTheNearestAsSortingThemDoes) {
    std::mt19937 random(20261130);
    for (int round = 0; round < 100; ++round) {
        const auto lines = walks(random, random() % 60);
        const auto tree = tree_of(lines);
        const Point p{static_cast<double>(random() % 1500) / 100 - 2, static_cast<double>(random() % 900) / 100 - 2};
        using Visited = std::tuple<double, EdgeRun>;
        std::vector<Visited> expected;
        for (const auto& run : tree.runs()) expected.emplace_back(distance_deg(p, box_of(lines, run)), run);
        std::sort(expected.begin(), expected.end());
        std::vector<Visited> visited;
        tree.for_each_nearest_run(p, [&](const EdgeRun& run, double distance) {
            visited.emplace_back(distance, run);
            return true;
        });
        ASSERT_EQ(visited, expected);
    }
}

TEST(EdgeTree, AnswersManyThreadsAlike) {
    std::mt19937 random(20261201);
    const auto lines = walks(random, 200);
    const auto tree = tree_of(lines);
    const Box box{2, 1, 7, 4};
    const auto expected = found(tree, box);
    std::vector<std::vector<EdgeRun>> answers(4);
    std::vector<std::thread> threads;
    for (auto& answer : answers) threads.emplace_back([&] { answer = found(tree, box); });
    for (auto& thread : threads) thread.join();
    EXPECT_THAT(answers, testing::Each(expected));
}

TEST(BoxTree, NeverFindsAnEmptyBox) {
    const std::vector<Box> boxes{{0, 0, 1, 1}, {}, {2, 2, 3, 3}};
    const BoxTree tree(boxes);
    EXPECT_THAT(tree.meeting({-9, -9, 9, 9}), ElementsAre(0, 2));
    std::vector<std::size_t> visited;
    tree.nearest({9, 9}, [&](std::size_t box, double) {
        visited.push_back(box);
        return true;
    });
    EXPECT_THAT(visited, ElementsAre(2, 0));
}

}  // namespace
}  // namespace kamtuu
