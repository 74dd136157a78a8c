#include "geometry/thiessen.hpp"

#include <gtest/gtest.h>
#include <map>
#include <random>
#include <utility>

#include <kamtuu/error.hpp>

#include "geometry/repair.hpp"
#include "geometry/shapes.hpp"

using kamtuu::MultiPolygon;
using kamtuu::Point;
using kamtuu::Ring;
using kamtuu::Site;
using kamtuu::thiessen;
using kamtuu::test::planar_area;
using kamtuu::test::reversed;
using kamtuu::test::square;
using kamtuu::test::square_ring;

namespace {

using Edges = std::map<std::pair<Point, Point>, int>;

void add(const Ring& ring, Edges& edges) {
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) ++edges[{ring[i], ring[i + 1]}];
}

Edges edges_of(const std::vector<MultiPolygon>& cells) {
    Edges edges;
    for (const auto& cell : cells)
        for (const auto& polygon : cell) {
            add(polygon.outer, edges);
            for (const auto& hole : polygon.holes) add(hole, edges);
        }
    return edges;
}

double total_area(const std::vector<MultiPolygon>& cells) {
    double sum = 0;
    for (const auto& cell : cells) sum += planar_area(cell);
    return sum;
}

}  // namespace

TEST(Thiessen, HalvesASquareBetweenTwoSites) {
    const std::vector<MultiPolygon> regions{square(0, 0, 2)};
    const std::vector<Site> sites{{{0.5, 1}, 0}, {{1.5, 1}, 0}};
    const auto result = thiessen(regions, sites);
    ASSERT_EQ(result.cells.size(), 2U);
    EXPECT_EQ(result.cells[0], (MultiPolygon{{{{0, 0}, {1, 0}, {1, 2}, {0, 2}, {0, 0}}}}));
    EXPECT_EQ(result.cells[1], (MultiPolygon{{{{1, 0}, {2, 0}, {2, 2}, {1, 2}, {1, 0}}}}));
    EXPECT_TRUE(result.outside.empty());
    EXPECT_TRUE(result.disputed.empty());
}

TEST(Thiessen, GivesBothSidesOfABorderTheSameVertices) {
    // The cells of the western region meet at the middle of the border; the eastern region is one cell.
    const std::vector<MultiPolygon> regions{square(0, 0, 2), square(2, 0, 2)};
    const std::vector<Site> sites{{{1, 0.5}, 0}, {{1, 1.5}, 0}, {{3, 1}, 1}};
    const auto result = thiessen(regions, sites);
    EXPECT_EQ(result.cells[2], (MultiPolygon{{{{2, 0}, {4, 0}, {4, 2}, {2, 2}, {2, 1}, {2, 0}}}}));
}

TEST(Thiessen, LeavesAHoleOfOneRegionAlone) {
    const std::vector<MultiPolygon> regions{{{square_ring(0, 0, 3), {reversed(square_ring(1, 1, 1))}}}};
    const std::vector<Site> sites{{{0.5, 1.5}, 0}, {{2.5, 1.5}, 0}};
    EXPECT_DOUBLE_EQ(total_area(thiessen(regions, sites).cells), 3 * 3 - 1);
}

TEST(Thiessen, ReportsAnOverlapAndGivesItToTheNearest) {
    const std::vector<MultiPolygon> regions{square(0, 0, 2), square(1.5, 0, 2)};
    const std::vector<Site> sites{{{1.7, 1}, 0}, {{3, 1}, 1}};
    const auto result = thiessen(regions, sites);
    ASSERT_EQ(result.disputed.size(), 1U);
    EXPECT_TRUE(result.disputed[0].overlap);
    EXPECT_EQ(result.disputed[0].regions, (std::vector<std::size_t>{0, 1}));
    EXPECT_EQ(result.disputed[0].site, 0U);
    EXPECT_DOUBLE_EQ(planar_area(result.cells[0]), 2 * 2);
    EXPECT_DOUBLE_EQ(planar_area(result.cells[1]), 1.5 * 2);
}

TEST(Thiessen, ReportsAGapAndGivesItToTheNearest) {
    // A dent of the western region that the eastern one does not fill.
    const std::vector<MultiPolygon> regions{{{{{0, 0}, {2, 0}, {2, 0.5}, {1.9, 1}, {2, 1.5}, {2, 2}, {0, 2}, {0, 0}}}},
                                            square(2, 0, 2)};
    const std::vector<Site> sites{{{1, 1}, 0}, {{2.5, 1}, 1}};
    const auto result = thiessen(regions, sites);
    ASSERT_EQ(result.disputed.size(), 1U);
    EXPECT_FALSE(result.disputed[0].overlap);
    EXPECT_EQ(result.disputed[0].site, 1U);
    EXPECT_DOUBLE_EQ(total_area(result.cells), 4 * 2);
}

TEST(Thiessen, GivesASiteOutsideItsRegionACellInsideIt) {
    const std::vector<MultiPolygon> regions{square(0, 0, 2), square(2, 0, 2)};
    const std::vector<Site> sites{{{0.5, 1}, 0}, {{2.5, 1}, 0}, {{3, 1}, 1}};
    const auto result = thiessen(regions, sites);
    EXPECT_EQ(result.outside, std::vector<std::size_t>{1});
    EXPECT_DOUBLE_EQ(planar_area(result.cells[1]), 0.5 * 2);
    EXPECT_DOUBLE_EQ(planar_area(result.cells[2]), 2 * 2);
}

TEST(Thiessen, MeasuresInTheScaleOfTheLatitude) {
    const std::vector<MultiPolygon> regions{square(0, 0, 4)};
    const std::vector<Site> sites{{{0, 0}, 0}, {{4, 2}, 0}};
    // Half as wide, the region is 2 by 4 and the sites stand at (0, 0) and (2, 2): halfway runs x / 2 + y = 2.
    const auto cell = thiessen(regions, sites, {.lon_scale = 0.5}).cells[0];
    EXPECT_NEAR(kamtuu::bounds(cell).east, 4, 1e-12);
    EXPECT_NEAR(kamtuu::bounds(cell).north, 2, 1e-12);
    EXPECT_NEAR(planar_area(cell), 4 * 2 / 2.0, 1e-12);
}

TEST(Thiessen, RefusesTwoSitesAtOnePointAndARegionWithoutSite) {
    const std::vector<MultiPolygon> regions{square(0, 0)};
    EXPECT_THROW(thiessen(regions, std::vector<Site>{{{0.5, 0.5}, 0}, {{0.5, 0.5}, 0}}), kamtuu::Error);
    EXPECT_THROW(thiessen(regions, std::vector<Site>{}), kamtuu::Error);
}

TEST(Thiessen, IsATilingForAnySites) {
    const std::vector<MultiPolygon> regions{{{{{0, 0}, {3, 0}, {2.7, 1.3}, {3, 3}, {0, 3}, {0, 0}}}},
                                            {{{{3, 0}, {6, 0}, {6, 3}, {3, 3}, {2.7, 1.3}, {3, 0}}}}};
    std::mt19937 random(20260822);  // fixed: a failure can be repeated
    std::uniform_real_distribution<double> west(0.1, 2.6);
    std::uniform_real_distribution<double> east(3.1, 5.9);
    std::uniform_real_distribution<double> lat(0.1, 2.9);
    for (int round = 0; round < 100; ++round) {
        std::vector<Site> sites;
        for (int i = 0; i < 12; ++i) {
            sites.push_back({{west(random), lat(random)}, 0});
            sites.push_back({{east(random), lat(random)}, 1});
        }
        const auto result = thiessen(regions, sites);
        ASSERT_TRUE(result.disputed.empty());
        ASSERT_NEAR(total_area(result.cells), 6 * 3, 1e-12);
        const auto edges = edges_of(result.cells);
        std::size_t outer = 0;
        for (const auto& [edge, times] : edges) {
            ASSERT_EQ(times, 1);
            if (!edges.contains({edge.second, edge.first})) ++outer;
            const bool on_frame =
                edge.first.lon == 0 || edge.first.lon == 6 || edge.first.lat == 0 || edge.first.lat == 3;
            if (!on_frame) {
                ASSERT_TRUE(edges.contains({edge.second, edge.first})) << "round " << round;
            }
        }
        ASSERT_GT(outer, 3U);
    }
}
