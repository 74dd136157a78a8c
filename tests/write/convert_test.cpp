#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <iterator>
#include <numbers>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <kamtuu/convert.hpp>
#include <kamtuu/error.hpp>

#include "read/gdal.hpp"

namespace kamtuu {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const fs::path municipalities = fs::path(KAMTUU_SOURCE_DIR) / "data/shapefiles/kgz_municipalities.shp";

class Convert : public testing::Test {
protected:
    Convert()
        : folder_(fs::temp_directory_path() /
                  ("kamtuu-convert-" + std::to_string(::testing::UnitTest::GetInstance()->random_seed()) + "-" +
                   ::testing::UnitTest::GetInstance()->current_test_info()->name())) {
        fs::create_directories(folder_);
    }
    ~Convert() override {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }

    [[nodiscard]] fs::path put(const std::string& name, const std::string& bytes) const {
        std::ofstream(folder_ / name, std::ios::binary) << bytes;
        return folder_ / name;
    }
    [[nodiscard]] static std::string bytes_of(const fs::path& file) {
        std::ifstream stream(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }
    /// The result of converting as text.
    std::string converted(const fs::path& from, const ConvertOptions& options = {}) {
        const auto to = folder_ / "out.geojson";
        fs::remove(to);
        done_ = convert(from, to, options, findings_);
        return bytes_of(to);
    }
    [[nodiscard]] std::string error_of(const fs::path& from, const ConvertOptions& options) {
        try {
            (void)converted(from, options);
        } catch (const Error& error) {
            return error.what();
        }
        return {};
    }

    [[nodiscard]] std::string error_of_writing(const fs::path& from, const std::string& name,
                                               const ConvertOptions& options = {}) {
        try {
            (void)convert(from, folder_ / name, options, findings_);
        } catch (const Error& error) {
            return error.what();
        }
        return {};
    }
    fs::path folder_;
    Converted done_{};
    Findings findings_{};
};

/// A ring turned to begin at its smallest position: formats begin it where they like.
std::string turned(const std::string& ring) {
    std::vector<std::string> positions;
    for (std::size_t at = 0; (at = ring.find('[', at)) != std::string::npos; ++at)
        positions.push_back(ring.substr(at, ring.find(']', at) + 1 - at));
    positions.pop_back();
    std::rotate(positions.begin(), std::min_element(positions.begin(), positions.end()), positions.end());
    std::string text;
    for (const auto& position : positions) text += position;
    return text;
}

/// Properties and rings of each feature, in an order that no format changes.
std::vector<std::string> contents(const std::string& geojson) {
    std::vector<std::string> features;
    std::istringstream stream(geojson);
    for (std::string line; std::getline(stream, line);) {
        const auto geometry = line.find(R"(,"geometry":)");
        if (geometry == std::string::npos) continue;
        std::vector<std::string> rings;
        for (auto at = line.find("[[", geometry); at != std::string::npos; at = line.find("[[", at)) {
            at = line.find_first_not_of('[', at);
            const auto end = line.find("]]", at) + 1;
            rings.push_back(turned(line.substr(at - 1, end - at + 1)));
            at = end;
        }
        std::sort(rings.begin(), rings.end());
        auto& feature = features.emplace_back(line.substr(0, geometry));
        for (const auto& ring : rings) feature += ring;
    }
    std::sort(features.begin(), features.end());
    return features;
}

const std::string two_squares = R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"code":"007","n":1.5,"yes":true},"geometry":{"type":"Polygon","coordinates":[[[1,1],[2,1],[2,2],[1,2],[1,1]]]}},
{"type":"Feature","properties":{"code":"7","n":2.25,"yes":null},"geometry":{"type":"Polygon","coordinates":[[[2,1],[3,1],[3,2],[2,2],[2,1]]]}}]})";

TEST_F(Convert, GivesTheSameBytesWhateverTheThreads) {
    const auto one = converted(municipalities, {.threads = 1});
    EXPECT_GT(one.size(), 100000U);
    EXPECT_EQ(converted(municipalities, {.threads = 4}), one);
}

TEST_F(Convert, KeepsAllAttributesAndTheirKinds) {
    const auto text = converted(put("a.geojson", two_squares));
    EXPECT_THAT(text, AllOf(HasSubstr(R"({"code":"007","n":1.5,"yes":true})"),
                            HasSubstr(R"({"code":"7","n":2.25,"yes":null})")));
    EXPECT_EQ(done_.features, 2U);
    EXPECT_EQ(done_.fields, 3U);
}

TEST_F(Convert, WritesListsAsTheTextsOfJson) {
    const auto text = converted(put("a.geojson", R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"whole":[1,2],"texts":["a","\"b\""],"real":[0.5],"none":[]},
"geometry":{"type":"Polygon","coordinates":[[[74,42],[75,42],[75,43],[74,42]]]}}]})"));
    EXPECT_THAT(text, AllOf(HasSubstr(R"("whole":"[ 1, 2 ]")"), HasSubstr(R"("real":"[ 0.5 ]")"),
                            HasSubstr(R"("texts":"[ \"a\", \"\\\"b\\\"\" ]")"), HasSubstr(R"("none":"[ ]")")));
}

TEST_F(Convert, OfItsOwnResultGivesTheSameBytes) {
    const auto first = converted(municipalities);
    const auto copy = folder_ / "again" / "out.geojson";
    fs::create_directories(copy.parent_path());
    std::ofstream(copy, std::ios::binary) << first;
    EXPECT_EQ(converted(copy), first);
}

TEST_F(Convert, TakesPoints) {
    const auto text = converted(put("p.geojson", R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"a":"x"},"geometry":{"type":"Point","coordinates":[74.6,42.87]}}]})"));
    EXPECT_THAT(text, HasSubstr(R"("geometry":{"type":"Point","coordinates":[74.6,42.87]})"));
}

TEST_F(Convert, ComparesCodesAsTexts) {
    const auto table = put("t.csv", "code,people,zip\n007,5,012\n8,6,013\n");
    const auto text = converted(put("a.geojson", two_squares), {.join = AttributeJoin{table, "code", "code", {}, {}}});
    EXPECT_THAT(text, AllOf(HasSubstr(R"("code":"007","n":1.5,"yes":true,"people":5,"zip":"012")"),
                            HasSubstr(R"("code":"7","n":2.25,"yes":null,"people":null,"zip":null)")));
    EXPECT_EQ(done_.matched, 1U);
    EXPECT_EQ(done_.rows_matched, 1U);
    const auto has = [&](const char* code, std::size_t row) {
        return std::any_of(findings_.begin(), findings_.end(),
                           [&](const Finding& finding) { return finding.code == code && finding.row == row; });
    };
    EXPECT_TRUE(has("join.no_row", 2));
    EXPECT_TRUE(has("join.no_feature", 3));
}

TEST_F(Convert, CountsTheRowsThatItDoesNotNameInTheLastOne) {
    const auto table = put("t.csv", "code,people\n007,5\na,1\nb,1\nc,1\nd,1\ne,1\nf,1\ng,1\n");
    static_cast<void>(converted(put("a.geojson", two_squares), {.join = AttributeJoin{table, "code", "code", {}, {}}}));
    std::vector<Finding> found;
    std::ranges::copy_if(findings_, std::back_inserter(found),
                         [](const Finding& finding) { return finding.code == "join.no_feature"; });
    ASSERT_EQ(found.size(), 5U);
    for (std::size_t i = 0; i < found.size(); ++i) EXPECT_EQ(found[i].row, i + 3) << "never a finding without a row";
    EXPECT_THAT(found.back().message, HasSubstr("The same is so of 2 more row(s)."));
}

TEST_F(Convert, RefusesAJoinInWhichNothingMatches) {
    const auto table = put("t.csv", "code,people\n1,5\n");
    const auto error = error_of(put("a.geojson", two_squares), {.join = AttributeJoin{table, "code", "code", {}, {}}});
    EXPECT_THAT(error, AllOf(HasSubstr("t.csv"), HasSubstr("first '1'"), HasSubstr("first '007'")));
    EXPECT_FALSE(fs::exists(folder_ / "out.geojson"));
}

TEST_F(Convert, DissolvesWithSumsAndWithoutSeams) {
    auto squares = two_squares;
    squares.replace(squares.find("\"7\""), 3, "\"007\"");
    const auto text = converted(put("a.geojson", squares), {.dissolve = DissolveBy{"code", {"n"}}});
    EXPECT_THAT(text, HasSubstr(R"("properties":{"code":"007","n":3.75})"));
    EXPECT_THAT(text, HasSubstr("[[[1,1],[2,1],[3,1],[3,2],[2,2],[1,2],[1,1]]]"));
    EXPECT_THAT(text, Not(HasSubstr("yes")));
}

TEST_F(Convert, SimplifiesWithSharedBorders) {
    const auto text = converted(municipalities, {.simplify = SimplifyOptions{.keep = 0.2}});
    ASSERT_TRUE(done_.simplified);
    EXPECT_LT(done_.simplified->vertices_after, done_.simplified->vertices_before);
    EXPECT_LT(text.size(), converted(municipalities).size());
}

TEST_F(Convert, SimplifiesByFormatAsABundleDoes) {
    std::string ring;
    for (int i = 0; i <= 25'000; ++i) {
        const double angle = 2 * std::numbers::pi * (i % 25'000) / 25'000;
        ring += (i == 0 ? "[" : ",[") + std::to_string(75 + std::cos(angle)) + "," +
                std::to_string(42 + std::sin(angle)) + "]";
    }
    const auto round =
        put("round.geojson", R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{},)"
                             R"("geometry":{"type":"Polygon","coordinates":[[)" +
                                 ring + "]]}}]}");
    const auto chosen = [](const Finding& finding) { return finding.code == "simplify.chosen"; };
    static_cast<void>(convert(round, folder_ / "round.shp", {.simplify = SimplifyOptions{}}, findings_));
    EXPECT_EQ(std::ranges::count_if(findings_, chosen), 0) << "GIS gets borders as they are";
    EXPECT_EQ(std::ranges::count(findings_, "simplify.not_needed", &Finding::code), 1) << "and says so";
    static_cast<void>(converted(round, {.simplify = SimplifyOptions{}}));
    const auto found = std::ranges::find_if(findings_, chosen);
    ASSERT_NE(found, findings_.end());
    EXPECT_THAT(found->message, HasSubstr("GeoJSON are drawn without what spans less than a square of 20 m"));
    ASSERT_TRUE(done_.simplified);
    EXPECT_LT(done_.simplified->vertices_after, 10'000U);
}

TEST_F(Convert, LeavesSumsEmptyThatAreKnownInPart) {
    auto squares = two_squares;
    squares.replace(squares.find("\"7\""), 3, "\"007\"");
    squares.replace(squares.find("2.25"), 4, "null");
    const auto text = converted(put("a.geojson", squares), {.dissolve = DissolveBy{"code", {"n"}}});
    EXPECT_THAT(text, HasSubstr(R"("properties":{"code":"007","n":null})"));
    ASSERT_EQ(std::ranges::count(findings_, "dissolve.sum_in_part", &Finding::code), 1);
}

TEST_F(Convert, TellsWhatCoarseCoordinatesLeaveNothingOf) {
    // One square that is smaller than a degree, and one with an island and a hole that are.
    const auto layer = put("c.geojson", R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"code":"A"},"geometry":{"type":"Polygon","coordinates":[[[1.1,1.1],[1.2,1.1],[1.2,1.2],[1.1,1.2],[1.1,1.1]]]}},
{"type":"Feature","properties":{"code":"B"},"geometry":{"type":"MultiPolygon","coordinates":[
[[[2,1],[5,1],[5,4],[2,4],[2,1]],[[3.1,2.1],[3.1,2.2],[3.2,2.2],[3.2,2.1],[3.1,2.1]]],
[[[8.1,1.1],[8.9,1.1],[8.9,1.2],[8.1,1.1]]]]}}]})");
    const auto text = converted(layer, {.decimals = 0});
    EXPECT_THAT(text, HasSubstr(R"("code":"A"},"geometry":null)"));
    EXPECT_THAT(text, HasSubstr(R"("geometry":{"type":"Polygon","coordinates":[[[2,1],[5,1],[5,4],[2,4],[2,1]]]})"));
    const auto lost = std::ranges::find(findings_, "convert.lost_shapes", &Finding::code);
    ASSERT_NE(lost, findings_.end());
    EXPECT_EQ(lost->severity, Severity::error);
    EXPECT_THAT(lost->message, HasSubstr("polygons of 1 feature(s), the first one being number 1"));
    const auto rings = std::ranges::find(findings_, "convert.lost_rings", &Finding::code);
    ASSERT_NE(rings, findings_.end());
    EXPECT_THAT(rings->message, HasSubstr("3 part(s) or hole(s)"));
    findings_.clear();
    static_cast<void>(converted(layer, {.decimals = 1}));
    EXPECT_TRUE(findings_.empty());
}

TEST_F(Convert, WritesTheDecimalsThatAreAskedFor) {
    auto squares = two_squares;
    for (const std::string corner = "[1,1]"; squares.find(corner) != std::string::npos;)
        squares.replace(squares.find(corner), corner.size(), "[1.23456,1]");
    EXPECT_THAT(converted(put("b.geojson", squares), {.decimals = 2}), HasSubstr("[1.23,1]"));
}

TEST_F(Convert, KeepsBordersAndAttributesThroughAllFormatsThatAreRead) {
    const auto first = converted(municipalities);
    auto from = municipalities;
    for (const auto* name : {"a.gpkg", "b.fgb", "c.shp", "d.geojsonl", "e.geojson"}) {
        const auto result = convert(from, folder_ / name, {}, findings_);
        EXPECT_EQ(result.features, done_.features) << name;
        EXPECT_EQ(result.fields, done_.fields) << name;
        from = folder_ / name;
    }
    EXPECT_GT(contents(first).size(), 400U);
    EXPECT_EQ(contents(bytes_of(from)), contents(first));
    (void)convert(from, folder_ / "f.geojsonl", {}, findings_);
    EXPECT_EQ(contents(bytes_of(folder_ / "f.geojsonl")), contents(first));
}

TEST_F(Convert, DoesNotSuspectItsOwnShapefileOfTextsThatWereCut) {
    auto squares = two_squares;
    squares.replace(squares.find("007"), 3, "Ысык-Көл району");
    (void)convert(put("named.geojson", squares), folder_ / "named.shp", {}, findings_);
    findings_.clear();
    (void)convert(folder_ / "named.shp", folder_ / "again.geojson", {}, findings_);
    EXPECT_THAT(findings_, testing::Not(testing::Contains(testing::Field(&Finding::code, "text.may_be_cut"))));
}

TEST_F(Convert, TakesWhatRoundingMakesOf180ForDegrees) {
    auto squares = two_squares;
    for (const std::string corner = "[1,1]"; squares.find(corner) != std::string::npos;)
        squares.replace(squares.find(corner), corner.size(), "[180.0000000000001,1]");
    EXPECT_THAT(converted(put("far.geojson", squares)), HasSubstr("[180,1]"));
}

TEST_F(Convert, WritesTopojsonThatGdalReadsWithAllAttributes) {
    const auto features = contents(converted(municipalities));
    (void)convert(municipalities, folder_ / "a.topojson", {}, findings_);
    gdal::Session session;
    const auto dataset = session.open(folder_ / "a.topojson", gdal::Driver{"TopoJSON", RegisterOGRTopoJSON});
    auto& layer = *dataset->GetLayer(0);
    EXPECT_EQ(static_cast<std::size_t>(layer.GetFeatureCount()), features.size());
    while (const gdal::Feature feature{layer.GetNextFeature()}) {
        const std::string code = feature->GetFieldAsString("ADM3_PCODE");
        EXPECT_EQ(std::count_if(features.begin(), features.end(),
                                [&](const std::string& one) { return one.find('"' + code + '"') != one.npos; }),
                  1)
            << code;
        EXPECT_TRUE(feature->GetGeometryRef() != nullptr && !feature->GetGeometryRef()->IsEmpty()) << code;
    }
}

TEST_F(Convert, WritesPointsOnlyAsGeojson) {
    const auto points = put("p.geojson", R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"a":"x"},"geometry":{"type":"Point","coordinates":[74.6,42.87]}}]})");
    for (const auto* name : {"p.shp", "p.gpkg", "p.fgb", "p.topojson"}) {
        EXPECT_THAT(error_of_writing(points, name), AllOf(HasSubstr("p.geojson: has points"), HasSubstr(".geojson.")));
        EXPECT_FALSE(fs::exists(folder_ / name)) << name;
    }
    (void)convert(points, folder_ / "p.geojsonl", {}, findings_);
    EXPECT_THAT(bytes_of(folder_ / "p.geojsonl"), HasSubstr(R"({"type":"Point","coordinates":[74.6,42.87]})"));
}

TEST_F(Convert, WritesAllFilesOfAShapefileOrNone) {
    const auto squares = put("a.geojson", two_squares);
    (void)put("s.dbf", "of somebody else");
    EXPECT_THAT(error_of_writing(squares, "s.shp"), AllOf(HasSubstr("s.dbf exists already"), HasSubstr("--overwrite")));
    EXPECT_FALSE(fs::exists(folder_ / "s.shp"));
    EXPECT_EQ(bytes_of(folder_ / "s.dbf"), "of somebody else");
    (void)convert(squares, folder_ / "s.shp", {.overwrite = Overwrite::allow}, findings_);
    for (const auto* name : {"s.shp", "s.shx", "s.dbf", "s.prj", "s.cpg", "s.fields.csv"})
        EXPECT_TRUE(fs::exists(folder_ / name)) << name;
    EXPECT_THAT(converted(folder_ / "s.shp"), HasSubstr(R"("code":"007","n":1.5)"));
}

TEST_F(Convert, WritesNothingThatAnotherFilesIndexWouldSpoil) {
    const auto squares = put("a.geojson", two_squares);
    (void)put("s.qix", "x");
    (void)put("s.gpkg-wal", "x");
    for (const auto& [name, index] : {std::pair("s.shp", "s.qix"), std::pair("s.gpkg", "s.gpkg-wal")}) {
        EXPECT_THAT(error_of_writing(squares, name), AllOf(HasSubstr(index), HasSubstr("Delete it")));
        EXPECT_FALSE(fs::exists(folder_ / name)) << name;
    }
}

TEST_F(Convert, TakesTheFormatThatIsAskedForButNotUnderAnyName) {
    const auto squares = put("a.geojson", two_squares);
    (void)convert(squares, folder_ / "a.json", {}, findings_);
    (void)convert(squares, folder_ / "a.topo.json", {.format = "TopoJSON"}, findings_);
    EXPECT_THAT(bytes_of(folder_ / "a.json"), HasSubstr("FeatureCollection"));
    EXPECT_THAT(bytes_of(folder_ / "a.topo.json"), HasSubstr("Topology"));
    EXPECT_THAT(error_of_writing(squares, "a.out", {.format = "shp"}), HasSubstr("Give it the ending .shp"));
}

TEST_F(Convert, SaysWhatAFormatLeavesOut) {
    const auto file = put("a.geojson", R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"a":"x"},"geometry":{"type":"Polygon","coordinates":[[[1,1],[2,1],[2,2],[1,1]]]}},
{"type":"Feature","properties":{"a":"y"},"geometry":null}]})");
    (void)convert(file, folder_ / "a.fgb", {}, findings_);
    EXPECT_TRUE(std::any_of(findings_.begin(), findings_.end(),
                            [](const Finding& finding) { return finding.code == "layer.without_borders"; }));
}

}  // namespace
}  // namespace kamtuu
