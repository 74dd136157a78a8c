#include <algorithm>
#include <array>
#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <limits>
#include <random>
#include <rapidcheck/gtest.h>
#include <string>
#include <vector>

#include <kamtuu/locator.hpp>
#include <kamtuu/tiling.hpp>

#include "geometry/geos.hpp"
#include "geometry/orientation.hpp"
#include "geometry/shapes.hpp"
#include "reference/slow_locator.hpp"
#include "support/map.hpp"
#include "support/rounds.hpp"

namespace kamtuu {
namespace {

using test::country;
using test::from_map;

bool intersects(const geos::Geometry& polygon, Point p) {
    const auto& context = geos::Context::local();
    const auto point = geos::to_geos(std::vector<Point>{p});
    return context.check(GEOSIntersects_r(context.handle(), polygon.get(), point.get()), "intersects");
}

std::string at(const Locator& locator, Point p) {
    const Unit* unit = locator.locate(p);
    return unit == nullptr ? "." : unit->name_en;
}

TEST(Locator, GivesASharedBorderToTheFirstPcode) {
    const auto country = from_map("AB");
    const Locator locator(country);
    EXPECT_EQ(at(locator, {0.5, 0.5}), "A");
    EXPECT_EQ(at(locator, {1.5, 0.5}), "B");
    EXPECT_EQ(at(locator, {1.0, 0.5}), "A");
    EXPECT_EQ(at(locator, {9.0, 9.0}), ".");
}

TEST(Locator, TheOuterBorderBelongsToTheUnit) {
    const auto country = from_map("BA");
    const Locator locator(country);
    EXPECT_EQ(at(locator, {0, 0}), "B");
    EXPECT_EQ(at(locator, {0, 0.25}), "B");
    EXPECT_EQ(at(locator, {2, 1}), "A");
    EXPECT_EQ(at(locator, {1, 1}), "A") << "a corner of both";
}

TEST(Locator, AHoleIsOutsideAndItsBorderInside) {
    const auto country = from_map(
        "AAA\n"
        "A.A\n"
        "AAA");
    const Locator locator(country);
    EXPECT_EQ(at(locator, {1.5, 1.5}), ".");
    EXPECT_EQ(at(locator, {1.0, 1.5}), "A");
    EXPECT_EQ(at(locator, {0.5, 1.5}), "A");
}

TEST(Locator, AnIslandInAHoleIsItsOwn) {
    const auto country = from_map(
        "AAAAA\n"
        "A...A\n"
        "A.B.A\n"
        "A...A\n"
        "AAAAA");
    const Locator locator(country);
    EXPECT_EQ(at(locator, {2.5, 2.5}), "B");
    EXPECT_EQ(at(locator, {1.5, 2.5}), ".");
}

TEST(Locator, GivesManyPointsWhatItGivesOne) {
    const auto country = from_map("AB");
    const Locator locator(country);
    const std::vector<Point> points{{0.5, 0.5}, {1.0, 0.5}, {9.0, 9.0}, {1.5, 0.5}};
    std::vector<const Unit*> units(points.size());
    for (const unsigned threads : {1U, 2U, 0U}) {
        locator.locate(points, units, threads);
        for (std::size_t i = 0; i < points.size(); ++i) EXPECT_EQ(units[i], locator.locate(points[i]));
    }
}

TEST(Locator, GivesAllThatMeetOnABorder) {
    const auto country = from_map("AB\nCC");
    const Locator locator(country);
    EXPECT_THAT(locator.all({0.5, 1.5}), testing::SizeIs(1));
    EXPECT_THAT(locator.all({1.0, 1.0}), testing::SizeIs(3));
    EXPECT_THAT(locator.all({5.0, 5.0}), testing::IsEmpty());
}

TEST(Locator, AgreesWithGeosOnAndBesideTheBorders) {
    const auto country = from_map(
        "AAB.\n"
        "ACBB\n"
        ".CCD");
    const Locator locator(country);
    std::vector<geos::Geometry> polygons;
    for (const Unit& unit : country.units()) polygons.push_back(geos::to_geos(unit.polygon));
    std::mt19937 random(20261122);
    for (int i = 0; i < 20'000; ++i) {
        const auto coordinate = [&] {
            const double whole = static_cast<double>(random() % 9) / 2;
            constexpr std::array offsets{0.0, 1e-9, -1e-9, 1e-12, -1e-12, 0.3};
            return whole + offsets[random() % offsets.size()];
        };
        const Point p{coordinate(), coordinate()};
        const Unit* expected = nullptr;
        for (std::size_t u = 0; u < polygons.size() && expected == nullptr; ++u) {
            if (!country.units()[u].polygon.empty() && intersects(polygons[u], p)) expected = &country.units()[u];
        }
        ASSERT_EQ(locator.locate(p), expected) << p.lon << ' ' << p.lat;
    }
}

/// Vertices, midpoints, points just beside them and points anywhere.
std::vector<Point> hard_points(const Boundaries& boundaries, std::size_t count, std::mt19937& random) {
    std::vector<Point> vertices;
    Box box;
    for (const auto& unit : boundaries.units())
        for (const auto& part : unit.polygon) {
            vertices.insert(vertices.end(), part.outer.begin(), part.outer.end());
            for (const auto p : part.outer) box.grow(p);
        }
    if (vertices.empty()) return {};
    std::uniform_real_distribution<double> share(-0.05, 1.05);
    std::vector<Point> points;
    while (points.size() < count) {
        constexpr std::array offsets{0.0, 0.0, 1e-9, -1e-9, 1e-12, -1e-12, 1e-15};
        const auto i = random() % (vertices.size() - 1);
        const auto a = vertices[i];
        const auto b = vertices[i + 1];
        const auto x = offsets[random() % offsets.size()];
        const auto y = offsets[random() % offsets.size()];
        points.push_back({a.lon + x, a.lat + y});
        points.push_back({(a.lon + b.lon) / 2 + x, (a.lat + b.lat) / 2 + y});
        points.push_back({a.lon, b.lat});
        points.push_back(
            {box.west + share(random) * (box.east - box.west), box.south + share(random) * (box.north - box.south)});
    }
    return points;
}

void expect_the_reference(const Boundaries& boundaries, std::size_t count, unsigned seed) {
    std::mt19937 random(seed);
    const Locator compact(boundaries);
    const Locator fine(boundaries, {.detail = Detail::fine});
    const auto points =
        hard_points(boundaries, static_cast<std::size_t>(test::rounds(static_cast<int>(count))), random);
    std::vector<const Unit*> together(points.size());
    std::vector<const Unit*> together_fine(points.size());
    compact.locate(points, together, 2);
    fine.locate(points, together_fine, 2);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto expected = test::covering(boundaries, points[i]);
        const auto* first = expected.empty() ? nullptr : expected.front();
        ASSERT_EQ(compact.locate(points[i]), first) << testing::PrintToString(points[i].lon) << ' ' << points[i].lat;
        ASSERT_EQ(fine.locate(points[i]), first) << testing::PrintToString(points[i].lon) << ' ' << points[i].lat;
        ASSERT_EQ(together[i], first);
        ASSERT_EQ(together_fine[i], first);
        ASSERT_EQ(compact.all(points[i]), expected);
    }
}

TEST(Locator, AgreesWithTheReferenceOnALargeMap) {
    // Borders that wind, in a grid of five by five units with a lake.
    std::vector<MultiPolygon> polygons;
    const auto wind = [](Point a, Point b, Ring& ring) {
        for (int i = 0; i < 40; ++i) {
            const double t = i / 40.0;
            const Point p{a.lon + t * (b.lon - a.lon), a.lat + t * (b.lat - a.lat)};
            const double size = std::sin(3.14159 * std::max(std::abs(a.lon - p.lon + a.lat - p.lat), 0.0));
            ring.push_back(
                {p.lon + 0.1 * size * std::sin(31 * p.lat + 7 * p.lon), p.lat + 0.1 * size * std::sin(29 * p.lon)});
        }
    };
    for (int x = 0; x < 5; ++x)
        for (int y = 0; y < 5; ++y) {
            if (x == 2 && y == 2) continue;
            Ring ring;
            const double w = x;
            const double s = y;
            const auto backwards = [&](Point a, Point b) {
                Ring side;
                wind(a, b, side);
                side.push_back(b);
                ring.insert(ring.end(), side.rbegin(), side.rend() - 1);
            };
            wind({w, s}, {w + 1, s}, ring);
            wind({w + 1, s}, {w + 1, s + 1}, ring);
            backwards({w, s + 1}, {w + 1, s + 1});
            backwards({w, s}, {w, s + 1});
            ring.push_back(ring.front());
            polygons.push_back({{std::move(ring), {}}});
        }
    const auto map = country(polygons);
    EXPECT_THAT(Tiling(map).overlaps(), testing::IsEmpty());
    expect_the_reference(map, 100'000, 1);
}

RC_GTEST_PROP(Locator, AgreesWithTheReferenceOnRandomMaps, (std::vector<unsigned char> bytes)) {
    std::string drawing;
    for (std::size_t i = 0; i < 30; ++i) {
        if (i != 0 && i % 6 == 0) drawing += '\n';
        const auto n = i < bytes.size() ? bytes[i] % 6 : 0;
        drawing += n == 0 ? '.' : static_cast<char>('A' + n - 1);
    }
    expect_the_reference(from_map(drawing), 200, static_cast<unsigned>(bytes.size()));
}

RC_GTEST_PROP(Locator, AgreesWithTheReferenceWhereUnitsOverlap, (std::vector<unsigned char> bytes)) {
    std::vector<MultiPolygon> polygons;
    for (std::size_t i = 0; i + 2 < bytes.size() && polygons.size() < 6; i += 3)
        polygons.push_back(test::square(bytes[i] % 8, bytes[i + 1] % 8, 1 + bytes[i + 2] % 3));
    expect_the_reference(country(polygons), 200, static_cast<unsigned>(bytes.size()));
}

RC_GTEST_PROP(Locator, AgreesWithTheReferenceOnTrianglesAnywhere, (std::vector<std::array<signed char, 6>> triangles)) {
    std::vector<MultiPolygon> polygons;
    for (const auto& t : triangles) {
        if (polygons.size() == 8) break;
        const auto at = [&](std::size_t i) { return Point{t[i] / 16.0, t[i + 1] / 48.0}; };
        if (side_of_line(at(0), at(2), at(4)) <= 0) continue;
        polygons.push_back({{{at(0), at(2), at(4), at(0)}, {}}});
    }
    expect_the_reference(country(polygons), 200, static_cast<unsigned>(triangles.size()));
}

TEST(Locator, WhatIsNoNumberIsNowhere) {
    const auto map = from_map("AB");
    const Locator locator(map);
    const double nan = std::nan("");
    const double infinite = std::numeric_limits<double>::infinity();
    for (const double bad : {nan, infinite, -infinite, 1e300, -1e300}) {
        EXPECT_EQ(locator.locate({bad, 0.5}), nullptr);
        EXPECT_EQ(locator.locate({0.5, bad}), nullptr);
        EXPECT_THAT(locator.all({bad, 0.5}), testing::IsEmpty());
    }
}

TEST(Locator, OfNothingFindsNothing) {
    const auto map = country({});
    const Locator locator(map);
    EXPECT_EQ(locator.locate({0, 0}), nullptr);
    EXPECT_THAT(locator.all({0, 0}), testing::IsEmpty());
}

TEST(Locator, ASliverOfTheLeastWidthHasItsPoints) {
    const double edge = 1 + 1e-12;
    const auto map = country({test::square(0, 0),
                              {{{{1, 0}, {edge, 0}, {edge, 1}, {1, 1}, {1, 0}}, {}}},
                              {{{{edge, 0}, {2, 0}, {2, 1}, {edge, 1}, {edge, 0}}, {}}}});
    const Locator locator(map);
    EXPECT_EQ(at(locator, {1 + 5e-13, 0.5}), "B");
    EXPECT_EQ(at(locator, {1, 0.5}), "A");
    EXPECT_EQ(at(locator, {edge, 0.5}), "B");
    EXPECT_EQ(at(locator, {std::nextafter(edge, 2), 0.5}), "C");
    expect_the_reference(map, 2'000, 4);
}

TEST(Locator, ATileOnTopOfOthersWithItsVerticesOnTheirBorders) {
    expect_the_reference(country({test::square(0, 0),
                                  test::square(1, 0),
                                  test::square(0, 1),
                                  test::square(1, 1),
                                  {{{{1, 0.5}, {1.5, 1}, {1, 1.5}, {0.5, 1}, {1, 0.5}}, {}}}}),
                         2'000, 8);
    expect_the_reference(
        country({test::square(0, 0), test::square(1, 0), {{{{1, 0.5}, {1.3, 0.4}, {1.3, 0.6}, {1, 0.5}}, {}}}}), 2'000,
        9);
    expect_the_reference(country({test::square(0, 0), test::square(1, 0), test::square(0, 1), test::square(1, 1),
                                  test::square(0.5, 0.5)}),
                         2'000, 10);
}

TEST(Locator, OverlapsNarrowerThanAnOverlayFinds) {
    // B's border leaves A's by less than rounding in an overlay keeps, from one vertex that both have to another.
    Ring ring{{1, 0}, {2, 0}, {2, 1}, {1, 1}};
    for (int i = 9; i > 0; --i) ring.push_back({i % 2 == 0 ? 1 - 1e-15 : 1 - 3e-16, i / 10.0});
    ring.push_back(ring.front());
    expect_the_reference(country({test::square(0, 0), {{ring, {}}}}), 4'000, 6);
    // A needle of C over A and B, as narrow.
    const auto needle = country({test::square(0, 0),
                                 test::square(1, 0),
                                 {{{{0.25, 0.5},
                                    {1.75, 0.5},
                                    {1.75, 2},
                                    {1.8, 2},
                                    {1.8, 3},
                                    {0, 3},
                                    {0, 2},
                                    {1.7, 2},
                                    {1.7, 0.5 + 1e-13},
                                    {0.25, 0.5}},
                                   {}}}});
    expect_the_reference(needle, 4'000, 7);
}

TEST(Locator, TheWholeWorldAndItsPoles) {
    const auto map = country({{{{{-180, 0}, {180, 0}, {180, 90}, {-180, 90}, {-180, 0}}, {}}},
                              {{{{-180, -90}, {180, -90}, {180, 0}, {-180, 0}, {-180, -90}}, {}}}});
    const Locator locator(map);
    EXPECT_EQ(at(locator, {12, 90}), "A");
    EXPECT_EQ(at(locator, {-180, -90}), "B");
    EXPECT_EQ(at(locator, {0, 0}), "A");
    expect_the_reference(map, 2'000, 5);
}

TEST(Locator, FineCellsTakeMoreMemory) {
    const auto map = from_map(
        "AAB.\n"
        "ACBB\n"
        ".CCD");
    const Tiling tiling(map);
    EXPECT_GT(Locator(tiling, {.detail = Detail::fine}).bytes(), Locator(tiling).bytes());
}

TEST(Locator, ThreadsDoNotChangeTheIndex) {
    const auto map = from_map(
        "AAB.\n"
        "ACBB\n"
        ".CCD");
    const Tiling tiling(map);
    for (const auto detail : {Detail::compact, Detail::fine})
        EXPECT_EQ(Locator(tiling, {1, detail}).bytes(), Locator(tiling, {3, detail}).bytes());
}

}  // namespace
}  // namespace kamtuu
