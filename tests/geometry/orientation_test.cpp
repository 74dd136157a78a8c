#include "geometry/orientation.hpp"

#include <cmath>
#include <gtest/gtest.h>
#include <random>

namespace kamtuu {
namespace {

TEST(SideOfLine, KnowsLeftRightAndOn) {
    EXPECT_EQ(side_of_line({0, 0}, {1, 0}, {0.5, 1}), 1);
    EXPECT_EQ(side_of_line({0, 0}, {1, 0}, {0.5, -1}), -1);
    EXPECT_EQ(side_of_line({0, 0}, {1, 0}, {7, 0}), 0);
    EXPECT_EQ(side_of_line({0, 0}, {0, 0}, {1, 1}), 0) << "no line at all";
}

/// Points on a grid of 2^-20 degrees: their determinants, in grid steps, are whole numbers.
TEST(SideOfLine, AgreesWithWholeNumbers) {
    std::mt19937_64 random(20261122);
    constexpr double unit = 1.0 / (1 << 20);
    const auto whole = [&] { return static_cast<long long>(random() % 200'000'000) - 100'000'000; };
    for (int i = 0; i < 200'000; ++i) {
        const long long ax = whole(), ay = whole(), dx = whole() / 1000, dy = whole() / 1000, t = whole() % 100;
        // On the line, or one grid step beside it.
        const long long px = ax + t * dx + static_cast<long long>(random() % 3) - 1;
        const long long py = ay + t * dy + static_cast<long long>(random() % 3) - 1;
        const auto determinant = dx * (py - ay) - dy * (px - ax);
        const auto at = [&](long long x, long long y) {
            return Point{static_cast<double>(x) * unit, static_cast<double>(y) * unit};
        };
        ASSERT_EQ(side_of_line(at(ax, ay), at(ax + dx, ay + dy), at(px, py)), (determinant > 0) - (determinant < 0));
    }
}

TEST(SideOfLine, SeesTheLastBit) {
    const Point a{73.1, 41.1};
    const Point b{73.3, 41.3};
    const Point on{73.2, 41.2};
    const int side = side_of_line(a, b, on);
    const Point above{on.lon, std::nextafter(on.lat, 90)};
    const Point below{on.lon, std::nextafter(on.lat, -90)};
    EXPECT_GE(side_of_line(a, b, above), side);
    EXPECT_LE(side_of_line(a, b, below), side);
    EXPECT_EQ(side_of_line(a, b, above) - side_of_line(a, b, below), 2) << "one bit apart in all, on both sides";
}

TEST(SideOfLine, IsAntisymmetric) {
    std::mt19937_64 random(7);
    std::uniform_real_distribution<double> lon(69, 80.5);
    std::uniform_real_distribution<double> near(-1e-14, 1e-14);
    for (int i = 0; i < 100'000; ++i) {
        const Point a{lon(random), lon(random)};
        const Point b{lon(random), lon(random)};
        const Point p{(a.lon + b.lon) / 2 + near(random), (a.lat + b.lat) / 2 + near(random)};
        const int side = side_of_line(a, b, p);
        ASSERT_EQ(side_of_line(b, a, p), -side);
        ASSERT_EQ(side_of_line(b, p, a), side);
        ASSERT_EQ(side_of_line(p, a, b), side);
    }
}

}  // namespace
}  // namespace kamtuu
