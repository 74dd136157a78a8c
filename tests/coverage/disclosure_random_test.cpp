#include <gtest/gtest.h>
#include <iostream>
#include <random>

#include <kamtuu/disclosure.hpp>

#include "coverage/count_tables.hpp"
#include "coverage/districts.hpp"
#include "coverage/glpk_attacker.hpp"
#include "support/rounds.hpp"

namespace kamtuu {
namespace {

constexpr double tolerance = 1e-6;

/// That another solver finds nothing out.
void expect_nothing_found(const CountTable& table, const Protected& made, const ProtectionPolicy& policy) {
    test::GlpkAttacker attacker(table, made.cells, policy.zeros);
    // What is known where nothing but zeros is published.
    std::vector<CellState> all(table.cells.size(), CellState::complement);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!policy.zeros && table.cells[i].value == 0) all[i] = CellState::published;
    }
    test::GlpkAttacker beginner(table, all, policy.zeros);
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
        if (made.cells[i] == CellState::published) {
            ASSERT_TRUE(table.cells[i].value >= policy.threshold || (!policy.zeros && table.cells[i].value == 0));
            continue;
        }
        const auto [lower, upper] = attacker.range(i);
        if (table.cells[i].value >= policy.threshold) {
            ASSERT_GE(upper - lower, policy.threshold - tolerance) << table.cells[i].key;
            continue;
        }
        ASSERT_LE(lower, (policy.zeros ? 0 : beginner.range(i).first) + tolerance) << table.cells[i].key;
        ASSERT_GE(upper, policy.threshold - tolerance) << table.cells[i].key;
    }
}

void print(const ProtectionSummary& all) {
    std::cout << all.cells << " cells: " << all.primary << " primary, " << all.complement
              << " complementary; published " << 100 * all.share_published() << " %, naively "
              << 100 * all.share_naively_published() << " %\n";
}

/// Protects many tables, shows each to the attacker, and prints what is left of them.
void try_tables(int count, const ProtectionPolicy& policy, unsigned seed) {
    std::mt19937 random(seed);
    ProtectionSummary all;
    for (int i = 0; i < test::rounds(count); ++i) {
        const test::Spread spread{.small = 5 + i % 50, .zero = i % 20};
        const auto table = test::country(random, spread);
        const auto made = protect(table, policy);
        ASSERT_TRUE(made.audit.passes());
        expect_nothing_found(table, made, policy);
        if (testing::Test::HasFatalFailure()) FAIL() << "table " << i;
        all.cells += made.summary.cells;
        all.published += made.summary.published;
        all.primary += made.summary.primary;
        all.complement += made.summary.complement;
        all.naively_published += made.summary.naively_published;
        ASSERT_GE(made.summary.published, made.summary.naively_published);
    }
    print(all);
}

TEST(ProtectRandomly, LeavesNothingForAnotherSolver) { try_tables(300, {.clean_up = 0}, 20260901); }

TEST(ProtectRandomly, LeavesNothingAfterCleaningUp) { try_tables(300, {.clean_up = 3}, 20260904); }

TEST(ProtectRandomly, LeavesNothingBelowAnotherThreshold) {
    try_tables(300, {.threshold = 5, .clean_up = 0}, 20260905);
}

TEST(ProtectRandomly, LeavesNothingWhereZerosAreShown) { try_tables(100, {.zeros = false, .clean_up = 5}, 20260902); }

/// Few figures among zeros that are hidden all, and many figures.
TEST(ProtectRandomly, LeavesNothingInTablesOfDistricts) {
    std::mt19937 random(20260907);
    for (const unsigned reached : {3u, 40u}) {
        const auto table = test::districts(random, {.reached = reached});
        const auto made = protect(table);
        ASSERT_TRUE(made.audit.passes());
        expect_nothing_found(table, made, {});
        if (HasFatalFailure()) FAIL() << reached << " of 100 places";
        EXPECT_GE(made.summary.published, made.summary.naively_published);
        print(made.summary);
    }
}

TEST(ProtectRandomly, DoesNotDependOnTheOrder) {
    std::mt19937 random(20260903);
    for (int i = 0; i < 10; ++i) {
        const auto table = test::country(random);
        const auto made = protect(table);
        std::vector<std::size_t> order;
        const auto other = test::shuffled(table, random, order);
        const auto again = protect(other);
        for (std::size_t j = 0; j < order.size(); ++j) ASSERT_EQ(again.cells[j], made.cells[order[j]]) << i;
    }
}

}  // namespace
}  // namespace kamtuu
