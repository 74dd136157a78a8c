#include "write/issues_geojson.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "write/boundaries_geojson.hpp"

namespace kamtuu {
namespace {

using testing::EndsWith;
using testing::HasSubstr;

Unit region() {
    Unit unit{.pcode = *Pcode::parse("KG02000000000")};
    unit.level = Level::adm1;
    unit.name_en = "Issyk-Kul";
    unit.parent = Pcode::parse("KG");
    unit.polygon = {{{{70, 40}, {71, 40}, {71, 41}, {70, 40}}, {}}};
    return unit;
}

TEST(IssuesGeojson, IsAFeatureAnIssue) {
    const auto unit = region();
    Issue overlap{.kind = IssueKind::overlap, .severity = Severity::warning, .units = {&unit}};
    overlap.polygon = unit.polygon;
    overlap.area = Area::square_metres(12.34567);
    overlap.width_m = 0.5;
    overlap.message = "Too much.";
    Issue exclave{.kind = IssueKind::exclave, .places = {{70.5, 40.25}}};
    Issue unmatched{.kind = IssueKind::unmatched_border, .places = {{70, 40}, {71, 41}}};
    const std::vector issues{overlap, exclave, unmatched};
    EXPECT_THAT(issues_geojson(issues), EndsWith(R"("features":[
{"type":"Feature","properties":{"kind":"overlap","severity":"warning","units":"KG02000000000","area_m2":12.346,"width_m":0.5,"message":"Too much."},"geometry":{"type":"Polygon","coordinates":[[[70,40],[71,40],[71,41],[70,40]]]}},
{"type":"Feature","properties":{"kind":"exclave","severity":"note","units":"","area_m2":null,"width_m":null,"message":""},"geometry":{"type":"Point","coordinates":[70.5,40.25]}},
{"type":"Feature","properties":{"kind":"unmatched_border","severity":"note","units":"","area_m2":null,"width_m":null,"message":""},"geometry":{"type":"MultiPoint","coordinates":[[70,40],[71,41]]}}
]}
)"));
}

TEST(IssuesGeojson, WhatIsNarrowerThanTheGridIsAPoint) {
    Issue issue{.kind = IssueKind::sliver, .at = {70, 40}};
    issue.polygon = {{{{70, 40}, {70 + 1e-9, 40}, {70, 40 + 1e-9}, {70, 40}}, {}}};
    EXPECT_THAT(issues_geojson(std::vector{issue}), HasSubstr(R"("geometry":{"type":"Point","coordinates":[70,40]})"));
}

TEST(BoundariesGeojson, NamesEachUnitAndThoseAboveIt) {
    Unit country{.pcode = *Pcode::parse("KG")};
    country.type = UnitType::country;
    country.name_en = "Kyrgyzstan";
    std::vector<Unit> units{country, region()};
    const Boundaries boundaries(std::move(units), {"Approximate."});
    EXPECT_THAT(boundaries_geojson(boundaries, 1), EndsWith(R"("features":[
{"type":"Feature","id":"KG02000000000","properties":{"ADM0_PCODE":"KG","ADM0_EN":"Kyrgyzstan","ADM0_KY":null,"ADM0_RU":null,"ADM1_PCODE":"KG02000000000","ADM1_EN":"Issyk-Kul","ADM1_KY":null,"ADM1_RU":null,"ACCURACY":"Approximate."},"geometry":{"type":"Polygon","coordinates":[[[70,40],[71,40],[71,41],[70,40]]]}}
]}
)"));
}

}  // namespace
}  // namespace kamtuu
