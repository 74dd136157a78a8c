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
    // GeographicLib's Planimeter for 0 0, 0 1, 1 1, 1 0; about 110.57 km by 111.32 km.
    EXPECT_NEAR(area(square(0, 0)).m2(), 12308778361.469, 0.001);
}

TEST(Area, AgreesWithGeographicLib) {
    // Test "Planimeter0" of GeographicLib's geodtest.
    EXPECT_NEAR(area({{{{-1, 0}, {0, -1}, {1, 0}, {0, 1}, {-1, 0}}}}).m2(), 24619419146.0, 1);
    EXPECT_NEAR(area({{{{0, 89}, {90, 89}, {180, 89}, {270, 89}, {0, 89}}}}).m2(), 24952305678.0, 1);
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
