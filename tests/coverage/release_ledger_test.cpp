#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <kamtuu/disclosure.hpp>
#include <kamtuu/error.hpp>
#include <kamtuu/release_ledger.hpp>

#include "coverage/count_tables.hpp"

namespace kamtuu {
namespace {

using testing::HasSubstr;

const std::string good =
    "kamtuu-ledger\t1\n"
    "release\t2024-06\tzeros hidden\n"
    "cell\ta\thidden\tof 4000\n"
    "cell\tb\twithheld\n"
    "cell\tc\t120\n"
    "sum\tc\ta\tb\n";

std::string complaint(const std::string& text) {
    try {
        parse_ledger(text, "ledger.txt");
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::input);
        return error.what();
    }
    return "accepted";
}

TEST(ReleaseLedger, ReadsWhatItWrites) {
    const auto ledger = parse_ledger(good, "ledger.txt");
    ASSERT_EQ(ledger.releases.size(), 1u);
    EXPECT_EQ(ledger.releases[0].entries[0].of, 4000);
    EXPECT_FALSE(ledger.releases[0].entries[0].value);
    EXPECT_TRUE(ledger.releases[0].entries[1].withheld);
    EXPECT_EQ(format_ledger(ledger), good);
    EXPECT_EQ(format_ledger({}), "kamtuu-ledger\t1\n");
}

TEST(ReleaseLedger, NeverHoldsAHiddenCount) {
    test::TableMaker maker;
    maker.sum("kg", {maker.add("a", 3), maker.add("b", 4711), maker.add("c", 600)});
    auto& table = maker.table();
    table.cells[1].cost = 0.1;
    const auto made = protect(table);
    ASSERT_EQ(made.cells[1], CellState::complement);
    const auto text = format_ledger(with_release({}, "first", table, made.cells));
    EXPECT_EQ(text.find("4711"), std::string::npos);
    EXPECT_THAT(text, HasSubstr("cell\tb\thidden\n"));
    EXPECT_THAT(text, HasSubstr("cell\tkg\t5314\n"));
    EXPECT_EQ(format_ledger(parse_ledger(text, "ledger.txt")), text);
    EXPECT_THROW(with_release(parse_ledger(text, "ledger.txt"), "first", table, made.cells), Error);
}

TEST(ReleaseLedger, SaysWhatIsWrongAndWhere) {
    EXPECT_THAT(complaint(""), HasSubstr("begins with 'kamtuu-ledger'"));
    EXPECT_THAT(complaint("kamtuu-ledger\t2\n"), HasSubstr("line 1: this is version 2"));
    EXPECT_THAT(complaint("kamtuu-ledger\t1\ncell\ta\t1\n"), HasSubstr("line 2: a 'release' has to come first"));
    EXPECT_THAT(complaint(good.substr(0, good.size() - 1)), HasSubstr("line 6: the last line is cut off"));
    EXPECT_THAT(complaint(good + "cell\td\t1\n"), HasSubstr("line 7: the cells of a release come before"));
    EXPECT_THAT(complaint(good + "sum\tc\ta\tx\n"), HasSubstr("the part 'x' of a sum is no other cell"));
    EXPECT_THAT(complaint(good + "note\n"), HasSubstr("line 7: a line begins with"));
    EXPECT_THAT(complaint(good + "release\t2024-06\tzeros hidden\n"), HasSubstr("is there twice"));
    for (const auto* count : {"1.5", "-1", "1e3", "007", "", "nan", "2000000000"}) {
        EXPECT_THAT(complaint("kamtuu-ledger\t1\nrelease\tx\tzeros shown\ncell\ta\t" + std::string(count) + "\n"),
                    HasSubstr("is no count"));
    }
    EXPECT_THAT(complaint("kamtuu-ledger\t1\nrelease\tx\tzeros shown\ncell\tb\t1\ncell\ta\t1\n"),
                HasSubstr("'a' is out of order"));
    EXPECT_THAT(complaint("kamtuu-ledger\t1\nrelease\tx\tzeros shown\ncell\ta\t1\ncell\tb\t2\nsum\tb\ta\n"),
                HasSubstr("'b' is not the sum of its parts"));
}

}  // namespace
}  // namespace kamtuu
