#include "map/unit_circles.hpp"

#include <gmock/gmock.h>

#include <kamtuu/map.hpp>

#include "map/country_view.hpp"
#include "map/pictures.hpp"

namespace kamtuu::map {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// A district of ten degrees, in it one municipality without borders for each point, then one that nobody can place.
Boundaries villages(const std::vector<Point>& points) {
    auto district = test::unit("KG02205000000", Level::adm2, UnitType::district, "Wide");
    Ring ring{{70, 40}, {80, 40}, {80, 45}, {70, 45}, {70, 40}};
    district.polygon = {Polygon{ring, {}}};
    std::vector<Unit> units{district};
    const auto village = [&](std::size_t i) {
        return test::unit("KG022058" + std::to_string(10000 + i), Level::adm3, UnitType::aiyl_aimak, "Village",
                          "KG02205000000");
    };
    for (std::size_t i = 0; i < points.size(); ++i) {
        units.push_back(village(i));
        units.back().label_point = points[i];
    }
    units.push_back(village(points.size()));
    return test::country_of(std::move(units));
}

std::vector<UnitCircle> circles_of(const Boundaries& country, const Theme& theme) {
    return unit_circles(country, theme, Projection("", middle_of(country)), Scale{0.001, {}});
}

TEST(UnitCircles, AreOfThoseWithoutBordersThatHaveAPoint) {
    const auto country = villages({{72, 42}, {74, 42}});
    const auto theme = test::theme(country, {test::number(1), test::number(2), test::number(3)});
    EXPECT_EQ(circles_of(country, theme).size(), 2U);
    EXPECT_THAT(not_drawn(country, theme), ElementsAre(theme.cells[2].unit));
    const auto squares = test::from_map("AB");
    EXPECT_THAT(circles_of(squares, test::theme(squares, {test::number(1)})), IsEmpty());
}

TEST(UnitCircles, CoverThoseThatShowNoNumber) {
    const auto country = villages({{72, 42}, {72, 42}, {72, 42}});
    const auto theme = test::theme(country, {test::number(1), test::nothing(), test::between(0, 4)});
    const auto circles = circles_of(country, theme);
    ASSERT_EQ(circles.size(), 3U);
    EXPECT_EQ(circles[0].cell, &theme.cells[1]);
    EXPECT_EQ(circles[1].cell, &theme.cells[0]);
}

TEST(UnitCircles, AreSmallerWhereThereAreMore) {
    std::vector<Point> points;
    for (int i = 0; i < 500; ++i) points.push_back({70.5 + i % 25 * 0.35, 40.5 + i / 25 * 0.2});
    const auto many = villages(points);
    points.resize(30);
    const auto few = villages(points);
    const auto radius = [](const Boundaries& country) {
        return circle_radius(circles_of(country, test::theme(country, {})), 1);
    };
    EXPECT_LT(radius(many), radius(few));
    EXPECT_GT(radius(many), 0);
    const auto one = villages({{72, 42}});
    EXPECT_GT(radius(one), 0);
    const auto circle = circles_of(one, test::theme(one, {}));
    EXPECT_DOUBLE_EQ(circle_radius(circle, 4), 4 * circle_radius(circle, 1)) << "on a page that is as much larger";
}

/// White would say that nothing is there.
TEST(UnitCircles, AreDrawnInTheColoursOfTheirClassesOnAGroundOfNone) {
    const auto country = villages({{72, 42}, {76, 43}});
    const auto theme = test::theme(country, {test::number(1), test::number(50), test::nothing()});
    MapOptions options{.classes = {.method = ClassMethod::given, .breaks = {10}}, .ramp = "Blues", .labels = false};
    options.dpi = 72;
    const test::Pixels pixels(draw_map(PictureKind::png, country, theme, options));
    EXPECT_GT(pixels.count(ground), 50000);
    for (const auto colour : colours("Blues", 2))
        EXPECT_GT(pixels.count(colour), 17 * 9) << "more than in the legend: " << hex(colour);
}

/// One municipality of a country: of its regions there is nothing to draw but circles, and of the country not even one.
TEST(UnitCircles, AreThePageWhereNothingElseIsDrawn) {
    auto region = test::unit("KG02000000000", Level::adm1, UnitType::region, "Region");
    auto district = test::unit("KG02205000000", Level::adm2, UnitType::district, "District", "KG02000000000");
    auto village = test::unit("KG02205800000", Level::adm3, UnitType::aiyl_aimak, "Village", "KG02205000000");
    village.polygon = {Polygon{{{75, 41}, {76, 41}, {76, 42}, {75, 42}, {75, 41}}, {}}};
    for (const bool has_point : {false, true}) {
        if (has_point) region.label_point = Point{78, 42};
        const auto drawn = test::country_of({region, district, village});
        for (const auto level : {Level::adm0, Level::adm1}) {
            Theme theme{.key = "projects", .level = level};
            for (const auto* unit : drawn.at_level(level)) theme.cells.push_back({unit, test::number(1)});
            EXPECT_EQ(not_drawn(drawn, theme).empty(), has_point && level == Level::adm1);
            EXPECT_GT(draw_map(PictureKind::svg, drawn, theme, {}).size(), 1000U);
        }
    }
}

}  // namespace
}  // namespace kamtuu::map
