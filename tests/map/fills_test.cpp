#include "map/fills.hpp"

#include <gmock/gmock.h>

#include <kamtuu/error.hpp>

#include "map/pictures.hpp"

namespace kamtuu::map {
namespace {

const auto country = test::from_map("ABCDEF");

Palette palette(const std::vector<Shown>& shown, std::vector<double> breaks = {10}) {
    const auto theme = test::theme(country, shown);
    return palette_of({&theme, 1}, {.method = ClassMethod::given, .breaks = std::move(breaks)}, "Blues");
}

TEST(Fills, GiveANumberTheColourOfItsClass) {
    const auto classes = palette({test::number(1), test::number(20)});
    EXPECT_EQ(fill_of(test::number(1), classes), (Fill{classes.colours[0], {}}));
    EXPECT_EQ(fill_of(test::number(20), classes), (Fill{classes.colours[1], {}}));
}

TEST(Fills, HatchBoundsInOneClassWithAShadeOfIt) {
    const auto classes = palette({test::number(1), test::number(20)});
    const auto fill = fill_of(test::between(11, 19), classes);
    EXPECT_EQ(fill.colour, classes.colours[1]);
    ASSERT_TRUE(fill.hatch);
    EXPECT_EQ(fill.hatch->colour, shade(classes.colours[1])) << "white is of those who have none";
}

TEST(Fills, HatchBoundsInTwoClassesWithTheUpperOnesColour) {
    const auto classes = palette({test::number(1), test::number(20)});
    const auto fill = fill_of(test::between(5, 15), classes);
    EXPECT_EQ(fill.colour, classes.colours[0]);
    ASSERT_TRUE(fill.hatch);
    EXPECT_EQ(fill.hatch->colour, classes.colours[1]);
}

TEST(Fills, TakeALowerBoundOfNothingForNoClass) {
    const auto classes = palette({test::number(1), test::number(20)});
    const auto fill = fill_of(test::between(0, 5), classes);
    EXPECT_EQ(fill.colour, special_colour(ShownKind::none));
    ASSERT_TRUE(fill.hatch);
    EXPECT_EQ(fill.hatch->colour, classes.colours[0]);
}

TEST(Fills, TellApartInPrintWhatHasNoClass) {
    const auto classes = palette({test::number(1)});
    const auto none = fill_of(test::nothing(), classes);
    const auto unknown = fill_of(Shown{}, classes);
    const auto above = fill_of(Shown{.kind = ShownKind::known_only_above}, classes);
    const auto hidden = fill_of(Shown{.kind = ShownKind::hidden}, classes);
    EXPECT_FALSE(none.hatch);
    EXPECT_FALSE(unknown.hatch);
    EXPECT_NE(none.colour, unknown.colour);
    ASSERT_TRUE(above.hatch && hidden.hatch);
    EXPECT_FALSE(above.hatch->crossed);
    EXPECT_TRUE(hidden.hatch->crossed);
}

TEST(Fills, WidenTheOuterClassesToHoldEveryBound) {
    const auto theme = test::theme(country, {test::number(10), test::number(20), test::between(5, 90)});
    const auto classes = palette_of({&theme, 1}, {.count = 2}, "Blues").classes;
    EXPECT_EQ(classes.limits.front(), 5);
    EXPECT_EQ(classes.limits.back(), 90);
    EXPECT_EQ(classes.of(10), 0);
    EXPECT_EQ(classes.of(20), 1);
}

TEST(Fills, ClassifyBoundsWhereNothingIsKnownExactly) {
    const auto theme = test::theme(country, {test::between(0, 5), test::between(5, 90)});
    const auto classes = palette_of({&theme, 1}, {.count = 2}, "Blues").classes;
    EXPECT_EQ(classes.limits.front(), 5);
    EXPECT_EQ(classes.limits.back(), 90);
}

TEST(Fills, AreCommonToTheMapsOfASheet) {
    const std::vector<Theme> themes{test::theme(country, {test::number(1)}), test::theme(country, {test::number(99)})};
    const auto classes = palette_of(themes, {.count = 2}, "Blues").classes;
    EXPECT_EQ(classes.limits, (std::vector<double>{1, 99, 99}));
}

TEST(Fills, RefuseARampThatThereIsNoneOfEvenWithoutAClass) {
    const auto theme = test::theme(country, {});
    EXPECT_THROW(palette_of({&theme, 1}, {}, "Rainbow"), Error);
}

}  // namespace
}  // namespace kamtuu::map
