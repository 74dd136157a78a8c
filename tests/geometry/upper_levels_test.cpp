#include "geometry/upper_levels.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>
#include <string>

#include "geometry/shapes.hpp"

using kamtuu::area;
using kamtuu::derive_upper_levels;
using kamtuu::Findings;
using kamtuu::Level;
using kamtuu::MultiPolygon;
using kamtuu::Pcode;
using kamtuu::Unit;
using kamtuu::test::planar_area;
using kamtuu::test::square;
using kamtuu::test::square_ring;

namespace {

Unit unit(const std::string& pcode, Level level, const std::string& parent, MultiPolygon polygon = {}) {
    Unit result{.pcode = *Pcode::parse(pcode)};
    result.level = level;
    if (!parent.empty()) result.parent = Pcode::parse(parent);
    result.polygon = std::move(polygon);
    return result;
}

/// Two regions; the first has a district with two municipalities, the second is a leaf.
std::vector<Unit> country() {
    std::vector<Unit> units;
    units.push_back(unit("KG", Level::adm0, ""));
    units.push_back(unit("KG01", Level::adm1, "KG"));
    units.push_back(unit("KG0101", Level::adm2, "KG01"));
    units.push_back(unit("KG010101", Level::adm3, "KG0101", square(70, 40)));
    units.push_back(unit("KG010102", Level::adm3, "KG0101", square(71, 40)));
    units.push_back(unit("KG02", Level::adm1, "KG", square(72, 40)));
    return units;
}

const Unit& get(const std::vector<Unit>& units, const std::string& pcode) {
    return *std::find_if(units.begin(), units.end(), [&](const Unit& u) { return u.pcode.str() == pcode; });
}

}  // namespace

TEST(UpperLevels, AreTheUnionOfTheirLeaves) {
    auto units = country();
    Findings findings;
    derive_upper_levels(units, 1, findings);
    EXPECT_TRUE(findings.empty());
    EXPECT_DOUBLE_EQ(planar_area(get(units, "KG0101").polygon), 2);
    EXPECT_EQ(get(units, "KG01").polygon, get(units, "KG0101").polygon);
    EXPECT_DOUBLE_EQ(planar_area(get(units, "KG").polygon), 3);
    EXPECT_EQ(get(units, "KG").polygon.size(), 1U);
}

TEST(UpperLevels, HaveTheAreaOfTheirLeaves) {
    auto units = country();
    Findings findings;
    derive_upper_levels(units, 1, findings);
    const double cell = area(square(70, 40)).m2();
    EXPECT_DOUBLE_EQ(get(units, "KG010101").area->m2(), cell);
    EXPECT_DOUBLE_EQ(get(units, "KG").area->m2(), cell + cell + cell);
}

TEST(UpperLevels, KeepAGivenPolygonWhereALeafHasNone) {
    auto units = country();
    units[4].polygon.clear();
    units[1].polygon = square(70, 40, 2);
    Findings findings;
    derive_upper_levels(units, 1, findings);
    EXPECT_EQ(get(units, "KG01").polygon, square(70, 40, 2));
    EXPECT_TRUE(get(units, "KG01").area);
    EXPECT_TRUE(get(units, "KG0101").polygon.empty());
    EXPECT_FALSE(get(units, "KG0101").area);
    EXPECT_FALSE(get(units, "KG010102").area);
    EXPECT_DOUBLE_EQ(planar_area(get(units, "KG").polygon), 4 + 1) << "the region as given and the one beside it";
    EXPECT_TRUE(findings.empty());
}

TEST(UpperLevels, AreMadeOfDistrictsWhoseMunicipalitiesHaveNoPolygons) {
    auto units = country();
    units[2].polygon = square(70, 40, 2);
    units[3].polygon.clear();
    units[4].polygon.clear();
    Findings findings;
    derive_upper_levels(units, 1, findings);
    EXPECT_EQ(get(units, "KG01").polygon, square(70, 40, 2));
    EXPECT_DOUBLE_EQ(get(units, "KG01").area->m2(), area(square(70, 40, 2)).m2());
    EXPECT_FALSE(get(units, "KG010101").area);
    EXPECT_DOUBLE_EQ(planar_area(get(units, "KG").polygon), 4 + 1) << "with the region beside it";
}

TEST(UpperLevels, ReportAGivenPolygonThatDiffers) {
    auto units = country();
    units[1].polygon = {{{{70, 40}, {72.1, 40}, {72.1, 41}, {70, 41}, {70, 40}}}};
    units[2].polygon = {{{{70, 40}, {72.001, 40}, {72.001, 41}, {70, 41}, {70, 40}}}};  // 0.05 % larger
    Findings findings;
    derive_upper_levels(units, 1, findings);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].code, "level.area_differs");
    EXPECT_EQ(findings[0].unit, "KG01");
    EXPECT_DOUBLE_EQ(planar_area(get(units, "KG01").polygon), 2);
}

TEST(UpperLevels, ReportPartsThatOverlap) {
    auto units = country();
    units[4].polygon = square(70.5, 40);  // half of it lies in the municipality beside it
    Findings findings;
    derive_upper_levels(units, 1, findings);
    ASSERT_EQ(findings.size(), 3U);  // the district, its region and the country
    for (const auto& finding : findings) EXPECT_EQ(finding.code, "level.parts_overlap");
    EXPECT_EQ(findings[2].unit, "KG0101");  // a quarter of 18825.58 km2, but for the edges being geodesics
    EXPECT_NE(findings[2].message.find("4706.32 km2 count twice"), std::string::npos) << findings[2].message;
    EXPECT_DOUBLE_EQ(planar_area(get(units, "KG0101").polygon), 1.5);
    EXPECT_DOUBLE_EQ(get(units, "KG0101").area->m2(), 2 * area(square(70, 40)).m2()) << "the sum";
}

TEST(UpperLevels, DoNotDependOnThreadsOrOrder) {
    auto expected = country();
    Findings findings;
    derive_upper_levels(expected, 1, findings);
    std::mt19937 random(20260822);
    for (unsigned threads = 1; threads <= 4; ++threads) {
        auto units = country();
        std::shuffle(units.begin(), units.end(), random);
        derive_upper_levels(units, threads, findings);
        for (const auto& one : units) {
            EXPECT_EQ(one.polygon, get(expected, one.pcode.str()).polygon);
            EXPECT_EQ(one.area, get(expected, one.pcode.str()).area);
        }
    }
    EXPECT_TRUE(findings.empty());
}

TEST(UpperLevels, EndInSpiteOfParentsThatRunInACircle) {
    auto units = country();
    units[1].parent = Pcode::parse("KG0101");
    Findings findings;
    derive_upper_levels(units, 2, findings);
    EXPECT_DOUBLE_EQ(planar_area(get(units, "KG0101").polygon), 2);
}
