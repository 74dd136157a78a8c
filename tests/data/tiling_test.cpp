// What the shipped layers promise: a tiling of municipalities that fills the outlines of the regions.

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <map>
#include <random>
#include <set>
#include <utility>

#include "data/shipped.hpp"
#include "geometry/geos.hpp"
#include "geometry/normal_form.hpp"
#include "geometry/overlay.hpp"
#include "geometry/repair.hpp"

namespace {

using kamtuu::MultiPolygon;
using kamtuu::Point;
using kamtuu::Ring;
using kamtuu::test::shipped_layer;
using kamtuu::test::shipped_table;
using kamtuu::test::ShippedFeature;
using kamtuu::test::TextRow;

namespace geos = kamtuu::geos;

const std::vector<ShippedFeature>& municipalities() {
    static const auto layer = shipped_layer("kgz_municipalities");
    return layer;
}
const std::vector<ShippedFeature>& regions() {
    static const auto layer = shipped_layer("kgz_regions");
    return layer;
}

const std::map<std::string, TextRow>& units() {
    static const auto by_pcode = [] {
        std::map<std::string, TextRow> rows;
        for (const auto& row : shipped_table("register/units.csv")) rows[row.at("pcode")] = row;
        return rows;
    }();
    return by_pcode;
}

std::vector<TextRow> leaves() {
    std::set<std::string> parents;
    for (const auto& [pcode, row] : units()) parents.insert(row.at("parent_pcode"));
    std::vector<TextRow> result;
    for (const auto& [pcode, row] : units())
        if (!parents.contains(pcode)) result.push_back(row);
    return result;
}

MultiPolygon union_of(const std::vector<ShippedFeature>& features) {
    std::vector<const MultiPolygon*> polygons;
    for (const auto& feature : features) polygons.push_back(&feature.polygon);
    return kamtuu::union_of(polygons);
}

double planar_area(const MultiPolygon& polygons) { return geos::planar_area(*geos::to_geos(polygons)); }

double sum_of_areas(const std::vector<ShippedFeature>& features) {
    double sum = 0;
    for (const auto& feature : features) sum += planar_area(feature.polygon);
    return sum;
}

/// Each directed edge with its owner; rings run counter-clockwise outside, clockwise in holes.
std::map<std::pair<Point, Point>, std::size_t> directed_edges(const std::vector<ShippedFeature>& features) {
    std::map<std::pair<Point, Point>, std::size_t> edges;
    const auto add = [&](const Ring& ring, std::size_t owner) {
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
            const bool is_new = edges.emplace(std::pair(ring[i], ring[i + 1]), owner).second;
            EXPECT_TRUE(is_new) << "an edge twice at " << ring[i].lon << ' ' << ring[i].lat;
        }
    };
    for (std::size_t owner = 0; owner < features.size(); ++owner)
        for (const auto& polygon : kamtuu::oriented(features[owner].polygon)) {
            add(polygon.outer, owner);
            for (const auto& hole : polygon.holes) add(hole, owner);
        }
    return edges;
}

void expect_equal_unit(const TextRow& texts, const std::string& level, const TextRow& unit) {
    EXPECT_EQ(texts.at("ADM" + level + "_PCODE"), unit.at("pcode"));
    EXPECT_EQ(texts.at("ADM" + level + "_EN"), unit.at("name_en"));
    EXPECT_EQ(texts.at("ADM" + level + "_KY"), unit.at("name_ky"));
}

/// The unit itself or the one above it that has `level`; a unit above that level stands for itself.
const TextRow& at_level(const TextRow& unit, const std::string& level) {
    const auto* up = &unit;
    while (up->at("level") > level) up = &units().at(up->at("parent_pcode"));
    return *up;
}

}  // namespace

TEST(ShippedRegister, HasEveryUnit) {
    std::map<std::string, int> counts;
    for (const auto& [pcode, row] : units()) ++counts[row.at("level") + " " + row.at("type")];
    const std::map<std::string, int> expected{{"0 country", 1}, {"1 region", 7}, {"1 city", 2},  {"2 district", 40},
                                              {"2 city", 13},   {"3 city", 22},  {"3 other", 2}, {"3 aiyl_aimak", 436}};
    EXPECT_EQ(counts, expected);
}

TEST(ShippedRegister, WritesNoLookAlikeForNg) {
    for (const auto& [pcode, row] : units())
        for (const auto& [column, text] : row) EXPECT_EQ(text.find("\u04CA"), std::string::npos) << pcode;
}

TEST(ShippedMunicipalities, AreTheLeavesOfTheRegister) {
    const auto expected = leaves();
    ASSERT_EQ(municipalities().size(), 469U);
    ASSERT_EQ(expected.size(), 469U);
    std::map<std::string, int> types;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        for (const char* const level : {"3", "2", "1"})
            expect_equal_unit(municipalities()[i].texts, level, at_level(expected[i], level));
        EXPECT_EQ(municipalities()[i].texts.at("ADM0_PCODE"), "KG");
        EXPECT_EQ(municipalities()[i].texts.at("ADM0_EN"), "Kyrgyzstan");
        ++types[expected[i].at("type")];
    }
    EXPECT_EQ(types, (std::map<std::string, int>{{"aiyl_aimak", 436}, {"city", 31}, {"other", 2}}));
}

TEST(ShippedRegions, HaveTheNamesOfTheRegister) {
    ASSERT_EQ(regions().size(), 8U);
    for (const auto& region : regions()) {
        expect_equal_unit(region.texts, "1", units().at(region.texts.at("ADM1_PCODE")));
        expect_equal_unit(region.texts, "0", units().at("KG"));
        EXPECT_FALSE(kamtuu::repair(region.polygon).fault) << region.texts.at("ADM1_EN");
    }
}

TEST(ShippedLayers, SayInEveryRowHowAccurateTheyAre) {
    for (const auto* layer : {&regions(), &municipalities()})
        for (const auto& feature : *layer)
            EXPECT_EQ(feature.texts.at("ACCURACY"),
                      "Approximate, for demonstration; use the official layer (OCHA COD-AB on HDX) for decisions");
}

TEST(ShippedMunicipalities, AreValid) {
    for (const auto& feature : municipalities()) {
        const auto fault = kamtuu::repair(feature.polygon).fault;
        EXPECT_FALSE(fault) << feature.texts.at("ADM3_PCODE") << ": " << *fault;
    }
}

TEST(ShippedMunicipalities, NeitherOverlapNorLeaveGaps) {
    const auto whole = union_of(municipalities());
    EXPECT_NEAR(sum_of_areas(municipalities()) / planar_area(whole), 1, 1e-12);
    EXPECT_NEAR(planar_area(whole) / planar_area(union_of(regions())), 1, 1e-12);
    ASSERT_EQ(whole.size(), union_of(regions()).size());
    for (std::size_t part = 0; part < whole.size(); ++part)
        EXPECT_EQ(whole[part].holes.size(), union_of(regions())[part].holes.size());
}

TEST(ShippedMunicipalities, HaveTheSameVerticesOnBothSidesOfEveryBorder) {
    const auto edges = directed_edges(municipalities());
    std::set<std::pair<Point, Point>> outline;
    for (const auto& [edge, owner] : edges) {
        const auto twin = edges.find({edge.second, edge.first});
        if (twin == edges.end()) {
            outline.insert(edge);
        } else {
            EXPECT_NE(twin->second, owner);
        }
    }
    // Whatever has no other side is the outline of the country, enclaves included, and nothing else.
    std::set<std::pair<Point, Point>> expected;
    for (const auto& [edge, owner] : directed_edges({{{}, union_of(municipalities())}})) expected.insert(edge);
    EXPECT_EQ(outline, expected);
}

TEST(ShippedMunicipalities, ShareBordersAcrossRegionsToo) {
    std::size_t across = 0;
    const auto edges = directed_edges(municipalities());
    for (const auto& [edge, owner] : edges) {
        const auto twin = edges.find({edge.second, edge.first});
        if (twin == edges.end()) continue;
        const auto region = [&](std::size_t i) { return municipalities()[i].texts.at("ADM1_PCODE"); };
        if (region(owner) != region(twin->second)) ++across;
    }
    EXPECT_GT(across, 1000U);
}

TEST(ShippedMunicipalities, KeepEveryVertexOfTheRegions) {
    std::set<Point> vertices;
    for (const auto& [edge, owner] : directed_edges(municipalities())) vertices.insert(edge.first);
    for (const auto& [edge, owner] : directed_edges(regions()))
        EXPECT_TRUE(vertices.contains(edge.first)) << edge.first.lon << ' ' << edge.first.lat;
}

TEST(ShippedMunicipalities, HoldTheirLabelPointsButForSix) {
    std::vector<std::string> outside;
    for (const auto& feature : municipalities()) {
        const auto& unit = units().at(feature.texts.at("ADM3_PCODE"));
        const auto& c = geos::Context::local();
        const auto point = geos::own(
            GEOSGeom_createPointFromXY_r(c.handle(), std::stod(unit.at("lon")), std::stod(unit.at("lat"))), "point");
        const auto polygon = geos::to_geos(feature.polygon);
        if (!c.check(GEOSIntersects_r(c.handle(), polygon.get(), point.get()), "intersects"))
            outside.push_back(unit.at("pcode") + " " + unit.at("name_en"));
    }
    EXPECT_EQ(outside, (std::vector<std::string>{"KG03211863000 Nazaraliev", "KG03220854000 Saypidin-Atabekov",
                                                 "KG05236802000 Ak-Suu", "KG06226600010 Kara-Suu (city)",
                                                 "KG06226850000 Savay", "KG08206810000 Birdik"}));
}

TEST(ShippedMunicipalities, GoToTheNearestLabelPointOfTheirRegion) {
    const auto outline = [](const std::string& region) {
        return region == "KG21000000000" ? "KG06000000000" : region;  // Osh city has no outline of its own
    };
    std::mt19937 random(20260822);  // fixed: a failure can be repeated
    std::uniform_real_distribution<double> lon(69.3, 80.2);
    std::uniform_real_distribution<double> lat(39.2, 43.2);
    std::vector<geos::Geometry> polygons;
    for (const auto& feature : municipalities()) polygons.push_back(geos::to_geos(feature.polygon));
    int tried = 0;
    for (int round = 0; round < 1000; ++round) {
        const Point p{lon(random), lat(random)};
        const auto point = geos::to_geos(std::vector<Point>{p});
        const auto holds = [&](const geos::Geometry& polygon) {
            return GEOSIntersects_r(geos::Context::local().handle(), polygon.get(), point.get()) == 1;
        };
        const auto found = std::find_if(polygons.begin(), polygons.end(), holds);
        if (found == polygons.end()) continue;
        ++tried;
        const auto& owner = municipalities()[static_cast<std::size_t>(found - polygons.begin())].texts;
        const auto distance = [&](const TextRow& texts) {
            const auto& unit = units().at(texts.at("ADM3_PCODE"));
            return std::hypot((std::stod(unit.at("lon")) - p.lon) * 0.75, std::stod(unit.at("lat")) - p.lat);
        };
        for (const auto& other : municipalities()) {
            if (outline(other.texts.at("ADM1_PCODE")) != outline(owner.at("ADM1_PCODE"))) continue;
            ASSERT_LE(distance(owner), distance(other.texts) + 1e-12) << p.lon << ' ' << p.lat;
        }
    }
    EXPECT_GT(tried, 300);
}
