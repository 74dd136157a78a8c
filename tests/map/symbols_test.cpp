#include "map/symbols.hpp"

#include <cmath>
#include <gtest/gtest.h>
#include <set>

#include "map/pictures.hpp"

namespace kamtuu::map {
namespace {

TEST(Symbols, StandApart) {
    for (std::size_t count = 1; count <= 40; ++count) {
        const auto places = arranged(count, 6);
        ASSERT_EQ(places.size(), count);
        for (std::size_t i = 0; i < count; ++i)
            for (std::size_t k = 0; k < i; ++k)
                EXPECT_GE(std::hypot(places[i].x - places[k].x, places[i].y - places[k].y), 6 - 1e-9) << count;
    }
}

TEST(Symbols, StandAroundTheMiddle) {
    double x = 0, y = 0;
    for (const auto place : arranged(4, 6)) x += place.x, y += place.y;
    EXPECT_NEAR(x, 0, 1e-9);
    EXPECT_NEAR(y, 0, 1e-9);
}

TEST(Symbols, MoveAsideWhereAPlaceIsTaken) {
    const std::vector<Rect> taken{rect_around({50, 50}, 10, 10)};
    EXPECT_EQ(free_place({80, 80}, 10, 10, taken), (Place{80, 80}));
    const auto moved = free_place({50, 50}, 10, 10, taken);
    EXPECT_FALSE(rect_around(moved, 10, 10).overlaps(taken[0]));
    EXPECT_LT(std::hypot(moved.x - 50, moved.y - 50), 30);
}

TEST(Symbols, AllLookDifferent) {
    std::set<std::string> pictures;
    for (std::size_t kind = 0; kind <= symbol_kinds; ++kind) {
        Canvas canvas(PictureKind::png, 20, 20, 144, "");
        draw_symbol(canvas, kind, {10, 10}, 5);
        pictures.insert(canvas.finish());
    }
    EXPECT_EQ(pictures.size(), symbol_kinds + 1);
}

}  // namespace
}  // namespace kamtuu::map
