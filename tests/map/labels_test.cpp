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
        for (const auto& label : place_labels(wishes, taken, frame)) {
            if (!label) continue;
            EXPECT_TRUE(frame.holds(label->rect));
            for (const auto& other : full) ASSERT_FALSE(label->rect.overlaps(other)) << "round " << round;
            full.push_back(label->rect);
        }
        EXPECT_GT(full.size(), taken.size());
    }
}

TEST(Labels, TakeTheFirstPlaceThatIsFree) {
    const std::vector<LabelWish> wishes{
        {{10, 10}, {{50, 50}}}, {{10, 10}, {{52, 50}, {80, 50}}}, {{10, 10}, {{55, 55}}}};
    const auto placed = place_labels(wishes, {}, {0, 0, 100, 100});
    EXPECT_EQ(placed[0]->rect, rect_around({50, 50}, 10, 10));
    EXPECT_EQ(placed[1]->rect, rect_around({80, 50}, 10, 10));
    EXPECT_EQ(placed[2], std::nullopt);
}

TEST(Labels, KeepTheirDistance) {
    const std::vector<LabelWish> wishes{{{10, 10}, {{50, 50}}}, {{10, 10}, {{62, 50}, {63, 50}}}};
    EXPECT_EQ(place_labels(wishes, {}, {0, 0, 100, 100}, 2)[1]->rect, rect_around({62, 50}, 10, 10));
    EXPECT_EQ(place_labels(wishes, {}, {0, 0, 100, 100}, 3)[1]->rect, rect_around({63, 50}, 10, 10));
    EXPECT_EQ(place_labels(wishes, {}, {0, 0, 100, 100}, 4)[1], std::nullopt);
}

TEST(Labels, StandAtTheEndOfALineWhereTheyFitNowhereElse) {
    const LabelWish thin{.size = {20, 8}, .led = {{75, 50}, {25, 50}}, .anchor = {50, 50}};
    const Rect frame{0, 0, 100, 100};
    const auto rect_at = [](Place centre) { return rect_around(centre, 20, 8); };
    EXPECT_EQ(place_labels({{thin}}, {}, frame)[0], (PlacedLabel{rect_at({75, 50}), true}));
    // What stands in the line's way, or where the label would.
    const std::vector<Rect> in_the_way{{58, 40, 60, 60}};
    EXPECT_EQ(place_labels({{thin}}, in_the_way, frame)[0], (PlacedLabel{rect_at({25, 50}), true}));
    // A label that comes later keeps off the line.
    const LabelWish later{.size = {6, 6}, .centres = {{58, 50}}};
    EXPECT_EQ(place_labels({{thin, later}}, {}, frame)[1], std::nullopt);
}

TEST(Labels, BeginInTheirUnit) {
    // A C whose middle is outside.
    const PlaneRings shape{{{0, 0}, {100, 0}, {100, 2}, {2, 2}, {2, 98}, {100, 98}, {100, 100}, {0, 100}}};
    EXPECT_FALSE(lies_in(Place{50, 50}, shape));
    EXPECT_TRUE(lies_in(place_within(shape, {50, 50}), shape));
    EXPECT_EQ(place_within(shape, {1, 50}), (Place{1, 50}));
}

TEST(Labels, KnowHowMuchOfThemIsInside) {
    const PlaneRings shape{{{0, 0}, {50, 0}, {50, 100}, {0, 100}}};
    EXPECT_DOUBLE_EQ(share_in({10, 10, 40, 20}, shape), 1);
    EXPECT_NEAR(share_in({40, 10, 60, 20}, shape), 0.5, 0.1);
    EXPECT_DOUBLE_EQ(share_in({60, 10, 80, 20}, shape), 0);
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
