#include <algorithm>
#include <gmock/gmock.h>
#include <numeric>
#include <thread>

#include <kamtuu/error.hpp>
#include <kamtuu/map.hpp>

#include "core/parallel.hpp"
#include "map/fills.hpp"
#include "map/page_units.hpp"
#include "map/pictures.hpp"

namespace kamtuu {
namespace {

using testing::AllOf;
using testing::HasSubstr;

/// Units of a degree near 41 degrees north, so that a projection of this part of the world shows them.
Boundaries drawn(std::string_view drawing) {
    const auto at_origin = test::from_map(drawing);
    std::vector<Unit> units(at_origin.units().begin(), at_origin.units().end());
    for (auto& unit : units)
        for (auto& part : unit.polygon) {
            for (auto& p : part.outer) p = {p.lon + 70, p.lat + 40};
            for (auto& hole : part.holes)
                for (auto& p : hole) p = {p.lon + 70, p.lat + 40};
        }
    return Boundaries(std::move(units));
}

MapOptions bare() {
    MapOptions options{.classes = {.method = ClassMethod::given, .breaks = {10}}, .ramp = "Blues", .labels = false};
    options.dpi = 72;
    return options;
}

int pixels_of(const std::string& png, Colour colour) { return test::Pixels(png).count(colour); }

TEST(DrawMap, GivesEachUnitTheColourOfItsClass) {
    const auto country = drawn("AB");
    const auto theme = test::theme(country, {test::number(1), test::number(50)});
    const auto png = draw_map(PictureKind::png, country, theme, bare());
    const auto colours = map::palette_of({&theme, 1}, bare().classes, "Blues").colours;
    const test::Pixels pixels(png);
    // The legend's swatches are small: most of each colour is on the map, A to the left of B.
    EXPECT_GT(pixels_of(png, colours[0]), 10000);
    EXPECT_GT(pixels_of(png, colours[1]), 10000);
    const auto row = pixels.height() / 2;
    int last_a = 0, first_b = pixels.width();
    for (int x = 0; x < pixels.width() * 3 / 4; ++x) {
        if (pixels.at(x, row) == colours[0]) last_a = std::max(last_a, x);
        if (pixels.at(x, row) == colours[1]) first_b = std::min(first_b, x);
    }
    EXPECT_LT(last_a, first_b);
}

TEST(DrawMap, LeavesBlankWhatNoUnitCoversUnlessItIsALake) {
    const auto country = drawn("AAA\nA.A\nAAA");
    const auto theme = test::theme(country, {test::number(1)});
    auto options = bare();
    const auto blank = draw_map(PictureKind::png, country, theme, options);
    options.lakes = {Polygon{country.units().back().polygon.front().holes.front(), {}}};
    const auto lake = draw_map(PictureKind::png, country, theme, options);
    constexpr Colour water{0xcf, 0xe2, 0xee};
    EXPECT_EQ(pixels_of(blank, water), 0);
    EXPECT_GT(pixels_of(lake, water), 3000);
}

class EachKind : public testing::TestWithParam<PictureKind> {};
INSTANTIATE_TEST_SUITE_P(Of, EachKind, testing::Values(PictureKind::png, PictureKind::svg, PictureKind::pdf),
                         [](const auto& tested) { return std::string(to_string(tested.param)); });

TEST_P(EachKind, IsTheSameBytesAgainAndOnManyThreads) {
    const auto country = drawn("ABC\nADC");
    const auto theme =
        test::theme(country, {test::number(1), test::number(50), test::between(1, 90), {.kind = ShownKind::hidden}});
    auto options = bare();
    options.labels = true;
    const auto once = draw_map(GetParam(), country, theme, options);
    std::vector<std::string> again(12);
    parallel_for(again.size(), 4, [&](std::size_t i) { again[i] = draw_map(GetParam(), country, theme, options); });
    for (const auto& each : again) EXPECT_EQ(each, once);
}

TEST_P(EachKind, DrawsWhateverATableHolds) {
    auto units = std::vector<Unit>();
    const auto plain = drawn("ABCD");
    for (const auto& unit : plain.units()) units.push_back(unit);
    const std::string names[] = {"", "<b>&amp;</b> <span size='90000'>", std::string(5000, 'x'), "a\nb\x01\u202e\xff",
                                 "\u0633\u0644\u0627\u0645"};
    for (std::size_t i = 0; i < units.size(); ++i) units[i].name_en = names[i];
    const Boundaries country(std::move(units));
    const auto theme = test::theme(country, {test::number(1), test::number(2)});
    MapOptions options{.title = names[2], .subtitle = names[1], .source = names[3], .vintage = names[4]};
    options.dpi = 72;
    EXPECT_GT(draw_map(GetParam(), country, theme, options).size(), 1000);
}

TEST_P(EachKind, DrawsWhereNothingIsKnown) {
    const auto country = drawn("AB");
    Theme empty{.key = "people", .name = "People", .unit = "people", .level = Level::adm3};
    EXPECT_GT(draw_map(GetParam(), country, empty, bare()).size(), 1000);
    const auto hidden = test::theme(country, {{.kind = ShownKind::hidden}, {.kind = ShownKind::hidden}});
    EXPECT_GT(draw_map(GetParam(), country, hidden, bare()).size(), 1000);
}

TEST(DrawMap, TellsNothingOfWhatIsHidden) {
    const auto country = drawn("AB");
    auto some = test::theme(country, {{ShownKind::hidden, {1, 1}, true}, test::number(40)});
    auto other = test::theme(country, {{ShownKind::hidden, {9, 9}, true}, test::number(40)});
    EXPECT_EQ(draw_map(PictureKind::svg, country, some, bare()), draw_map(PictureKind::svg, country, other, bare()));
}

TEST(DrawMap, DrawsNineClassesAndACountryOfOneUnit) {
    const auto country = drawn("ABCDEFGHI");
    std::vector<Shown> shown;
    for (int i = 1; i <= 9; ++i) shown.push_back(test::number(i));
    auto options = bare();
    options.classes = {.count = 9};
    const auto theme = test::theme(country, shown);
    const auto png = draw_map(PictureKind::png, country, theme, options);
    for (const auto colour : colours("Blues", 9)) EXPECT_GT(pixels_of(png, colour), 500) << hex(colour);
    const auto one = drawn("A");
    EXPECT_GT(draw_map(PictureKind::png, one, test::theme(one, {test::number(3)}), bare()).size(), 1000);
}

TEST(DrawMap, SaysWhichUnitsHaveNoBorders) {
    const auto all = drawn("AB");
    auto units = std::vector<Unit>();
    for (const auto& unit : all.units()) units.push_back(unit);
    const auto with = draw_map(PictureKind::svg, all, test::theme(all, {test::number(1), test::number(2)}), bare());
    units.back().polygon.clear();
    const Boundaries country(std::move(units));
    const auto theme = test::theme(country, {test::number(1), test::number(2)});
    EXPECT_NE(draw_map(PictureKind::svg, country, theme, bare()), with);
}

TEST(DrawMap, RefusesWhatMakesNoMap) {
    const auto country = drawn("AB");
    const auto theme = test::theme(country, {test::number(1)});
    const auto refused = [&](auto change) {
        auto options = bare();
        change(options);
        EXPECT_THROW(draw_map(PictureKind::png, country, theme, options), Error);
    };
    refused([](MapOptions& options) { options.width_mm = 0; });
    refused([](MapOptions& options) { options.height_mm = -1; });
    refused([](MapOptions& options) { options.dpi = 1e9; });
    refused([](MapOptions& options) { options.ramp = "Rainbow"; });
    refused([](MapOptions& options) { options.classes.count = 10, options.classes.method = ClassMethod::quantile; });
    refused([](MapOptions& options) { options.projection = "+proj=nothing"; });
    refused([](MapOptions& options) { options.title = "\U0010FFF0"; });
    const Boundaries bare_tree = test::country_of({});
    EXPECT_THROW(draw_map(PictureKind::png, bare_tree, {.level = Level::adm3}, bare()), Error);
}

TEST(DrawMap, ShowsASymbolOnlyForWhatIsCertain) {
    const auto country = drawn("AB");
    const auto theme = test::theme(country, {test::nothing(), test::nothing()});
    constexpr Colour first_symbol{0x1b, 0x9e, 0x77};
    auto options = bare();
    WorkRow row{.level = Level::adm3, .unit = theme.cells[0].unit, .project = "Wells", .possible_records = 1};
    options.work = {row};
    EXPECT_EQ(pixels_of(draw_map(PictureKind::png, country, theme, options), first_symbol), 0);
    options.work[0].records = 1;
    EXPECT_GT(pixels_of(draw_map(PictureKind::png, country, theme, options), first_symbol), 20);
}

TEST(DrawSheet, DrawsAMapForEachThemeWithCommonClasses) {
    const auto country = drawn("AB");
    std::vector<Theme> themes;
    for (int i = 0; i < 5; ++i) {
        themes.push_back(test::theme(country, {test::number(1), test::number(50)}));
        themes.back().of = "Project " + std::to_string(i);
    }
    const auto png = draw_sheet(PictureKind::png, country, themes, bare());
    const auto fewer = draw_sheet(PictureKind::png, country, std::span(themes).first(1), bare());
    const auto colour = map::palette_of(themes, bare().classes, "Blues").colours[1];
    EXPECT_GT(pixels_of(png, colour), 3000);
    EXPECT_NE(png, fewer);
}

/// A sheet of so many maps of a wide country, as wide as A4.
test::Pixels sheet_of(std::size_t count) {
    const auto country = drawn("AABB\nAABB");
    std::vector<Theme> themes(count, test::theme(country, {test::number(50), test::number(50)}));
    return test::Pixels(draw_sheet(PictureKind::png, country, themes, bare()));
}

TEST(DrawSheet, OfFewMapsIsFilledByThem) {
    const auto country = drawn("AABB\nAABB");
    const std::vector<Theme> themes{test::theme(country, {test::number(50), test::number(50)})};
    const auto colour = map::palette_of(themes, bare().classes, "Blues").colours.back();
    const auto asked = test::Pixels(draw_map(PictureKind::png, country, themes.front(), bare()));
    for (const std::size_t count : {1U, 2U, 3U, 4U, 7U}) {
        const auto sheet = sheet_of(count);
        EXPECT_EQ(sheet.width(), asked.width());
        EXPECT_LE(sheet.height(), asked.height());
        const double share = static_cast<double>(sheet.count(colour)) / (sheet.width() * sheet.height());
        EXPECT_GT(share, 0.3) << count << " maps on " << sheet.width() << " x " << sheet.height();
    }
    EXPECT_LT(sheet_of(2).height(), asked.height() * 3 / 4) << "side by side";
}

TEST(DrawSheet, TellsProjectsApartThatDifferInTheirLastWords) {
    const auto country = drawn("AABB\nAABB");
    std::vector<Theme> themes(2, test::theme(country, {test::number(50), test::number(50)}));
    const auto named = [&](const std::string& phase) {
        themes[0].of = "Improving access to safe drinking water and sanitation in rural municipalities, phase " + phase;
        return draw_sheet(PictureKind::png, country, themes, bare());
    };
    EXPECT_NE(named("II"), named("IV"));
}

TEST(DrawSheet, RefusesMoreMapsThanAnybodySeesAnythingIn) {
    const auto country = drawn("AABB\nAABB");
    const std::vector<Theme> themes(100, test::theme(country, {test::number(50), test::number(50)}));
    for (const double larger : {1.0, 4.0}) {
        auto options = bare();
        options.width_mm *= larger, options.height_mm *= larger;
        EXPECT_THROW(draw_sheet(PictureKind::svg, country, themes, options), Error);
    }
    EXPECT_GT(draw_sheet(PictureKind::svg, country, std::span(themes).first(24), bare()).size(), 1000);
}

/// The classes are on top: a legend that is taller than the page would lose them.
TEST(DrawMap, HasRoomForItsLegendHoweverLongTheNamesOfProjects) {
    const auto country = drawn("AB");
    const auto theme = test::theme(country, {test::number(1), test::number(50)});
    auto options = bare();
    for (int i = 0; i < 30; ++i)
        options.work.push_back({.level = Level::adm3,
                                .unit = theme.cells[0].unit,
                                .project = std::string(200, static_cast<char>('a' + i % 26)) + std::to_string(i),
                                .records = 1});
    const test::Pixels pixels(draw_map(PictureKind::png, country, theme, options));
    // Where the legend is, right of the two squares of the map, each class has its sample.
    for (const auto colour : map::palette_of({&theme, 1}, bare().classes, "Blues").colours) {
        int found = 0;
        for (int x = pixels.width() * 3 / 4; x < pixels.width(); ++x)
            for (int y = 0; y < pixels.height(); ++y) found += pixels.at(x, y) == colour ? 1 : 0;
        EXPECT_GT(found, 60) << hex(colour);
    }
}

TEST(DrawSheet, RefusesNoneAndTwoKinds) {
    const auto country = drawn("AB");
    EXPECT_THROW(draw_sheet(PictureKind::png, country, {}, bare()), Error);
    std::vector<Theme> themes(2, test::theme(country, {test::number(1)}));
    themes[1].level = Level::adm1;
    EXPECT_THROW(draw_sheet(PictureKind::png, country, themes, bare()), Error);
}

TEST(PictureKinds, AreKnownByTheirEnding) {
    EXPECT_EQ(picture_kind_from(".PNG"), PictureKind::png);
    EXPECT_EQ(picture_kind_from("svg"), PictureKind::svg);
    EXPECT_EQ(picture_kind_from(".jpg"), std::nullopt);
    EXPECT_EQ(picture_kind_from(""), std::nullopt);
}

}  // namespace
}  // namespace kamtuu
