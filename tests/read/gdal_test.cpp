#include "read/gdal.hpp"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_http.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <kamtuu/error.hpp>

#include "read/boundary_files.hpp"
#include "read/input_file.hpp"

namespace kamtuu {
namespace {

using testing::HasSubstr;

TEST(Session, PutsEveryOptionBack) {
    CPLSetThreadLocalConfigOption("GDAL_PAM_ENABLED", "YES");
    {
        const gdal::Session session(gdal::Options{{"KAMTUU_TRIAL", "1"}});
        EXPECT_STREQ(CPLGetConfigOption("GDAL_PAM_ENABLED", ""), "NO");
        EXPECT_STREQ(CPLGetConfigOption("KAMTUU_TRIAL", ""), "1");
    }
    EXPECT_STREQ(CPLGetThreadLocalConfigOption("GDAL_PAM_ENABLED", ""), "YES");
    EXPECT_EQ(CPLGetThreadLocalConfigOption("KAMTUU_TRIAL", nullptr), nullptr);
    CPLSetThreadLocalConfigOption("GDAL_PAM_ENABLED", nullptr);
}

TEST(Session, TurnsComplaintsIntoAnErrorOnce) {
    gdal::Session session;
    CPLError(CE_Warning, CPLE_AppDefined, "row 7 is broken");
    try {
        session.check("a.shp");
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::input);
        EXPECT_STREQ(error.what(), "a.shp: cannot be read whole: row 7 is broken");
    }
    EXPECT_NO_THROW(session.check("a.shp"));
}

TEST(Session, KeepsHarmlessWarningsAsRemarks) {
    gdal::Session session;
    CPLError(CE_Warning, CPLE_AppDefined, "organizePolygons() received a polygon with more than 100 parts.");
    EXPECT_NO_THROW(session.check("a.shp"));
    EXPECT_EQ(session.remarks().size(), 1U);
}

TEST(Session, LetsNoRequestOut) {
    gdal::Session session;
    auto* const answer = CPLHTTPFetch("http://127.0.0.1:9/", nullptr);
    ASSERT_NE(answer, nullptr);
    EXPECT_THAT(answer->pszErrBuf, HasSubstr("which is not done"));  // not "connection refused"
    CPLHTTPDestroyResult(answer);
    EXPECT_THROW(session.check("a.geojson"), Error);
}

TEST(Session, SaysWhyAFileDoesNotOpen) {
    const test::Folder folder;
    const auto file = folder.write("a.gpkg", "not a database");
    gdal::Session session;
    try {
        (void)session.open(file, gdal::geopackage);
        FAIL();
    } catch (const Error& error) {
        EXPECT_THAT(error.what(), HasSubstr("a.gpkg: "));
    }
}

struct PathCase {
    const char* name;
    const char* path;
    const char* cause;
};

void PrintTo(const PathCase& tested, std::ostream* to) { *to << tested.path; }

class NotAPlainFile : public testing::TestWithParam<PathCase> {};

TEST_P(NotAPlainFile, IsRefused) { EXPECT_THAT(test::error_of(GetParam().path), HasSubstr(GetParam().cause)); }

INSTANTIATE_TEST_SUITE_P(
    Table, NotAPlainFile,
    testing::Values(
        PathCase{"Virtual", "/vsicurl/http://127.0.0.1:9/a.geojson", "plain file"},
        PathCase{"Memory", "/vsimem/a.geojson", "plain file"}, PathCase{"Upper", "/VSIZIP/a.zip", "plain file"},
        PathCase{"Url", "http://127.0.0.1:9/a.geojson", "plain file"},
        PathCase{"Driver", "GeoJSON:a.geojson", "plain file"}, PathCase{"Database", "PG:dbname=x", "plain file"},
        PathCase{"Json", R"({"type":"FeatureCollection","features":[]})", "plain file"},
        PathCase{"Xml", "<OGRVRTDataSource/>", "plain file"}, PathCase{"Missing", "/nowhere/a.shp", "no such file"},
        PathCase{"Folder", "/tmp", "is a folder"}, PathCase{"Device", "/dev/null", "not a regular file"}),
    [](const auto& tested) { return std::string(tested.param.name); });

}  // namespace
}  // namespace kamtuu
