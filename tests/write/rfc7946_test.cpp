#include "support/rfc7946.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <string>

#include "support/json_value.hpp"

namespace kamtuu {
namespace {

using test::faults_of_geojson;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string collection(const std::string& geometry, const std::string& more = "") {
    return R"({"type":"FeatureCollection",)" + more +
           R"("features":[{"type":"Feature","id":"A","properties":{"a":1},"geometry":)" + geometry + "}]}";
}

constexpr const char* square = R"({"type":"Polygon","coordinates":[[[0,0],[3,0],[3,3],[0,3],[0,0]]]})";
constexpr const char* with_hole =
    R"({"type":"MultiPolygon","coordinates":[[[[0,0],[3,0],[3,3],[0,3],[0,0]],[[1,1],[1,2],[2,2],[2,1],[1,1]]]]})";

TEST(Rfc7946, LetsPassWhatKeepsIt) {
    for (const auto* geometry : {square, with_hole, "null", R"({"type":"Point","coordinates":[180,-90]})",
                                 R"({"type":"MultiPoint","coordinates":[[1,2],[1.2345678,2]]})"})
        EXPECT_THAT(faults_of_geojson(collection(geometry)), IsEmpty()) << geometry;
    EXPECT_THAT(faults_of_geojson(collection(square, R"("name":"ң","metadata":{},"bbox":[0,0,3,3],)")), IsEmpty());
    EXPECT_THAT(faults_of_geojson(R"({"type":"FeatureCollection","features":[]})"), IsEmpty());
}

struct Broken {
    std::string name;
    std::string text;
    std::string fault;
};

class Rfc7946Rule : public testing::TestWithParam<Broken> {};

TEST_P(Rfc7946Rule, IsToldWhenBroken) {
    EXPECT_THAT(faults_of_geojson(GetParam().text), Contains(HasSubstr(GetParam().fault)));
}

std::string polygon(const std::string& rings) {
    return collection(R"({"type":"Polygon","coordinates":)" + rings + "}");
}

INSTANTIATE_TEST_SUITE_P(
    Table, Rfc7946Rule,
    testing::Values(
        Broken{"NoJson", "{", "2: no JSON"}, Broken{"TwiceTheSame", R"({"a":1,"a":2})", "2: no JSON"},
        Broken{"NotUtf8", "\"\xC3\"", "not UTF-8"}, Broken{"NaN", polygon("[[[NaN,0]]]"), "2: no JSON"},
        Broken{"Something", square + std::string("x"), "2: no JSON"},
        Broken{"NoObject", "[]", "3: the text is no object"},
        Broken{"NoCollection", square, "3.3: it is no FeatureCollection"},
        Broken{"NoFeatures", R"({"type":"FeatureCollection"})", "3.3: features"},
        Broken{"NoFeature", R"({"type":"FeatureCollection","features":[{"type":"feature"}]})", "3.2: it is no Feature"},
        Broken{"NoProperties", R"({"type":"FeatureCollection","features":[{"type":"Feature","geometry":null}]})",
               "3.2: properties"},
        Broken{"NoGeometry", R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":null}]})",
               "3.2: there is no member geometry"},
        Broken{
            "OddId",
            R"({"type":"FeatureCollection","features":[{"type":"Feature","id":[],"properties":{},"geometry":null}]})",
            "3.2: the id"},
        Broken{"WrongCase", collection(R"({"type":"polygon","coordinates":[]})"), "1.4"},
        Broken{"NoCoordinates", collection(R"({"type":"Polygon"})"), "3.1: coordinates"},
        Broken{"Crs", collection(square, R"("crs":{},)"), "4: there is a member crs"},
        Broken{"CrsOfGeometry", collection(R"({"type":"Polygon","crs":null,"coordinates":[]})"), "4: there is"},
        Broken{"StrayMember", collection(square, R"("geometry":{},)"), "7.1: there is a member geometry"},
        Broken{"NoRings", polygon("[]"), "3.1.6: a polygon has no rings"},
        Broken{"ShortRing", polygon("[[[0,0],[3,0],[0,0]]]"), "fewer than four positions"},
        Broken{"OpenRing", polygon("[[[0,0],[3,0],[3,3],[0,3]]]"), "not closed"},
        Broken{"Clockwise", polygon("[[[0,0],[0,3],[3,3],[3,0],[0,0]]]"), "outer ring runs clockwise"},
        Broken{"HoleTurned", polygon("[[[0,0],[3,0],[3,3],[0,3],[0,0]],[[1,1],[2,1],[2,2],[1,2],[1,1]]]"),
               "a hole runs counter"},
        Broken{"OneNumber", polygon("[[[0],[3,0],[3,3],[0,3],[0,0]]]"), "3.1.1"},
        Broken{"FourNumbers", polygon("[[[0,0,0,0],[3,0],[3,3],[0,3],[0,0]]]"), "3.1.1"},
        Broken{"Text", polygon(R"([[["0",0],[3,0],[3,3],[0,3],[0,0]]])"), "3.1.1"},
        Broken{"BeyondThePole", polygon("[[[0,0],[3,0],[3,91],[0,3],[0,0]]]"), "4: a position is outside"},
        Broken{"BeyondTheAntimeridian", collection(R"({"type":"Point","coordinates":[180.5,0]})"), "4: a position"},
        Broken{"LongWayRound", polygon("[[[-170,0],[170,0],[170,3],[-170,3],[-170,0]]]"), "3.1.9"},
        Broken{"TooExact", collection(R"({"type":"Point","coordinates":[1.12345678,0]})"), "11.2"},
        Broken{"OtherBox", collection(square, R"("bbox":[0,0,3,4],)"), "5: the bbox is not that"},
        Broken{"TurnedBox", collection(square, R"("bbox":[0,3,0,3],)"), "5: the bbox is not that"},
        Broken{"ShortBox", collection(square, R"("bbox":[0,0],)"), "5: the bbox is not of four"}),
    [](const auto& tested) { return tested.param.name; });

TEST(Rfc7946, NamesTheFeature) {
    EXPECT_THAT(faults_of_geojson(polygon("[[[0,0],[3,0],[3,3],[0,3]]]")), ElementsAre(HasSubstr("in feature 1")));
}

TEST(JsonValue, ReadsWhatIsEscaped) { EXPECT_EQ(*test::parse_json(R"("a\n\"\\\u0001ң")").string(), "a\n\"\\\x01ң"); }

}  // namespace
}  // namespace kamtuu
