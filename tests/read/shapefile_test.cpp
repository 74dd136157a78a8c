// The reader of shapefiles, judged by GDAL's.
#include "read/shapefile.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <memory>
#include <ogrsf_frmts.h>
#include <optional>
#include <utility>

#include <kamtuu/error.hpp>

#include "read/boundary_files.hpp"
#include "read/dbf.hpp"
#include "read/gdal.hpp"
#include "read/shapefile_parts.hpp"
#include "read/shapefile_rings.hpp"
#include "read/vector_file.hpp"

namespace kamtuu {
namespace {

namespace fs = std::filesystem;
using read::Shapes;
using test::Folder;
using testing::AllOf;
using testing::HasSubstr;

/// What GDAL reads of the same file, in the simplest way.
struct Judged {
    std::vector<MultiPolygon> polygons{};
    std::vector<std::vector<Point>> points{};
    std::vector<std::vector<std::string>> values{};
    std::vector<bool> is_number{};
};

Ring ring_of(const OGRLinearRing& from) {
    Ring ring;
    for (int i = 0; i < from.getNumPoints(); ++i) ring.push_back({from.getX(i), from.getY(i)});
    return ring;
}

void add(const OGRGeometry& geometry, MultiPolygon& polygons, std::vector<Point>& points) {
    const auto type = wkbFlatten(geometry.getGeometryType());
    if (type == wkbPoint) points.push_back({geometry.toPoint()->getX(), geometry.toPoint()->getY()});
    if (type == wkbPolygon && !geometry.IsEmpty()) {
        Polygon polygon{ring_of(*geometry.toPolygon()->getExteriorRing()), {}};
        for (int i = 0; i < geometry.toPolygon()->getNumInteriorRings(); ++i)
            polygon.holes.push_back(ring_of(*geometry.toPolygon()->getInteriorRing(i)));
        polygons.push_back(std::move(polygon));
    }
    if (type == wkbMultiPolygon || type == wkbMultiPoint)
        for (const auto* part : *geometry.toGeometryCollection()) add(*part, polygons, points);
}

Judged by_gdal(const fs::path& file) {
    GDALAllRegister();
    const gdal::Session quiet;
    const std::array<const char*, 2> drivers{"ESRI Shapefile", nullptr};
    const std::array<const char*, 2> raw{"ENCODING=", nullptr};
    const gdal::Dataset dataset(
        static_cast<GDALDataset*>(GDALOpenEx(file.c_str(), GDAL_OF_VECTOR, drivers.data(), raw.data(), nullptr)));
    Judged result;
    if (!dataset) return result;
    auto& layer = *dataset->GetLayer(0);
    for (int i = 0; i < layer.GetLayerDefn()->GetFieldCount(); ++i)
        result.is_number.push_back(layer.GetLayerDefn()->GetFieldDefn(i)->GetType() != OFTString);
    while (const gdal::Feature feature{layer.GetNextFeature()}) {
        auto& values = result.values.emplace_back();
        for (int i = 0; i < feature->GetFieldCount(); ++i) values.emplace_back(feature->GetFieldAsString(i));
        auto& polygons = result.polygons.emplace_back();
        auto& points = result.points.emplace_back();
        if (feature->GetGeometryRef() != nullptr) add(*feature->GetGeometryRef(), polygons, points);
    }
    return result;
}

bool same_value(const std::string& ours, const std::string& theirs, bool number) {
    if (ours == theirs) return true;
    if (!number || ours.empty() != theirs.empty()) return false;
    auto date = theirs;
    std::replace(date.begin(), date.end(), '/', '-');
    if (ours == date) return true;
    const double left = std::strtod(ours.c_str(), nullptr);
    const double right = std::strtod(theirs.c_str(), nullptr);
    return std::abs(left - right) <= 1e-9 * std::abs(right);
}

void expect_same_values(const read::VectorLayer& layer, const Judged& judged, const fs::path& file) {
    ASSERT_EQ(layer.features.size(), judged.values.size()) << file;
    for (std::size_t i = 0; i < layer.features.size(); ++i) {
        const auto& ours = layer.features[i].values;
        ASSERT_EQ(ours.size(), judged.values[i].size());
        for (std::size_t field = 0; field < ours.size(); ++field) {
            EXPECT_TRUE(same_value(ours[field], judged.values[i][field], judged.is_number[field]))
                << file << ", row " << i + 1 << ", " << layer.fields[field].name << ": " << ours[field] << " and "
                << judged.values[i][field];
        }
    }
}

std::vector<std::string> texts_of(const Findings& findings) {
    std::vector<std::string> texts;
    for (const auto& finding : findings)
        texts.push_back(finding.code + " " + std::to_string(finding.row.value_or(0)) + " " + finding.message);
    return texts;
}

/// What reading it comes to where polygons may be left in the file: the layer, or why not.
std::pair<std::optional<read::VectorLayer>, std::string> read_left(const fs::path& file, Findings& findings) {
    try {
        return {read::read_vector_file(file, {}, findings, Shapes::polygons_or_points_left).front(), ""};
    } catch (const Error& error) {
        return {std::nullopt, error.what()};
    }
}

/// Polygons that are read when they are asked for are those that are read at once, and as much is told of them.
void expect_same_when_left(const fs::path& file, const read::VectorLayer& kept, const Findings& told) {
    Findings findings;
    const auto left = read_left(file, findings).first;
    ASSERT_TRUE(left) << file;
    EXPECT_EQ(texts_of(findings), texts_of(told)) << file;
    ASSERT_EQ(left->features.size(), kept.features.size()) << file;
    for (std::size_t i = 0; i < kept.features.size(); ++i) {
        const auto& feature = left->features[i];
        EXPECT_EQ(feature.row, kept.features[i].row);
        EXPECT_TRUE(feature.polygon.empty() || !left->left.of);
        EXPECT_TRUE((left->left.of ? left->left.of(feature.row) : feature.polygon) == kept.features[i].polygon)
            << file << ", row " << feature.row;
    }
    const auto box = bounds(kept);
    EXPECT_TRUE(bounds(*left).contains({box.west, box.south}) && bounds(*left).contains({box.east, box.north})) << file;
}

/// Whether a file that is read is read as GDAL reads it; false if it is refused. Texts are compared where bytes are:
/// in files that are UTF-8.
bool agrees_with_gdal(const fs::path& file) {
    Findings findings;
    std::vector<read::VectorLayer> layers;
    try {
        layers = read::read_vector_file(file, {}, findings, Shapes::polygons_or_points);
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::input);
        EXPECT_THAT(error.what(), HasSubstr(file.filename().string()));
        EXPECT_EQ(read_left(file, findings).second, error.what());
        return false;
    }
    expect_same_when_left(file, layers.front(), findings);
    const auto judged = by_gdal(file);
    EXPECT_EQ(layers.front().features.size(), judged.polygons.size()) << file;
    const bool whole = !test::has(findings, "geometry.degenerate");  // GDAL keeps those as they are
    for (std::size_t i = 0; whole && i < std::min(judged.polygons.size(), layers.front().features.size()); ++i) {
        EXPECT_TRUE(layers.front().features[i].polygon == judged.polygons[i]) << file << ", row " << i + 1;
        EXPECT_TRUE(layers.front().features[i].points == judged.points[i]) << file << ", row " << i + 1;
    }
    if (layers.front().encoding.starts_with("UTF-8") && !test::has(findings, "text.cut"))
        expect_same_values(layers.front(), judged, file);
    return true;
}

struct ShapeCase {
    const char* name;
    std::vector<std::string> wkt;
};

void PrintTo(const ShapeCase& tested, std::ostream* to) { *to << tested.name; }

class AShapefile : public testing::TestWithParam<ShapeCase> {};

TEST_P(AShapefile, IsReadAsGdalReadsIt) {
    const Folder folder;
    test::Layer layer;
    layer.fields = {"CODE", "NAME"};
    for (const auto& wkt : GetParam().wkt) layer.rows.push_back({wkt, {" 007 ", "Жети-Өгүз"}});
    EXPECT_TRUE(agrees_with_gdal(test::write(folder, "a.shp", layer)));
}

const std::string island = "((0 0,4 0,4 4,0 4,0 0),(1 1,1 3,3 3,3 1,1 1))";
const std::string in_its_lake = "((1.5 1.5,2.5 1.5,2.5 2.5,1.5 2.5,1.5 1.5),(1.8 1.8,1.8 2,2 2,2 1.8,1.8 1.8))";

INSTANTIATE_TEST_SUITE_P(
    Table, AShapefile,
    testing::Values(ShapeCase{"Squares", {test::square(1, 1), test::square(-3.25, 40.125, 1e-7)}},
                    ShapeCase{"Hole", {"POLYGON " + island}},
                    ShapeCase{"Parts", {"MULTIPOLYGON (((0 0,1 0,1 1,0 1,0 0)),((2 0,3 0,3 1,2 1,2 0)))"}},
                    ShapeCase{"IslandInALake", {"MULTIPOLYGON (" + island + "," + in_its_lake + ")"}},
                    ShapeCase{"IslandFirst", {"MULTIPOLYGON (" + in_its_lake + "," + island + ")"}},
                    ShapeCase{"HoleThatTouches",
                              {"MULTIPOLYGON (((0 0,4 0,4 4,0 4,0 0),(0 0,1 2,2 1,0 0)),((5 0,6 0,6 1,5 0)))"}},
                    ShapeCase{"Heights", {"POLYGON Z ((0 0 1,1 0 2,1 1 3,0 0 1))"}},
                    ShapeCase{"HeightsAndMeasures", {"POLYGON ZM ((0 0 1 5,1 0 2 5,1 1 3 5,0 0 1 5))"}},
                    ShapeCase{"Measures", {"POLYGON M ((0 0 1,1 0 2,1 1 3,0 0 1))"}},
                    ShapeCase{"Missing", {test::square(1, 1), "", test::square(2, 1)}},
                    ShapeCase{"Point", {"POINT (74.6 42.87)", "POINT (-0.5 1e-9)", ""}},
                    ShapeCase{"PointZ", {"POINT Z (74.6 42.87 800)"}},
                    ShapeCase{"PointM", {"POINT M (74.6 42.87 800)"}}),
    [](const auto& tested) { return std::string(tested.param.name); });

TEST(Shapefile, OfPointsInTensIsReadAsGdalReadsIt) {
    const Folder folder;
    test::Layer layer;
    layer.fields = {"CODE"};
    for (int i = 0; i < 300; ++i) {
        const auto lon = std::to_string(70 + i * 0.01);
        layer.rows.push_back({"POINT (" + lon + " 42)", {std::to_string(i)}});
    }
    EXPECT_TRUE(agrees_with_gdal(test::write(folder, "a.shp", layer)));
}

/// All shapefiles of other projects' tests that are not refused.
TEST(Shapefile, OfTheCorpusIsReadAsGdalReadsItOrRefused) {
    const auto corpus = test::test_data("corpus");
    if (!corpus) GTEST_SKIP() << "KAMTUU_TEST_DATA is not set";
    std::size_t agreed = 0;
    for (const auto& entry : fs::recursive_directory_iterator(*corpus)) {
        if (entry.path().extension() != ".shp") continue;
        SCOPED_TRACE(entry.path().string());
        agreed += agrees_with_gdal(entry.path()) ? 1U : 0U;
    }
    EXPECT_GT(agreed, 10U);
}

TEST(Shapefile, OfManyMunicipalitiesIsReadAsGdalReadsIt) {
    const auto data = std::getenv("KAMTUU_BENCH_DATA");
    if (data == nullptr) GTEST_SKIP() << "KAMTUU_BENCH_DATA is not set";
    EXPECT_TRUE(agrees_with_gdal(fs::path(data) / "es.shp"));
    EXPECT_TRUE(agrees_with_gdal(fs::path(data) / "va.shp"));
}

TEST(Shapefile, OfThisCountryIsReadAsGdalReadsIt) {
    for (const char* name : {"kgz_municipalities.shp", "kgz_regions.shp"}) {
        EXPECT_TRUE(agrees_with_gdal(fs::path(KAMTUU_SOURCE_DIR) / "data/shapefiles" / name)) << name;
    }
}

TEST(Shapefile, DoesNotDependOnThreads) {
    const auto file = fs::path(KAMTUU_SOURCE_DIR) / "data/shapefiles/kgz_municipalities.shp";
    Findings findings;
    const auto one = read::read_vector_file(file, {.threads = 1}, findings);
    const auto many = read::read_vector_file(file, {.threads = 5}, findings);
    ASSERT_EQ(one[0].features.size(), many[0].features.size());
    for (std::size_t i = 0; i < one[0].features.size(); ++i) {
        EXPECT_EQ(one[0].features[i].values, many[0].features[i].values);
        EXPECT_EQ(one[0].features[i].polygon, many[0].features[i].polygon);
    }
}

/// `name` with some bytes put in place of others.
void patch(const Folder& folder, const char* name, std::size_t at, std::string_view bytes) {
    auto all = test::bytes_of(folder / name);
    all.replace(at, bytes.size(), bytes);
    (void)folder.write(name, all);
}

/// Those of degrees alone: others become degrees at once.
TEST(Shapefile, LeavesPolygonsInTheFileWhereThatIsEnough) {
    Findings findings;
    const auto data = fs::path(KAMTUU_SOURCE_DIR) / "data/shapefiles/kgz_regions.shp";
    const auto left = read_left(data, findings).first;
    ASSERT_TRUE(left && left->left.of);
    EXPECT_FALSE(left->left.box.empty());
    const Folder folder;
    test::Layer layer;
    layer.crs = "EPSG:32643";
    layer.fields = {"name"};
    layer.rows = {{"POLYGON ((500000 4700000,500000 4700100,500100 4700100,500000 4700000))", {"a"}}};
    const auto metres = test::write(folder, "metres.shp", layer);
    const auto kept = read_left(metres, findings).first;
    ASSERT_TRUE(kept);
    EXPECT_FALSE(kept->left.of);
    EXPECT_EQ(kept->features.front().polygon.size(), 1U);
}

TEST(Shapefile, LeavesOutDeletedRowsAndSaysSo) {
    const Folder folder;
    const auto file = test::write(folder, "a.shp", test::two_districts());
    const auto header = test::bytes_of(folder / "a.dbf");
    patch(folder, "a.dbf", static_cast<unsigned char>(header[8]) + 256 * static_cast<unsigned char>(header[9]), "*");
    Findings findings;
    const auto layers = read::read_vector_file(file, {}, findings);
    ASSERT_EQ(layers.at(0).features.size(), 1U);
    EXPECT_EQ(layers[0].features[0].row, 2U);
    EXPECT_EQ(test::finding(findings, "table.deleted_rows").row, 1U);
    EXPECT_TRUE(agrees_with_gdal(file));
}

TEST(Shapefile, TellsOfBytesThatNoRowHas) {
    const Folder folder;
    auto layer = test::two_districts();
    const auto file = test::write(folder, "a.shp", layer);
    layer.rows.resize(1);
    (void)test::write(folder, "b.shp", layer);
    for (const char* part : {".shx", ".dbf"})
        fs::copy_file(folder / (std::string("b") + part), folder / (std::string("a") + part),
                      fs::copy_options::overwrite_existing);
    Findings findings;
    (void)read::read_vector_file(file, {}, findings);
    EXPECT_THAT(test::finding(findings, "shapefile.unused_bytes").message, HasSubstr("136 bytes"));
}

struct Lie {
    const char* name;
    const char* part;
    std::size_t at;
    std::string bytes;
    const char* told;
};

void PrintTo(const Lie& tested, std::ostream* to) { *to << tested.name; }

class ALie : public testing::TestWithParam<Lie> {};

TEST_P(ALie, IsRefusedWithItsCause) {
    const Folder folder;
    const auto file = test::write(folder, "a.shp", test::two_districts());
    patch(folder, GetParam().part, GetParam().at, GetParam().bytes);
    EXPECT_THAT(test::error_of(file), AllOf(HasSubstr("a.shp"), HasSubstr(GetParam().told)));
}

// In the .shp the first row's content begins at 108: type, box, counts at 144, part at 152, points from 156. In the
// .dbf fields begin at 32, each with its length at 16.
INSTANTIATE_TEST_SUITE_P(
    Table, ALie,
    testing::Values(
        Lie{"TypeOfFile", "a.shp", 32, "\x07", "of type 7, which there is none of"},
        Lie{"TypeOfRow", "a.shp", 108, "\x0F", "row 1: its shape is of type 15 in a file of type 5"},
        Lie{"FirstPart", "a.shp", 152, "\x01", "row 1: its rings are not where it says"},
        Lie{"OpenRing", "a.shp", 156, "\x01", "row 1: a ring is not closed"},
        Lie{"NotANumber", "a.shp", 156, std::string("\0\0\0\0\0\0\xF8\x7F", 8), "row 1: a coordinate is not a number"},
        Lie{"TwiceTheSameRow", "a.shx", 108, std::string("\0\0\0\x32", 4), "row 2: the index gives it bytes"},
        Lie{"IndexEndsWithinARow", "a.shx", 27, "\x39", ".shx ends within a row"},
        Lie{"FieldsTooLong", "a.dbf", 48, "\xFF", "the fields of its .dbf need"},
        Lie{"FieldsWithoutEnd", "a.dbf", 224, "x", "do not fit into its header"},
        Lie{"RowWithoutMark", "a.dbf", 225, "K", "row 1: its .dbf has no mark"},
        Lie{"RowsLonger", "a.dbf", 10, "\xE2", ".dbf is cut short"}),
    [](const auto& tested) { return std::string(tested.param.name); });

TEST(Dbf, ValuesArePlain) {
    const auto field = [](std::string name, char type, int length, int decimals) {
        name.resize(11, '\0');
        auto text = name + type + std::string(20, '\0');
        text[16] = static_cast<char>(length);
        text[17] = static_cast<char>(decimals);
        return text;
    };
    const std::string fields = field("N", 'N', 6, 0) + field("F", 'F', 8, 2) + field("D", 'D', 8, 0) +
                               field("L", 'L', 1, 0) + field("C", 'C', 4, 0) + "\r";
    std::string head = std::string("\x03\x01\x01\x01\x03\0\0\0", 8);
    head += static_cast<char>(32 + fields.size());
    head += std::string("\0\x1C\0", 3) + std::string(20, '\0');
    const std::string bytes = head + fields + "   +007-000.500" + "20191231" + "T" + " 7  " +  // a row is 28 bytes
                              std::string(" ******1.5e+002") + "00000000" + "?" + std::string("ab\0z", 4) +
                              std::string("   12x3    .25 ") + "2019    " + "x" + "    ";
    const read::Dbf table(bytes, read::Complaint("a.shp"));
    const auto row = [&](std::size_t i) {
        std::vector<std::string> values;
        for (const auto& each : table.fields()) values.push_back(table.value(i, each));
        return values;
    };
    EXPECT_THAT(row(0), testing::ElementsAre("7", "-0.5", "2019-12-31", "true", "7"));
    EXPECT_THAT(row(1), testing::ElementsAre("", "150", "", "", "ab"));
    EXPECT_THAT(row(2), testing::ElementsAre("12x3", "0.25", "2019", "x", ""));
    EXPECT_TRUE(read::Dbf::is_bad(table.fields()[0], "12x3"));
    EXPECT_TRUE(read::Dbf::is_bad(table.fields()[2], "2019"));
    EXPECT_TRUE(read::Dbf::is_bad(table.fields()[3], "x"));
    EXPECT_FALSE(read::Dbf::is_bad(table.fields()[1], "-0.5"));
}

TEST(Rings, OfOneOuterRingAreAllItsHoles) {
    const Ring outer{{0, 0}, {0, 4}, {4, 4}, {4, 0}, {0, 0}};
    const Ring elsewhere{{9, 9}, {10, 9}, {10, 10}, {9, 9}};
    const auto polygons = read::polygons_of({elsewhere, outer});
    ASSERT_EQ(polygons.size(), 1U);
    EXPECT_EQ(polygons[0].outer, outer);
    EXPECT_EQ(polygons[0].holes, std::vector<Ring>{elsewhere});
}

TEST(Rings, ThatNoOuterRingHoldsAreOuterThemselves) {
    const Ring left{{0, 0}, {0, 1}, {1, 1}, {0, 0}};
    const Ring right{{5, 0}, {5, 1}, {6, 1}, {5, 0}};
    const Ring hole{{9, 9}, {10, 9}, {10, 10}, {9, 9}};
    EXPECT_EQ(read::polygons_of({left, hole, right}).size(), 3U);
}

}  // namespace
}  // namespace kamtuu
