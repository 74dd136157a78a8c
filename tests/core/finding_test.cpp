#include <gtest/gtest.h>

#include <kamtuu/finding.hpp>

namespace kamtuu {
namespace {

TEST(Findings, AreSortedTheWorstFirstAndEachOnce) {
    const Finding note{Severity::note, "a", "f.csv", 2, "", "m"};
    const Finding warning{Severity::warning, "b", "f.csv", 3, "", "m"};
    const Finding earlier{Severity::warning, "b", "f.csv", 2, "", "m"};
    const Finding nowhere{Severity::warning, "b", "f.csv", {}, "", "m"};
    const Finding error{Severity::error, "z", "", {}, "KG02", "m"};
    EXPECT_EQ(sorted({note, warning, error, nowhere, earlier, note}),
              (Findings{error, nowhere, earlier, warning, note}));
}

TEST(Severity, HasAName) {
    EXPECT_EQ(to_string(Severity::note), "note");
    EXPECT_EQ(to_string(Severity::warning), "warning");
    EXPECT_EQ(to_string(Severity::error), "error");
}

}  // namespace
}  // namespace kamtuu
