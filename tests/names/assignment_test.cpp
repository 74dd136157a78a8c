#include "names/assignment.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <numeric>
#include <rapidcheck/gtest.h>

namespace kamtuu {
namespace {

/// Every way to give the rows columns of their own, the best of them.
std::optional<double> best_of_all_ways(const Worth& worth) {
    const auto columns = worth.front().size();
    if (worth.size() > columns) return std::nullopt;
    std::vector<std::size_t> order(columns);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::optional<double> best;
    do {
        double sum = 0;
        bool possible = true;
        for (std::size_t row = 0; row < worth.size() && possible; ++row) {
            possible = worth[row][order[row]].has_value();
            if (possible) sum += *worth[row][order[row]];
        }
        if (possible && (!best || sum > *best)) best = sum;
    } while (std::next_permutation(order.begin(), order.end()));
    return best;
}

Worth some_worth() {
    const auto rows = *rc::gen::inRange<std::size_t>(1, 5);
    const auto columns = *rc::gen::inRange<std::size_t>(1, 7);
    Worth worth(rows, std::vector<std::optional<double>>(columns));
    for (auto& row : worth)
        for (auto& cell : row) {
            const auto hundredths = *rc::gen::inRange(0, 12);
            if (hundredths < 9) cell = hundredths / 8.0;
        }
    return worth;
}

TEST(BestAssignment, MakesRowsMoveOver) {
    const auto best = best_assignment({{0.9, 0.8}, {0.9, std::nullopt}});
    ASSERT_TRUE(best);
    EXPECT_EQ(best->columns, (std::vector<std::size_t>{1, 0}));
    EXPECT_DOUBLE_EQ(best->worth, 1.7);
}

TEST(BestAssignment, IsEmptyWhereRowsAreLeftOver) {
    EXPECT_FALSE(best_assignment({{0.9}, {0.9}}));
    EXPECT_FALSE(best_assignment({{0.9, std::nullopt}, {0.8, std::nullopt}}));
    EXPECT_TRUE(best_assignment({}));
}

RC_GTEST_PROP(BestAssignment, IsAsGoodAsTheBestOfAllWays, ()) {
    const auto worth = some_worth();
    const auto best = best_assignment(worth);
    const auto expected = best_of_all_ways(worth);
    RC_ASSERT(best.has_value() == expected.has_value());
    if (!best) return;
    RC_ASSERT(std::abs(best->worth - *expected) < 1e-9);
    double sum = 0;
    for (std::size_t row = 0; row < worth.size(); ++row) {
        RC_ASSERT(worth[row][best->columns[row]].has_value());
        sum += *worth[row][best->columns[row]];
        RC_ASSERT(std::count(best->columns.begin(), best->columns.end(), best->columns[row]) == 1);
    }
    RC_ASSERT(std::abs(sum - best->worth) < 1e-9);
}

}  // namespace
}  // namespace kamtuu
