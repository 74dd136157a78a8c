// Borders of neighbours that do not fit together, as pictures and pages draw them.

#include "write/fitted_borders.hpp"

#include <gmock/gmock.h>

#include <kamtuu/tiling.hpp>

#include "geometry/upper_levels.hpp"
#include "write/country.hpp"

namespace kamtuu {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

constexpr double metre = 1 / 111'195.0;  // in degrees of latitude

Unit municipality(const std::string& pcode, Ring ring) {
    auto unit = test::unit(pcode, Level::adm3, UnitType::aiyl_aimak, pcode);
    unit.parent = Pcode::parse("KG08000000000");
    unit.polygon = {{std::move(ring), {}}};
    return unit;
}

/// A region of two municipalities; the northern one begins `metres` north of where the southern one ends, and has a
/// vertex there that the other lacks.
Boundaries region_with_a_gap(double metres) {
    auto country = test::unit("KG", Level::adm0, UnitType::country, "Kyrgyzstan");
    auto region = test::unit("KG08000000000", Level::adm1, UnitType::region, "Chui");
    region.parent = country.pcode;
    const double north = 42 + metres * metre;
    std::vector<Unit> units{country, region};
    units.push_back(municipality("KG08000000001", {{75, 41}, {76, 41}, {76, 42}, {75, 42}, {75, 41}}));
    units.push_back(
        municipality("KG08000000002", {{75, north}, {75.5, north}, {76, north}, {76, 43}, {75, 43}, {75, north}}));
    Findings findings;
    derive_upper_levels(units, 1, findings);
    return Boundaries(std::move(units));
}

const MultiPolygon& region_of(const Boundaries& boundaries) {
    return boundaries.find(*Pcode::parse("KG08000000000"))->polygon;
}

TEST(FittedBorders, LeaveNoInnerBorderInARegion) {
    for (const double gap_m : {0.3, 8.0, 90.0}) {
        const auto given = region_with_a_gap(gap_m);
        EXPECT_THAT(region_of(given), SizeIs(2)) << gap_m;
        const auto fitted = fitted_borders(given, {.seen_m = 200});
        ASSERT_THAT(region_of(fitted), SizeIs(1)) << gap_m;
        EXPECT_THAT(region_of(fitted).front().holes, IsEmpty()) << gap_m;
        EXPECT_THAT(Tiling(fitted).unmatched(), IsEmpty()) << gap_m;
    }
}

TEST(FittedBorders, LeaveAGapThatIsSeen) {
    EXPECT_THAT(region_of(fitted_borders(region_with_a_gap(900), {.seen_m = 200})), SizeIs(2));
    EXPECT_THAT(region_of(fitted_borders(region_with_a_gap(90), {.seen_m = 50})), SizeIs(2));
}

}  // namespace
}  // namespace kamtuu
