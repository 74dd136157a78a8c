#include "geometry/guarded_thinner.hpp"

#include <gtest/gtest.h>
#include <random>
#include <vector>

#include <kamtuu/tiling.hpp>

#include "geometry/crooked.hpp"
#include "geometry/thinning.hpp"
#include "geometry/vertex_grid.hpp"

namespace kamtuu {
namespace {

using test::crooked_country;

/// Every arc of a country thinned with and without its order known. How many of the arcs had vertices held.
std::size_t compare_with_and_without_order(const Arcs& arcs, std::size_t share_staying) {
    const VertexGrid grid(arcs);
    GuardedThinner guarded(arcs, grid);
    std::size_t with_held = 0;
    for (const auto& arc : arcs.arcs) {
        std::vector<Rank> order;
        const std::size_t least = arc.from == arc.to ? 2 : 0;
        Thinner().thin(
            arcs.line(arc), arc.first_point, Rank::never(), least, [](auto...) { return true; },
            [&](std::uint32_t, Rank rank) { order.push_back(rank); });
        if (order.empty()) continue;
        const auto limit = share_staying == 0 ? Rank::never() : order[order.size() * (100 - share_staying) / 100];
        order.resize(arc.points - 2, Rank::never());
        std::vector<std::uint8_t> stays(arc.points);
        std::vector<std::uint8_t> stays_by_order(arc.points);
        const auto thinned = guarded.thin(arc, limit, least, {}, stays);
        const auto by_order = guarded.thin(arc, limit, least, order, stays_by_order);
        EXPECT_EQ(stays_by_order, stays);
        EXPECT_EQ(by_order.held, thinned.held);
        EXPECT_EQ(by_order.left_wins_m2, thinned.left_wins_m2);
        if (thinned.held > 0) ++with_held;
    }
    return with_held;
}

TEST(GuardedThinner, AKnownOrderOnlySavesTime) {
    std::mt19937 random(5);
    std::size_t arcs = 0;
    std::size_t with_held = 0;
    for (int drawing = 0; drawing < 60; ++drawing) {
        std::vector<unsigned char> bytes(30);
        for (auto& byte : bytes) byte = static_cast<unsigned char>(random() % 256);
        const auto map = crooked_country(bytes, 0.06 * (drawing % 10 + 1) / 10);
        const Tiling tiling(map);
        for (const auto share_staying : {50U, 10U, 0U}) {
            arcs += tiling.arcs().size();
            with_held += compare_with_and_without_order(tiling.as_arcs(), share_staying);
        }
    }
    EXPECT_GT(with_held, 50U);
    EXPECT_GT(arcs, 2 * with_held);
}

}  // namespace
}  // namespace kamtuu
