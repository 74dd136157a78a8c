#include <gtest/gtest.h>

#include <kamtuu/geometry.hpp>

#include "geometry/shapes.hpp"

using kamtuu::area;
using kamtuu::bounds;
using kamtuu::Box;
using kamtuu::MultiPolygon;
using kamtuu::test::reversed;
using kamtuu::test::square;
using kamtuu::test::square_ring;

TEST(Area, OfTheCellAtTheEquator) {
    // 12 308.78 km2 lie between two parallels and meridians (Snyder, "Map projections", 1987: 110.574 km by 111.320 km
    // at the equator). The northern side here is a geodesic, which bulges northwards by 14.85 km2 at most.
    EXPECT_NEAR(area(square(0, 0)).km2(), 110.574 * 111.320, 5);
    EXPECT_GT(area(square(0, 0)).km2(), 12308.7);
}

TEST(Area, OfAnOctantIsAnEighthOfTheEllipsoid) {
    // The surface of WGS 84 is 510 065 621.724 km2 (Moritz 1980; Karney 2013).
    const MultiPolygon octant{{{{0, 0}, {90, 0}, {0, 90}, {0, 0}}}};
    EXPECT_NEAR(area(octant).km2(), 510065621.724 / 8, 0.001);
}

TEST(Area, SubtractsHolesAndAddsParts) {
    const double outer = area(square(70, 40, 3)).m2();
    const double hole = area(square(71, 41, 1)).m2();
    const double part = area(square(80, 40, 1)).m2();
    const MultiPolygon both{{square_ring(70, 40, 3), {reversed(square_ring(71, 41, 1))}}, {square_ring(80, 40, 1)}};
    EXPECT_NEAR(area(both).m2(), outer - hole + part, 1e-3);
}

TEST(Area, DoesNotDependOnTheDirectionOfRings) {
    EXPECT_DOUBLE_EQ(area({{reversed(square_ring(70, 40, 1))}}).m2(), area(square(70, 40)).m2());
}

TEST(Area, OfNothingIsZero) {
    EXPECT_EQ(area({}).m2(), 0);
    EXPECT_EQ(area({{{}}}).m2(), 0);
    EXPECT_EQ(area({{{{1, 1}, {2, 2}, {1, 1}}}}).m2(), 0);
}

TEST(Bounds, HoldAllParts) {
    const MultiPolygon parts{{square_ring(70, 40, 1)}, {square_ring(75, 39, 2)}};
    const auto box = bounds(parts);
    EXPECT_EQ(box.west, 70);
    EXPECT_EQ(box.south, 39);
    EXPECT_EQ(box.east, 77);
    EXPECT_EQ(box.north, 41);
    EXPECT_TRUE(bounds({}).empty());
}
