#include "map/page_borders.hpp"

#include <algorithm>
#include <cmath>
#include <gmock/gmock.h>
#include <random>
#include <set>

#include "map/page_numbers.hpp"
#include "support/map.hpp"
#include "support/random_map.hpp"

namespace kamtuu {
namespace {

using Line = std::vector<PagePoint>;

std::vector<std::string> pieces(const std::string& text) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const auto end = std::min(text.find(';', at), text.size());
        parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

/// What the script of the page does.
std::vector<Line> decoded_arcs(const std::string& text) {
    std::vector<Line> arcs;
    PagePoint start{};
    for (const auto& part : pieces(text)) {
        auto& arc = arcs.emplace_back();
        auto at = start;
        const auto numbers = unpacked(part);
        for (std::size_t i = 0; i + 1 < numbers.size(); i += 2) {
            at.x += static_cast<std::int32_t>(as_signed(numbers[i]));
            at.y += static_cast<std::int32_t>(as_signed(numbers[i + 1]));
            arc.push_back(at);
        }
        start = arc.front();
    }
    return arcs;
}

std::vector<Line> decoded_rings(const std::string& text, const std::vector<Line>& arcs) {
    std::vector<Line> rings;
    if (text.empty()) return rings;
    for (const auto& part : pieces(text)) {
        auto& ring = rings.emplace_back();
        for (const auto use : unpacked(part)) {
            auto arc = arcs.at(use / 2);
            if (use % 2 == 1) std::ranges::reverse(arc);
            EXPECT_TRUE(ring.empty() || ring.back() == arc.front()) << "a ring with a gap";
            ring.insert(ring.end(), ring.empty() ? arc.begin() : arc.begin() + 1, arc.end());
        }
        EXPECT_EQ(ring.front(), ring.back()) << "a ring that is open";
    }
    return rings;
}

/// Twice the area, positive where the ground is on the left.
double twice_area(const std::vector<Line>& rings) {
    double sum = 0;
    for (const auto& ring : rings)
        for (std::size_t i = 0; i + 1 < ring.size(); ++i)
            sum += static_cast<double>(ring[i].x) * ring[i + 1].y - static_cast<double>(ring[i + 1].x) * ring[i].y;
    return sum;
}

/// Half a square degree in steps: a square of one degree is two of these.
const double square = 2 * std::pow(1 / PageBorders::step, 2);

struct Page {
    explicit Page(const Boundaries& country, const PageBorderOptions& options = {})
        : boundaries(country), borders(page_borders(country, options)), arcs(decoded_arcs(arcs_text(borders))) {}
    [[nodiscard]] std::vector<Line> rings(const std::string& pcode) const {
        const auto index = boundaries.index_of(*boundaries.find(*Pcode::parse(pcode)));
        return decoded_rings(rings_text(borders.rings[index]), arcs);
    }
    const Boundaries& boundaries;
    PageBorders borders;
    std::vector<Line> arcs;
};

TEST(PageBorders, ComeBackOnTheirGrid) {
    const auto country = test::from_map(
        "AAB\n"
        "A.B\n"
        "ACC");
    const Page page(country);
    EXPECT_EQ(page.arcs, page.borders.arcs);
}

TEST(PageBorders, GiveEachUnitItsGround) {
    std::mt19937 random(20261122);
    for (int i = 0; i < 200; ++i) {
        const auto country = test::from_map(test::random_drawing(random));
        const Page page(country);
        for (const auto& unit : country.units()) {
            if (unit.level == Level::adm0) continue;
            double squares = 0;
            for (const auto& part : unit.polygon) {
                Line outer;
                for (const auto& p : part.outer) outer.push_back({static_cast<int>(p.lon), static_cast<int>(p.lat)});
                squares += std::abs(twice_area({outer})) / 2;
                for (const auto& hole : part.holes) {
                    Line inner;
                    for (const auto& p : hole) inner.push_back({static_cast<int>(p.lon), static_cast<int>(p.lat)});
                    squares -= std::abs(twice_area({inner})) / 2;
                }
            }
            EXPECT_DOUBLE_EQ(twice_area(page.rings(unit.pcode.str())), squares * square) << unit.name_en;
        }
    }
}

TEST(PageBorders, KeepSharedBordersOnce) {
    const auto country = test::from_map("AB");
    const Page page(country);
    std::set<std::pair<PagePoint, PagePoint>> edges;
    for (const auto& arc : page.arcs)
        for (std::size_t i = 0; i + 1 < arc.size(); ++i)
            EXPECT_TRUE(edges.insert(std::minmax(arc[i], arc[i + 1])).second) << "an edge that is there twice";
}

/// Two municipalities in a region, which is drawn along the same arcs, without the border between them.
Boundaries region_of_two(bool region_is_made_of_them) {
    auto squares = test::from_map("AB");
    std::vector<Unit> units(squares.units().begin(), squares.units().end());
    auto region = test::unit("KG02000000000", Level::adm1, UnitType::region, "Region");
    for (auto& unit : units)
        if (unit.level == Level::adm3) unit.parent = region.pcode;
    region.polygon = {{{{0, 0}, {2, 0}, {2, 1}, {0, 1}, {0, 0}}, {}}};
    if (!region_is_made_of_them) units.back().polygon.clear();
    units.push_back(std::move(region));
    return Boundaries(std::move(units));
}

TEST(PageBorders, DrawUpperUnitsAlongTheSameArcs) {
    const auto country = region_of_two(true);
    const Page page(country);
    EXPECT_EQ(page.rings("KG02000000000").size(), 1U);
    EXPECT_DOUBLE_EQ(twice_area(page.rings("KG02000000000")), 2 * square);
    EXPECT_EQ(page.arcs.size(), 3U);
}

TEST(PageBorders, DrawUnitsThatAreNotMadeOfOthersAsTheyAre) {
    const auto country = region_of_two(false);
    const Page page(country);
    EXPECT_DOUBLE_EQ(twice_area(page.rings("KG02000000000")), 2 * square);
    EXPECT_DOUBLE_EQ(twice_area(page.rings(country.leaves(country.country())[0]->pcode.str())), square);
}

/// A square with `teeth` teeth of 300 m along one side.
Boundaries jagged(int teeth) {
    Ring ring{{70, 40}, {71, 40}, {71, 41}};
    for (int i = teeth; i > 0; --i)
        ring.push_back({70 + static_cast<double>(i) / (teeth + 1), i % 2 == 0 ? 41.0 : 41.003});
    ring.insert(ring.end(), {{70, 41}, {70, 40}});
    return test::country({{{ring, {}}}});
}

TEST(PageBorders, AreSimplifiedAsLittleAsTheSizeAllows) {
    const auto country = jagged(1000);
    const auto fine = page_borders(country);
    EXPECT_EQ(fine.tolerance_m, 0);
    const auto size = arcs_text(fine).size();
    const auto coarse = page_borders(country, {.most_bytes = size / 2});
    EXPECT_GE(coarse.tolerance_m, 50);
    EXPECT_LE(arcs_text(coarse).size(), size / 2);
    EXPECT_EQ(page_borders(country, {.most_bytes = 1}).tolerance_m, 3200) << "it cannot be done; the coarsest is taken";
}

}  // namespace
}  // namespace kamtuu
