// TopoJSON as it is read: what was written comes back within a step of its grid, neighbours share their vertices, and
// what is broken is refused.

#include <algorithm>
#include <cmath>
#include <fstream>
#include <gmock/gmock.h>
#include <iterator>
#include <map>
#include <string>

#include <kamtuu/convert.hpp>
#include <kamtuu/error.hpp>
#include <kamtuu/neighbours.hpp>
#include <kamtuu/read.hpp>
#include <kamtuu/tiling.hpp>

#include "write/files.hpp"

namespace kamtuu {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const std::filesystem::path municipalities = KAMTUU_SOURCE_DIR "/data/shapefiles/kgz_municipalities.shp";

/// Two squares beside each other on a grid of a tenth of a degree; arc 0 is their border.
std::string two_squares(const std::string& first = "[[0,1]]", const std::string& second = "[[-1,2]]") {
    return R"({"type":"Topology","transform":{"scale":[0.1,0.1],"translate":[74,42]},"arcs":[[[10,0],[0,10]],)"
           R"([[10,10],[-10,0],[0,-10],[10,0]],[[10,0],[10,0],[0,10],[-10,0]]],"objects":{"adm3":{"type":)"
           R"("GeometryCollection","geometries":[{"type":"Polygon","properties":{"ADM3_PCODE":"KG02210800000"},"arcs":)" +
           first + R"(},{"type":"Polygon","properties":{"ADM3_PCODE":"KG02210810000"},"arcs":)" + second + "}]}}}";
}

class TopojsonInput : public testing::Test {
protected:
    std::string converted(const std::filesystem::path& from, const std::string& name) {
        const auto to = folder_.path() / name;
        (void)convert(from, to, {.overwrite = Overwrite::allow}, findings_);
        std::ifstream stream(to, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }
    std::string error_of(const std::string& topology) {
        try {
            (void)converted(folder_.put("broken.topojson", topology), "out.geojson");
        } catch (const Error& error) {
            return error.what();
        }
        return "";
    }
    Boundaries read(const std::filesystem::path& file) { return read_boundaries({file}, {}, findings_); }

    test::Folder folder_;
    Findings findings_;
};

TEST_F(TopojsonInput, IsReadByItsArcs) {
    const auto text = converted(folder_.put("two.topojson", two_squares()), "out.geojson");
    EXPECT_THAT(text, HasSubstr("KG02210810000"));
    EXPECT_THAT(text, AllOf(HasSubstr("[75,42]"), HasSubstr("[75,43]"), HasSubstr("[76,43]")));
}

TEST_F(TopojsonInput, IsKnownByItsBytesWhateverItsName) {
    EXPECT_THAT(converted(folder_.put("two.json", two_squares()), "out.geojson"), HasSubstr("[76,43]"));
}

TEST_F(TopojsonInput, SaysHowFineItsGridIs) {
    (void)converted(folder_.put("two.topojson", two_squares()), "out.geojson");
    const auto found = std::ranges::find(findings_, "topojson.precision", &Finding::code);
    ASSERT_NE(found, findings_.end());
    EXPECT_THAT(found->message, HasSubstr("0.1 degrees"));
}

TEST_F(TopojsonInput, IsInLongitudeAndLatitudeByItsFormat) {
    (void)converted(folder_.put("two.topojson", two_squares()), "out.geojson");
    EXPECT_EQ(std::ranges::count(findings_, "crs.assumed", &Finding::code), 0);
}

TEST_F(TopojsonInput, HasNoFieldThatTheFileHasNot) {
    EXPECT_THAT(converted(folder_.put("two.topojson", two_squares()), "out.geojson"), Not(HasSubstr("\"id\"")));
    (void)converted(municipalities, "units.topojson");
    EXPECT_THAT(converted(folder_.path() / "units.topojson", "units.geojson"), Not(HasSubstr("\"id\"")));
}

TEST_F(TopojsonInput, KeepsTheIdOfAFeature) {
    for (const auto* id : {R"({"type":"Polygon","id":"a7",)", R"({"type":"Polygon","properties":{"id":"a7","ADM3_)"}) {
        auto topology = two_squares();
        const std::string first =
            std::string(id).ends_with("ADM3_") ? R"({"type":"Polygon","properties":{"ADM3_)" : R"({"type":"Polygon",)";
        topology.replace(topology.find(first), first.size(), id);
        EXPECT_THAT(converted(folder_.put("two.topojson", topology), "out.geojson"), HasSubstr(R"("id":"a7")"));
    }
}

TEST_F(TopojsonInput, TellsOfFeaturesWithoutAGeometry) {
    auto topology = two_squares();
    topology.insert(topology.rfind("]}}}"), R"(,{"type":null,"properties":{"ADM3_PCODE":"KG02210820000"}})");
    (void)converted(folder_.put("three.topojson", topology), "out.geojson");
    const auto found = std::ranges::find(findings_, "topojson.no_geometry", &Finding::code);
    ASSERT_NE(found, findings_.end());
    EXPECT_EQ(found->severity, Severity::warning);
    EXPECT_THAT(found->message, testing::StartsWith("1 feature(s) without a geometry"));
}

TEST_F(TopojsonInput, ComesBackWithinAStepOfItsGrid) {
    (void)converted(municipalities, "units.topojson");
    const auto before = read(municipalities);
    const auto after = read(folder_.path() / "units.topojson");
    ASSERT_EQ(after.units().size(), before.units().size());
    constexpr double step = 1e-7, rounding = 1e-9;
    for (const auto& unit : before.units()) {
        const auto* same = after.find(unit.pcode);
        ASSERT_NE(same, nullptr);
        EXPECT_EQ(same->name_ky, unit.name_ky);
        ASSERT_EQ(same->polygon.size(), unit.polygon.size()) << unit.pcode.str();
        const auto box_before = bounds(unit.polygon), box_after = bounds(same->polygon);
        EXPECT_NEAR(box_after.west, box_before.west, step / 2 + rounding);
        EXPECT_NEAR(box_after.north, box_before.north, step / 2 + rounding);
    }
}

TEST_F(TopojsonInput, KeepsBordersShared) {
    (void)converted(municipalities, "units.topojson");
    const auto before = read(municipalities);
    const auto after = read(folder_.path() / "units.topojson");
    const Tiling old_tiling(before), tiling(after);
    EXPECT_TRUE(tiling.unmatched().empty());
    EXPECT_TRUE(tiling.overlaps().empty());
    EXPECT_EQ(tiling.arcs().size(), old_tiling.arcs().size());
}

TEST_F(TopojsonInput, RefusesWhatGdalLeavesOut) {
    EXPECT_THAT(error_of(two_squares("[[0,7]]")), HasSubstr("feature 1: it has arc 7, and the file has 3"));
    EXPECT_THAT(error_of(two_squares("[[0,1]]", "[[-9,2]]")), HasSubstr("feature 2: it has arc -9"));
    EXPECT_THAT(error_of(two_squares("[[0,2]]")), HasSubstr("do not meet end to end"));
    EXPECT_THAT(error_of(two_squares("[[0]]")), HasSubstr("does not close"));
    EXPECT_THAT(error_of(two_squares("[[]]")), HasSubstr("a ring has no arcs"));
    EXPECT_THAT(error_of(two_squares("[[0.5,1]]")), HasSubstr("the number of an arc is none"));
    EXPECT_THAT(error_of(two_squares("7")), HasSubstr("a polygon has no arcs"));
}

TEST_F(TopojsonInput, RefusesABrokenTopology) {
    auto cut = two_squares();
    cut.resize(cut.size() - 20);
    EXPECT_THAT(error_of(cut), HasSubstr("broken.topojson"));
    EXPECT_THAT(error_of(R"({"type":"Topology","arcs":[],"objects":7})"), HasSubstr("it has no objects"));
    EXPECT_THAT(error_of(R"({"type":"Topology","arcs":[],"objects":{}})"), HasSubstr("it has no objects"));
    EXPECT_THAT(error_of(R"({"type":"Topology","objects":{}})"), HasSubstr("it has no arcs"));
    EXPECT_THAT(error_of(R"({"type":"Topology","arcs":[[[1,2]]],"objects":{}})"), HasSubstr("fewer than two"));
    EXPECT_THAT(error_of(R"({"type":"Topology","arcs":[[[1,"a"],[2,3]]],"objects":{}})"), HasSubstr("is no number"));
    EXPECT_THAT(error_of(R"({"type":"Topology","transform":{"scale":[0,1],"translate":[0,0]},"arcs":[],"objects":{}})"),
                HasSubstr("is not above 0"));
}

}  // namespace
}  // namespace kamtuu
