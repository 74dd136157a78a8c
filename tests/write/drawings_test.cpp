// A run that leaves it to each format how exactly borders are drawn.

#include "bundle/drawings.hpp"

#include <cmath>
#include <gmock/gmock.h>
#include <numbers>

#include <kamtuu/error.hpp>
#include <kamtuu/html_map.hpp>

#include "geometry/upper_levels.hpp"
#include "support/json_value.hpp"
#include "support/rfc7946.hpp"
#include "write/country.hpp"
#include "write/files.hpp"

namespace kamtuu {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// A region with a border of so many vertices, and one without a border.
Boundaries round_region(std::size_t vertices) {
    auto country = test::unit("KG", Level::adm0, UnitType::country, "Kyrgyzstan");
    auto region = test::unit("KG08000000000", Level::adm1, UnitType::region, "Chui");
    region.parent = country.pcode;
    Ring ring;
    for (std::size_t i = 0; i < vertices; ++i) {
        const double angle = 2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(vertices);
        ring.push_back({75 + std::cos(angle), 42 + std::sin(angle)});
    }
    ring.push_back(ring.front());
    region.polygon = {{ring, {}}};
    auto city = test::unit("KG11000000000", Level::adm1, UnitType::city, "Bishkek");
    city.parent = country.pcode;
    return Boundaries({country, region, city});
}

struct Example {
    Boundaries boundaries;
    Joined joined{};
    CoverageTables tables{};
    Findings findings{};
    std::vector<InputFile> inputs{};
    std::map<std::string, std::string> options{{"simplify", "auto"}};

    explicit Example(std::size_t vertices = 25'000) : Example(round_region(vertices)) {}
    explicit Example(Boundaries given) : boundaries(std::move(given)) {
        for (const auto level : {Level::adm0, Level::adm1, Level::adm2, Level::adm3}) {
            tables.summaries.push_back({.level = level});
            for (const auto* unit : boundaries.at_level(level))
                tables.summaries.back().rows.push_back({.unit = unit, .cells = std::vector<Cell>(statistics().size())});
        }
    }
    [[nodiscard]] Coverage coverage() const { return {boundaries, joined, tables, findings, inputs, options}; }
};

std::size_t vertices_of(const Coverage& coverage) {
    const auto& drawn = coverage.drawn == nullptr ? coverage.boundaries : *coverage.drawn;
    return drawn.find(*Pcode::parse("KG08000000000"))->polygon.front().outer.size();
}

TEST(Drawings, AreLightForTheWebAndTrueForGis) {
    const Example run;
    const auto coverage = run.coverage();
    const Drawings drawings(coverage, {"geojson", "topojson", "gpkg"}, {.detail = BorderDetail::by_format});
    EXPECT_EQ(vertices_of(drawings.of("gpkg")), 25'001U);
    EXPECT_LT(vertices_of(drawings.of("geojson")), 10'000U);
    EXPECT_EQ(drawings.of("geojson").drawn, drawings.of("topojson").drawn);
}

TEST(Drawings, SayWhatWasChosen) {
    const Example run;
    const auto coverage = run.coverage();
    const Drawings drawings(coverage, {"geojson", "gpkg", "csv"}, {.detail = BorderDetail::by_format});
    const std::map<std::string, std::string> options{
        {"simplify", "auto"}, {"simplify.geojson", "20 m"}, {"simplify.gpkg", "none"}};
    EXPECT_EQ(drawings.as_told().options, options);
    ASSERT_EQ(drawings.added().size(), 2U);
    EXPECT_EQ(drawings.added().back().code, "simplify.not_needed");
    EXPECT_THAT(drawings.added().back().message, HasSubstr("GeoPackage are as given"));
    EXPECT_EQ(drawings.added().front().code, "simplify.chosen");
    EXPECT_THAT(drawings.added().front().message, HasSubstr("GeoJSON are drawn without what spans less than a square "
                                                            "of 20 m"));
    EXPECT_THAT(all_findings(drawings.as_told()), Contains(drawings.added().front()));
}

TEST(Drawings, LeaveTheRunAloneUnlessAsked) {
    const Example run;
    const auto coverage = run.coverage();
    const Drawings drawings(coverage, {"geojson", "gpkg"}, {});
    EXPECT_EQ(drawings.of("geojson").drawn, nullptr);
    EXPECT_EQ(drawings.as_told().options, run.options);
    EXPECT_THAT(drawings.added(), IsEmpty());
}

TEST(Drawings, OfPicturesShowNoMoreThanCanBeSeen) {
    const Example run;
    const auto coverage = run.coverage();
    const Drawings drawings(coverage, {"png", "geojson"}, {});
    EXPECT_LT(vertices_of(drawings.of("png")), 10'000U);
    EXPECT_EQ(drawings.of("geojson").drawn, nullptr);
    ASSERT_EQ(drawings.added().size(), 1U);
    EXPECT_THAT(drawings.added().front().message, HasSubstr("Borders in PNG are drawn without"));
    EXPECT_THAT(drawings.as_told().options,
                Contains(std::pair<const std::string, std::string>("simplify.png", "50 m")));
}

/// Two municipalities of which one has a vertex, a metre off their common border, that the other lacks.
Boundaries unmatched_region() {
    auto country = test::unit("KG", Level::adm0, UnitType::country, "Kyrgyzstan");
    auto region = test::unit("KG08000000000", Level::adm1, UnitType::region, "Chui");
    auto south = test::unit("KG08000000001", Level::adm3, UnitType::aiyl_aimak, "South");
    auto north = test::unit("KG08000000002", Level::adm3, UnitType::aiyl_aimak, "North");
    region.parent = country.pcode;
    south.parent = north.parent = region.pcode;
    south.polygon = {{{{75, 41}, {76, 41}, {76, 42}, {75, 42}, {75, 41}}, {}}};
    north.polygon = {{{{75, 42}, {75.5, 42.00001}, {76, 42}, {76, 43}, {75, 43}, {75, 42}}, {}}};
    std::vector units{country, region, south, north};
    Findings ignored;
    derive_upper_levels(units, 1, ignored);
    return Boundaries(std::move(units));
}

TEST(Drawings, OfPicturesAndPagesHaveBordersThatFitWhereTheRunSaysThatTheyDoNot) {
    Example run(unmatched_region());
    const auto& given = run.boundaries.find(*Pcode::parse("KG08000000000"))->polygon;
    ASSERT_TRUE(given.size() > 1 || !given.front().holes.empty()) << "a gap within the region";
    run.tables.borders.push_back({Severity::warning, "boundaries.unmatched_borders", {}, {}, {}, "They do not."});
    const auto coverage = run.coverage();
    const Drawings drawings(coverage, {"png", "html", "geojson", "gpkg"}, {});
    for (const auto* format : {"png", "html"}) {
        const auto* drawn = drawings.of(format).drawn;
        ASSERT_NE(drawn, nullptr) << format;
        EXPECT_TRUE(drawn->find(*Pcode::parse("KG08000000000"))->polygon.front().holes.empty()) << format;
    }
    for (const auto* format : {"geojson", "gpkg"}) EXPECT_EQ(drawings.of(format).drawn, nullptr) << format;
}

TEST(Drawings, OfThePageAreAsThoseOfPictures) {
    const Example run;
    const auto coverage = run.coverage();
    const Drawings drawings(coverage, {"html", "geojson"}, {});
    ASSERT_EQ(drawings.added().size(), 1U);
    EXPECT_THAT(drawings.added().front().message, HasSubstr("a square of 50 m"));
    EXPECT_THAT(drawings.as_told().options,
                Contains(std::pair<const std::string, std::string>("simplify.html", "50 m")));
    EXPECT_THAT(html_map(drawings.of("html")), HasSubstr("\"simplified\":\"50 m\""));
}

TEST(Drawings, OfThePageSayNothingOfBordersThatStay) {
    const Example light(100);
    const auto coverage = light.coverage();
    const Drawings drawings(coverage, {"html"}, {.detail = BorderDetail::by_format});
    EXPECT_EQ(drawings.as_told().options.at("simplify.html"), "none");
    EXPECT_THAT(html_map(drawings.of("html")), HasSubstr("\"simplified\":\"\""));
}

TEST(Drawings, OfPicturesAreThoseThatTheRunHas) {
    const Example run;
    auto coverage = run.coverage();
    coverage.drawn = &run.boundaries;
    const Drawings drawings(coverage, {"png"}, {});
    EXPECT_EQ(drawings.of("png").drawn, &run.boundaries);
    EXPECT_THAT(drawings.added(), IsEmpty());
}

TEST(Drawings, TellHowManyProjectsHaveNoSmallMap) {
    Example run(10);
    const auto told = [&](std::size_t projects) {
        run.tables.work.clear();
        for (std::size_t i = 0; i < projects; ++i)
            run.tables.work.push_back({.unit = &run.boundaries.country(), .project = "P" + std::to_string(i)});
        return Drawings(run.coverage(), {"svg"}, {}).added();
    };
    EXPECT_THAT(told(24), IsEmpty());
    ASSERT_EQ(told(26).size(), 1U);
    EXPECT_THAT(told(26).front().message, HasSubstr("Of 26 projects, the small maps in SVG show the 24"));
}

TEST(Drawings, AreNotChosenTwice) {
    const Example run(10);
    auto coverage = run.coverage();
    coverage.drawn = &run.boundaries;
    EXPECT_THROW(Drawings(coverage, {"geojson"}, {.detail = BorderDetail::by_format}), Error);
}

TEST(Drawings, TellWhatAFormatLeavesOut) {
    const Example run(10);
    const auto coverage = run.coverage();
    const Drawings drawings(coverage, {"fgb"}, {});
    ASSERT_THAT(drawings.added(), Not(IsEmpty()));
    EXPECT_THAT(drawings.added().front().message, HasSubstr("1 of 2 features of the layer"));
}

TEST(WriteCoverage, MakesEveryFormatOfLayersAndSaysHow) {
    const test::Folder folder;
    const Example run;
    BundleOptions options{.detail = BorderDetail::by_format};
    for (const auto& format : formats())
        if (format.kind == FormatKind::layer || format.key == "csv") options.formats.emplace_back(format.key);
    const auto found = write_coverage(folder.path() / "out", run.coverage(), options);
    EXPECT_FALSE(found.empty());
    EXPECT_THAT(test::bytes_of(folder.path() / "out/findings.csv"), HasSubstr("simplify.chosen"));
    EXPECT_THAT(test::bytes_of(folder.path() / "out/manifest.json"), HasSubstr("\"simplify.geojson\": \"20 m\""));
    for (const auto* name : {"municipalities", "districts", "regions", "unserved"})
        EXPECT_THAT(test::faults_of_geojson(test::bytes_of(folder.path() / "out" / (std::string(name) + ".geojson"))),
                    IsEmpty());
}

class WriteSummary : public testing::TestWithParam<std::string> {};

TEST_P(WriteSummary, TakesTheEnding) {
    const test::Folder folder;
    const auto boundaries = test::two_regions();
    Summary summary{.level = Level::adm1};
    for (const auto* unit : boundaries.at_level(Level::adm1))
        summary.rows.push_back({.unit = unit, .cells = std::vector<Cell>(statistics().size())});
    const auto file = folder.path() / ("regions" + GetParam());
    write(file, boundaries, summary);
    EXPECT_THAT(test::bytes_of(file), HasSubstr("KG08000000000"));
}

INSTANTIATE_TEST_SUITE_P(Endings, WriteSummary,
                         testing::Values(".geojson", ".GeoJSONL", ".topojson", ".gpkg", ".fgb", ".csv"),
                         [](const auto& tested) { return tested.param.substr(1); });

TEST(WriteSummary, RefusesAnEndingThatNamesSeveralFilesOrNone) {
    const auto boundaries = test::two_regions();
    for (const auto* name : {"a.shp", "a.txt", "a"})
        EXPECT_THAT(test::complaint([&] { write(name, boundaries, {.level = Level::adm1}); }, ErrorKind::usage),
                    HasSubstr("Use one of .geojson, .gpkg"));
}

}  // namespace
}  // namespace kamtuu
