#include <algorithm>
#include <array>
#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <kamtuu/error.hpp>

#include "read/boundary_files.hpp"

namespace kamtuu {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

constexpr std::array folders{"pyshp", "shapefile-rs", "shapelib",         "gdal-autotest-shp",
                             "fiona", "pyogrio",      "hostile-made-here"};

std::vector<fs::path> files_under(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// Other projects' tricky and broken files: whatever they are, the answer is boundaries or an error that says why.
TEST(Corpus, IsReadOrRefusedWithAReason) {
    if (!test::test_data("corpus")) GTEST_SKIP() << "KAMTUU_TEST_DATA is not set";
    std::size_t described = 0;
    for (const char* folder : folders) {
        for (const auto& file : files_under(*test::test_data("corpus") / folder)) {
            SCOPED_TRACE(file.string());
            Findings findings;
            try {
                (void)read_boundaries({file}, {}, findings);
            } catch (const Error& error) {
                EXPECT_EQ(error.kind(), ErrorKind::input);
                EXPECT_THAT(error.what(), HasSubstr(file.filename().string()));
            }
            try {
                described += describe({file}, {}, findings).size();
            } catch (const Error& error) {
                EXPECT_NE(std::string(error.what()), "");
            }
        }
    }
    EXPECT_GT(described, 10U);  // not everything is refused
}

struct Hostile {
    const char* name;
    const char* file;
    const char* cause;
};

void PrintTo(const Hostile& tested, std::ostream* to) { *to << tested.file; }

class HostileFile : public testing::TestWithParam<Hostile> {};

TEST_P(HostileFile, IsRefusedForWhatItIs) {
    const auto file = test::test_data(std::string("corpus/hostile-made-here/") + GetParam().file);
    if (!file) GTEST_SKIP() << "KAMTUU_TEST_DATA is not set";
    EXPECT_THAT(test::error_of(*file), HasSubstr(GetParam().cause));
}

INSTANTIATE_TEST_SUITE_P(
    Table, HostileFile,
    testing::Values(Hostile{"CrsLink", "crslink.geojson", "type \"link\" is not followed"},
                    Hostile{"CrsName", "crsname.geojson", "neither CRS84 nor an EPSG code"},
                    Hostile{"CrsFile", "crsfile.geojson", "neither CRS84 nor an EPSG code"},
                    Hostile{"Vrt", "ssrf.csv", "does not begin like"}, Hostile{"Kml", "net.kml", "does not begin like"},
                    Hostile{"Deep", "deep.geojson", "deeper than the limit of 64"},
                    Hostile{"DeepGeometry", "deepgc.geojson", "deeper than the limit of 64"},
                    Hostile{"NotANumber", "nan.geojson", "not JSON"}, Hostile{"Twice", "dupe.geojson", "stands twice"},
                    Hostile{"EndlessView", "bomb.gpkg", "it holds the view"},
                    Hostile{"HugeTable", "huge.dbf", "Name its .shp"}, Hostile{"Bomb", "bombrows.xlsx", "200-fold"},
                    Hostile{"NoTable", "badlen.shp", "(.dbf) is missing"}),
    [](const auto& tested) { return std::string(tested.param.name); });

/// Hostile shapes with a table of as many rows beside them, so that the table is not what is wrong.
class HostileShape : public testing::TestWithParam<Hostile> {};

TEST_P(HostileShape, IsRefusedForWhatItIs) {
    const auto shape = test::test_data(std::string("corpus/hostile-made-here/") + GetParam().file + ".shp");
    if (!shape) GTEST_SKIP() << "KAMTUU_TEST_DATA is not set";
    const test::Folder folder;
    test::Layer one;
    one.fields = {"ADM2_PCODE"};
    one.rows = {{test::square(78, 42), {"KG02205000000"}}};
    (void)test::write(folder, "x.shp", one);
    auto index = *shape;
    fs::copy_file(*shape, folder / "x.shp", fs::copy_options::overwrite_existing);
    fs::copy_file(index.replace_extension(".shx"), folder / "x.shx", fs::copy_options::overwrite_existing);
    EXPECT_THAT(test::error_of(folder / "x.shp"), HasSubstr(GetParam().cause));
}

INSTANTIATE_TEST_SUITE_P(Table, HostileShape,
                         testing::Values(Hostile{"FarIndex", "farshx", "cut short"},
                                         Hostile{"LyingLength", "badlen", "x.shp"},
                                         Hostile{"Negative", "negp", "x.shp"}, Hostile{"Parts", "parts", "x.shp"},
                                         Hostile{"MoreParts", "parts2", "x.shp"}),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST(HostileTable, IsRefusedForWhatItIs) {
    const auto huge = test::test_data("corpus/hostile-made-here/huge.dbf");
    if (!huge) GTEST_SKIP() << "KAMTUU_TEST_DATA is not set";
    for (const char* name : {"huge.dbf", "zero.dbf", "hl.dbf"}) {
        const test::Folder folder;
        const auto file = test::write(folder, "x.shp", test::two_districts());
        fs::copy_file(fs::path(*huge).replace_filename(name), folder / "x.dbf", fs::copy_options::overwrite_existing);
        EXPECT_THAT(test::error_of(file), HasSubstr(".dbf")) << name;
    }
}

}  // namespace
}  // namespace kamtuu
