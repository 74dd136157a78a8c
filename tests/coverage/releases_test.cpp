#include <algorithm>
#include <gtest/gtest.h>
#include <random>

#include <kamtuu/disclosure.hpp>

#include "coverage/count_tables.hpp"
#include "coverage/glpk_attacker.hpp"

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
    for (int i = 0; i < 3; ++i) {
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

/// The attacker has both tables, and knows that people were only added.
void expect_nothing_found(const CountTable& before, const Protected& first, const CountTable& after,
                          const Protected& second) {
    test::GlpkAttacker attacker(before, first.cells, true);
    attacker.add(after, second.cells, true);
    const auto size = before.cells.size();
    for (std::size_t i = 0; i < size; ++i) {
        const bool hidden = second.cells[i] != CellState::published;
        if (hidden && before.cells[i].value == after.cells[i].value && first.cells[i] == CellState::published) continue;
        if (hidden) {
            const auto [lower, upper] = attacker.range(size + i);
            ASSERT_GE(upper - lower, 10 - 1e-6) << after.cells[i].key;
            if (after.cells[i].value < 10) {
                ASSERT_LE(lower, 1e-6) << after.cells[i].key;
            }
        }
        if (first.cells[i] != CellState::published) {
            const auto [lower, upper] = attacker.range(i);
            ASSERT_GE(upper - lower, 10 - 1e-6) << before.cells[i].key;
            if (before.cells[i].value < 10) {
                ASSERT_LE(lower, 1e-6) << before.cells[i].key;
            }
        }
        if (before.cells[i].value == after.cells[i].value) continue;
        const auto [lower, upper] = attacker.difference(size + i, i);
        ASSERT_GE(upper - lower, 10 - 1e-6) << after.cells[i].key;
    }
}

TEST(Releases, ThatDifferByOneRecordLeakNothing) {
    std::mt19937 random(20260911);
    for (int i = 0; i < 12; ++i) {
        const auto before = test::country(random, {.small = 25});
        const auto first = protect(before, {.clean_up = 0});
        const auto ledger = with_release({}, "first", before, first.cells);
        auto after = before;
        const auto places = test::finest(after);
        test::add_record(after, places[random() % places.size()], 1 + static_cast<double>(random() % 9));
        const auto second = protect(after, {.clean_up = 0}, &ledger);
        ASSERT_TRUE(second.audit.passes());
        expect_nothing_found(before, first, after, second);
        if (HasFatalFailure()) FAIL() << "table " << i;
    }
}

}  // namespace
}  // namespace kamtuu
