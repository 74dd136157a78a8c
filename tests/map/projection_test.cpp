#include "map/projection.hpp"

#include <cmath>
#include <gtest/gtest.h>
#include <proj.h>
#include <random>

#include <kamtuu/error.hpp>
#include <kamtuu/geometry.hpp>

namespace kamtuu::map {
namespace {

constexpr Point middle{74.7, 41.2};

double plane_area(const std::vector<Place>& ring) {
    double twice = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const auto a = ring[i], b = ring[(i + 1) % ring.size()];
        twice += a.x * b.y - b.x * a.y;
    }
    return std::abs(twice) / 2;
}

/// A small square of so many degrees, its sides cut up, since they are straight only in degrees.
Ring square(Point at, double side) {
    constexpr int pieces = 50;
    Ring ring;
    for (int i = 0; i < pieces; ++i) ring.push_back({at.lon + side * i / pieces, at.lat});
    for (int i = 0; i < pieces; ++i) ring.push_back({at.lon + side, at.lat + side * i / pieces});
    for (int i = 0; i < pieces; ++i) ring.push_back({at.lon + side - side * i / pieces, at.lat + side});
    for (int i = 0; i < pieces; ++i) ring.push_back({at.lon, at.lat + side - side * i / pieces});
    ring.push_back(ring.front());
    return ring;
}

TEST(Projection, KeepsAreas) {
    const Projection projection("", middle);
    for (const double lon : {69.5, 72.0, 74.7, 79.0})
        for (const double lat : {39.3, 41.0, 43.0}) {
            const auto ring = square({lon, lat}, 0.5);
            std::vector<Place> plane;
            for (std::size_t i = 0; i + 1 < ring.size(); ++i) plane.push_back(*projection.place(ring[i]));
            const double truth = area(MultiPolygon{Polygon{ring, {}}}).m2();
            EXPECT_NEAR(plane_area(plane) / truth, 1, 1e-6) << lon << ' ' << lat;
        }
}

TEST(Projection, GoesThereAndBack) {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> lon(69, 81), lat(39, 44);
    for (const std::string name :
         {"", "equal-area", "EPSG:32643", "+proj=lcc +lat_1=40 +lat_2=42 +lon_0=74 +datum=WGS84"}) {
        const Projection projection(name, middle);
        for (int i = 0; i < 200; ++i) {
            const Point p{lon(random), lat(random)};
            const auto back = projection.point(*projection.place(p));
            ASSERT_TRUE(back);
            EXPECT_NEAR(back->lon, p.lon, 1e-8);
            EXPECT_NEAR(back->lat, p.lat, 1e-8);
        }
    }
}

/// From EPSG's own description of UTM zone 43 N, asked another way.
TEST(Projection, AgreesWithProj) {
    const Projection projection("EPSG:32643", middle);
    auto* context = proj_context_create();
    auto* utm = proj_create(context, "+proj=utm +zone=43 +ellps=WGS84");
    std::mt19937 random(8);
    std::uniform_real_distribution<double> lon(72, 78), lat(39, 44);
    for (int i = 0; i < 100; ++i) {
        const Point p{lon(random), lat(random)};
        const auto truth = proj_trans(utm, PJ_FWD, proj_coord(proj_torad(p.lon), proj_torad(p.lat), 0, 0));
        const auto place = projection.place(p);
        ASSERT_TRUE(place);
        EXPECT_NEAR(place->x, truth.xy.x, 1e-3);
        EXPECT_NEAR(place->y, truth.xy.y, 1e-3);
    }
    proj_destroy(utm);
    proj_context_destroy(context);
}

TEST(Projection, HasItsMiddleAtTheOrigin) {
    const auto place = Projection("", middle).place(middle);
    ASSERT_TRUE(place);
    EXPECT_NEAR(place->x, 0, 1e-6);
    EXPECT_NEAR(place->y, 0, 1e-6);
}

TEST(Projection, RefusesWhatProjDoesNotKnow) {
    for (const std::string name : {"Rainbow", "EPSG:99999999", "+proj=nothing", "\x01"})
        EXPECT_THROW(Projection(name, middle), Error) << name;
}

TEST(Projection, TellsWhereItShowsNothing) {
    EXPECT_EQ(Projection("+proj=gnom +lat_0=41 +lon_0=74 +datum=WGS84", middle).place({-106, -41}), std::nullopt);
}

}  // namespace
}  // namespace kamtuu::map
