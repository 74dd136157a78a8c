#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>
#include <rapidcheck/gtest.h>
#include <string>
#include <vector>

#include <kamtuu/check.hpp>
#include <kamtuu/neighbours.hpp>
#include <kamtuu/repair.hpp>

#include "geometry/shapes.hpp"
#include "support/map.hpp"

namespace kamtuu {
namespace {

using test::country;
using test::square;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr double metre = 1 / 111'195.0;  // in degrees, about; along the equator and the meridian alike

MultiPolygon ring(Ring points) {
    points.push_back(points.front());
    return {{std::move(points)}};
}

std::vector<std::string> pairs(const Boundaries& boundaries) {
    std::vector<std::string> all;
    for (const auto& border : neighbours(Tiling(boundaries)))
        all.push_back(border.unit->name_en + border.other->name_en);
    return all;
}

/// Kinds and whom they concern, without what is right to be there.
std::vector<std::string> faults(const Boundaries& boundaries) {
    std::vector<std::string> all;
    for (const auto& issue : check(Tiling(boundaries))) {
        if (issue.severity == Severity::note || issue.kind == IssueKind::unclassified_hole) continue;
        auto text = std::string(to_string(issue.kind)) + " ";
        for (const auto* unit : issue.units) text += unit->name_en;
        all.push_back(text);
    }
    return all;
}

/// A and B, `gap_m` apart, closed above and below by C and D.
Boundaries across_a_gap(double gap_m) {
    const double a = 0.01;
    const double b = a + gap_m * metre;
    return country({square(0, 0, 0.01), ring({{b, 0}, {0.02, 0}, {0.02, 0.01}, {b, 0.01}}),
                    ring({{0, 0.01}, {a, 0.01}, {b, 0.01}, {0.02, 0.01}, {0.02, 0.02}, {0, 0.02}}),
                    ring({{0, -0.01}, {0.02, -0.01}, {0.02, 0}, {b, 0}, {a, 0}, {0, 0}})});
}

TEST(Repair, LeavesATilingAsItIs) {
    const auto map = test::from_map(
        "AAB\n"
        "C.B\n"
        "CCD");
    const auto repaired = repair(map);
    EXPECT_THAT(repaired.units, IsEmpty());
    EXPECT_EQ(repaired.changed.m2(), 0);
    for (std::size_t i = 0; i < map.units().size(); ++i)
        if (!map.units()[i].polygon.empty() && map.is_leaf(map.units()[i])) {
            EXPECT_EQ(repaired.boundaries.units()[i].polygon, map.units()[i].polygon);
        }
    EXPECT_THAT(holes(Tiling(repaired.boundaries)), SizeIs(1)) << "the hole is no fault";
}

TEST(Repair, OfNothingIsNothing) {
    const auto map = country({});
    EXPECT_THAT(repair(map).units, IsEmpty());
}

TEST(Repair, UnitsAcrossATwoMetreSliverAreNeighboursAfterIt) {
    const auto map = across_a_gap(2);
    EXPECT_THAT(pairs(map), ElementsAre("AC", "AD", "BC", "BD"));
    const auto repaired = repair(map);
    EXPECT_THAT(pairs(repaired.boundaries), ElementsAre("AB", "AC", "AD", "BC", "BD"));
    ASSERT_THAT(repaired.units, SizeIs(1));
    EXPECT_EQ(repaired.units[0].unit->name_en, "A") << "as long a border as B's, and first";
    EXPECT_EQ(repaired.units[0].slivers, 1U);
    EXPECT_NEAR(repaired.changed.m2(), 2 * 0.01 / metre, 20);
    EXPECT_THAT(faults(repaired.boundaries), IsEmpty());
}

TEST(Repair, SnapsWhatIsNearer) {
    const auto repaired = repair(across_a_gap(0.5));
    EXPECT_THAT(pairs(repaired.boundaries), ElementsAre("AB", "AC", "AD", "BC", "BD"));
    for (const auto& row : repaired.units) EXPECT_EQ(row.slivers, 0U);
    ASSERT_FALSE(repaired.units.empty());
    EXPECT_EQ(repaired.units[0].unit->name_en, "B") << "A is first and keeps its place";
    EXPECT_THAT(faults(repaired.boundaries), IsEmpty());
}

TEST(Repair, AWideGapStays) {
    const auto map = across_a_gap(30);
    const auto repaired = repair(map);
    EXPECT_THAT(repaired.units, IsEmpty());
    EXPECT_THAT(holes(Tiling(repaired.boundaries)), SizeIs(1));
}

TEST(Repair, AThinLakeIsNotFilled) {
    const auto map = across_a_gap(2);
    const std::vector<KnownPlace> known{{.name = "Thin", .kind = HoleClass::lake, .at = {0.01 + metre, 0.005}}};
    const auto repaired = repair(map, {.holes = {.known = known}});
    EXPECT_THAT(repaired.units, IsEmpty());
    EXPECT_THAT(pairs(repaired.boundaries), ElementsAre("AC", "AD", "BC", "BD"));
}

TEST(Repair, GivesBordersTheVerticesOfBothSides) {
    const auto map = country({ring({{0, 0}, {0.02, 0}, {0.02, 0.015}, {0.02, 0.02}, {0, 0.02}}), square(0.02, 0, 0.01),
                              square(0.02, 0.01, 0.01)});
    EXPECT_THAT(faults(map), testing::Not(IsEmpty()));
    const auto repaired = repair(map);
    EXPECT_THAT(faults(repaired.boundaries), IsEmpty());
    EXPECT_THAT(pairs(repaired.boundaries), ElementsAre("AB", "AC", "BC"));
    EXPECT_NEAR(repaired.changed.m2(), 0, 1e-3);
}

TEST(Repair, RemovesAMicroOverlap) {
    const auto map = country({square(0, 0, 0.01), square(0.01 - 0.6 * metre, 0, 0.01)});
    const auto repaired = repair(map);
    EXPECT_THAT(pairs(repaired.boundaries), ElementsAre("AB"));
    EXPECT_THAT(faults(repaired.boundaries), IsEmpty());
}

TEST(Repair, LeavesALargeOverlap) {
    const auto map = country({square(0, 0, 0.01), square(0.005, 0, 0.01)});
    const auto repaired = repair(map);
    EXPECT_THAT(faults(repaired.boundaries), testing::Contains("overlap AB"));
}

TEST(Repair, KeepsATileThatWouldChangeTooMuch) {
    const auto map = across_a_gap(2);
    const auto repaired = repair(map, {.largest_change = 0.0001});
    EXPECT_THAT(repaired.units, IsEmpty());
    ASSERT_THAT(repaired.findings, SizeIs(1));
    EXPECT_EQ(repaired.findings[0].code, "repair.refused");
}

TEST(Repair, KeepsTheFineDetailOfOneTile) {
    // Vertices a quarter of a metre apart, all of one tile: nobody else's border is near.
    Ring points{{0, 0}, {0.01, 0}};
    for (int i = 0; i < 8; ++i) points.push_back({0.01 + (i % 2 == 0 ? 0.25 : 0) * metre, (1 + i) * 0.25 * metre});
    points.insert(points.end(), {{0.01, 0.01}, {0, 0.01}});
    EXPECT_THAT(repair(country({ring(points)})).units, IsEmpty());
}

TEST(Repair, AnInvalidTileIsLeftAndDoesNotStopTheOthers) {
    const auto map =
        country({square(0, 0, 0.01), square(0.01 + 0.5 * metre, 0, 0.01), ring({{5, 5}, {6, 6}, {6, 5}, {5, 6}})});
    EXPECT_THAT(pairs(repair(map).boundaries), ElementsAre("AB"));
}

TEST(Repair, DoesNotDependOnThreads) {
    const auto map = across_a_gap(0.5);
    const auto one = repair(map, {.threads = 1});
    const auto four = repair(map, {.threads = 4});
    for (std::size_t i = 0; i < map.units().size(); ++i)
        EXPECT_EQ(one.boundaries.units()[i].polygon, four.boundaries.units()[i].polygon);
}

struct Moved : Point {
    Moved(double lon_deg, double lat_deg) : Point{lon_deg, lat_deg} {}
};

/// A random drawing in cells of about a kilometre, with vertices every third of it, and every ring of one tile moved a
/// bit by itself: what was one border is two.
Boundaries jittered(const std::vector<unsigned char>& bytes, double largest_m) {
    std::string drawing;
    for (std::size_t i = 0; i < 20; ++i) {
        if (i != 0 && i % 5 == 0) drawing += '\n';
        drawing += static_cast<char>('A' + (i < bytes.size() ? bytes[i] % 4 : 0));
    }
    const auto map = test::from_map(drawing);
    std::vector<Unit> units(map.units().begin(), map.units().end());
    std::size_t next = 20;
    const auto random = [&] {
        const double byte = next < bytes.size() ? bytes[next++] : 128;
        return (byte - 128) / 128 * largest_m * metre / std::sqrt(2);
    };
    for (auto& unit : units) {
        unit.area.reset();
        if (unit.level == Level::adm0) unit.polygon.clear();
        std::map<Point, Moved> moved;  // where parts of one tile touch in a point they do so after it
        for (auto& polygon : unit.polygon) {
            const auto move = [&](Ring& points) {
                Ring made;
                for (std::size_t i = 0; i + 1 < points.size(); ++i)
                    for (int third = 0; third < 3; ++third) {
                        const auto a = points[i];
                        const auto b = points[i + 1];
                        Point p{(a.lon + (b.lon - a.lon) * third / 3) / 100,
                                (a.lat + (b.lat - a.lat) * third / 3) / 100};
                        if (unit.name_en != "A")
                            p = moved.try_emplace(p, p.lon + random(), p.lat + random()).first->second;
                        made.push_back(p);
                    }
                made.push_back(made.front());
                points = std::move(made);
            };
            move(polygon.outer);
            for (auto& hole : polygon.holes) move(hole);
        }
    }
    return Boundaries(std::move(units));
}

RC_GTEST_PROP(Repair, MakesOneOfJitteredBorders, (std::vector<unsigned char> bytes)) {
    const auto map = jittered(bytes, 0.4);  // so that two sides are less than a metre apart
    const auto repaired = repair(map, {.threads = 2});
    const auto left = faults(repaired.boundaries);
    RC_LOG() << testing::PrintToString(left) << "\n";
    RC_ASSERT(left.empty());
    // Each of at most 62 edges of a third of a kilometre and more moves by less than a metre.
    RC_ASSERT(repaired.changed.m2() < 62 * 1200.0);
    // A border that was there is there.
    for (const auto& row : repaired.units)
        RC_ASSERT(std::abs(row.after.m2() - row.before.m2()) < 0.01 * row.before.m2());
}

}  // namespace
}  // namespace kamtuu
