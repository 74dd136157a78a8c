#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>

#include <kamtuu/disclosure.hpp>
#include <kamtuu/error.hpp>

#include "coverage/count_tables.hpp"

namespace kamtuu {
namespace {

using test::grid;
using test::TableMaker;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::UnorderedElementsAre;

std::vector<std::string> hidden_keys(const CountTable& table, const std::vector<CellState>& states) {
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < states.size(); ++i) {
        if (states[i] != CellState::published) keys.push_back(table.cells[i].key);
    }
    return keys;
}

/// Hides the cells with these keys.
std::vector<CellState> hiding(const CountTable& table, const std::set<std::string>& keys) {
    std::vector<CellState> states;
    for (const auto& cell : table.cells) {
        states.push_back(keys.contains(cell.key) ? CellState::complement : CellState::published);
    }
    return states;
}

const Derivable& about(const Audit& audit, const std::string& key) {
    const auto found = std::find_if(audit.derivable.begin(), audit.derivable.end(),
                                    [&](const Derivable& one) { return one.key == key; });
    if (found == audit.derivable.end()) throw std::runtime_error(key + " is not in the audit");
    return *found;
}

TEST(Protect, HidesNothingWhereNothingIsSmall) {
    const auto made = protect(grid({{10, 20}, {30, 40}}));
    EXPECT_EQ(made.summary.published, 9u);
    EXPECT_TRUE(made.audit.derivable.empty());
    EXPECT_TRUE(made.audit.passes());
    EXPECT_EQ(protect(CountTable{}).summary.share_published(), 1.0);
}

TEST(Protect, HidesTheFourCornersOfATable) {
    auto table = grid({{3, 20}, {30, 40}});
    for (const std::size_t sum : {4u, 5u, 6u, 7u, 8u}) table.cells[sum].cost = 5;
    const auto made = protect(table);
    EXPECT_THAT(hidden_keys(table, made.cells), ElementsAre("r0c0", "r0c1", "r1c0", "r1c1"));
    EXPECT_EQ(made.cells[0], CellState::small);
    EXPECT_EQ(made.cells[3], CellState::complement);
    // 3 and 20 make 23; 3 and 30 make 33: the corner is 0 to 23, its opposite 40 - 3 to 40 - 3 + 23.
    EXPECT_EQ(about(made.audit, "r0c0").lower, 0);
    EXPECT_EQ(about(made.audit, "r0c0").upper, 23);
    EXPECT_EQ(about(made.audit, "r1c1").lower, 37);
    EXPECT_EQ(about(made.audit, "r1c1").upper, 60);
    // Naively: the line and the column of the corner, their sums, and the total above them. r1c1, r1 and c1 are left.
    EXPECT_EQ(made.summary.naively_published, 3u);
    EXPECT_EQ(made.summary.published, 5u);
}

TEST(Protect, HidesAnotherDistrictRatherThanTheRegion) {
    TableMaker maker;
    const auto first = maker.sum("a", {maker.add("a.1", 4), maker.add("a.2", 50), maker.add("a.3", 60)});
    const auto second = maker.sum("b", {maker.add("b.1", 70), maker.add("b.2", 80)});
    maker.sum("kg", {first, second});
    const auto made = protect(maker.table());
    EXPECT_EQ(made.summary.primary, 1u);
    EXPECT_EQ(made.summary.complement, 1u);
    const auto keys = hidden_keys(maker.table(), made.cells);
    EXPECT_THAT(keys[1], testing::AnyOf("a.2", "a.3"));
}

TEST(Protect, HidesWhatIsCheap) {
    TableMaker maker;
    maker.sum("kg", {maker.add("a", 4), maker.add("b", 50), maker.add("c", 60)});
    maker.table().cells[1].cost = 3;
    maker.table().cells[3].cost = 100;
    EXPECT_THAT(hidden_keys(maker.table(), protect(maker.table()).cells), ElementsAre("a", "c"));
    maker.table().cells[1].cost = 0.5;
    EXPECT_THAT(hidden_keys(maker.table(), protect(maker.table()).cells), ElementsAre("a", "b"));
}

TEST(Protect, HidesOneSexWithTheOther) {
    TableMaker maker;
    maker.sum("people", {maker.add("f", 0), maker.add("m", 120), maker.add("unknown", 90)});
    maker.table().cells[3].cost = 10;
    EXPECT_EQ(hidden_keys(maker.table(), protect(maker.table()).cells).size(), 2u);
    const auto shown = protect(maker.table(), {.zeros = false});
    EXPECT_EQ(shown.summary.published, 4u);
}

TEST(Protect, ASumOfTwoSmallOnesHidesMore) {
    TableMaker maker;
    maker.sum("kg", {maker.add("a", 3), maker.add("b", 4), maker.add("c", 60)});
    const auto made = protect(maker.table());
    EXPECT_EQ(hidden_keys(maker.table(), made.cells).size(), 3u);  // 7 in all would tell that each is small
    EXPECT_GE(about(made.audit, "a").upper, 10);
}

TEST(Protect, HidesWhatIsNearlyAll) {
    TableMaker maker;
    maker.sum("kg", {maker.add("a", 96), maker.add("b", 50)});
    maker.table().cells[0].of = 100;
    const auto made = protect(maker.table());
    EXPECT_EQ(made.cells[0], CellState::small);
    EXPECT_LE(about(made.audit, "a").lower, 90);
    EXPECT_EQ(about(made.audit, "a").upper, 100);
}

TEST(Protect, NeverPublishesWhatIsWithheld) {
    auto table = grid({{300, 20}, {30, 40}});
    table.cells[0].withheld = true;
    const auto made = protect(table);
    EXPECT_EQ(made.cells[0], CellState::withheld);
    EXPECT_EQ(made.summary.published, 5u);
}

TEST(Protect, PublishesSmallCountsThatAreNotSensitive) {
    auto table = grid({{3, 20}, {30, 40}});
    for (auto& cell : table.cells) cell.sensitive = false;
    EXPECT_EQ(protect(table).summary.published, 9u);
}

TEST(Protect, SaysWhereNothingHelps) {
    TableMaker maker;
    maker.add("village", 3);
    maker.table().cells[0].of = 8;  // everybody knows that it is below 10
    try {
        protect(maker.table());
        FAIL() << "nothing helps";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::input);
        EXPECT_THAT(error.what(), HasSubstr("'village' cannot be protected"));
    }
}

TEST(Audit, FailsALoneHiddenCell) {
    const auto table = grid({{3, 20}, {30, 40}});
    const auto made = audit(table, hiding(table, {"r0c0"}));
    EXPECT_FALSE(made.passes());
    EXPECT_EQ(about(made, "r0c0").lower, 3);
    EXPECT_EQ(about(made, "r0c0").upper, 3);
}

TEST(Audit, FailsARowWithoutItsColumns) {
    const auto table = grid({{3, 20}, {30, 40}});
    EXPECT_FALSE(audit(table, hiding(table, {"r0c0", "r0c1"})).passes());
    EXPECT_FALSE(audit(table, hiding(table, {"r0c0", "r0c1", "r1c0"})).passes());
    EXPECT_TRUE(audit(table, hiding(table, {"r0c0", "r0c1", "r1c0", "r1c1"})).passes());
}

TEST(Audit, FailsAPairWhoseSumIsSmall) {
    TableMaker maker;
    maker.sum("kg", {maker.add("a", 3), maker.add("b", 4), maker.add("c", 60)});
    const auto made = audit(maker.table(), hiding(maker.table(), {"a", "b"}));
    EXPECT_FALSE(made.passes());
    EXPECT_EQ(about(made, "a").upper, 7);
}

TEST(Audit, FailsASpanBelowTheThreshold) {
    TableMaker maker;
    maker.sum("kg", {maker.add("a", 3), maker.add("b", 6)});
    const auto pair = audit(maker.table(), hiding(maker.table(), {"a", "b"}), {.threshold = 9});
    EXPECT_TRUE(pair.passes());  // 0 to 9
    EXPECT_FALSE(audit(maker.table(), hiding(maker.table(), {"a", "b"})).passes());
}

TEST(Audit, FailsASmallCountThatCannotBeZero) {
    TableMaker maker;
    maker.sum("kg", {maker.add("a", 3), maker.add("b", 50)});
    maker.table().cells[1].of = 52;  // so that a is 1 at least
    const auto made = audit(maker.table(), hiding(maker.table(), {"a", "b"}), {.threshold = 2});
    EXPECT_EQ(about(made, "a").lower, 1);
    EXPECT_TRUE(about(made, "a").passes);  // 3 is not small
    EXPECT_FALSE(about(audit(maker.table(), hiding(maker.table(), {"a", "b"}), {.threshold = 10}), "a").passes);
}

TEST(Audit, FailsASmallCountThatIsPublished) {
    const auto table = grid({{3, 20}, {30, 40}});
    EXPECT_FALSE(audit(table, hiding(table, {})).passes());
    EXPECT_THROW(audit(table, {}), Error);
}

/// Twice three counts of which each two have a sum of 1 with a third: all six are halves at most, and make 3; in whole
/// counts one of each three is 1, and they make 2.
TEST(Audit, DoesNotTakeFractionsForCounts) {
    TableMaker maker;
    std::vector<std::size_t> six;
    for (const std::string name : {"x", "y"}) {
        const auto a = maker.add(name + "a", 1);
        const auto b = maker.add(name + "b", 0);
        const auto c = maker.add(name + "c", 0);
        maker.sum(name + "ab", {a, b, maker.add(name + "s", 0)});
        maker.sum(name + "bc", {b, c, maker.add(name + "t", 1)});
        maker.sum(name + "ac", {a, c, maker.add(name + "u", 0)});
        six.insert(six.end(), {a, b, c});
    }
    maker.sum("all", six);
    std::set<std::string> keys;
    for (const auto& cell : maker.table().cells) {
        if (cell.key.size() != 3 || cell.key == "all") keys.insert(cell.key);
    }
    const auto made = audit(maker.table(), hiding(maker.table(), keys), {.threshold = 3});
    EXPECT_EQ(about(made, "all").lower, 0);
    EXPECT_EQ(about(made, "all").upper, 3);
    EXPECT_FALSE(about(made, "all").passes);
}

TEST(Protect, RefusesATableThatDoesNotAddUp) {
    auto table = grid({{3, 20}, {30, 40}});
    table.cells[8].value = 94;
    try {
        protect(table);
        FAIL() << "it does not add up";
    } catch (const Error& error) {
        EXPECT_THAT(error.what(), HasSubstr("'all' is 94, and its parts make 93"));
    }
}

TEST(Protect, RefusesAThresholdThatMakesNoSense) {
    for (const double threshold : {0.0, 1.0, 2.5, -3.0, 1e7}) {
        EXPECT_THROW(protect(CountTable{}, {.threshold = threshold}), Error) << threshold;
    }
}

}  // namespace
}  // namespace kamtuu
