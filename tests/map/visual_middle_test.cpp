#include "map/visual_middle.hpp"

#include <cmath>
#include <gtest/gtest.h>
#include <numbers>

#include "map/labels.hpp"

namespace kamtuu::map {
namespace {

constexpr Extent square_label{4, 4};

void expect_near(Place found, Place wanted, double by) {
    EXPECT_NEAR(found.x, wanted.x, by);
    EXPECT_NEAR(found.y, wanted.y, by);
}

PlaneRing box(double left, double top, double right, double bottom) {
    return {{left, top}, {right, top}, {right, bottom}, {left, bottom}};
}

TEST(VisualMiddle, OfARectangleIsItsMiddle) {
    for (const auto& [right, bottom] : {std::pair{100.0, 100.0}, {300.0, 40.0}, {40.0, 300.0}, {1e6, 1.0}})
        for (const auto label : {square_label, Extent{30, 5}})
            expect_near(visual_middle({box(0, 0, right, bottom)}, label), {right / 2, bottom / 2}, 2);
}

TEST(VisualMiddle, OfATriangleIsItsCentroid) {
    expect_near(visual_middle({{{0, 0}, {90, 0}, {45, 90}}}, square_label), {45, 30}, 3);
}

TEST(VisualMiddle, OfAFootWithALongLegIsInTheFoot) {
    // A narrow strip of land that ends in a broad square: the centroid lies in the neck between them.
    const PlaneRings shape{{{0, 45}, {150, 45}, {150, 0}, {250, 0}, {250, 100}, {150, 100}, {150, 55}, {0, 55}}};
    const auto middle = visual_middle(shape, {40, 8});
    EXPECT_TRUE(lies_in(rect_around(middle, 40, 8), shape));
    EXPECT_GT(middle.x, 170);
    EXPECT_NEAR(middle.y, 50, 3);
}

TEST(VisualMiddle, OfACrescentLiesInIt) {
    // Three quarters of a ring: the centroid is in its hole, where the unit is not.
    PlaneRing ring;
    const auto arc = [&](double radius, double from, double to) {
        for (int i = 0; i <= 40; ++i) {
            const double angle = (from + (to - from) * i / 40) * std::numbers::pi / 180;
            ring.push_back({radius * std::cos(angle), radius * std::sin(angle)});
        }
    };
    arc(100, 45, 315);
    arc(60, 315, 45);
    const auto middle = visual_middle({ring}, {10, 8});
    EXPECT_TRUE(lies_in(rect_around(middle, 10, 8), {ring}));
    EXPECT_NEAR(middle.y, 0, 5) << "in the middle of the bow";
}

TEST(VisualMiddle, KeepsOutOfHolesAndIsOfTheLargestPart) {
    const PlaneRings shape{box(0, 0, 200, 100), box(60, 0.5, 140, 99.5), box(500, 0, 520, 20)};
    const auto middle = visual_middle(shape, {30, 8});
    EXPECT_TRUE(lies_in(rect_around(middle, 30, 8), shape));
    EXPECT_LT(middle.x, 200);
}

TEST(VisualMiddle, OfWhatHasNoAreaIsTheMiddleOfItsBox) {
    expect_near(visual_middle({{{0, 0}, {10, 0}, {20, 0}}}, square_label), {10, 0}, 0);
    expect_near(visual_middle({{{3, 4}}}, square_label), {3, 4}, 0);
}

}  // namespace
}  // namespace kamtuu::map
