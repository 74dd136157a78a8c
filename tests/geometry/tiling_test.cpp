#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <string>
#include <vector>

#include <kamtuu/dissolve.hpp>
#include <kamtuu/tiling.hpp>

#include "geometry/shapes.hpp"
#include "support/map.hpp"

namespace kamtuu {
namespace {

using test::country;
using test::planar_area;
using test::square;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

/// "AB 0.25": who overlaps, and how many square degrees.
std::vector<std::string> overlaps(const Tiling& tiling) {
    std::vector<std::string> all;
    for (const auto& overlap : tiling.overlaps())
        all.push_back(tiling.unit_of(tiling.parts()[overlap.part]).name_en +
                      tiling.unit_of(tiling.parts()[overlap.other]).name_en + " " +
                      testing::PrintToString(planar_area(overlap.polygon)));
    return all;
}

TEST(Tiling, ADrawingIsOne) {
    const auto map = test::from_map(
        "AAB.\n"
        "ACBB\n"
        ".CCD");
    const Tiling tiling(map);
    EXPECT_THAT(tiling.tiles(), SizeIs(4));
    EXPECT_THAT(tiling.overlaps(), IsEmpty());
    EXPECT_THAT(tiling.unmatched(), IsEmpty());
}

TEST(Tiling, TellsAnOverlap) {
    const auto map = country({square(0, 0), square(0.5, 0)});
    const Tiling tiling(map);
    EXPECT_THAT(overlaps(tiling), ElementsAre("AB 0.5"));
    EXPECT_TRUE(tiling.is_disputed(0));
}

TEST(Tiling, TellsATileOnTopOfAnother) {
    const auto map = country({square(0, 0, 3), square(1, 1)});
    EXPECT_THAT(overlaps(Tiling(map)), ElementsAre("AB 1"));
}

TEST(Tiling, TellsATileOnTopOfTwo) {
    const auto map = country({square(0, 0, 2), square(2, 0, 2), square(1.5, 0.5, 1)});
    EXPECT_THAT(overlaps(Tiling(map)), ElementsAre("AC 0.5", "BC 0.5"));
}

TEST(Tiling, TellsTheSameTileTwice) {
    const auto map = country({square(0, 0), square(0, 0)});
    EXPECT_THAT(overlaps(Tiling(map)), ElementsAre("AB 1"));
}

TEST(Tiling, TellsAnOverlapThatShowsInTheNodesOnly) {
    // B's border bends into A between two vertices that both have.
    const auto map = country({square(0, 0), {{{{1, 0}, {2, 0}, {2, 1}, {1, 1}, {0.5, 0.5}, {1, 0}}}}});
    EXPECT_THAT(overlaps(Tiling(map)), ElementsAre("AB 0.25"));
}

TEST(Tiling, TellsATileWithAllItsVerticesOnTheBordersOfOthers) {
    // Four squares, and a fifth from the middles of their sides to their common corner.
    const auto diamond = country({square(0, 0),
                                  square(1, 0),
                                  square(0, 1),
                                  square(1, 1),
                                  {{{{1, 0.5}, {1.5, 1}, {1, 1.5}, {0.5, 1}, {1, 0.5}}}}});
    EXPECT_THAT(overlaps(Tiling(diamond)), ElementsAre("AE 0.125", "BE 0.125", "CE 0.125", "DE 0.125"));
    const auto corners =
        country({square(0, 0), square(1, 0), square(0, 1), square(1, 1), {{{{0, 0}, {2, 0}, {1, 1}, {0, 0}}}}});
    EXPECT_THAT(overlaps(Tiling(corners)), ElementsAre("AE 0.5", "BE 0.5"));
    const auto wedge = country({square(0, 0), square(1, 0), {{{{1, 0.5}, {1.3, 0.4}, {1.3, 0.6}, {1, 0.5}}}}});
    EXPECT_THAT(overlaps(Tiling(wedge)), SizeIs(1));
    const auto large = country({square(0, 0), square(1, 0), square(0, 1), square(1, 1), square(0, 0, 2)});
    EXPECT_THAT(overlaps(Tiling(large)), SizeIs(4));
}

TEST(Tiling, TellsHolesThatDoNotFitTheirPart) {
    const auto with_holes = [](std::vector<Ring> holes) {
        return country({{{test::square_ring(0, 0, 4), std::move(holes)}}});
    };
    const auto disputed = [](const Boundaries& map) { return Tiling(map).is_disputed(0); };
    using test::square_ring;
    EXPECT_FALSE(disputed(with_holes({square_ring(1, 1, 1)})));
    EXPECT_TRUE(disputed(with_holes({square_ring(1, 1, 2), square_ring(1.5, 1.5, 1)}))) << "one in the other";
    EXPECT_TRUE(disputed(with_holes({square_ring(6, 6, 1)}))) << "outside";
    EXPECT_TRUE(disputed(with_holes({square_ring(3, 3, 2)}))) << "across the outer ring";
    EXPECT_TRUE(disputed(with_holes({square_ring(1, 1, 1), square_ring(1, 1, 1)}))) << "twice";
}

TEST(Tiling, AGapIsNotAnOverlap) {
    const auto map = country({square(0, 0), {{{{1, 0}, {2, 0}, {2, 1}, {1, 1}, {1.5, 0.5}, {1, 0}}}}});
    const Tiling tiling(map);
    EXPECT_THAT(tiling.overlaps(), IsEmpty());
    EXPECT_THAT(tiling.unmatched(), IsEmpty());
    EXPECT_FALSE(tiling.is_disputed(0));
}

TEST(Tiling, TellsBordersThatDoNotShareTheirVertices) {
    const auto map = country({square(0, 0, 2), square(2, 0), square(2, 1)});
    const Tiling tiling(map);
    EXPECT_THAT(tiling.overlaps(), IsEmpty());
    ASSERT_THAT(tiling.unmatched(), testing::Not(IsEmpty()));
    EXPECT_EQ(tiling.unmatched()[0].at, (Point{2, 1}));
    EXPECT_TRUE(tiling.is_disputed(0));
}

TEST(Tiling, TilesThatTouchAtPointsAreFine) {
    const auto map = test::from_map(
        "A.B\n"
        ".C.\n"
        "A.D");
    const Tiling tiling(map);
    EXPECT_THAT(tiling.overlaps(), IsEmpty());
    EXPECT_THAT(tiling.unmatched(), IsEmpty());
}

TEST(Tiling, ABowTieDoesNotCrash) {
    const auto map = country({{{{{0, 0}, {1, 1}, {1, 0}, {0, 1}, {0, 0}}}}, square(1, 0)});
    const Tiling tiling(map);
    EXPECT_TRUE(tiling.is_disputed(0));
}

TEST(Tiling, ASpikeDoesNotCrash) {
    const auto map = country({{{{{0, 0}, {1, 0}, {1, 0.5}, {2, 0.5}, {1, 0.5}, {1, 1}, {0, 1}, {0, 0}}}}});
    const Tiling tiling(map);
    EXPECT_THAT(dissolve(tiling, Level::adm0), SizeIs(1));
}

TEST(Tiling, OfNothingIsEmpty) {
    const auto map = country({});
    const Tiling tiling(map);
    EXPECT_THAT(tiling.tiles(), IsEmpty());
    EXPECT_THAT(tiling.arcs(), IsEmpty());
    EXPECT_THAT(dissolve(tiling, Level::adm0), IsEmpty());
}

TEST(Tiling, SharesThatLieAtThePolesAndTheAntimeridianStayPlane) {
    const auto map = country({{{{{-180, 89}, {180, 89}, {180, 90}, {-180, 90}, {-180, 89}}}},
                              {{{{-180, -90}, {180, -90}, {180, 89}, {-180, 89}, {-180, -90}}}}});
    const Tiling tiling(map);
    EXPECT_THAT(tiling.overlaps(), IsEmpty());
    EXPECT_THAT(tiling.arcs(), SizeIs(3));
}

/// Two tiles of a random map, one of them moved: overlaps are found exactly where the general overlay finds ground.
RC_GTEST_PROP(Tiling, FindsTheOverlapsThatBruteForceFinds, (std::vector<unsigned char> bytes)) {
    std::vector<MultiPolygon> polygons;
    for (std::size_t i = 0; i + 2 < bytes.size() && polygons.size() < 6; i += 3)
        polygons.push_back(square(bytes[i] % 8, bytes[i + 1] % 8, 1 + bytes[i + 2] % 3));
    const auto map = country(polygons);
    const Tiling tiling(map);
    double found = 0;
    for (const auto& overlap : tiling.overlaps()) found += planar_area(overlap.polygon);
    double expected = 0;
    for (std::size_t i = 0; i < polygons.size(); ++i)
        for (std::size_t j = i + 1; j < polygons.size(); ++j) {
            const auto a = bounds(polygons[i]);
            const auto b = bounds(polygons[j]);
            expected += std::max(0.0, std::min(a.east, b.east) - std::max(a.west, b.west)) *
                        std::max(0.0, std::min(a.north, b.north) - std::max(a.south, b.south));
        }
    RC_ASSERT(found == expected);
}

TEST(Dissolve, ByAnyGrouping) {
    const auto map = test::from_map(
        "AB\n"
        "CD");
    const auto groups = dissolve(Tiling(map), [](const Unit& unit) -> std::string {
        if (unit.name_en == "D") return "";
        return unit.name_en == "B" ? "east" : "west";
    });
    ASSERT_THAT(groups, SizeIs(2));
    EXPECT_EQ(groups[0].group, "east");
    EXPECT_EQ(planar_area(groups[1].polygon), 2);
    EXPECT_THAT(groups[1].tiles, SizeIs(2));
}

TEST(Dissolve, OverlappingTilesGoThroughAnOverlay) {
    const auto map = country({square(0, 0), square(0.5, 0), square(1.5, 0)});
    const auto groups = dissolve(Tiling(map), Level::adm0);
    ASSERT_THAT(groups, SizeIs(1));
    EXPECT_EQ(groups[0].group, "KG");
    EXPECT_EQ(planar_area(groups[0].polygon), 2.5);
}

TEST(Dissolve, UnmatchedBordersLeaveNoSeam) {
    const auto map = country({square(0, 0, 2), square(2, 0), square(2, 1)});
    const auto groups = dissolve(Tiling(map), Level::adm0);
    ASSERT_THAT(groups[0].polygon, SizeIs(1));
    EXPECT_THAT(groups[0].polygon[0].holes, IsEmpty());
    EXPECT_EQ(planar_area(groups[0].polygon), 6);
}

TEST(Dissolve, AHoleWhoseCornersAnIslandTouchesStaysAHole) {
    // The hole of A, and in it a star that reaches its three corners and leaves ground between.
    const Ring hole{{2, 0.5}, {6, 0.5}, {4, 2.5}, {2, 0.5}};
    const Ring star{{2, 0.5}, {4, 0.8}, {6, 0.5}, {4.3, 1.3}, {4, 2.5}, {3.7, 1.3}, {2, 0.5}};
    const auto map = country({{{{{0, 0}, {8, 0}, {8, 3}, {0, 3}, {0, 0}}, {test::reversed(hole)}}}, {{star, {}}}});
    const auto groups = dissolve(Tiling(map), [](const Unit& unit) { return unit.name_en; });
    ASSERT_THAT(groups, SizeIs(2));
    ASSERT_THAT(groups[0].polygon, SizeIs(1));
    EXPECT_THAT(groups[0].polygon[0].holes, SizeIs(1));
    EXPECT_THAT(groups[1].polygon[0].holes, IsEmpty());
    const auto whole = dissolve(Tiling(map), Level::adm0);
    EXPECT_EQ(planar_area(whole[0].polygon), planar_area(groups[0].polygon) + planar_area(groups[1].polygon));
}

TEST(Dissolve, DoesNotDependOnWhereRingsStart) {
    const auto start_later = [](MultiPolygon polygon) {
        auto& ring = polygon[0].outer;
        ring.pop_back();
        std::rotate(ring.begin(), ring.begin() + 2, ring.end());
        ring.push_back(ring.front());
        return polygon;
    };
    const auto map = country({square(0, 0), square(1, 0), square(1, 1)});
    const auto turned = country({start_later(square(0, 0)), square(1, 0), start_later(square(1, 1))});
    EXPECT_EQ(dissolve(Tiling(map), Level::adm0)[0].polygon, dissolve(Tiling(turned), Level::adm0)[0].polygon);
}

}  // namespace
}  // namespace kamtuu
