#include "read/csv.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kamtuu {
namespace {

TEST(Csv, ReadsASmallTable) {
    Findings findings;
    const auto table = parse_csv("a,b\n1,\"x, \"\"y\"\"\"\n\n3\n", "t.csv", {}, findings);
    EXPECT_THAT(table.header(), testing::ElementsAre("a", "b"));
    ASSERT_EQ(table.size(), 2U);
    EXPECT_EQ(table.cell(0, 1), "x, \"y\"");
    EXPECT_EQ(table.row_number(1), 4U);
    EXPECT_EQ(table.cell(1, 1), "");
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].code, "table.short_rows");
}

}  // namespace
}  // namespace kamtuu
