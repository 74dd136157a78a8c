// The questions of within.hpp and nearest.hpp on borders as they come: the shipped municipalities and, where they are
// at hand, districts of 54 000 vertices.

#include <algorithm>
#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <limits>
#include <random>
#include <string>
#include <vector>

#include <kamtuu/locator.hpp>
#include <kamtuu/nearest.hpp>
#include <kamtuu/read.hpp>
#include <kamtuu/within.hpp>

#include "geometry/measure.hpp"
#include "read/corpus.hpp"
#include "reference/slow_distance.hpp"

namespace kamtuu {
namespace {

const std::filesystem::path data = std::filesystem::path(KAMTUU_SOURCE_DIR) / "data";

Boundaries read(const std::filesystem::path& file) {
    Findings findings;
    return read_boundaries({file}, {.register_folder = data / "register"}, findings);
}

/// Every edge of every unit, one after the other.
std::vector<NearUnit> distances_to_all(const std::vector<const Unit*>& units, const Locator& locator, Point p) {
    const auto covering = locator.all(p);
    std::vector<NearUnit> result;
    for (const Unit* unit : units) {
        double least_m = std::numeric_limits<double>::infinity();
        test::for_each_edge(unit->polygon,
                            [&](Point a, Point b) { least_m = std::min(least_m, distance_to_edge_m(p, a, b)); });
        if (std::find(covering.begin(), covering.end(), unit) != covering.end()) least_m = 0;
        result.push_back({unit, least_m});
    }
    test::sort_by_distance(result);
    return result;
}

/// Points in the country and around it, `far_deg` beyond its box, and corners of borders themselves.
std::vector<Point> points(const std::vector<const Unit*>& units, std::size_t count, double far_deg) {
    std::mt19937 random(20261207);
    std::uniform_real_distribution<double> lon(69.2 - far_deg, 80.3 + far_deg);
    std::uniform_real_distribution<double> lat(39.1 - far_deg, 43.3 + far_deg);
    std::vector<Point> result;
    while (result.size() < count) {
        const auto& ring = units[random() % units.size()]->polygon.front().outer;
        result.push_back(random() % 4 == 0 ? ring[random() % ring.size()] : Point{lon(random), lat(random)});
    }
    return result;
}

void expect_nothing_is_missed(const Boundaries& country, std::size_t count, double far_deg) {
    const NearestIndex nearest(country);
    const WithinIndex within(country);
    const Locator locator(country);
    for (const Point p : points(within.units(), count, far_deg)) {
        SCOPED_TRACE(std::to_string(p.lon) + ' ' + std::to_string(p.lat));
        const auto expected = distances_to_all(within.units(), locator, p);
        const auto found = nearest.nearest(p, 5);
        ASSERT_EQ(found.size(), 5U);
        for (std::size_t i = 0; i < found.size(); ++i) {
            EXPECT_EQ(found[i].unit->pcode, expected[i].unit->pcode);
            EXPECT_EQ(found[i].distance_m, expected[i].distance_m);
        }
        for (const double radius_m : {0.0, 10'000.0, 200'000.0}) {
            const auto near = static_cast<std::size_t>(std::count_if(
                expected.begin(), expected.end(), [&](const NearUnit& one) { return one.distance_m <= radius_m; }));
            EXPECT_EQ(within.within(p, radius_m).size(), near) << radius_m;
        }
    }
}

TEST(RealBorders, NothingIsMissedAmongTheShippedMunicipalities) {
    const auto country = read(data / "shapefiles/kgz_municipalities.shp");
    expect_nothing_is_missed(country, 60, 2);
    expect_nothing_is_missed(country, 5, 40);
}

TEST(RealBorders, NeighboursOfAUnitMeetItAndAreAtZero) {
    const auto country = read(data / "shapefiles/kgz_municipalities.shp");
    const NearestIndex nearest(country);
    const WithinIndex within(country);
    for (std::size_t i = 0; i < within.units().size(); i += 9) {
        const Unit& unit = *within.units()[i];
        std::vector<const Unit*> at_zero;
        for (const auto& near : nearest.nearest(unit, 40))
            if (near.distance_m == 0) at_zero.push_back(near.unit);
        auto meeting = within.meeting(unit.polygon);
        EXPECT_EQ(std::erase(meeting, &unit), 1U);
        EXPECT_EQ(at_zero, meeting) << unit.pcode.str();
    }
}

TEST(RealBorders, NothingIsMissedAmongDistricts) {
    KAMTUU_NEEDS_CORPUS();
    const auto country = read(test::corpus() / "data/boundaries/cod_ab_kgz_adm2.geojson");
    expect_nothing_is_missed(country, 20, 2);
}

TEST(RealBorders, TheNearestDistrictToAPlaceInTheLake) {
    KAMTUU_NEEDS_CORPUS();
    const auto country = read(test::corpus() / "data/boundaries/cod_ab_kgz_adm2.geojson");
    const NearestIndex nearest(country);
    const Point off_cholpon_ata{77.08, 42.55};
    const auto found = nearest.nearest(off_cholpon_ata, 2);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].unit->name_en, "Issyk-Kul") << "the district of the northern shore";
    EXPECT_EQ(found[1].unit->name_en, "Kemin") << "the one behind the ridge; the southern shore is farther";
    for (const auto& near : found)
        EXPECT_NEAR(near.distance_m, test::slow_distance_m(off_cholpon_ata, near.unit->polygon), 1e-5);
    EXPECT_NEAR(found[0].distance_m, 6760, 1);
}

}  // namespace
}  // namespace kamtuu
