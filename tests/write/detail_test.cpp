#include "write/detail.hpp"

#include <cmath>
#include <gtest/gtest.h>
#include <numbers>

#include <kamtuu/error.hpp>

namespace kamtuu {
namespace {

/// A disc, two degrees across, on the equator, with so many vertices.
Boundaries disc(std::size_t vertices) {
    Unit country{.pcode = *Pcode::parse("KG"), .level = Level::adm0, .type = UnitType::country};
    Ring ring;
    for (std::size_t i = 0; i < vertices; ++i) {
        const double angle = 2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(vertices);
        ring.push_back({std::cos(angle), std::sin(angle)});
    }
    ring.push_back(ring.front());
    country.polygon = {{ring}};
    std::vector<Unit> units;
    units.push_back(std::move(country));
    return Boundaries(std::move(units));
}

TEST(Detail, IsAStepOfTheLongerSideRoundedDown) {
    const auto country = disc(30'000);  // 222 km across: 22.2 m and 55.6 m a step
    const auto of_layer = detail_for("geojson", country);
    ASSERT_TRUE(of_layer);
    EXPECT_EQ(of_layer->tolerance_m, 20);
    EXPECT_FALSE(of_layer->keep);
}

TEST(Detail, LeavesLightBordersAsTheyAre) {
    EXPECT_FALSE(detail_for("geojson", disc(20'000)));
    EXPECT_TRUE(detail_for("geojson", disc(20'001)));
}

TEST(Detail, LeavesLessWhereLessIsShown) {
    EXPECT_FALSE(detail_for(900, disc(4'500))) << "five vertices a step";
    const auto of_a_report = detail_for(900, disc(4'501));  // 222 km across: 247 m a step
    ASSERT_TRUE(of_a_report);
    EXPECT_EQ(of_a_report->tolerance_m, 200);
    EXPECT_FALSE(detail_for(0, disc(30'000)));
}

TEST(Detail, IsSaidInMetres) {
    EXPECT_EQ(metres_text(200), "200 m");
    EXPECT_EQ(detail_finding("the map", 50).message,
              "Borders in the map are drawn without what spans less than a square of 50 m, which a reader of it could "
              "hardly see. Figures are of the true borders.");
}

TEST(Detail, LeavesTablesAlone) { EXPECT_FALSE(detail_for("csv", disc(30'000))); }

TEST(Detail, KnowsOnlyFormats) { EXPECT_THROW(static_cast<void>(detail_for("abacus", disc(10))), Error); }

TEST(Detail, HasNoneWhereThereAreNoBorders) {
    std::vector<Unit> units;
    units.push_back({.pcode = *Pcode::parse("KG"), .level = Level::adm0, .type = UnitType::country});
    EXPECT_FALSE(detail_for("geojson", Boundaries(std::move(units))));
}

}  // namespace
}  // namespace kamtuu
