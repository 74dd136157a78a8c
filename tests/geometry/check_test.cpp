#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <string>
#include <vector>

#include <kamtuu/check.hpp>

#include "geometry/shapes.hpp"
#include "support/map.hpp"

namespace kamtuu {
namespace {

using test::country;
using test::planar_area;
using test::square;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr double metre = 1 / 111'195.0;  // in degrees, about; along the equator and the meridian alike

/// "overlap AB": kinds and names.
std::vector<std::string> described(const std::vector<Issue>& issues) {
    std::vector<std::string> result;
    for (const auto& issue : issues) {
        auto text = std::string(to_string(issue.kind)) + " ";
        for (const auto* unit : issue.units) text += unit->name_en;
        result.push_back(text);
    }
    return result;
}

MultiPolygon ring(Ring points) {
    points.push_back(points.front());
    return {{std::move(points)}};
}

TEST(Check, FindsNothingInADrawing) {
    const auto map = test::from_map(
        "AAB.\n"
        "ACBB\n"
        ".CCD");
    EXPECT_THAT(check(Tiling(map)), IsEmpty());
}

TEST(Check, OfNothingIsNothing) {
    const auto map = country({});
    EXPECT_THAT(check(Tiling(map)), IsEmpty());
}

TEST(Check, TellsAnOverlap) {
    const auto map = country({square(0, 0), square(0.5, 0)});
    const auto issues = check(Tiling(map));
    ASSERT_THAT(described(issues), testing::Contains("overlap AB"));
    EXPECT_EQ(planar_area(issues[0].polygon), 0.5);
    EXPECT_NEAR(issues[0].area->m2(), area(issues[0].polygon).m2(), 1e-3);
    EXPECT_THAT(issues[0].message, HasSubstr("A and B overlap by 6"));
    EXPECT_EQ(to_findings(issues)[0].code, "tiling.overlap");
    EXPECT_EQ(to_findings(issues)[0].unit, test::pcode_of('A').str());
}

TEST(Check, OnlyNotesAnOverlapThatIsRounding) {
    const auto map = country({square(0, 0, 0.001), square(0.001 - 1e-5 * metre, 0, 0.001)});
    const auto issues = check(Tiling(map));
    ASSERT_THAT(described(issues), testing::Contains("overlap AB"));
    EXPECT_EQ(issues[0].severity, Severity::note);
    EXPECT_THAT(issues[0].message, HasSubstr("A and B overlap by less than 0.01 m2"));
}

TEST(Check, TellsTheSameTileTwice) {
    const auto map = country({square(0, 0), square(0, 0)});
    const auto issues = check(Tiling(map));
    EXPECT_THAT(described(issues), ElementsAre("overlap AB", "crowded_edge AB"));
    EXPECT_THAT(issues[1].places, SizeIs(3)) << "the smaller ends of four edges";
}

TEST(Check, TellsUnmatchedBordersOnceForTwoUnits) {
    const auto map =
        country({ring({{0, 0}, {2, 0}, {2, 0.5}, {2, 2}, {0, 2}}), ring({{2, 0}, {3, 0}, {3, 2}, {2, 2}, {2, 1}})});
    const auto issues = check(Tiling(map));
    ASSERT_THAT(described(issues), ElementsAre("unmatched_border AB"));
    EXPECT_THAT(issues[0].places, ElementsAre(Point{2, 0.5}, Point{2, 1}));
}

TEST(Check, TellsBordersThatRunBesideEachOther) {
    const auto map = country({square(0, 0, 0.01), square(0.01 + 0.5 * metre, 0, 0.01)});
    const auto issues = check(Tiling(map));
    ASSERT_THAT(described(issues), testing::Contains("near_border AB"));
    const auto& near = issues[0];
    EXPECT_THAT(near.places, SizeIs(4));
    EXPECT_NEAR(*near.width_m, 0.5, 0.01);
    EXPECT_THAT(check(Tiling(map), {.snap_m = 0.4}), IsEmpty());
}

TEST(Check, OnlyNotesBordersThatDifferByRounding) {
    const auto map = country({square(0, 0, 0.01), square(0.01 + 1e-4 * metre, 0, 0.01)});
    const auto issues = check(Tiling(map));
    ASSERT_THAT(described(issues), testing::Contains("near_border AB"));
    EXPECT_EQ(issues[0].severity, Severity::note);
    EXPECT_THAT(issues[0].message, HasSubstr("less than 1 mm apart"));
}

TEST(Check, BordersThatLeaveACommonNodeAreNotNear) {
    // Two tiles with a thin wedge of abroad between them.
    const auto map =
        country({ring({{0, 0}, {1, 0}, {1, 1}, {0, 1}}), ring({{1, 0}, {2, 0}, {2, 1}, {1 + 0.5 * metre, 1}})});
    EXPECT_THAT(described(check(Tiling(map))), ElementsAre("near_border AB"))
        << "the wedge closes to half a metre only at its open end";
    const auto open = country({ring({{0, 0}, {1, 0}, {1, 1}, {0, 1}}), ring({{1, 0}, {2, 0}, {2, 1}, {1.1, 1}})});
    EXPECT_THAT(described(check(Tiling(open))), ElementsAre("exclave B"));
}

TEST(Check, TellsWhatLiesOutsideTheUnitAbove) {
    std::vector<Unit> units{
        test::unit("KG02000000000", Level::adm1, UnitType::region, "R"),
        test::unit("KG02205000000", Level::adm2, UnitType::district, "A", "KG02000000000"),
        test::unit("KG02210000000", Level::adm2, UnitType::district, "B", "KG02000000000"),
        test::unit("KG02215000000", Level::adm2, UnitType::district, "No borders", "KG02000000000")};
    units[0].polygon = square(0, 0, 3);
    units[1].polygon = square(0, 0);
    units[2].polygon = square(2.5, 0);
    const auto map = test::country_of(std::move(units));
    const auto issues = check(Tiling(map));
    ASSERT_THAT(described(issues), ElementsAre("outside_parent RB", "exclave B"));
    EXPECT_EQ(planar_area(issues[0].polygon), 0.5);
    EXPECT_THAT(check(Tiling(map), {.outside_share = 0.6}), SizeIs(1));
}

TEST(Check, TellsAnInvalidTile) {
    const auto map = country({ring({{0, 0}, {1, 1}, {1, 0}, {0, 1}})});
    const auto issues = check(Tiling(map));
    ASSERT_FALSE(issues.empty());
    EXPECT_EQ(issues[0].kind, IssueKind::invalid_tile);
    EXPECT_EQ(issues[0].severity, Severity::error);
    EXPECT_THAT(issues[0].message, HasSubstr("Self-intersection at 0.5 0.5"));
}

TEST(Check, TellsWhatHolesAre) {
    const auto map = test::from_map(
        "AAAAA\n"
        "A.A.A\n"
        "AAAAA");
    const std::vector<KnownPlace> known{{.name = "Deep", .kind = HoleClass::lake, .at = {3.2, 1.7}}};
    const auto issues = check(Tiling(map), {.holes = {.known = known}});
    ASSERT_THAT(described(issues), ElementsAre("unclassified_hole A", "lake A"));
    EXPECT_EQ(issues[0].severity, Severity::warning);
    EXPECT_EQ(issues[1].severity, Severity::note);
    EXPECT_THAT(issues[1].message, HasSubstr("The lake Deep is a hole of 123"));
}

RC_GTEST_PROP(Check, ARandomTilingHasNoFaults, (std::vector<unsigned char> bytes)) {
    std::string drawing;
    for (std::size_t i = 0; i < 30; ++i) {
        if (i != 0 && i % 6 == 0) drawing += '\n';
        drawing += static_cast<char>('A' + (i < bytes.size() ? bytes[i] % 6 : 0));
    }
    const auto map = test::from_map(drawing);
    RC_ASSERT(check(Tiling(map), {.threads = 2}).empty());
}

}  // namespace
}  // namespace kamtuu
