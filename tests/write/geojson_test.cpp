#include "write/geojson.hpp"

#include <gmock/gmock.h>
#include <string>
#include <vector>

#include <kamtuu/version.hpp>

#include "write/country.hpp"
#include "write/geojson_geometry.hpp"

namespace kamtuu {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string geometry(const MultiPolygon& polygons) {
    std::string out;
    append_geometry(out, on_grid(polygons));
    return out;
}

TEST(GeojsonGeometry, TurnsRingsAsTheStandardWants) {
    auto polygon = test::square({0, 0});                                             // clockwise
    polygon.holes = {{{0.2, 0.2}, {0.4, 0.2}, {0.4, 0.4}, {0.2, 0.4}, {0.2, 0.2}}};  // counter-clockwise
    EXPECT_EQ(geometry({polygon}), R"({"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1],[0,0]],)"
                                   R"([[0.2,0.2],[0.2,0.4],[0.4,0.4],[0.4,0.2],[0.2,0.2]]]})");
}

TEST(GeojsonGeometry, IsMultiForSeveralPartsAndNullForNone) {
    EXPECT_EQ(geometry({test::square({0, 0}), test::square({5, 5})}),
              R"({"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,1],[0,0]]],)"
              R"([[[5,5],[6,5],[6,6],[5,6],[5,5]]]]})");
    EXPECT_EQ(geometry({}), "null");
}

TEST(GeojsonGeometry, SkipsVerticesThatFallTogether) {
    const Ring ring{{0, 0}, {1, 0}, {1.00000001, 0.00000001}, {1, 1}, {0, 0}};
    EXPECT_EQ(geometry({{ring, {}}}), R"({"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]})");
}

TEST(GeojsonGeometry, LeavesOutRingsThatCollapse) {
    constexpr double d = 1e-8;
    const Ring speck{{0.5, 0.5}, {0.5 + d, 0.5}, {0.5, 0.5 + d}, {0.5, 0.5}};
    auto polygon = test::square({0, 0});
    polygon.holes = {speck};
    EXPECT_EQ(geometry({polygon, {speck, {}}}),
              R"({"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]})");
    EXPECT_EQ(geometry({{speck, {}}}), "null");
}

constexpr const char* golden_head = R"({"type":"FeatureCollection","name":"regions","metadata":{"generator":"kamtuu )";
constexpr const char* golden_tail =
    R"(","level":"region","notes":["Approximate, for demonstration."],"statistics":{"people":{"name":"People","unit":"people","meaning":"People reached."},"area":{"name":"Area","unit":"km2","meaning":"Area of the unit."}},"partly_placed":{"people":null,"people_min":0,"people_max":30,"area":null},"unplaced":{"people":null,"people_min":null,"people_max":null,"area":null}},"bbox":[74.5,42,75.5,43],
"features":[
{"type":"Feature","id":"KG08000000000","properties":{"pcode":"KG08000000000","name_en":"Chui","name_ky":"Чүй","name_ru":null,"level":"region","type":"region","parent":"KG","served_here":true,"known_only_at":null,"people":null,"people_min":120,"people_max":150.5,"area":12.34567},"geometry":{"type":"Polygon","coordinates":[[[74.5,42],[75.5,42],[75.5,43],[74.5,43],[74.5,42]]]}},
{"type":"Feature","id":"KG11000000000","properties":{"pcode":"KG11000000000","name_en":"Bishkek, \"the city\"","name_ky":null,"name_ru":null,"level":"region","type":"city","parent":"KG","served_here":false,"known_only_at":"KG","people":1000000,"people_min":1000000,"people_max":1000000,"area":null},"geometry":null}
]}
)";

TEST(Geojson, IsThisToTheByte) {
    const auto boundaries = test::two_regions();
    const auto expected = std::string(golden_head) + version + golden_tail;
    EXPECT_EQ(to_geojson(boundaries, test::regions(boundaries), 1, test::people_and_area), expected);
}

TEST(Geojson, DoesNotDependOnThreads) {
    std::vector<Unit> units{test::unit("KG", Level::adm0, UnitType::country, "Kyrgyzstan")};
    for (int i = 100; i < 400; ++i) {
        units.push_back(
            test::unit("KG" + std::to_string(i) + "00000000", Level::adm1, UnitType::region, std::to_string(i)));
        units.back().parent = units.front().pcode;
        units.back().polygon = {test::square({i / 3.0, 42})};
    }
    const Boundaries boundaries(std::move(units));
    Summary summary{.level = Level::adm1};
    for (const auto* unit : boundaries.at_level(Level::adm1))
        summary.rows.push_back({.unit = unit, .cells = {Interval::exactly(1), {}}});
    const auto one = to_geojson(boundaries, summary, 1, test::people_and_area);
    EXPECT_EQ(to_geojson(boundaries, summary, 8, test::people_and_area), one);
    std::reverse(summary.rows.begin(), summary.rows.end());
    EXPECT_EQ(to_geojson(boundaries, summary, 3, test::people_and_area), one);
}

TEST(Geojson, HasNoBoxWithoutBorders) {
    const Boundaries boundaries({test::unit("KG", Level::adm0, UnitType::country, "Kyrgyzstan")});
    const Summary summary{.level = Level::adm0, .rows = {{.unit = &boundaries.country(), .cells = {{}, {}}}}};
    EXPECT_THAT(to_geojson(boundaries, summary, 1, test::people_and_area), Not(HasSubstr("bbox")));
}

TEST(Geojson, IsTheSameTextWhenItIsStreamed) {
    const MultiPolygon square{test::square({0, 0})};
    const std::vector<Point> places{{1.5, 2}, {3, 4}};
    LayerTable layer{.name = "many", .fields = {{"name"}, {"people", FieldKind::whole}}, .with_box = false};
    for (int i = 0; i < 5000; ++i) layer.features.push_back({std::to_string(i), {"Алай", "7"}, &square});
    layer.features.push_back({"", {{}, {}}, nullptr, &places});
    layer.metadata = R"({"notes":[]})";
    const auto streamed = [&](unsigned threads) {
        std::string text;
        stream_geojson(layer, threads, [&](std::string_view bytes) { text += bytes; });
        return text;
    };
    EXPECT_TRUE(streamed(1) == geojson(layer, 1));
    EXPECT_TRUE(streamed(5) == geojson(layer, 2));
    layer.with_box = true;
    layer.features.erase(layer.features.begin(), layer.features.end() - 1);
    EXPECT_THAT(geojson(layer, 1), HasSubstr(R"("bbox":[1.5,2,3,4])"));
    EXPECT_THAT(geojson(layer, 1), HasSubstr(R"("geometry":{"type":"MultiPoint","coordinates":[[1.5,2],[3,4]]})"));
}

}  // namespace
}  // namespace kamtuu
