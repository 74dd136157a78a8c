#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <numbers>
#include <random>
#include <rapidcheck/gtest.h>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <kamtuu/dissolve.hpp>
#include <kamtuu/error.hpp>
#include <kamtuu/read.hpp>
#include <kamtuu/simplify.hpp>

#include "geometry/crooked.hpp"
#include "geometry/overlay.hpp"
#include "geometry/repair.hpp"
#include "geometry/shapes.hpp"
#include "geometry/thinning.hpp"
#include "geometry/trace.hpp"
#include "geometry/unite.hpp"
#include "reference/slow_visvalingam.hpp"
#include "support/map.hpp"

namespace kamtuu {
namespace {

using test::country;
using test::country_of;
using test::crooked_country;
using test::jittered;
using test::planar_area;
using test::square;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

std::vector<Point> line(const Tiling& tiling, std::size_t arc) {
    const auto points = tiling.line(tiling.arcs()[arc]);
    return {points.begin(), points.end()};
}

std::vector<MultiPolygon> polygons_of(const Tiling& tiling) {
    std::vector<MultiPolygon> polygons;
    for (std::uint32_t tile = 0; tile < tiling.tiles().size(); ++tile)
        polygons.push_back(polygon_of(tiling.as_arcs(), tile));
    return polygons;
}

/// The tile on the left and on the right of every arc, once.
std::set<std::pair<std::uint32_t, std::uint32_t>> neighbours(const Tiling& tiling) {
    std::set<std::pair<std::uint32_t, std::uint32_t>> all;
    for (const auto& arc : tiling.arcs())
        all.insert(std::minmax({tiling.as_arcs().tile_of(arc.left), tiling.as_arcs().tile_of(arc.right)}));
    return all;
}

std::vector<std::size_t> rings(const MultiPolygon& polygon) {
    std::vector<std::size_t> counts;
    for (const auto& part : polygon) counts.push_back(part.holes.size());
    return counts;
}

/// An unlimited tolerance: only what must stay stays.
constexpr double all_m = 1e9;

SimplifiedTiling to_the_bone(const Tiling& tiling) { return simplify(tiling, {.tolerance_m = all_m, .threads = 1}); }

/// What must hold of whatever was simplified from a clean tiling.
void expect_a_tiling_like(const Tiling& before, const Tiling& after) {
    ASSERT_THAT(before.overlaps(), IsEmpty());
    ASSERT_THAT(before.unmatched(), IsEmpty());
    const auto old_polygons = polygons_of(before);
    const auto polygons = polygons_of(after);
    std::vector<MultiPolygon> given;
    for (std::size_t i = 0; i < polygons.size(); ++i) {
        EXPECT_EQ(repair(polygons[i]).fault.value_or(""), "") << before.tiles()[i]->pcode.str();
        EXPECT_EQ(rings(polygons[i]), rings(old_polygons[i])) << before.tiles()[i]->pcode.str();
        given.push_back(polygons[i]);
    }
    const auto boundaries = country(given);
    const Tiling again(boundaries);
    EXPECT_THAT(again.overlaps(), IsEmpty());
    EXPECT_THAT(again.unmatched(), IsEmpty());
    EXPECT_EQ(neighbours(again), neighbours(before));
    EXPECT_THAT(again.nodes(), testing::UnorderedElementsAreArray(after.nodes()));
}

TEST(Thinning, AgreesWithTheDefinition) {
    std::mt19937 random(20261122);
    std::uniform_real_distribution<double> step(-0.01, 0.01);
    // A match more, and a round of matches more, at each power of eight.
    for (const int edges : {1, 2, 3, 6, 7, 8, 9, 30, 60, 62, 63, 64, 65, 120, 510, 511, 512, 513, 700}) {
        std::vector<Point> points{{74, 42}};
        for (int i = 0; i < edges; ++i)
            points.push_back({points.back().lon + step(random), points.back().lat + step(random)});
        const auto expected = test::effective_areas_by_definition(points);
        std::vector<double> areas(points.size(), 0);
        Thinner().thin(
            points, 1000, Rank::never(), 0, [](auto, auto, auto) { return true; },
            [&](std::uint32_t vertex, Rank rank) {
                EXPECT_EQ(rank.vertex(), 1000 + vertex);
                areas[vertex] = rank.area_m2();
            });
        for (std::size_t i = 1; i + 1 < points.size(); ++i)
            EXPECT_NEAR(areas[i], expected[i], 1e-4 * expected[i]) << edges << ' ' << i;
    }
}

TEST(Thinning, OnlyWhatLiesExactlyOnALineSpansNothing) {
    EXPECT_EQ(triangle_m2({0, 0}, {1, 1}, {2, 2}), 0);
    EXPECT_EQ(triangle_m2({0.1, 0.1}, {0.3, 0.3}, {0.2, 0.2}), 0);
    EXPECT_GT(triangle_m2({0, 0}, {1, 1}, {2, std::nextafter(2, 3)}), 0);
    EXPECT_NE(triangle_m2({74.1, 42.1}, {74.2, 42.2}, {74.3, 42.3}), 0) << "74.3 - 74.2 is not 74.2 - 74.1 in doubles";
}

TEST(Simplify, WantsOneMeasure) {
    const auto map = test::from_map("A");
    const Tiling tiling(map);
    const auto kind_of = [&](const SimplifyOptions& options) {
        try {
            static_cast<void>(simplify(tiling, options));
        } catch (const Error& error) {
            return error.kind();
        }
        return ErrorKind::cancelled;
    };
    EXPECT_EQ(kind_of({}), ErrorKind::usage);
    EXPECT_EQ(kind_of({.tolerance_m = 1, .keep = 1}), ErrorKind::usage);
    EXPECT_EQ(kind_of({.tolerance_m = -1}), ErrorKind::usage);
    EXPECT_EQ(kind_of({.tolerance_m = std::nan("")}), ErrorKind::usage);
    EXPECT_EQ(kind_of({.keep = 1.1}), ErrorKind::usage);
}

TEST(Simplify, TakesASpikeOffBothSides) {
    // A border from 1 0 to 1 1 with a spike of 0.01 degrees, 124 m wide and 6.2 ha large.
    const Ring a{{0, 0}, {1, 0}, {1, 0.5}, {1.01, 0.5005}, {1, 0.501}, {1, 1}, {0, 1}, {0, 0}};
    const Ring b{{1, 0}, {2, 0}, {2, 1}, {1, 1}, {1, 0.501}, {1.01, 0.5005}, {1, 0.5}, {1, 0}};
    const auto map = country({{{a}}, {{b}}});
    const Tiling tiling(map);
    const auto simplified = simplify(tiling, {.tolerance_m = 300});
    const auto polygons = polygons_of(simplified.tiling);
    EXPECT_DOUBLE_EQ(planar_area(polygons[0]), 1);
    EXPECT_DOUBLE_EQ(planar_area(polygons[1]), 1);
    EXPECT_EQ(simplified.report.vertices_before, 9U);
    EXPECT_EQ(simplified.report.vertices_after, 6U);
    ASSERT_THAT(simplified.report.area_changes, SizeIs(2));
    EXPECT_NEAR(simplified.report.area_changes[0].m2, -61'800, 300);
    EXPECT_DOUBLE_EQ(simplified.report.total_change_m2(), 0) << "what A loses B wins";
    EXPECT_EQ(simplified.report.largest_change()->unit->name_en, "A");

    EXPECT_EQ(simplify(tiling, {.tolerance_m = 200}).report.vertices_after, 9U) << "200 m x 200 m are 4 ha";
}

TEST(Simplify, AnIslandBesideACoastStaysAtSea) {
    // The bay of A is deeper than the island in it is far.
    const Ring coast{{0, 0}, {4, 0}, {4, 2}, {2.2, 2}, {2, 1}, {1.8, 2}, {0, 2}, {0, 0}};
    const auto map = country({{{coast}}, {{test::square_ring(1.95, 1.6, 0.1)}}});
    const Tiling tiling(map);
    const auto bone = to_the_bone(tiling);
    expect_a_tiling_like(tiling, bone.tiling);
    EXPECT_THAT(bone.report.vertices_held, testing::Ge(1U));
}

TEST(Simplify, TwoArcsBetweenTheSameNodesStayApart) {
    // C lies between A and B like a lens.
    const Ring a{{0, 0}, {1, 0}, {0.9, 0.5}, {1, 1}, {0, 1}, {0, 0}};
    const Ring b{{1, 0}, {2, 0}, {2, 1}, {1, 1}, {1.1, 0.5}, {1, 0}};
    const Ring c{{1, 0}, {1.1, 0.5}, {1, 1}, {0.9, 0.5}, {1, 0}};
    const auto map = country({{{a}}, {{b}}, {{c}}});
    const Tiling tiling(map);
    const auto bone = to_the_bone(tiling);
    expect_a_tiling_like(tiling, bone.tiling);
    EXPECT_NEAR(planar_area(polygons_of(bone.tiling)[2]), 0.05, 1e-12) << "one of its sides is straight now";
}

TEST(Simplify, ARingWithoutNodesBecomesATriangleAtLast) {
    Ring circle;
    for (int i = 0; i < 100; ++i) circle.push_back({std::cos(i * 0.0628), std::sin(i * 0.0628)});
    circle.push_back(circle.front());
    const auto map = country({{{circle}}});
    const Tiling tiling(map);
    const auto bone = to_the_bone(tiling);
    EXPECT_THAT(line(bone.tiling, 0), SizeIs(4));
    expect_a_tiling_like(tiling, bone.tiling);
    EXPECT_THAT(line(simplify(tiling, {.tolerance_m = all_m, .ring_vertices = 8}).tiling, 0), SizeIs(9));
}

TEST(Simplify, ARingAtOneNodeKeepsItsGround) {
    // Two squares that touch at a corner.
    const auto map = test::from_map(
        "A.\n"
        ".B");
    const Tiling tiling(map);
    const auto bone = to_the_bone(tiling);
    expect_a_tiling_like(tiling, bone.tiling);
    for (const auto& polygon : polygons_of(bone.tiling)) EXPECT_DOUBLE_EQ(planar_area(polygon), 0.5);
}

TEST(Simplify, ALakeWithAnIslandThatTouchesItsShoreStays) {
    const auto map = test::from_map(
        "AAAAA\n"
        "A...A\n"
        "A.B.A\n"
        "AA..A\n"
        "AAAAA");
    const Tiling tiling(map);
    expect_a_tiling_like(tiling, to_the_bone(tiling).tiling);
}

TEST(Simplify, ACornerOnTheMiddleOfAnEdgeStaysThere) {
    // The hole touches the outline where the outline has no vertex; that is valid, and no node.
    const MultiPolygon a{{{{0, 0}, {4, 0}, {4, 4}, {0, 4}, {0, 0}}, {{{2, 0}, {1, 2}, {2, 3}, {3, 2}, {2, 0}}}}};
    const MultiPolygon b{{{{0, 0}, {-1, 2}, {0, 4}, {4, 4}, {5, 2}, {4, 0}, {4, -1}, {0, -1}, {0, 0}}}};
    ASSERT_FALSE(repair(a).fault);
    const auto map = country({a, square(-2, -2, 0.5)});
    const Tiling tiling(map);
    for (const auto& polygon : polygons_of(to_the_bone(tiling).tiling)) EXPECT_FALSE(repair(polygon).fault);
}

TEST(Simplify, ToleranceZeroTakesOnlyWhatLiesOnALine) {
    const auto map = test::from_map(
        "AAB\n"
        "ACB\n"
        "CCB");
    const Tiling tiling(map);
    const auto simplified = simplify(tiling, {.tolerance_m = 0});
    const auto before = polygons_of(tiling);
    const auto after = polygons_of(simplified.tiling);
    for (std::size_t i = 0; i < before.size(); ++i) EXPECT_DOUBLE_EQ(planar_area(after[i]), planar_area(before[i]));
    EXPECT_THAT(after[1][0].outer, SizeIs(6)) << "four corners, the node in the west, the first again";
    EXPECT_EQ(simplified.report.vertices_held, 0U);
}

TEST(Simplify, KeepingAllChangesNothing) {
    const auto map = test::from_map(
        "AAB\n"
        "ACB\n"
        "CCB");
    const Tiling tiling(map);
    const auto simplified = simplify(tiling, {.keep = 1});
    EXPECT_EQ(polygons_of(simplified.tiling), polygons_of(tiling));
    EXPECT_EQ(simplified.report.vertices_after, simplified.report.vertices_before);
}

TEST(Simplify, OfNothingIsNothing) {
    const auto map = country({});
    const auto simplified = simplify(Tiling(map), {.keep = 0.5});
    EXPECT_EQ(simplified.report.vertices_before, 0U);
    EXPECT_EQ(simplified.report.largest_change(), nullptr);
}

TEST(Simplify, WhatOverlapsDoesNotCrash) {
    const auto bow_tie = MultiPolygon{{{{0, 0}, {1, 1}, {1, 0}, {0, 1}, {0, 0}}}};
    const auto map = country({square(0, 0), square(0.5, 0), square(0.5, 0), bow_tie, square(0.25, 0.25, 5)});
    const Tiling tiling(map);
    for (const double keep : {0.0, 0.1, 0.5, 1.0}) {
        const auto simplified = simplify(tiling, {.keep = keep});
        EXPECT_THAT(simplified.tiling.tiles(), SizeIs(5));
    }
    EXPECT_THAT(simplify(tiling, {.tolerance_m = all_m}).tiling.overlaps(), testing::Not(IsEmpty()));
}

/// A number from -1 to 1 that depends on the bits of a and b alone.
RC_GTEST_PROP(Simplify, WhatWasATilingStaysOne, (std::vector<unsigned char> bytes, unsigned char size)) {
    const auto map = crooked_country(bytes, 0.06 * size / 255);
    const Tiling tiling(map);
    if (!tiling.overlaps().empty() || !tiling.unmatched().empty()) return;  // bent too far
    for (const auto& polygon : polygons_of(tiling))
        if (repair(polygon).fault) return;
    for (const double keep : {0.7, 0.3, 0.1, 0.0}) {
        const auto simplified = simplify(tiling, {.keep = keep, .threads = 1});
        expect_a_tiling_like(tiling, simplified.tiling);
        const auto others = simplify(tiling, {.keep = keep, .threads = 3});
        RC_ASSERT(polygons_of(others.tiling) == polygons_of(simplified.tiling));
        RC_ASSERT(others.report.total_change_m2() == simplified.report.total_change_m2());
        double before = 0;
        double after = 0;
        for (const auto* tile : tiling.tiles()) before += tile->area->m2();
        for (const auto& polygon : polygons_of(simplified.tiling)) after += area(polygon).m2();
        RC_ASSERT(std::abs(after - before - simplified.report.total_change_m2()) <= 0.01 * before);
    }
    RC_ASSERT(!testing::Test::HasFailure());
}

RC_GTEST_PROP(Simplify, WithoutObstaclesKeepsTheShare, (unsigned char percent)) {
    std::mt19937 random(percent);
    std::uniform_real_distribution<double> radius(0.5, 1);
    Ring star;
    for (int i = 0; i < 201; ++i) {
        const double angle = 2 * std::numbers::pi * i / 201;
        const double r = radius(random);
        star.push_back({r * std::cos(angle), r * std::sin(angle)});
    }
    star.push_back(star.front());
    const auto map = country({{{star}}});
    const double keep = percent / 255.0;
    const auto report = simplify(Tiling(map), {.keep = keep}).report;
    RC_ASSERT(report.vertices_after >= static_cast<std::size_t>(200 * keep));
    RC_ASSERT(report.vertices_after <= static_cast<std::size_t>(202 * keep) + 3 + report.vertices_held);
}

TEST(SimplifyBoundaries, LevelsNestAndAreasStay) {
    std::vector<Unit> units{test::unit("KG01", Level::adm1, UnitType::region, "R"),
                            test::unit("KG02", Level::adm1, UnitType::region, "S")};
    const std::vector<MultiPolygon> polygons{jittered(square(0, 0), 0.02), jittered(square(1, 0), 0.02),
                                             jittered(square(2, 0), 0.02)};
    for (std::size_t i = 0; i < polygons.size(); ++i) {
        units.push_back(test::unit("KG0" + std::to_string(i / 2 + 1) + "00" + std::to_string(i), Level::adm3,
                                   UnitType::aiyl_aimak, "M", i < 2 ? "KG01" : "KG02"));
        units.back().polygon = polygons[i];
        units.back().area = area(polygons[i]);
    }
    units[0].polygon = union_of(std::vector<const MultiPolygon*>{&polygons[0], &polygons[1]});
    units[0].area = Area::square_metres(7);
    const auto map = country_of(std::move(units));
    const auto [drawn, report, findings] = simplify(map, {.keep = 0.2});
    EXPECT_THAT(findings, IsEmpty());
    const auto& region = *drawn.find(*Pcode::parse("KG01"));
    ASSERT_THAT(drawn.children(region), SizeIs(2));
    EXPECT_NEAR(planar_area(region.polygon),
                planar_area(drawn.children(region)[0]->polygon) + planar_area(drawn.children(region)[1]->polygon),
                1e-12);
    EXPECT_EQ(region.area, Area::square_metres(7));
    EXPECT_THAT(drawn.find(*Pcode::parse("KG02"))->polygon, IsEmpty()) << "what had none gets none";
    EXPECT_LT(report.vertices_after, report.vertices_before / 3);
    EXPECT_EQ(report.area_changes[0].unit, map.find(*Pcode::parse("KG01000")));
}

TEST(SimplifyBoundaries, TellsWhatItCannotSimplify) {
    std::vector<Unit> units{test::unit("KG01", Level::adm1, UnitType::region, "R"),
                            test::unit("KG01001", Level::adm3, UnitType::aiyl_aimak, "M", "KG01"),
                            test::unit("KG01002", Level::adm3, UnitType::aiyl_aimak, "N", "KG01")};
    units[0].polygon = square(0, 0, 3);
    units[1].polygon = square(0, 0);
    const auto map = country_of(std::move(units));
    const auto simplified = simplify(map, {.keep = 0.5});
    ASSERT_THAT(simplified.findings, SizeIs(1));
    EXPECT_EQ(simplified.findings[0].code, "simplify.kept_as_given");
    EXPECT_EQ(simplified.findings[0].unit, "KG01");
    EXPECT_EQ(simplified.boundaries.find(*Pcode::parse("KG01"))->polygon, map.find(*Pcode::parse("KG01"))->polygon);
}

TEST(SimplifyBoundaries, RealDistrictsAtTenPercent) {
    const char* folder = std::getenv("KAMTUU_TEST_DATA");
    const auto file = std::filesystem::path(folder ? folder : "") / "data/boundaries/cod_ab_kgz_adm2.geojson";
    if (!folder || !std::filesystem::exists(file)) GTEST_SKIP() << "KAMTUU_TEST_DATA names no " << file.filename();
    Findings findings;
    const auto map = read_boundaries({file}, {}, findings);
    const Tiling tiling(map);
    const auto simplified = simplify(tiling, {.keep = 0.1});
    RecordProperty("vertices_before", static_cast<int>(simplified.report.vertices_before));
    RecordProperty("vertices_after", static_cast<int>(simplified.report.vertices_after));
    EXPECT_LT(simplified.report.vertices_after, simplified.report.vertices_before / 8);
    if (tiling.overlaps().empty() && tiling.unmatched().empty()) expect_a_tiling_like(tiling, simplified.tiling);
    for (const auto& polygon : polygons_of(simplified.tiling)) EXPECT_FALSE(repair(polygon).fault);
}

}  // namespace
}  // namespace kamtuu
