#include "write/topojson.hpp"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <set>

#include <kamtuu/dissolve.hpp>
#include <kamtuu/error.hpp>

#include "support/json_value.hpp"
#include "write/layers.hpp"
#include "write/topology.hpp"

namespace kamtuu {
namespace {

using testing::HasSubstr;

std::vector<std::vector<GridPolygon>> grounds_of(const LayerTable& layer, std::int64_t step = 1) {
    std::vector<std::vector<GridPolygon>> grounds;
    for (const auto& feature : layer.features) grounds.push_back(on_grid(*feature.polygons, step));
    return grounds;
}

/// The slow and plain way back: every arc point by point.
GridRing decoded(const Topology& topology, const ArcRing& uses) {
    GridRing ring;
    for (const auto use : uses) {
        auto arc = topology.arcs.at(static_cast<std::size_t>(use < 0 ? ~use : use));
        if (use < 0) std::reverse(arc.begin(), arc.end());
        if (!ring.empty()) {
            EXPECT_EQ(ring.back(), arc.front());
            ring.pop_back();
        }
        ring.insert(ring.end(), arc.begin(), arc.end());
    }
    return ring;
}

GridRing from_smallest(GridRing ring) {
    ring.pop_back();
    std::rotate(ring.begin(), std::min_element(ring.begin(), ring.end()), ring.end());
    return ring;
}

void expect_same(const Topology& topology, const std::vector<std::vector<GridPolygon>>& grounds) {
    ASSERT_EQ(topology.features.size(), grounds.size());
    for (std::size_t i = 0; i < grounds.size(); ++i) {
        ASSERT_EQ(topology.features[i].size(), grounds[i].size());
        for (std::size_t k = 0; k < grounds[i].size(); ++k) {
            ASSERT_EQ(topology.features[i][k].size(), grounds[i][k].size());
            for (std::size_t r = 0; r < grounds[i][k].size(); ++r)
                EXPECT_EQ(from_smallest(decoded(topology, topology.features[i][k][r])),
                          from_smallest(grounds[i][k][r]));
        }
    }
}

RC_GTEST_PROP(Topology, DecodesToWhatWasGiven, (std::uint32_t seed)) {
    std::mt19937 random(seed);
    const auto drawn = test::drawn_layer(random);
    const std::int64_t steps[] = {1, 1000, 3'333'333};  // the last makes rings meet and collapse
    const auto grounds = grounds_of(drawn.layer, steps[seed % 3]);
    expect_same(topology_of(grounds), grounds);
}

RC_GTEST_PROP(Topology, HasEveryEdgeOnce, (std::uint32_t seed)) {
    std::mt19937 random(seed);
    const auto drawn = test::drawn_layer(random);
    const auto grounds = grounds_of(drawn.layer);
    std::set<std::pair<GridPoint, GridPoint>> edges;
    for (const auto& arc : topology_of(grounds).arcs)
        for (std::size_t i = 1; i < arc.size(); ++i) RC_ASSERT(edges.insert(std::minmax(arc[i - 1], arc[i])).second);
}

TEST(Topology, KeepsRingsThatCrossOrRepeatAsTheyAre) {
    const std::vector<std::vector<GridPolygon>> grounds{
        {{{{0, 0}, {4, 4}, {4, 0}, {0, 4}, {0, 0}}}},          // crosses itself
        {{{{0, 0}, {4, 4}, {8, 0}, {4, 4}, {0, 9}, {0, 0}}}},  // goes and comes back
        {{{{0, 0}, {4, 4}, {4, 0}, {0, 4}, {0, 0}}}},          // is there twice
        {{{{4, 0}, {0, 4}, {0, 0}, {4, 4}, {4, 0}}}},          // and begins elsewhere
    };
    expect_same(topology_of(grounds), grounds);
}

TEST(Topojson, KeepsALevelThatNestsInTheArcsOfTheOther) {
    std::mt19937 random(20261122);
    const auto drawn = test::drawn_layer(random, 9, 7);
    const auto outline = dissolve(Tiling(*drawn.country), [](const Unit&) { return "all"; });
    ASSERT_EQ(outline.size(), 1U);
    LayerTable all{.name = "all", .features = {{"KG", {}, &outline.front().polygon}}};
    const std::vector layers{drawn.layer, all};
    const auto json = test::parse_json(topojson(layers, {}));
    const auto* objects = json.member("objects");
    EXPECT_EQ(objects->member("all")->member("own_arcs")->number()->text, "0");
    EXPECT_EQ(objects->member("municipalities")->member("own_arcs")->number()->text,
              std::to_string(json.member("arcs")->array()->size()));
    EXPECT_NE(objects->member("municipalities")->member("metadata"), nullptr);
}

TEST(Topojson, TellsOfALevelThatDoesNotNest) {
    std::mt19937 random(20261123);
    const auto drawn = test::drawn_layer(random);
    const MultiPolygon elsewhere{{{{0, 0}, {1, 0}, {1, 1}, {0, 0}}}};
    const LayerTable other{.name = "other", .features = {{"X", {}, &elsewhere}}};
    const auto json = test::parse_json(topojson(std::vector{drawn.layer, other}, {}));
    EXPECT_EQ(json.member("objects")->member("other")->member("own_arcs")->number()->text, "1");
}

TEST(Topojson, IsThisToTheByte) {
    const MultiPolygon square{{{{1, 2}, {2, 2}, {2, 3.5}, {1, 2}}}};
    const LayerTable layer{
        .name = "a", .fields = {{"n", FieldKind::number}}, .features = {{"A", {"1"}, &square}, {"", {{}}}}};
    EXPECT_EQ(topojson(std::span(&layer, 1), {.topojson_decimals = 1}),
              "{\"type\":\"Topology\",\"bbox\":[1,2,2,3.5],\"transform\":{\"scale\":[0.1,0.1],\"translate\":[1,2]},"
              "\"objects\":{\n\"a\":{\"type\":\"GeometryCollection\",\"own_arcs\":1,\"geometries\":["
              "{\"type\":\"Polygon\",\"arcs\":[[0]],\"id\":\"A\",\"properties\":{\"n\":1}}\n"
              ",{\"type\":null,\"properties\":{\"n\":null}}\n]}},\"arcs\":[\n[[0,0],[10,0],[0,15],[-10,-15]]\n]}\n");
}

TEST(Topojson, RefusesDecimalsThatItDoesNotHave) {
    EXPECT_THROW(static_cast<void>(topojson({}, {.topojson_decimals = 8})), Error);
    EXPECT_THROW(static_cast<void>(topojson({}, {.topojson_decimals = -1})), Error);
}

}  // namespace
}  // namespace kamtuu
