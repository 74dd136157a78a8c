#include "core/parallel.hpp"

#include <atomic>
#include <gtest/gtest.h>
#include <stdexcept>
#include <string>
#include <vector>

namespace kamtuu {
namespace {

TEST(ParallelFor, VisitsEachIndexOnceWhateverTheThreads) {
    for (const unsigned threads : {0U, 1U, 2U, 7U}) {
        std::vector<int> visits(1000);
        parallel_for(visits.size(), threads, [&](std::size_t i) { ++visits[i]; });
        EXPECT_EQ(visits, std::vector<int>(1000, 1)) << threads;
    }
}

TEST(ParallelFor, VisitsLotsTheSame) {
    for (const std::size_t count : {0U, 1U, 6U, 7U, 8U, 100U}) {
        std::vector<int> visits(count);
        parallel_for_lots(count, 7, 3, [&](std::size_t i) { ++visits[i]; });
        EXPECT_EQ(visits, std::vector<int>(count, 1)) << count;
    }
}

TEST(ParallelFor, AsksForNoMoreThreadsThanThereIsWorkFor) {
    EXPECT_EQ(threads_for(0, 10, 4), 1U);
    EXPECT_EQ(threads_for(19, 10, 4), 1U);
    EXPECT_EQ(threads_for(20, 10, 4), 2U);
    EXPECT_EQ(threads_for(1000, 10, 4), 4U);
    EXPECT_GE(threads_for(1000, 1, 0), 1U);
}

TEST(ParallelFor, DoesNothingForNothing) {
    parallel_for(0, 4, [](std::size_t) { FAIL(); });
}

TEST(ParallelFor, RethrowsTheFailureOfTheLowestIndex) {
    for (const unsigned threads : {1U, 4U}) {
        try {
            parallel_for(1000, threads, [](std::size_t i) {
                if (i % 100 == 17) throw std::runtime_error(std::to_string(i));
            });
            FAIL();
        } catch (const std::runtime_error& error) {
            EXPECT_STREQ(error.what(), "17") << threads;
        }
    }
}

}  // namespace
}  // namespace kamtuu
