#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <random>
#include <utility>

#include <kamtuu/disclosure.hpp>

#include "coverage/count_tables.hpp"
#include "coverage/ledger_attacker.hpp"

namespace kamtuu {
namespace {

using test::TableMaker;

/// a and b in d, c and e in f, both in kg.
CountTable two_districts(double a, double b, double c, double e) {
    TableMaker maker;
    const auto d = maker.sum("d", {maker.add("a", a), maker.add("b", b)});
    const auto f = maker.sum("f", {maker.add("c", c), maker.add("e", e)});
    maker.sum("kg", {d, f});
    return maker.table();
}

CellState state_of(const CountTable& table, const std::vector<CellState>& states, const std::string& key) {
    const auto found =
        std::find_if(table.cells.begin(), table.cells.end(), [&](const auto& cell) { return cell.key == key; });
    return states.at(static_cast<std::size_t>(found - table.cells.begin()));
}

Ledger first_release(const CountTable& table) { return with_release({}, "first", table, protect(table).cells); }

TEST(Releases, PublishTheSameAgain) {
    std::mt19937 random(20260910);
    for (int i = 0; i < 8; ++i) {
        const auto table = test::country(random);
        const auto made = protect(table);
        const auto ledger = with_release({}, "first", table, made.cells);
        EXPECT_EQ(protect(table, {}, &ledger).cells, made.cells) << i;
    }
}

TEST(Releases, HideAllThatShowsASmallChange) {
    const auto before = two_districts(50, 60, 70, 80);
    const auto after = two_districts(53, 60, 70, 80);
    const auto ledger = first_release(before);
    const auto made = protect(after, {}, &ledger);
    EXPECT_TRUE(made.audit.passes());
    for (const auto* key : {"a", "d", "kg"}) EXPECT_EQ(state_of(after, made.cells, key), CellState::change) << key;
    for (const auto* key : {"b", "c", "e", "f"})
        EXPECT_EQ(state_of(after, made.cells, key), CellState::published) << key;
    // Published as it is, it would show that three people came.
    const std::vector<CellState> all(after.cells.size(), CellState::published);
    EXPECT_TRUE(audit(after, all).passes());
    EXPECT_FALSE(audit(after, all, {}, &ledger).passes());
}

TEST(Releases, HideNothingForALargeChange) {
    const auto after = two_districts(90, 60, 70, 80);
    const auto ledger = first_release(two_districts(50, 60, 70, 80));
    EXPECT_EQ(protect(after, {}, &ledger).summary.published, 7u);
}

TEST(Releases, DoNotLeaveASmallChangeToBeSubtracted) {
    // a is 3 more and c 50 more; kg, 53 more, may be shown, and so may the rest only if it does not leave 3 for a.
    const auto after = two_districts(53, 60, 120, 80);
    const auto ledger = first_release(two_districts(50, 60, 70, 80));
    const auto made = protect(after, {}, &ledger);
    EXPECT_TRUE(made.audit.passes());
    EXPECT_NE(state_of(after, made.cells, "a"), CellState::published);
    EXPECT_NE(state_of(after, made.cells, "d"), CellState::published);
    EXPECT_TRUE(state_of(after, made.cells, "kg") != CellState::published ||
                state_of(after, made.cells, "f") != CellState::published);
}

TEST(Releases, DoNotUncoverAnEarlierOne) {
    TableMaker maker;
    maker.sum("kg", {maker.add("a", 4), maker.add("b", 60), maker.add("c", 70)});
    auto table = maker.table();
    const std::vector<CellState> with_b{CellState::small, CellState::complement, CellState::published,
                                        CellState::published};
    const auto ledger = with_release({}, "first", table, with_b);
    const std::vector<CellState> with_c{CellState::small, CellState::published, CellState::complement,
                                        CellState::published};
    EXPECT_TRUE(audit(table, with_c).passes());
    EXPECT_FALSE(audit(table, with_c, {}, &ledger).passes());
    EXPECT_EQ(protect(table, {}, &ledger).cells, with_b);
}

TEST(Releases, SayWhatIsPublicAlready) {
    auto table = two_districts(50, 60, 70, 80);
    const auto ledger = first_release(table);
    table.cells[0].withheld = true;
    const auto made = protect(table, {}, &ledger);
    EXPECT_EQ(made.cells[0], CellState::withheld);
    EXPECT_TRUE(made.audit.passes());
    ASSERT_EQ(made.audit.derivable.size(), 1u);
    EXPECT_TRUE(made.audit.derivable[0].already_public);
}

constexpr double tolerance = 1e-6;

/// That it could be all that a hidden count has to be able to be.
void expect_wide(std::pair<double, double> range, const CountTable::Cell& cell) {
    ASSERT_GE(range.second - range.first, 10 - tolerance) << cell.key;
    if (cell.value < 10) {
        ASSERT_LE(range.first, tolerance) << cell.key;
    }
}

/// Certain to be 0, or a threshold wide.
void expect_no_change_found(std::pair<double, double> range, const CountTable::Cell& cell) {
    const bool none = std::ceil(range.first - tolerance) == 0 && std::floor(range.second + tolerance) == 0;
    ASSERT_TRUE(none || range.second - range.first >= 10 - tolerance)
        << cell.key << " changed by " << range.first << " to " << range.second;
}

void expect_nothing_found(test::LedgerAttacker& attacker, const CountTable& before, const CountTable& after) {
    for (std::size_t i = 0; i < after.cells.size(); ++i) {
        const bool now = attacker.hidden_after(i);
        const bool then = attacker.hidden_before(i);
        if (now) expect_wide(attacker.after(i), after.cells[i]);
        if (then) expect_wide(attacker.before(i), before.cells[i]);
        if (now || then) expect_no_change_found(attacker.change(i), after.cells[i]);
        if (testing::Test::HasFatalFailure()) return;
    }
}

TEST(Releases, ThatDifferByOneRecordLeakNothing) {
    std::mt19937 random(20260911);
    std::size_t beliefs = 0;
    std::size_t dropped = 0;
    for (int i = 0; i < 30; ++i) {
        const auto before = test::country(random, {.small = 25});
        const auto first = protect(before, {.clean_up = 0});
        const auto ledger = with_release({}, "first", before, first.cells);
        auto after = before;
        const auto places = test::finest(after);
        test::add_record(after, places[random() % places.size()], 1 + static_cast<double>(random() % 9));
        const auto second = protect(after, {.clean_up = 0}, &ledger);
        ASSERT_TRUE(second.audit.passes());
        test::LedgerAttacker attacker({before, first.cells}, {after, second.cells});
        expect_nothing_found(attacker, before, after);
        if (HasFatalFailure()) FAIL() << "table " << i;
        beliefs += attacker.beliefs();
        dropped += attacker.dropped();
    }
    EXPECT_GT(beliefs, 2 * dropped);  // else he would not be the attacker that is meant
}

/// The judge of the test above is one who finds something.
TEST(Releases, ThatShowASmallChangeAreAttackedWithSuccess) {
    const auto before = two_districts(50, 60, 70, 80);
    const auto after = two_districts(53, 60, 70, 80);
    const std::vector<CellState> all(7, CellState::published);
    auto states = all;
    states[0] = states[2] = CellState::change;  // a and d, and kg tells
    test::LedgerAttacker attacker({before, all}, {after, states});
    EXPECT_EQ(attacker.change(0), std::pair(3.0, 3.0));
}

}  // namespace
}  // namespace kamtuu
