#include "geometry/repair.hpp"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <limits>
#include <random>
#include <rapidcheck/gtest.h>
#include <thread>

#include "geometry/geos.hpp"
#include "geometry/overlay.hpp"
#include "geometry/shapes.hpp"

using kamtuu::MultiPolygon;
using kamtuu::Point;
using kamtuu::repair;
using kamtuu::Ring;
using kamtuu::union_of;
using kamtuu::test::planar_area;
using kamtuu::test::reversed;
using kamtuu::test::square;
using kamtuu::test::square_ring;
using testing::HasSubstr;
using testing::StartsWith;

namespace {

MultiPolygon union_of(const std::vector<MultiPolygon>& parts) {
    std::vector<const MultiPolygon*> pointers;
    for (const auto& part : parts) pointers.push_back(&part);
    return kamtuu::union_of(pointers);
}

bool is_valid(const MultiPolygon& polygons) { return !repair(polygons).fault; }

}  // namespace

TEST(Repair, KeepsTheVerticesOfAValidPolygonToTheBit) {
    const MultiPolygon given{{{{0.1, 0.2}, {7.3, 0.1}, {7.7, 5.9}, {7.7, 5.9}, {0.3, 6.1}, {0.1, 0.2}},
                              {reversed(square_ring(1, 1, 1)), reversed(square_ring(3, 3, 1.0 / 3))}},
                             {square_ring(20, 20, 1)}};
    const auto repaired = repair(given);
    EXPECT_FALSE(repaired.fault);
    EXPECT_EQ(repaired.polygon, given);
}

TEST(Repair, TurnsOuterRingsCounterClockwiseAndHolesClockwise) {
    const auto repaired = repair({{reversed(square_ring(0, 0, 5)), {square_ring(1, 1, 1)}}});
    EXPECT_FALSE(repaired.fault);
    EXPECT_EQ(repaired.polygon, (MultiPolygon{{square_ring(0, 0, 5), {reversed(square_ring(1, 1, 1))}}}));
}

TEST(Repair, SplitsABowTie) {
    const auto repaired = repair({{{{0, 0}, {2, 2}, {2, 0}, {0, 2}, {0, 0}}}});
    ASSERT_TRUE(repaired.fault);
    EXPECT_EQ(*repaired.fault, "Self-intersection at 1 1");
    EXPECT_EQ(repaired.polygon, (MultiPolygon{{{{0, 0}, {1, 1}, {0, 2}, {0, 0}}}, {{{1, 1}, {2, 0}, {2, 2}, {1, 1}}}}));
}

TEST(Repair, RemovesASpike) {
    const auto repaired = repair({{{{0, 0}, {4, 0}, {4, 4}, {2, 4}, {2, 9}, {2, 4}, {0, 4}, {0, 0}}}});
    ASSERT_TRUE(repaired.fault);
    EXPECT_DOUBLE_EQ(planar_area(repaired.polygon), 4 * 4);
    EXPECT_EQ(kamtuu::bounds(repaired.polygon).north, 4);
}

TEST(Repair, LeavesNothingOfACollapsedPolygon) {
    const auto repaired = repair({{{{0, 0}, {1, 1}, {2, 2}, {0, 0}}}});
    ASSERT_TRUE(repaired.fault);
    EXPECT_TRUE(repaired.polygon.empty());
}

TEST(Repair, TakesAnEmptyPolygonAsValid) {
    EXPECT_FALSE(repair({}).fault);
    EXPECT_TRUE(repair({}).polygon.empty());
}

TEST(Repair, CutsAHoleThatTouchesTheShellAlongAnEdge) {
    const auto repaired = repair({{square_ring(0, 0, 4), {reversed(square_ring(0, 1, 2))}}});
    ASSERT_TRUE(repaired.fault);
    EXPECT_THAT(*repaired.fault, StartsWith("Self-intersection"));
    EXPECT_DOUBLE_EQ(planar_area(repaired.polygon), 4 * 4 - 2 * 2);
    EXPECT_TRUE(is_valid(repaired.polygon));
}

TEST(Repair, KeepsAHoleThatTouchesTheShellInAPoint) {
    const MultiPolygon given{{square_ring(0, 0, 4), {{{0, 2}, {2, 3}, {2, 1}, {0, 2}}}}};
    EXPECT_FALSE(repair(given).fault);
    EXPECT_EQ(repair(given).polygon, given);
}

TEST(Repair, MergesAPartNestedInAnother) {
    const auto repaired = repair({{square_ring(0, 0, 4)}, {square_ring(1, 1, 1)}});
    ASSERT_TRUE(repaired.fault);
    EXPECT_THAT(*repaired.fault, StartsWith("Nested shells"));
    EXPECT_DOUBLE_EQ(planar_area(repaired.polygon), 4 * 4);
}

TEST(Repair, KeepsAPartInTheHoleOfAnother) {
    const MultiPolygon given{{square_ring(0, 0, 5), {reversed(square_ring(1, 1, 3))}}, {square_ring(2, 2, 1)}};
    EXPECT_FALSE(repair(given).fault);
    EXPECT_EQ(repair(given).polygon, given);
}

TEST(Repair, ClosesAnOpenRing) {
    const auto repaired = repair({{{{0, 0}, {1, 0}, {1, 1}, {0, 1}}}});
    EXPECT_EQ(repaired.fault, "Ring is not closed at 0 0");
    EXPECT_EQ(repaired.polygon, square(0, 0));
}

TEST(Repair, DropsRingsThatAreNoRings) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(repair({{{}}, {square_ring(0, 0, 1)}}).polygon, square(0, 0));
    EXPECT_EQ(repair({{{}}}).fault, "Ring without points");
    EXPECT_EQ(repair({{{{0, 0}, {1, 1}, {0, 0}}}}).fault, "Too few points in ring at 0 0");
    EXPECT_EQ(repair({{square_ring(0, 0, 1), {{{0.5, 0.5}}}}}).polygon, square(0, 0));
    EXPECT_EQ(repair({{{{0, 0}, {1, 0}, {nan, 3}, {1, 1}, {0, 1}, {0, 0}}}}).fault, "Coordinate is not a number");
    EXPECT_EQ(repair({{{{0, 0}, {1, 0}, {nan, 3}, {1, 1}, {0, 1}, {0, 0}}}}).polygon, square(0, 0));
}

TEST(Repair, GivesAValidPolygonForAnyRings) {
    std::mt19937 random(20260822);                     // fixed: a failure can be repeated
    std::uniform_int_distribution<int> on_grid(0, 6);  // coarse, so that points and edges coincide often
    std::uniform_int_distribution<std::size_t> size(0, 9);
    const auto any_ring = [&] {
        Ring ring(size(random));
        for (auto& p : ring) p = {static_cast<double>(on_grid(random)), static_cast<double>(on_grid(random))};
        return ring;
    };
    for (int round = 0; round < 2000; ++round) {
        const MultiPolygon given{{any_ring(), {any_ring()}}, {any_ring()}};
        const auto repaired = repair(given);
        const auto again = repair(repaired.polygon);
        ASSERT_FALSE(again.fault) << "round " << round << ": " << *again.fault;
        ASSERT_EQ(again.polygon, repaired.polygon) << "round " << round;
    }
}

TEST(Repair, MayRunOnManyThreads) {
    std::vector<std::thread> team;
    std::vector<MultiPolygon> results(4);
    for (auto& result : results)
        team.emplace_back([&result] {
            for (int i = 0; i < 50; ++i) result = repair({{{{0, 0}, {2, 2}, {2, 0}, {0, 2}, {0, 0}}}}).polygon;
        });
    for (auto& member : team) member.join();
    for (const auto& result : results) EXPECT_EQ(result, results.front());
}

TEST(UnionOf, JoinsSquaresThatShareVertices) {
    EXPECT_EQ(union_of({square(1, 0), square(0, 0)}),
              (MultiPolygon{{{{0, 0}, {1, 0}, {2, 0}, {2, 1}, {1, 1}, {0, 1}, {0, 0}}}}));
}

TEST(UnionOf, JoinsSquaresThatDoNotShareVertices) {
    const auto joined = union_of({square(0, 0, 2), square(2, 0.5, 1)});
    ASSERT_EQ(joined.size(), 1U);
    EXPECT_TRUE(joined[0].holes.empty());
    EXPECT_DOUBLE_EQ(planar_area(joined), 2 * 2 + 1 * 1);
}

TEST(UnionOf, CountsAnOverlapOnce) {
    EXPECT_DOUBLE_EQ(planar_area(union_of({square(0, 0, 2), square(1, 1, 2)})), 4 + 4 - 1);
}

TEST(UnionOf, KeepsAHoleThatNobodyFills) {
    std::vector<MultiPolygon> ring;
    for (int i = 0; i < 9; ++i)
        if (i != 4) ring.push_back(square(i % 3, i / 3));
    const auto joined = union_of(ring);
    ASSERT_EQ(joined.size(), 1U);
    EXPECT_EQ(joined[0].holes, std::vector<Ring>{reversed(square_ring(1, 1, 1))});
}

TEST(UnionOf, FillsAHoleWithTheUnitThatLiesInIt) {
    const MultiPolygon around{{square_ring(0, 0, 3), {reversed(square_ring(1, 1, 1))}}};
    EXPECT_EQ(union_of({around, square(1, 1)}), square(0, 0, 3));
}

TEST(UnionOf, OfNothingIsEmpty) {
    EXPECT_TRUE(union_of(std::vector<MultiPolygon>{}).empty());
    EXPECT_TRUE(union_of({MultiPolygon{}, MultiPolygon{}}).empty());
}

RC_GTEST_PROP(UnionOf, OfGridCellsHasTheirAreaWhateverTheirOrder, ()) {
    const auto taken = *rc::gen::unique<std::vector<int>>(rc::gen::inRange(0, 64));
    std::vector<MultiPolygon> cells;
    for (const int i : taken) cells.push_back(square(i % 8, i / 8));
    const auto joined = union_of(cells);
    RC_ASSERT(planar_area(joined) == static_cast<double>(cells.size()));
    RC_ASSERT(is_valid(joined));
    std::reverse(cells.begin(), cells.end());
    RC_ASSERT(union_of(cells) == joined);
}

TEST(UnionOf, DoesNotDependOnTheOrderEvenWhereNothingFits) {
    std::mt19937 random(20260822);
    std::uniform_real_distribution<double> anywhere(0, 4);
    for (int round = 0; round < 100; ++round) {
        std::vector<MultiPolygon> cells;
        for (int i = 0; i < 12; ++i) cells.push_back(square(anywhere(random), anywhere(random)));
        const auto joined = union_of(cells);
        ASSERT_TRUE(is_valid(joined));
        std::shuffle(cells.begin(), cells.end(), random);
        ASSERT_EQ(union_of(cells), joined);
    }
}
