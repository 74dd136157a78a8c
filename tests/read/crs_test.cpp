#include "read/crs.hpp"

#include <array>
#include <cmath>
#include <cstdio>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <ogr_spatialref.h>

#include <kamtuu/error.hpp>

#include "read/boundary_files.hpp"

namespace kamtuu {
namespace {

using test::Folder;
using testing::HasSubstr;

/// `p` in another CRS, x and y; the judge is PROJ asked the other way round.
Point project(Point p, int epsg) {
    OGRSpatialReference from;
    from.importFromEPSG(4326);
    from.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    OGRSpatialReference to;
    to.importFromEPSG(epsg);
    to.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    OGRCoordinateTransformationOptions options;
    options.SetAreaOfInterest(68.74, 38.67, 80.80, 43.77);
    auto* change = OGRCreateCoordinateTransformation(&from, &to, options);
    change->Transform(1, &p.lon, &p.lat);
    OGRCoordinateTransformation::DestroyCT(change);
    return p;
}

struct System {
    int epsg;
    double lon;  // where in the country it is used
};

void PrintTo(const System& system, std::ostream* to) { *to << system.epsg; }

/// One district, a square of a tenth of a degree, in `system`.
test::Layer district_in(const System& system, bool say) {
    test::Layer layer;
    layer.fields = {"ADM2_PCODE"};
    const Point a = project({system.lon, 42}, system.epsg);
    const Point b = project({system.lon + 0.1, 42}, system.epsg);
    const Point c = project({system.lon + 0.1, 42.1}, system.epsg);
    std::array<char, 300> wkt{};
    std::snprintf(wkt.data(), wkt.size(), "POLYGON ((%.12g %.12g,%.12g %.12g,%.12g %.12g,%.12g %.12g))", a.lon, a.lat,
                  b.lon, b.lat, c.lon, c.lat, a.lon, a.lat);
    layer.rows = {{wkt.data(), {"KG02205000000"}}};
    layer.crs = say ? "EPSG:" + std::to_string(system.epsg) : "";
    return layer;
}

void expect_in_place(const std::filesystem::path& file, const System& system, const BoundaryOptions& options) {
    Findings findings;
    const auto boundaries = read_boundaries({file}, options, findings);
    const auto box = bounds(boundaries.find(*Pcode::parse("KG02205000000"))->polygon);
    EXPECT_NEAR(box.west, system.lon, 2e-7);  // two centimetres
    EXPECT_NEAR(box.south, 42, 2e-7);
    EXPECT_NEAR(box.east, system.lon + 0.1, 2e-7);
}

class EverySystem : public testing::TestWithParam<System> {};

TEST_P(EverySystem, ComesFromTheFile) {
    const Folder folder;
    for (const char* name : {"a.gpkg", "a.shp", "a.fgb"}) {
        expect_in_place(test::write(folder, name, district_in(GetParam(), true)), GetParam(), {});
    }
}

TEST_P(EverySystem, ComesFromTheCaller) {
    const Folder folder;
    BoundaryOptions options;
    options.crs = "EPSG:" + std::to_string(GetParam().epsg);
    expect_in_place(test::write(folder, "a.shp", district_in(GetParam(), false)), GetParam(), options);
}

TEST_P(EverySystem, IsProposedWhereNobodySays) {
    if (GetParam().epsg == 4284 || GetParam().epsg == 7686) GTEST_SKIP() << "degrees are taken for WGS 84";
    const Folder folder;
    const auto error = test::error_of(test::write(folder, "a.shp", district_in(GetParam(), false)));
    EXPECT_THAT(error, HasSubstr("no .prj"));
    EXPECT_THAT(error, HasSubstr("EPSG:" + std::to_string(GetParam().epsg)));
}

INSTANTIATE_TEST_SUITE_P(Table, EverySystem,
                         testing::Values(System{7686, 74}, System{7692, 69.3}, System{7693, 71}, System{7694, 74},
                                         System{7695, 77}, System{7696, 79.5}, System{4284, 74}, System{28412, 70},
                                         System{28413, 75}, System{28414, 79}, System{32642, 70}, System{32643, 75},
                                         System{32644, 79}, System{3857, 74}),
                         [](const auto& tested) { return "Epsg" + std::to_string(tested.param.epsg); });

TEST(Crs, PulkovoIsShiftedBySomeFiftyMetres) {
    const auto there = project({74.6, 42.87}, 4284);
    const double metres_per_degree = 111320;
    const double shift = std::hypot((there.lon - 74.6) * metres_per_degree * std::cos(42.87 * 3.14159265 / 180),
                                    (there.lat - 42.87) * metres_per_degree);
    EXPECT_NEAR(shift, 57, 3);
}

TEST(Crs, IsAssumedForDegreesInTheCountry) {
    const Folder folder;
    auto layer = test::two_districts();
    layer.crs = "";
    const auto file = test::write(folder, "a.shp", layer);
    Findings findings;
    (void)read_boundaries({file}, {}, findings);
    EXPECT_EQ(test::finding(findings, "crs.assumed").severity, Severity::note);
    EXPECT_EQ(describe({file}, {}, findings).at(0).crs, "EPSG:4326 (assumed)");
}

TEST(Crs, WithAxesSwappedIsToldSo) {
    const Folder folder;
    auto layer = test::two_districts();
    layer.crs = "";
    for (auto& row : layer.rows) row.wkt = test::square(42, 78);
    EXPECT_THAT(test::error_of(test::write(folder, "a.shp", layer)), HasSubstr("latitude before longitude"));
}

TEST(Crs, ThatPutsUnitsElsewhereIsWrong) {
    const Folder folder;
    auto layer = district_in({28413, 75}, true);
    layer.crs = "EPSG:32643";
    const auto file = test::write(folder, "a.shp", layer);
    const auto error = test::error_of(file);
    EXPECT_THAT(error, HasSubstr("coordinate system is wrong"));
    EXPECT_THAT(error, HasSubstr("--crs EPSG:"));
    BoundaryOptions options;
    options.crs = "EPSG:28413";
    Findings findings;
    (void)read_boundaries({file}, options, findings);
    EXPECT_TRUE(test::has(findings, "crs.overridden"));
}

TEST(Crs, OfTheFileIsNotOverriddenWhereItFits) {
    const Folder folder;
    BoundaryOptions options;
    options.crs = "EPSG:28413";
    const auto file = test::write(folder, "a.gpkg", district_in({32643, 75}, true));
    expect_in_place(file, {32643, 75}, options);
    Findings findings;
    (void)read_boundaries({file}, options, findings);
    const auto found = test::finding(findings, "crs.not_needed");
    EXPECT_EQ(found.severity, Severity::note);
    EXPECT_THAT(found.message, testing::AllOf(HasSubstr("EPSG:32643"), HasSubstr("EPSG:28413")));
}

TEST(Crs, OfOtherCountriesMayLieAnywhere) {
    const Folder folder;
    test::Layer layer;
    layer.fields = {"ADM1_PCODE"};
    layer.rows = {{test::square(-75, 4), {"CO05"}}};
    layer.crs = "";
    Findings findings;
    EXPECT_EQ(read_boundaries({test::write(folder, "a.shp", layer)}, {}, findings).country().pcode.str(), "CO");
    layer.rows[0].wkt = test::square(500000, 4000000, 1000);
    EXPECT_THAT(test::error_of(test::write(folder, "b.shp", layer)), HasSubstr("--crs"));
}

TEST(Crs, ThatNobodyKnowsIsAMistakeOfTheCaller) {
    const Folder folder;
    auto layer = test::two_districts();
    const auto with_crs = test::write(folder, "says.shp", layer);
    layer.crs = "";
    const auto without = test::write(folder, "silent.shp", layer);
    for (const auto& file : {with_crs, without}) {
        for (const char* crs : {"EPSG:1", "http://127.0.0.1:9/x", "/etc/hostname", "nonsense"}) {
            BoundaryOptions options;
            options.crs = crs;
            Findings findings;
            try {
                (void)read_boundaries({file}, options, findings);
                ADD_FAILURE() << crs;
            } catch (const Error& error) {
                EXPECT_EQ(error.kind(), ErrorKind::usage) << error.what();
            }
        }
    }
}

}  // namespace
}  // namespace kamtuu
