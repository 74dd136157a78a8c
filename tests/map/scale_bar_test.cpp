#include "map/scale_bar.hpp"

#include <gtest/gtest.h>
#include <limits>

namespace kamtuu::map {
namespace {

TEST(ScaleBar, HasARoundLength) {
    EXPECT_DOUBLE_EQ(round_length_km(99), 50);
    EXPECT_DOUBLE_EQ(round_length_km(100), 100);
    EXPECT_DOUBLE_EQ(round_length_km(std::numeric_limits<double>::infinity()), 20'000) << "an end, of all things";
    EXPECT_DOUBLE_EQ(round_length_km(4.9), 2);
    EXPECT_DOUBLE_EQ(round_length_km(0.15), 0.1);
}

TEST(ScaleBar, IsTrueAtTheMiddle) {
    const Point middle{74.7, 41.2};
    const Projection projection("", middle);
    const auto scale = scale_at(middle, projection, {.points_per_unit = 0.001, .origin = {300, 200}});
    EXPECT_NEAR(scale.points_per_km, 1, 1e-5);
    EXPECT_NEAR(scale.north_degrees, 0, 1e-6);
}

/// West of its central meridian, a zone's north leans to the right.
TEST(ScaleBar, PointsToTrueNorth) {
    const Point west{72, 41};
    const Projection projection("EPSG:32643", west);
    const auto scale = scale_at(west, projection, {.points_per_unit = 0.001, .origin = {0, 0}});
    // Convergence of the transverse Mercator, to first order: the difference of longitude times the sine of latitude.
    EXPECT_NEAR(scale.north_degrees, 3 * 0.656059, 0.01);
}

}  // namespace
}  // namespace kamtuu::map
