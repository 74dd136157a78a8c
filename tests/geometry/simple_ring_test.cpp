#include "geometry/simple_ring.hpp"

#include <array>
#include <cmath>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <vector>

#include "geometry/geos.hpp"

namespace kamtuu {
namespace {

bool is_valid_by_geos(const Ring& ring) {
    const auto& context = geos::Context::local();
    const auto polygon = geos::to_geos(Polygon{ring, {}});
    return context.check(GEOSisValid_r(context.handle(), polygon.get()), "is valid");
}

struct RingCase {
    const char* name;
    Ring ring;
    bool simple;
};

class PlainlySimple : public testing::TestWithParam<RingCase> {};

TEST_P(PlainlySimple, IsFound) { EXPECT_EQ(is_plainly_simple(GetParam().ring), GetParam().simple); }

INSTANTIATE_TEST_SUITE_P(
    Table, PlainlySimple,
    testing::Values(RingCase{"Nothing", {}, false},  //
                    RingCase{"Triangle", {{0, 0}, {1, 0}, {0, 1}, {0, 0}}, true},
                    RingCase{"Clockwise", {{0, 0}, {0, 1}, {1, 0}, {0, 0}}, true},
                    RingCase{"VertexOnAStraightSide", {{0, 0}, {1, 0}, {2, 0}, {2, 2}, {0, 2}, {0, 0}}, true},
                    RingCase{"StartsOnAStraightSide", {{1, 0}, {2, 0}, {2, 2}, {0, 2}, {0, 0}, {1, 0}}, true},
                    RingCase{"BowTie", {{0, 0}, {2, 2}, {2, 0}, {0, 2}, {0, 0}}, false},
                    RingCase{"Spike", {{0, 0}, {2, 0}, {2, 2}, {3, 2}, {2, 2}, {0, 2}, {0, 0}}, false},
                    RingCase{"SpikeAtTheEnd", {{0, 0}, {2, 0}, {2, 2}, {0, 2}, {0, 0}, {0, -1}, {0, 0}}, false},
                    RingCase{"Flat", {{0, 0}, {1, 0}, {2, 0}, {0, 0}}, false},
                    RingCase{"TouchesItsVertex", {{0, 0}, {1, 1}, {2, 0}, {2, 2}, {1, 1}, {0, 2}, {0, 0}}, false},
                    RingCase{"TouchesItsSide", {{0, 0}, {4, 0}, {4, 4}, {2, 0}, {0, 4}, {0, 0}}, false},
                    RingCase{"Open", {{0, 0}, {1, 0}, {1, 1}, {0, 1}}, false},
                    RingCase{"RepeatsAVertex", {{0, 0}, {1, 0}, {1, 0}, {0, 1}, {0, 0}}, false}),
    [](const auto& tested) { return tested.param.name; });

/// A winding line around the origin, of `count` edges.
Ring winding(int count) {
    Ring ring;
    for (int i = 0; i < count; ++i) {
        const double angle = 2 * 3.14159265358979 * i / count;
        const double radius = 2 + 0.5 * std::sin(9 * angle);
        ring.push_back({radius * std::cos(angle), radius * std::sin(angle)});
    }
    ring.push_back(ring.front());
    return ring;
}

TEST(PlainlySimple, AWindingRing) {
    auto ring = winding(5000);
    EXPECT_TRUE(is_plainly_simple(ring));
    std::swap(ring[1200], ring[3700]);
    EXPECT_FALSE(is_plainly_simple(ring));
}

TEST(PlainlySimple, GivesUpWhereAllEdgesAreOpenAtOnce) {
    Ring comb;
    for (int i = 0; i < 500; ++i) {
        comb.push_back({0, 2.0 * i});
        comb.push_back({100, 2.0 * i + 0.9});
    }
    comb.push_back({-1, 1000});
    comb.push_back({-1, 0});
    comb.push_back(comb.front());
    EXPECT_TRUE(is_valid_by_geos(comb));
    EXPECT_FALSE(is_plainly_simple(comb));
}

RC_GTEST_PROP(PlainlySimple, IsValidByGeosToo, (std::vector<std::array<unsigned char, 2>> places)) {
    Ring ring;
    for (const auto& [x, y] : places) ring.push_back({(x % 7) / 10.0, (y % 7) / 10.0});
    if (ring.size() < 3) return;
    ring.push_back(ring.front());
    if (is_plainly_simple(ring)) RC_ASSERT(is_valid_by_geos(ring));
}

}  // namespace
}  // namespace kamtuu
