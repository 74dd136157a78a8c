#include <cmath>
#include <gtest/gtest.h>
#include <limits>
#include <numbers>
#include <random>
#include <vector>

#include "geometry/chord.hpp"
#include "geometry/measure.hpp"
#include "reference/slow_distance.hpp"

namespace kamtuu {
namespace {

constexpr double degree_at_equator_m = wgs84::radius_m * std::numbers::pi / 180;
constexpr double quarter_meridian_m = 10001965.7293;  // Moritz, "Geodetic Reference System"; Karney 2013, section 8

double uniform(std::mt19937& random, double low, double high) {
    return std::uniform_real_distribution<double>(low, high)(random);
}

Point anywhere(std::mt19937& random) { return {uniform(random, -180, 180), uniform(random, -90, 90)}; }

TEST(Distance, OfTwoPoints) {
    EXPECT_NEAR(distance_m({10, 0}, {11, 0}), degree_at_equator_m, 1e-6);
    EXPECT_NEAR(distance_m({74, 0}, {74, 90}), quarter_meridian_m, 1e-4);
    EXPECT_NEAR(distance_m({-120, 90}, {60, -90}), 2 * quarter_meridian_m, 1e-4);
    EXPECT_NEAR(distance_m({179.5, 0}, {-179.5, 0}), degree_at_equator_m, 1e-6) << "across the antimeridian";
    EXPECT_EQ(distance_m({74, 42}, {74, 42}), 0);
}

TEST(Distance, OfALineIsTheSumOfItsEdges) {
    EXPECT_NEAR(length_m(std::vector<Point>{{0, 0}, {1, 0}, {3, 0}}), 3 * degree_at_equator_m, 1e-6);
    EXPECT_NEAR(length_m(std::vector<Point>{{5, 0}, {5, 90}, {-60, 0}}), 2 * quarter_meridian_m, 1e-4);
    EXPECT_EQ(length_m(std::vector<Point>{{1, 1}}), 0);
    EXPECT_EQ(length_m({}), 0);
}

TEST(DistanceToEdge, WhereItIsKnown) {
    EXPECT_NEAR(distance_to_edge_m({0.5, 0}, {1, -1}, {1, 1}), degree_at_equator_m / 2, 1e-6) << "beside a meridian";
    EXPECT_NEAR(distance_to_edge_m({1, 90}, {0, 0}, {7, 0}), quarter_meridian_m, 1e-4) << "all points are nearest";
    EXPECT_EQ(distance_to_edge_m({3, 2}, {1, 2}, {2, 2}), distance_m({3, 2}, {2, 2})) << "beyond the end";
    EXPECT_EQ(distance_to_edge_m({3, 2}, {4, 2}, {5, 2}), distance_m({3, 2}, {4, 2})) << "before the beginning";
    EXPECT_EQ(distance_to_edge_m({3, 2}, {4, 2}, {4, 2}), distance_m({3, 2}, {4, 2})) << "an edge without length";
    EXPECT_EQ(distance_to_edge_m({4, 2}, {4, 2}, {5, 3}), 0);
    EXPECT_NEAR(distance_to_edge_m({4.5, 2.5}, {4, 2}, {5, 3}), 0, 1e-6);
    EXPECT_NEAR(distance_to_edge_m({-179.5, 0.5}, {179.5, 0}, {179.5, 1}), distance_m({0, 0.5}, {1, 0.5}), 1);
}

/// One kind of edges and points around them.
struct Kind {
    const char* name{};
    double edge_deg{};
    double away_deg{};
    double south{};
    double north{};
    double tolerance_m{};
};

class DistanceToEdge : public testing::TestWithParam<Kind> {};

TEST_P(DistanceToEdge, AgreesWithDenseSampling) {
    const auto& kind = GetParam();
    std::mt19937 random(20261203);
    for (int i = 0; i < 400; ++i) {
        const Point a{uniform(random, 69, 81), uniform(random, kind.south, kind.north)};
        const auto beside = [&](Point from, double reach) {
            return Point{from.lon + uniform(random, -reach, reach),
                         std::clamp(from.lat + uniform(random, -reach, reach), -90.0, 90.0)};
        };
        const Point b = beside(a, kind.edge_deg);
        const Point p = beside(a, kind.away_deg);
        const double measured = distance_to_edge_m(p, a, b);
        ASSERT_NEAR(measured, test::sampled_distance_m(p, a, b), kind.tolerance_m)
            << p.lon << ' ' << p.lat << " to " << a.lon << ' ' << a.lat << ", " << b.lon << ' ' << b.lat;
        ASSERT_EQ(measured, distance_to_edge_m(p, b, a)) << "the same to the bit from its other end";
    }
}

INSTANTIATE_TEST_SUITE_P(Kinds, DistanceToEdge,
                         testing::Values(Kind{"ShortEdgesNearBy", 0.01, 0.02, 39, 44, 1e-6},
                                         Kind{"LongEdgesNearBy", 1, 2, 39, 44, 1e-6},
                                         Kind{"ShortEdgesFarAway", 0.01, 8, 39, 44, 1e-6},
                                         Kind{"OnTheOtherHemisphere", 0.1, 150, 39, 44, 1e-3},
                                         Kind{"NearAPole", 1, 5, 84, 90, 1e-3},
                                         Kind{"AtTheEquator", 1, 5, -3, 3, 1e-6}),
                         [](const auto& tested) { return tested.param.name; });

TEST(DistanceToEdge, EndsForWhatIsNotOnTheEllipsoid) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    EXPECT_FALSE(distance_to_edge_m({nan, 0}, {1, 1}, {2, 2}) < 1e9);
    EXPECT_FALSE(distance_to_edge_m({0, 91}, {1, 1}, {2, 2}) < 1e9);
}

TEST(Chord, NeverPromisesMoreThanTheDistance) {
    std::mt19937 random(20261204);
    for (int i = 0; i < 50'000; ++i) {
        const Point a = anywhere(random);
        const double near = std::pow(10, uniform(random, -9, 0));
        const Point b = i % 2 == 0 ? anywhere(random)
                                   : Point{a.lon + uniform(random, -near, near),
                                           std::clamp(a.lat + uniform(random, -near, near), -90.0, 90.0)};
        const double distance = distance_m(a, b);
        ASSERT_LE(chord(direction(a), direction(b)), longest_chord(distance))
            << a.lon << ' ' << a.lat << " to " << b.lon << ' ' << b.lat;
        if (distance > 1) {
            ASSERT_GE(chord(direction(a), direction(b)), longest_chord(distance * 0.9932)) << distance;
        }
    }
}

TEST(Chord, NoEdgeBowsFartherThanItsBow) {
    std::mt19937 random(20261205);
    for (int i = 0; i < 20'000; ++i) {
        const Point a = anywhere(random);
        const double reach = std::pow(10, uniform(random, -3, 1));
        const Point b{a.lon + uniform(random, -reach, reach),
                      std::clamp(a.lat + uniform(random, -reach, reach), -90.0, 90.0)};
        for (const double t : {0.25, 0.5, 0.8}) {
            const double off = chord(direction(test::on_edge(a, b, t)), between(direction(a), direction(b), t));
            ASSERT_LE(off, bow(a, b) + 1e-15) << a.lon << ' ' << a.lat << " to " << b.lon << ' ' << b.lat;
        }
    }
}

}  // namespace
}  // namespace kamtuu
