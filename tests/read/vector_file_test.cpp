#include "read/vector_file.hpp"

#include <cstdlib>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <kamtuu/error.hpp>

#include "read/boundary_files.hpp"
#include "read/geojson_check.hpp"

namespace kamtuu {
namespace {

using test::Folder;
using testing::AllOf;
using testing::HasSubstr;

struct MissingPart {
    const char* name;
    const char* part;
    const char* told;
};

void PrintTo(const MissingPart& tested, std::ostream* to) { *to << tested.part; }

class WithoutAPart : public testing::TestWithParam<MissingPart> {};

TEST_P(WithoutAPart, IsNamed) {
    const Folder folder;
    const auto file = test::write(folder, "a.shp", test::two_districts());
    std::filesystem::remove(folder / GetParam().part);
    EXPECT_THAT(test::error_of(file), AllOf(HasSubstr("a.shp: "), HasSubstr(GetParam().told), HasSubstr("Copy it")));
}

INSTANTIATE_TEST_SUITE_P(Table, WithoutAPart,
                         testing::Values(MissingPart{"Index", "a.shx", "(.shx) is missing"},
                                         MissingPart{"Table", "a.dbf", "(.dbf) is missing"}),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST(Shapefile, CutShortIsRefusedWhereverItIsCut) {
    const Folder folder;
    const auto file = test::write(folder, "a.shp", test::two_districts());
    for (const char* part : {"a.shp", "a.shx", "a.dbf"}) {
        const auto whole = test::bytes_of(folder / part);
        for (const std::size_t length : {std::size_t{0}, std::size_t{50}, whole.size() / 2, whole.size() - 2}) {
            (void)folder.write(part, whole.substr(0, length));
            EXPECT_NE(test::error_of(file), "") << part << " of " << length << " bytes";
        }
        (void)folder.write(part, whole);
    }
    EXPECT_EQ(test::error_of(file), "");
}

struct LyingByte {
    const char* name;
    const char* part;
    std::size_t at;
    char byte;
    const char* cause;
};

void PrintTo(const LyingByte& tested, std::ostream* to) { *to << tested.name; }

class WithALyingByte : public testing::TestWithParam<LyingByte> {};

TEST_P(WithALyingByte, IsRefusedWithItsRow) {
    const Folder folder;
    const auto file = test::write(folder, "a.shp", test::two_districts());
    auto bytes = test::bytes_of(folder / GetParam().part);
    bytes.at(GetParam().at) = GetParam().byte;
    (void)folder.write(GetParam().part, bytes);
    EXPECT_THAT(test::error_of(file), AllOf(HasSubstr("a.shp, row 1: "), HasSubstr(GetParam().cause)));
}

// The first row stands at byte 100 of both parts; in the .shp its content begins at 108, its counts at 144.
INSTANTIATE_TEST_SUITE_P(Table, WithALyingByte,
                         testing::Values(LyingByte{"Offset", "a.shx", 100, '\x7F', "lies outside the .shp"},
                                         LyingByte{"Length", "a.shx", 107, '\x02', "do not agree on its length"},
                                         LyingByte{"Points", "a.shp", 148, '\x7F', "counts more points than it has"},
                                         LyingByte{"Parts", "a.shp", 146, '\x7F', "counts more points than it has"},
                                         LyingByte{"Ring", "a.shp", 152, '\x09', "rings are not where it says"}),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST(Shapefile, WithATableOfAnotherIsRefused) {
    const Folder folder;
    const auto file = test::write(folder, "a.shp", test::two_districts());
    auto other = test::two_districts();
    other.rows.push_back({test::square(79, 42), {"KG02225000000", "", "", "", "", ""}});
    (void)test::write(folder, "b.shp", other);
    std::filesystem::copy_file(folder / "b.dbf", folder / "a.dbf", std::filesystem::copy_options::overwrite_existing);
    EXPECT_THAT(test::error_of(file), AllOf(HasSubstr("2 shapes, 3 rows"), HasSubstr("from one place")));
}

TEST(Shapefile, PartsAreNotToBeNamed) {
    const Folder folder;
    (void)test::write(folder, "a.shp", test::two_districts());
    for (const char* part : {"a.dbf", "a.shx", "a.prj", "a.cpg"}) {
        EXPECT_THAT(test::error_of(folder / part), HasSubstr("Name its .shp")) << part;
    }
}

TEST(Shapefile, DoesNotListenToItsNeighbours) {
    const Folder folder;
    const auto file = test::write(folder, "a.shp", test::two_districts());
    (void)folder.write("a.vrt", "<OGRVRTDataSource/>");
    (void)folder.write("a.qix", "nonsense");
    (void)folder.write("a.csvt", "Integer");
    (void)folder.write("a.shp.aux.xml", "<nonsense");
    EXPECT_EQ(test::error_of(file), "");
}

/// A ZIP file made by Info-ZIP's zip, which is there where the tests are built; empty without it.
std::filesystem::path zip(const Folder& folder, const std::string& what, const std::string& name = "a.zip") {
    const auto command = "cd '" + folder.path().string() + "' && zip -q " + name + " " + what;
    return std::system(command.c_str()) == 0 ? folder / name : std::filesystem::path();
}

TEST(Zip, OfAShapefileIsRead) {
    const Folder folder;
    (void)test::write(folder, "a.shp", test::two_districts());
    const auto file = zip(folder, "a.shp a.shx a.dbf a.prj a.cpg");
    if (file.empty()) GTEST_SKIP() << "there is no zip";
    Findings findings;
    const auto boundaries = read_boundaries({file}, {}, findings);
    EXPECT_EQ(boundaries.find(*Pcode::parse("KG02215000000"))->name_ky, "Ысык-Көл");
    EXPECT_EQ(describe({file}, {}, findings).at(0).format, "ESRI Shapefile (zipped)");
    EXPECT_THAT(findings, testing::IsEmpty());
}

TEST(Zip, WithWhatCannotBeRightIsRefused) {
    const Folder folder;
    (void)test::write(folder, "a.shp", test::two_districts());
    (void)test::write(folder, "b.shp", test::two_districts());
    (void)folder.write("bomb.shp", std::string(8U << 20U, '\0'));
    if (zip(folder, "a.prj").empty()) GTEST_SKIP() << "there is no zip";
    EXPECT_THAT(test::error_of(folder / "a.zip"), HasSubstr("no shapefile"));
    EXPECT_THAT(test::error_of(zip(folder, "a.shp b.shp", "two.zip")), HasSubstr("several shapefiles: a.shp, b.shp"));
    EXPECT_THAT(test::error_of(zip(folder, "bomb.shp", "bomb.zip")), HasSubstr("200-fold"));
    EXPECT_THAT(test::error_of(zip(folder, "-P secret a.shp a.shx a.dbf", "locked.zip")), HasSubstr("encrypted"));
    EXPECT_THAT(test::error_of(zip(folder, "a.shp a.dbf", "part.zip")), HasSubstr("(.shx) is missing"));
    const auto whole = test::bytes_of(folder / "two.zip");
    EXPECT_THAT(test::error_of(folder.write("cut.zip", whole.substr(0, whole.size() - 30))), HasSubstr("cut short"));
    auto twice = test::bytes_of(zip(folder, "a.shp a.dbf a.shx b.dbf", "twice.zip"));
    twice.replace(twice.rfind("b.dbf"), 5, "a.dbf");
    EXPECT_THAT(test::error_of(folder.write("twice.zip", twice)), HasSubstr("two entries a.dbf"));
}

TEST(Geometry, LosesHeightsAndMeasuresWithAFinding) {
    const Folder folder;
    auto layer = test::two_districts();
    layer.rows[0].wkt = "POLYGON ZM ((78 42 1 2,78.1 42 1 2,78.1 42.1 1 2,78 42 1 2))";
    layer.rows[1].wkt = "POLYGON ZM ((78.1 42 1 2,78.2 42 1 2,78.2 42.1 1 2,78.1 42 1 2))";
    for (const char* name : {"a.shp", "a.gpkg", "a.fgb"}) {
        Findings findings;
        (void)read_boundaries({test::write(folder, name, layer)}, {}, findings);
        EXPECT_TRUE(test::has(findings, "geometry.z_dropped")) << name;
        EXPECT_TRUE(test::has(findings, "geometry.m_dropped")) << name;
    }
}

TEST(Geometry, ThatIsMissingIsAFinding) {
    const Folder folder;
    auto layer = test::two_districts();
    layer.rows[1].wkt = "";
    for (const char* name : {"a.shp", "a.gpkg", "a.geojson"}) {
        Findings findings;
        (void)read_boundaries({test::write(folder, name, layer)}, {}, findings);
        EXPECT_EQ(test::finding(findings, "geometry.missing").row, 2U) << name;
        EXPECT_THAT(test::finding(findings, "boundaries.no_polygon").message, HasSubstr("KG02215000000")) << name;
    }
}

TEST(Geometry, WithCurvesIsMadeStraight) {
    const Folder folder;
    auto layer = test::two_districts();
    layer.rows[0].wkt = "CURVEPOLYGON (CIRCULARSTRING (78 42,78.1 42.1,78.2 42,78.1 41.9,78 42))";
    Findings findings;
    const auto boundaries = read_boundaries({test::write(folder, "a.gpkg", layer)}, {}, findings);
    EXPECT_EQ(test::finding(findings, "geometry.curves").row, 1U);
    EXPECT_GT(boundaries.find(*Pcode::parse("KG02205000000"))->polygon.at(0).outer.size(), 30U);
}

TEST(Geometry, OfACollectionKeepsItsPolygons) {
    const Folder folder;
    auto layer = test::two_districts();
    layer.rows[0].wkt = "GEOMETRYCOLLECTION (" + test::square(78, 42) + ",LINESTRING (78 42,79 43))";
    layer.rows[1].wkt = "LINESTRING (78 42,79 43)";
    Findings findings;
    (void)read_boundaries({test::write(folder, "a.geojson", layer)}, {}, findings);
    EXPECT_EQ(test::finding(findings, "geometry.mixed").row, 1U);
    EXPECT_EQ(test::finding(findings, "geometry.not_polygon").row, 2U);
}

TEST(Layers, WithoutPolygonsAreRefused) {
    const Folder folder;
    auto layer = test::two_districts();
    for (auto& row : layer.rows) row.wkt = "POINT (78 42)";
    EXPECT_THAT(test::error_of(test::write(folder, "a.shp", layer)), HasSubstr("no layer of polygons"));
    EXPECT_THAT(test::error_of(test::write(folder, "a.geojson", layer)), HasSubstr("a.geojson: has no"));
}

TEST(Layers, WithoutRowsAreRefused) {
    const Folder folder;
    auto layer = test::two_districts();
    layer.rows.clear();
    for (const char* name : {"a.shp", "a.gpkg", "a.geojson"}) {
        EXPECT_THAT(test::error_of(test::write(folder, name, layer)), HasSubstr("empty")) << name;
    }
}

TEST(Layers, AreChosenByName) {
    const Folder folder;
    const auto file = test::write(folder, "a.gpkg", test::two_districts());
    BoundaryOptions options;
    options.layer = "layer";
    EXPECT_EQ(test::error_of(file, options), "");
    options.layer = "other";
    EXPECT_THAT(test::error_of(file, options), HasSubstr("no layer \"other\". It has: layer"));
}

TEST(Formats, AreKnownByTheirBytes) {
    const Folder folder;
    EXPECT_THAT(test::error_of(folder.write("a.shp", "<OGRVRTDataSource></OGRVRTDataSource>")),
                HasSubstr("does not begin like"));
    EXPECT_THAT(test::error_of(folder.write("a.geojson", "")), HasSubstr("does not begin like"));
    EXPECT_THAT(test::error_of(folder.write("a.txt", "hello")),
                HasSubstr("GeoPackage, GeoJSON (also a feature a line, .geojsonl), TopoJSON or FlatGeobuf"));
    EXPECT_NE(test::error_of(folder.write("t.json", R"({"type":"Topology","objects":{},"arcs":[]})")), "");
}

struct BrokenLines {
    const char* name;
    std::string text;
    const char* told;
};

const std::string feature_line =
    R"({"type":"Feature","properties":{"a":"x"},"geometry":{"type":"Polygon","coordinates":[[[74,42],[75,42],[75,43],[74,42]]]}})"
    "\n";

class LinesThat : public testing::TestWithParam<BrokenLines> {};

/// GDAL passes over each of these lines, or obeys it, and says nothing.
TEST_P(LinesThat, AreNoFeaturesAreRefusedByTheirNumber) {
    const Folder folder;
    const auto error = test::error_of(folder.write("a.geojsonl", GetParam().text));
    EXPECT_THAT(error, HasSubstr(GetParam().told));
    EXPECT_THAT(error, testing::AnyOf(HasSubstr("Write the file again"), HasSubstr("Name a file"))) << "no remedy";
}

INSTANTIATE_TEST_SUITE_P(
    Table, LinesThat,
    testing::Values(
        BrokenLines{"Cut", feature_line + feature_line.substr(0, 60), "a.geojsonl, line 2"},
        BrokenLines{"Geometry", feature_line + R"({"type":"Point","coordinates":[74,42]})",
                    "line 2: it is not one feature"},
        BrokenLines{"Collection", R"({"type":"FeatureCollection","features":[]})", "line 1: it is not one feature"},
        BrokenLines{"Spread", "{\n\"type\":\"Feature\"}", "a.geojsonl, line 1"},
        BrokenLines{"TwoInALine", feature_line.substr(0, feature_line.size() - 1) + feature_line,
                    "line 1: something follows"},
        BrokenLines{
            "Crs",
            R"({"type":"Feature","crs":{"type":"name","properties":{"name":"EPSG:28413"}},"properties":{},"geometry":null})",
            "line 1: a line may have no crs"}),
    [](const auto& tested) { return tested.param.name; });

TEST(Lines, AreReadWithBlankOnesAmongThem) {
    const Folder folder;
    const auto file = folder.write("a.geojsonl", feature_line + "\n\r\n" + feature_line);
    Findings findings;
    const auto layers = read::read_vector_file(file, {}, findings);
    ASSERT_EQ(layers.size(), 1U);
    EXPECT_EQ(layers[0].features.size(), 2U);
    EXPECT_EQ(layers[0].format, "GeoJSON lines");
}

TEST(GeoPackage, WithChangesInASideFileIsNotRead) {
    const Folder folder;
    const auto file = test::write(folder, "a.gpkg", test::two_districts());
    (void)folder.write("a.gpkg-wal", "changes");
    EXPECT_THAT(test::error_of(file), HasSubstr("Close it there first"));
}

struct JsonCase {
    const char* name;
    const char* json;
    const char* cause;  ///< "" if there is nothing to complain of
};

void PrintTo(const JsonCase& tested, std::ostream* to) { *to << tested.json; }

class Json : public testing::TestWithParam<JsonCase> {};

TEST_P(Json, IsChecked) {
    std::string cause;
    try {
        read::check_geojson(GetParam().json, "a.geojson");
    } catch (const Error& error) {
        cause = error.what();
    }
    if (std::string_view(GetParam().cause).empty()) {
        EXPECT_EQ(cause, "");
    } else {
        EXPECT_THAT(cause, HasSubstr(GetParam().cause));
    }
}

INSTANTIATE_TEST_SUITE_P(
    Table, Json,
    testing::Values(
        JsonCase{"Plain", R"({"a": [1, -2.5e3, true, null, "x\"y"], "b": {}})", ""},
        JsonCase{"ByteOrderMark", "\xEF\xBB\xBF{}", ""}, JsonCase{"TinyNumber", R"({"a": 1e-400})", ""},
        JsonCase{"NotANumber", R"({"a": [1, NaN]})", "at a.[1]: there is something that is not JSON (\"NaN]}\")"},
        JsonCase{"Infinity", R"({"a": -Infinity})", "not JSON"}, JsonCase{"TooLarge", R"({"a": 1e400})", "too large"},
        JsonCase{"Twice", R"({"a": {"b": 1, "b": 2}})", "at a.b: the key stands twice"},
        JsonCase{"CutObject", R"({"a": 1)", "not closed"}, JsonCase{"CutArray", R"({"a": [1)", "not closed"},
        JsonCase{"CutText", R"({"a": "x)", "not closed"}, JsonCase{"CutEscape", "{\"a\": \"x\\", "not closed"},
        JsonCase{"Trailing", "{} {}", "follows the end"}, JsonCase{"NoColon", R"({"a" 1})", "colon"},
        JsonCase{"Crs84", R"({"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}}})", ""},
        JsonCase{"Epsg", R"({"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::28413"}}})", ""},
        JsonCase{"NoCrs", R"({"crs":null})", ""},
        JsonCase{"Link", R"({"crs":{"type":"link","properties":{"href":"http://x/"}}})", "is not followed"},
        JsonCase{"LinkAsName", R"({"crs":{"type":"name","properties":{"name":"http://x/"}}})", "neither CRS84"},
        JsonCase{"FileAsName", R"({"crs":{"type":"name","properties":{"name":"EPSG:/etc/hostname"}}})", "neither"},
        JsonCase{"InGeometry", R"({"features":[{"geometry":{"crs":{"type":"link"}}}]})", "as a whole"},
        JsonCase{"Escaped", R"({"\u0063rs":{"type":"link"}})", "written with escapes"},
        JsonCase{"AsAttribute", R"({"features":[{"properties":{"crs":"mine"}}]})", ""}),
    [](const auto& tested) { return std::string(tested.param.name); });

TEST(JsonText, DeepIsRefused) {
    EXPECT_THROW(read::check_geojson(R"({"a":)" + std::string(200000, '['), "a.geojson"), Error);
}

}  // namespace
}  // namespace kamtuu
