#include "map/composition.hpp"

#include <gtest/gtest.h>

namespace kamtuu::map {
namespace {

/// Wide, its upper right corner free.
const PlaneRings shape_l{{{0, 0}, {200, 0}, {200, 40}, {100, 40}, {100, 100}, {0, 100}}};

Rect country_on_page(const CountryShape& shape, const Scale& scale) {
    const auto& b = shape.bounds();
    const auto low = scale.on_page({b.left, b.top}), high = scale.on_page({b.right, b.bottom});
    return {low.x, high.y, high.x, low.y};
}

TEST(CountryShape, KnowsWhatIsFree) {
    const CountryShape shape({shape_l});
    EXPECT_TRUE(shape.covers_any_of({10, 10, 20, 20}));
    EXPECT_TRUE(shape.covers_any_of({90, 50, 130, 60}));
    EXPECT_FALSE(shape.covers_any_of({110, 50, 190, 90}));
    EXPECT_FALSE(shape.covers_any_of({-50, -50, -10, 200}));
}

TEST(Composition, PutsTheBlockWhereTheShapeLeavesRoom) {
    const CountryShape shape({shape_l});
    const auto made = compose(shape, {0, 0, 400, 200}, {{150, 100}}, 5);
    EXPECT_NEAR(made.scale.points_per_unit, 2, 0.01);
    EXPECT_EQ(made.blocks[0], (Rect{250, 0, 400, 100}));
}

TEST(Composition, MakesTheMapSmallerWhereThereIsNoRoom) {
    const CountryShape square({PlaneRings{{{0, 0}, {100, 0}, {100, 100}, {0, 100}}}});
    const auto made = compose(square, {0, 0, 300, 200}, {{150, 60}, {150, 60}}, 5);
    const auto country = country_on_page(square, made.scale);
    EXPECT_GT(made.scale.points_per_unit, 1.3);
    for (const auto& block : made.blocks) EXPECT_FALSE(block.overlaps(country));
    EXPECT_FALSE(made.blocks[0].overlaps(made.blocks[1]));
    EXPECT_TRUE((Rect{-1, -1, 301, 201}).holds(country));
}

TEST(Composition, MakesDoWithAPageThatIsTooSmall) {
    const CountryShape square({PlaneRings{{{0, 0}, {100, 0}, {100, 100}, {0, 100}}}});
    const auto made = compose(square, {0, 0, 50, 50}, {{100, 60}}, 5);
    EXPECT_GT(made.scale.points_per_unit, 0);
    EXPECT_EQ(made.blocks.size(), 1);
}

}  // namespace
}  // namespace kamtuu::map
