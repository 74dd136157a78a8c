#include "cli/text_table.hpp"

#include <gtest/gtest.h>

namespace kamtuu::cli {
namespace {

TEST(TextTable, AlignsByCharactersNotBytes) {
    TextTable table({{"region", TextTable::Align::left}, {"n"}});
    table.add({"Ысык-Көл", "12–15"});
    table.add({"Osh", "7"});
    EXPECT_EQ(table.text(),
              "  region        n\n"
              "  Ысык-Көл  12–15\n"
              "  Osh           7\n");
}

TEST(TextTable, LeavesNoBlanksAtTheEndOfLines) {
    TextTable table({{"a", TextTable::Align::left}, {"b", TextTable::Align::left}});
    table.add({"1", ""});
    EXPECT_EQ(table.text(), "  a  b\n  1\n");
}

}  // namespace
}  // namespace kamtuu::cli
