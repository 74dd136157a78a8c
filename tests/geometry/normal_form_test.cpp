#include "geometry/normal_form.hpp"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <numbers>
#include <rapidcheck/gtest.h>

#include "geometry/geos.hpp"
#include "geometry/point_in_polygon.hpp"

namespace kamtuu {
namespace {

bool runs_ccw_by_geos(const Ring& ring) {
    const auto handle = geos::Context::local().handle();
    const geos::CoordSequence coordinates(
        GEOSCoordSeq_copyFromBuffer_r(handle, &ring.front().lon, static_cast<unsigned>(ring.size()), 0, 0));
    char answer = 0;
    RC_ASSERT(GEOSCoordSeq_isCCW_r(handle, coordinates.get(), &answer) == 1);
    return answer == 1;
}

/// A star around the origin that starts at any vertex and runs either way; each vertex once, or more often in a row.
Ring star(const std::vector<unsigned char>& radii, unsigned start, bool reversed) {
    Ring ring;
    for (std::size_t i = 0; i < radii.size(); ++i) {
        const double angle = 2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(radii.size());
        const double radius = 1 + radii[i] / 16;
        ring.insert(ring.end(), 1U + radii[i] % 3, {radius * std::cos(angle), radius * std::sin(angle)});
    }
    std::rotate(ring.begin(), ring.begin() + static_cast<std::ptrdiff_t>(start % ring.size()), ring.end());
    if (reversed) std::reverse(ring.begin(), ring.end());
    ring.push_back(ring.front());
    return ring;
}

RC_GTEST_PROP(RunsCcw, AgreesWithGeos, (std::vector<unsigned char> radii, unsigned short start, bool reversed)) {
    RC_PRE(radii.size() >= 3);
    const auto ring = star(radii, start, reversed);
    RC_ASSERT(runs_ccw(ring) == runs_ccw_by_geos(ring));
    RC_ASSERT(runs_ccw(ring) == !reversed);
}

RC_GTEST_PROP(Normalised, DoesNotDependOnHowItIsWrittenDown, (std::vector<unsigned char> radii, unsigned short start)) {
    RC_PRE(radii.size() >= 3);
    for (auto& radius : radii) radius = static_cast<unsigned char>(radius / 3 * 3);  // no vertex twice
    const MultiPolygon one{{star(radii, 0, false), {}}, {{{50, 0}, {51, 0}, {51, 1}, {50, 0}}, {}}};
    const MultiPolygon other{{{{51, 1}, {50, 0}, {51, 0}, {51, 1}}, {}}, {star(radii, start, true), {}}};
    RC_ASSERT(normalised(one) == normalised(other));
    RC_ASSERT(!vertices_less(normalised(one), normalised(other)));
}

TEST(Oriented, TurnsHolesTheOtherWay) {
    const Ring outer{{0, 0}, {0, 9}, {9, 9}, {9, 0}, {0, 0}};
    const Ring hole{{1, 1}, {2, 1}, {2, 2}, {1, 1}};
    const auto turned = oriented({{outer, {hole}}});
    EXPECT_EQ(turned, (MultiPolygon{{Ring(outer.rbegin(), outer.rend()), {Ring(hole.rbegin(), hole.rend())}}}));
    EXPECT_EQ(oriented(turned), turned);
}

}  // namespace
}  // namespace kamtuu
