#include <algorithm>
#include <gmock/gmock.h>
#include <limits>
#include <rapidcheck/gtest.h>
#include <set>

#include <kamtuu/classes.hpp>
#include <kamtuu/error.hpp>

namespace kamtuu {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<double> whole(const std::vector<int>& numbers) { return {numbers.begin(), numbers.end()}; }

/// How often each class occurs among the numbers.
std::vector<int> sizes(const Classes& classes, const std::vector<double>& values) {
    std::vector<int> result(classes.size());
    for (const auto value : values) ++result.at(*classes.of(value));
    return result;
}

double squared_deviations(const std::vector<double>& values) {
    double mean = 0;
    for (const auto value : values) mean += value / static_cast<double>(values.size());
    double sum = 0;
    for (const auto value : values) sum += (value - mean) * (value - mean);
    return sum;
}

double deviations_within(const Classes& classes, const std::vector<double>& values) {
    std::vector<std::vector<double>> members(classes.size());
    for (const auto value : values) members.at(*classes.of(value)).push_back(value);
    double sum = 0;
    for (const auto& each : members) sum += squared_deviations(each);
    return sum;
}

/// The least that any grouping into `classes` runs of the sorted numbers has: all of them are tried.
double least_deviations(std::vector<double> values, std::size_t classes) {
    std::ranges::sort(values);
    if (classes == 1) return squared_deviations(values);
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t last = classes - 1; last < values.size(); ++last) {
        const auto cut = values.begin() + static_cast<std::ptrdiff_t>(last);
        least = std::min(
            least, least_deviations({values.begin(), cut}, classes - 1) + squared_deviations({cut, values.end()}));
    }
    return least;
}

TEST(Classes, HaveTheirLowerLimitAndTheLastOneItsUpperToo) {
    const Classes classes{{1, 5, 9}};
    EXPECT_EQ(classes.of(1), 0U);
    EXPECT_EQ(classes.of(4.999), 0U);
    EXPECT_EQ(classes.of(5), 1U);
    EXPECT_EQ(classes.of(9), 1U);
    EXPECT_EQ(classes.of(-3), 0U);
    EXPECT_EQ(classes.of(30), 1U);
    EXPECT_FALSE(Classes{}.of(1));
}

TEST(Classes, OfNothingAreNone) { EXPECT_THAT(classify(std::vector<double>{}).limits, IsEmpty()); }

TEST(Classes, OfEqualNumbersAreOne) { EXPECT_THAT(classify({7, 7, 7}).limits, ElementsAre(7, 7)); }

TEST(Classes, ByQuantileHoldAsManyEach) {
    EXPECT_THAT(classify({1, 2, 3, 4, 5, 6, 7, 8, 9, 10}).limits, ElementsAre(1, 3, 5, 7, 9, 10));
}

TEST(Classes, ByQuantileNeverPartEqualNumbers) {
    EXPECT_THAT(classify({1, 1, 1, 1, 1, 1, 1, 2, 3, 9}, {.count = 3}).limits, ElementsAre(1, 2, 3, 9));
}

TEST(Classes, OfTheSameWidthMayBeEmpty) {
    EXPECT_THAT(classify({0, 10}, {.method = ClassMethod::equal, .count = 2}).limits, ElementsAre(0, 5, 10));
    EXPECT_THAT(classify({1, 2, 10}, {.method = ClassMethod::equal, .count = 3}).limits, ElementsAre(1, 4, 7, 10));
}

TEST(Classes, AreWhereTheyAreGiven) {
    const ClassOptions options{.method = ClassMethod::given, .breaks = {25, 50}};
    EXPECT_THAT(classify({3, 60}, options).limits, ElementsAre(3, 25, 50, 60));
    EXPECT_THAT(classify({30}, options).limits, ElementsAre(25, 25, 50, 50));
}

TEST(Classes, RefuseWhatMakesNoSense) {
    EXPECT_THROW(classify({1}, {.count = 0}), Error);
    EXPECT_THROW(classify({1}, {.count = 10}), Error);
    EXPECT_THROW(classify({1}, {.method = ClassMethod::given}), Error);
    EXPECT_THROW(classify({1}, {.method = ClassMethod::given, .breaks = {2, 2}}), Error);
}

RC_GTEST_PROP(Classes, ByJenksHaveTheLeastDeviations, ()) {
    const auto values = whole(*rc::gen::container<std::vector<int>>(11, rc::gen::inRange(-20, 20)));
    const auto wanted = *rc::gen::inRange<std::size_t>(1, 5);
    const auto classes = classify(values, {.method = ClassMethod::jenks, .count = wanted});
    const auto count = std::min(wanted, std::set(values.begin(), values.end()).size());
    RC_ASSERT(classes.size() == count);
    RC_ASSERT(std::abs(deviations_within(classes, values) - least_deviations(values, count)) < 1e-9);
}

RC_GTEST_PROP(Classes, AllHoldSomethingInOrder, ()) {
    const auto values = whole(*rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(-9, 30))));
    const auto method = *rc::gen::element(ClassMethod::quantile, ClassMethod::jenks);
    const auto classes = classify(values, {.method = method, .count = *rc::gen::inRange<std::size_t>(1, 10)});
    for (const auto size : sizes(classes, values)) RC_ASSERT(size > 0);
    RC_ASSERT(std::ranges::is_sorted(classes.limits));
    RC_ASSERT(classes.limits.front() == std::ranges::min(values));
    RC_ASSERT(classes.limits.back() == std::ranges::max(values));
}

}  // namespace
}  // namespace kamtuu
