#include "map/labels.hpp"

#include <gtest/gtest.h>
#include <random>

namespace kamtuu::map {
namespace {

std::vector<LabelWish> random_wishes(std::mt19937& random, std::size_t count) {
    std::uniform_real_distribution<double> place(0, 300), width(3, 80), height(3, 15);
    std::vector<LabelWish> wishes;
    for (std::size_t i = 0; i < count; ++i) {
        LabelWish wish{{width(random), height(random)}, {}};
        for (int k = 0; k < 6; ++k) wish.centres.push_back({place(random), place(random)});
        wishes.push_back(std::move(wish));
    }
    return wishes;
}

TEST(Labels, NeverOverlapEachOtherNorWhatIsTaken) {
    std::mt19937 random(20261122);
    const std::vector<Rect> taken{{0, 0, 90, 60}, {200, 220, 300, 300}};
    const Rect frame{0, 0, 300, 300};
    for (int round = 0; round < 200; ++round) {
        const auto wishes = random_wishes(random, 60);
        auto full = taken;
        for (const auto& rect : place_labels(wishes, taken, frame)) {
            if (!rect) continue;
            EXPECT_TRUE(frame.holds(*rect));
            for (const auto& other : full) ASSERT_FALSE(rect->overlaps(other)) << "round " << round;
            full.push_back(*rect);
        }
        EXPECT_GT(full.size(), taken.size());
    }
}

TEST(Labels, TakeTheFirstPlaceThatIsFree) {
    const std::vector<LabelWish> wishes{
        {{10, 10}, {{50, 50}}}, {{10, 10}, {{52, 50}, {80, 50}}}, {{10, 10}, {{55, 55}}}};
    const auto placed = place_labels(wishes, {}, {0, 0, 100, 100});
    EXPECT_EQ(placed[0], rect_around({50, 50}, 10, 10));
    EXPECT_EQ(placed[1], rect_around({80, 50}, 10, 10));
    EXPECT_EQ(placed[2], std::nullopt);
}

TEST(Labels, KeepTheirDistance) {
    const std::vector<LabelWish> wishes{{{10, 10}, {{50, 50}}}, {{10, 10}, {{62, 50}, {63, 50}}}};
    EXPECT_EQ(place_labels(wishes, {}, {0, 0, 100, 100}, 2)[1], rect_around({62, 50}, 10, 10));
    EXPECT_EQ(place_labels(wishes, {}, {0, 0, 100, 100}, 3)[1], rect_around({63, 50}, 10, 10));
    EXPECT_EQ(place_labels(wishes, {}, {0, 0, 100, 100}, 4)[1], std::nullopt);
}

TEST(Labels, StandInsideAShapeWhereItIsWide) {
    // An L: the anchor is in the narrow part.
    const PlaneRings shape{{{0, 0}, {10, 0}, {10, 80}, {100, 80}, {100, 100}, {0, 100}}};
    const auto places = places_inside(shape, {40, 8}, {5, 10});
    ASSERT_FALSE(places.empty());
    for (const auto place : places) EXPECT_TRUE(lies_in(rect_around(place, 40, 8), shape));
}

TEST(Labels, StandNowhereInAShapeThatIsTooSmall) {
    EXPECT_TRUE(places_inside({{{0, 0}, {10, 0}, {10, 10}, {0, 10}}}, {40, 8}, {5, 5}).empty());
}

TEST(Labels, KnowAHole) {
    const PlaneRings ring{{{0, 0}, {10, 0}, {10, 10}, {0, 10}}, {{4, 4}, {6, 4}, {6, 6}, {4, 6}}};
    EXPECT_TRUE(lies_in(Place{2, 2}, ring));
    EXPECT_FALSE(lies_in(Place{5, 5}, ring));
}

}  // namespace
}  // namespace kamtuu::map
