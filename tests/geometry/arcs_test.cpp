#include "geometry/arcs.hpp"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <set>
#include <vector>

#include "core/text.hpp"
#include "geometry/equal_points.hpp"
#include "geometry/overlay.hpp"
#include "geometry/repair.hpp"
#include "geometry/shapes.hpp"
#include "geometry/trace.hpp"
#include "geometry/unite.hpp"
#include "support/map.hpp"

namespace kamtuu {
namespace {

using test::planar_area;
using test::square;
using test::square_ring;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

std::vector<const MultiPolygon*> pointers(const std::vector<MultiPolygon>& tiles) {
    std::vector<const MultiPolygon*> all;
    for (const auto& tile : tiles) all.push_back(&tile);
    return all;
}

Arcs cut(const std::vector<MultiPolygon>& tiles, unsigned threads = 1) {
    return cut_into_arcs(pointers(tiles), threads);
}

/// The tiles of a drawing, in the order of their letters.
std::vector<MultiPolygon> tiles_of(std::string_view drawing) {
    const auto country = test::from_map(drawing);
    std::vector<MultiPolygon> tiles;
    for (const auto& unit : country.units())
        if (!unit.polygon.empty()) tiles.push_back(unit.polygon);
    return tiles;
}

/// "0|1" for each arc, `.` for nothing, sorted.
std::vector<std::string> sides(const Arcs& arcs) {
    const auto name = [](std::uint32_t part) { return part == no_part ? "." : std::to_string(part); };
    std::vector<std::string> all;
    for (const auto& arc : arcs.arcs) all.push_back(name(arc.left) + "|" + name(arc.right));
    std::sort(all.begin(), all.end());
    return all;
}

MultiPolygon unite_all(const Arcs& arcs, std::size_t tiles) {
    return unite(arcs, std::vector<bool>(tiles, false), std::vector<std::uint32_t>(tiles, 0), 1, 1).front();
}

TEST(EqualPoints, GiveTheNext) {
    EXPECT_THAT(next_equal(std::vector<Point>{{1, 2}, {2, 1}, {1, 2}, {1, 2}, {0, 0}}, 1), ElementsAre(2, 1, 3, 0, 4));
    EXPECT_THAT(next_equal({}, 1), IsEmpty());
}

/// By looking at all that follow, then at all from the start.
std::vector<std::uint32_t> next_equal_slowly(const std::vector<Point>& points) {
    std::vector<std::uint32_t> next;
    for (auto p = points.begin(); p != points.end(); ++p) {
        auto found = std::find(p + 1, points.end(), *p);
        if (found == points.end()) found = std::find(points.begin(), points.end(), *p);
        next.push_back(static_cast<std::uint32_t>(found - points.begin()));
    }
    return next;
}

RC_GTEST_PROP(EqualPoints, AgreeWithLookingAtAll, (std::vector<unsigned char> numbers)) {
    std::vector<Point> points;
    for (const auto n : numbers) points.push_back({static_cast<double>(n % 16), static_cast<double>(n / 64)});
    // And back again, as a neighbour has its border.
    for (std::size_t i = points.size(); i-- > points.size() / 2;) points.push_back(points[i]);
    const auto next = next_equal(points, 2);
    RC_ASSERT(std::vector<std::uint32_t>(next.begin(), next.end()) == next_equal_slowly(points));
}

TEST(EqualPoints, DoNotDependOnThreads) {
    std::vector<Point> points;
    for (std::size_t i = 0; i < 300'000; ++i)
        points.push_back({static_cast<double>(i * 2654435761U % 100'003), static_cast<double>(i % 3)});
    for (std::size_t i = 0; i < 100'000; ++i) points.push_back(points[250'000 - i]);
    const auto alone = next_equal(points, 1);
    for (const unsigned threads : {2U, 3U, 8U}) EXPECT_EQ(next_equal(points, threads), alone) << threads;
}

TEST(Arcs, OneTileIsOneClosedArc) {
    const auto arcs = cut({square(0, 0)});
    EXPECT_THAT(sides(arcs), ElementsAre("0|."));
    EXPECT_THAT(arcs.line(arcs.arcs[0]), ElementsAre(Point{0, 0}, Point{1, 0}, Point{1, 1}, Point{0, 1}, Point{0, 0}));
}

TEST(Arcs, NeighboursShareTheirBorderOnce) {
    const auto arcs = cut(tiles_of("AB"));
    EXPECT_THAT(sides(arcs), ElementsAre("0|.", "0|1", "1|."));
    EXPECT_THAT(arcs.nodes, testing::UnorderedElementsAre(Point{1, 0}, Point{1, 1}));
    EXPECT_THAT(arcs.crowded, IsEmpty());
}

TEST(Arcs, AnIslandInAHoleIsOneClosedArcFromItsSmallestVertex) {
    const auto arcs =
        cut(tiles_of("AAA\n"
                     "ABA\n"
                     "AAA"));
    EXPECT_THAT(sides(arcs), ElementsAre("0|.", "0|1"));
    const auto shared = std::find_if(arcs.arcs.begin(), arcs.arcs.end(), [](const Arc& a) { return a.right == 1; });
    EXPECT_EQ(arcs.line(*shared).front(), (Point{1, 1}));
}

TEST(Arcs, WhereThreeMeetIsANode) {
    const auto arcs =
        cut(tiles_of("AB\n"
                     "CC"));
    EXPECT_THAT(sides(arcs), ElementsAre("0|.", "0|1", "0|2", "1|.", "1|2", "2|."));
}

TEST(Arcs, WhereTilesTouchAtAPointIsANode) {
    const auto arcs =
        cut(tiles_of("A.\n"
                     ".B"));
    EXPECT_THAT(sides(arcs), ElementsAre("0|.", "1|."));
    EXPECT_THAT(arcs.nodes, ElementsAre(Point{1, 1})) << "or one of them would lose it when simplified";
}

TEST(Arcs, MinusZeroIsZero) {
    const auto arcs = cut({square(0, 0), {{{{-1, -0.0}, {-0.0, 0}, {0, 1}, {-1, 1}, {-1, -0.0}}}}});
    EXPECT_THAT(sides(arcs), ElementsAre("0|.", "0|1", "1|."));
}

TEST(Arcs, RepeatedVerticesAndRingsTheOtherWayRoundAreTaken) {
    const auto arcs = cut({{{{{0, 0}, {0, 1}, {0, 1}, {1, 1}, {1, 1}, {1, 0}, {0, 0}, {0, 0}}}}, square(1, 0)});
    EXPECT_THAT(sides(arcs), ElementsAre("0|.", "0|1", "1|."));
}

TEST(Arcs, TheSameTileTwiceIsCrowded) {
    const auto arcs = cut({square(0, 0), square(0, 0)});
    EXPECT_THAT(arcs.crowded, SizeIs(8)) << "four edges of each";
    EXPECT_EQ(arcs.crowded[0].part, 0U);
    EXPECT_EQ(arcs.crowded[0].other, 1U);
    for (const auto& arc : arcs.arcs) EXPECT_EQ(arc.right, no_part);
}

TEST(Arcs, AnEdgeOfThreeTilesIsCrowded) {
    const auto arcs = cut({square(0, 0), square(1, 0), square(1, 0)});
    EXPECT_THAT(arcs.crowded, SizeIs(9)) << "four edges of the second and third, one of the first";
    for (const auto& arc : arcs.arcs) EXPECT_EQ(arc.right, no_part);
}

TEST(Arcs, RingsWithoutGroundAreLeftOut) {
    const auto arcs = cut({{{{{0, 0}, {1, 1}, {0, 0}}}}, {{{}}}, {}, square(0, 0)});
    ASSERT_THAT(arcs.parts, SizeIs(1));
    EXPECT_EQ(arcs.parts[0].tile, 3U);
}

TEST(Arcs, GiveTheRingsBack) {
    const auto tiles = tiles_of(
        "AAAD\n"
        "ABAD\n"
        "ACAD\n"
        "AAA.");
    const auto arcs = cut(tiles);
    for (std::uint32_t tile = 0; tile < tiles.size(); ++tile) {
        std::vector<Ring> rings;
        for (const auto& polygon : polygon_of(arcs, tile)) {
            rings.push_back(polygon.outer);
            rings.insert(rings.end(), polygon.holes.begin(), polygon.holes.end());
        }
        EXPECT_EQ(assemble(rings), tiles[tile]) << tile;
    }
}

TEST(Arcs, TipsOfSpikesThatTouchAreNodes) {
    const auto arcs = cut({{{{{0, 1}, {1, 0}, {0, 1}, {0, 0}, {0, 1}}}}, {{{{0, 0}, {1, 0}, {0, 0}, {2, 0}, {0, 0}}}}});
    for (const auto& arc : arcs.arcs) EXPECT_EQ(arc.left, arc.right) << "both sides of a spike are its own part";
    EXPECT_THAT(arcs.crowded, IsEmpty());
}

/// Rings through random places of a small grid, which cross, touch and lie on each other in every way.
std::vector<MultiPolygon> tangle_of(const std::vector<std::vector<unsigned char>>& rings) {
    std::vector<MultiPolygon> tiles;
    for (const auto& ring : rings) {
        Polygon polygon;
        for (const auto n : ring) polygon.outer.push_back({static_cast<double>(n % 3), static_cast<double>(n / 3 % 3)});
        if (!polygon.outer.empty()) polygon.outer.push_back(polygon.outer.front());
        tiles.push_back({std::move(polygon)});
    }
    return tiles;
}

/// An edge of a ring as the arcs have it.
struct Side {
    Point from{};
    Point to{};
    std::uint32_t part{};
    std::uint32_t across{};
};

std::vector<Side> sides_of_edges(const Arcs& arcs) {
    std::vector<Side> all;
    for (std::uint32_t part = 0; part < arcs.parts.size(); ++part)
        for (std::uint32_t ring = 0; ring < arcs.parts[part].rings; ++ring)
            for (const auto use : arcs.ring(arcs.parts[part].first_ring + ring)) {
                const auto& arc = arcs.arcs[use.arc];
                const auto line = points_of(arcs, std::vector<ArcUse>{use});
                for (std::size_t i = 0; i + 1 < arc.points; ++i)
                    all.push_back({line[i],
                                   i + 2 < arc.points ? line[i + 1] : arcs.nodes[use.reversed ? arc.from : arc.to],
                                   part, use.reversed ? arc.left : arc.right});
            }
    return all;
}

RC_GTEST_PROP(Arcs, ShareWhatTwoEdgesHaveAndNoOther, (std::vector<std::vector<unsigned char>> rings)) {
    const auto arcs = cut(tangle_of(rings), 2);
    const auto sides = sides_of_edges(arcs);
    std::size_t crowded = 0;
    for (const auto& side : sides) {
        std::vector<std::uint32_t> against;
        std::size_t alike = 0;
        for (const auto& other : sides) {
            if (other.from == side.from && other.to == side.to) ++alike;
            if (other.from == side.to && other.to == side.from) against.push_back(other.part);
        }
        const bool shared = alike == 1 && against.size() == 1;
        RC_ASSERT(side.across == (shared ? against.front() : no_part));
        if (!shared && alike + against.size() > 1) ++crowded;
    }
    RC_ASSERT(arcs.crowded.size() == crowded);
}

TEST(Unite, DropsWhatLiesBetween) {
    const auto arcs = cut(tiles_of("AB"));
    EXPECT_EQ(unite_all(arcs, 2), (MultiPolygon{{{{0, 0}, {1, 0}, {2, 0}, {2, 1}, {1, 1}, {0, 1}, {0, 0}}}}));
}

TEST(Unite, KeepsHoles) {
    const auto arcs =
        cut(tiles_of("ABB\n"
                     "A.B\n"
                     "AAB"));
    const auto whole = unite_all(arcs, 2);
    ASSERT_THAT(whole, SizeIs(1));
    EXPECT_THAT(whole[0].holes, ElementsAre(test::reversed(square_ring(1, 1, 1))));
}

TEST(Unite, PartsThatTouchAtAPointStayApart) {
    const auto arcs =
        cut(tiles_of("A.\n"
                     ".B"));
    EXPECT_EQ(unite_all(arcs, 2), (MultiPolygon{{square_ring(0, 1, 1), {}}, {square_ring(1, 0, 1), {}}}));
}

TEST(Unite, AHoleThatTouchesTheOutlineAtAPointIsAHole) {
    // The hole at 1 1 touches the outside at its lower left corner.
    const auto arcs =
        cut(tiles_of("AAA\n"
                     "A.A\n"
                     ".AA"));
    const auto whole = unite_all(arcs, 1);
    ASSERT_THAT(whole, SizeIs(1));
    EXPECT_THAT(whole[0].holes, SizeIs(1));
    EXPECT_DOUBLE_EQ(planar_area(whole), 7);
}

TEST(Unite, HolesThatTouchAtAPointAreTwo) {
    const auto arcs =
        cut(tiles_of("AAAA\n"
                     "A.BA\n"
                     "AB.A\n"
                     "AAAA"));
    const auto whole = unite_all(arcs, 2);
    ASSERT_THAT(whole, SizeIs(1));
    EXPECT_THAT(whole[0].holes, SizeIs(2));
}

TEST(Unite, IslandsInLakesInIslands) {
    const auto arcs =
        cut(tiles_of("AAAAAAA\n"
                     "A.....A\n"
                     "A.BBB.A\n"
                     "A.B.B.A\n"
                     "A.BBB.A\n"
                     "A.....A\n"
                     "AAAAAAA"));
    const auto whole = unite_all(arcs, 2);
    ASSERT_THAT(whole, SizeIs(2));
    EXPECT_THAT(whole[0].holes, SizeIs(1));
    EXPECT_THAT(whole[1].holes, SizeIs(1));
    EXPECT_DOUBLE_EQ(planar_area(whole), 24 + 8);
}

/// A random drawing of five rows of six letters A to `last`, and `.`.
std::string drawing_of(const std::vector<unsigned char>& bytes, char last) {
    std::string drawing;
    for (std::size_t i = 0; i < 30; ++i) {
        if (i != 0 && i % 6 == 0) drawing += '\n';
        const auto n = i < bytes.size() ? bytes[i] % (last - 'A' + 2) : 0;
        drawing += n == 0 ? '.' : static_cast<char>('A' + n - 1);
    }
    return drawing;
}

RC_GTEST_PROP(Unite, AgreesWithGeosOnRandomMaps, (std::vector<unsigned char> bytes)) {
    const auto tiles = tiles_of(drawing_of(bytes, 'E'));
    if (tiles.empty()) return;
    const auto arcs = cut(tiles, 2);
    RC_ASSERT(arcs.crowded.empty());
    std::vector<std::uint32_t> groups;
    for (std::uint32_t tile = 0; tile < tiles.size(); ++tile) groups.push_back(tile % 2);
    const auto united = unite(arcs, std::vector<bool>(tiles.size(), false), groups, 2, 2);
    for (std::uint32_t group = 0; group < 2; ++group) {
        std::vector<const MultiPolygon*> members;
        for (std::uint32_t tile = group; tile < tiles.size(); tile += 2) members.push_back(&tiles[tile]);
        if (members.empty()) continue;
        RC_ASSERT(planar_area(united[group]) == planar_area(union_of(members)));
        RC_ASSERT(!repair(united[group]).fault);
    }
}

}  // namespace
}  // namespace kamtuu
