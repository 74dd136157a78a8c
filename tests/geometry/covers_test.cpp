#include "geometry/covers.hpp"

#include <gtest/gtest.h>
#include <random>

#include "geometry/geos.hpp"

namespace kamtuu {
namespace {

TEST(SegmentsMeet, Table) {
    EXPECT_TRUE(segments_meet({0, 0}, {2, 2}, {0, 2}, {2, 0})) << "crossing";
    EXPECT_TRUE(segments_meet({0, 0}, {2, 0}, {1, 0}, {1, 5})) << "one ends on the other";
    EXPECT_TRUE(segments_meet({0, 0}, {1, 1}, {1, 1}, {2, 0})) << "a common end";
    EXPECT_TRUE(segments_meet({0, 0}, {2, 0}, {1, 0}, {3, 0})) << "overlapping";
    EXPECT_FALSE(segments_meet({0, 0}, {1, 0}, {2, 0}, {3, 0})) << "one after the other";
    EXPECT_FALSE(segments_meet({0, 0}, {2, 0}, {0, 1}, {2, 1})) << "parallel";
    EXPECT_TRUE(segments_meet({1, 1}, {1, 1}, {0, 0}, {2, 2})) << "a point on it";
    EXPECT_FALSE(segments_meet({1, 2}, {1, 2}, {0, 0}, {2, 2})) << "a point beside it";
    EXPECT_FALSE(segments_meet({1, 2}, {1, 2}, {2, 1}, {2, 1})) << "two points";
    EXPECT_FALSE(segments_meet({0, 0}, {1e-12, 1}, {2e-12, 0}, {2e-12, 1})) << "by less than a tolerance would see";
}

TEST(SegmentsMeet, AgreesWithGeosOnASmallGrid) {
    const auto& context = geos::Context::local();
    const auto line = [&](Point a, Point b) {
        auto* ends = GEOSCoordSeq_create_r(context.handle(), 2, 2);
        GEOSCoordSeq_setXY_r(context.handle(), ends, 0, a.lon, a.lat);
        GEOSCoordSeq_setXY_r(context.handle(), ends, 1, b.lon, b.lat);
        return geos::own(GEOSGeom_createLineString_r(context.handle(), ends), "line");
    };
    std::mt19937 random(20261206);
    const auto point = [&] { return Point{static_cast<double>(random() % 5), static_cast<double>(random() % 5)}; };
    for (int i = 0; i < 20'000; ++i) {
        const Point a = point();
        const Point b = point();
        const Point c = point();
        const Point d = point();
        if (a == b || c == d) continue;  // GEOS does not take a point for a line
        const bool expected =
            context.check(GEOSIntersects_r(context.handle(), line(a, b).get(), line(c, d).get()), "intersects");
        ASSERT_EQ(segments_meet(a, b, c, d), expected)
            << a.lon << a.lat << ' ' << b.lon << b.lat << ' ' << c.lon << c.lat << ' ' << d.lon << d.lat;
    }
}

}  // namespace
}  // namespace kamtuu
