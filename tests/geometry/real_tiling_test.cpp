// What a Tiling promises, on borders as they come: the shipped municipalities and, where they are at hand, others.

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <random>
#include <string>
#include <vector>

#include <kamtuu/dissolve.hpp>
#include <kamtuu/locator.hpp>
#include <kamtuu/read.hpp>
#include <kamtuu/tiling.hpp>

#include "reference/slow_locator.hpp"

namespace kamtuu {
namespace {

namespace fs = std::filesystem;

class RealTiling : public testing::TestWithParam<std::string> {
protected:
    /// Skips where the file is none of ours and not at hand.
    void SetUp() override {
        file_ = fs::path(KAMTUU_SOURCE_DIR) / "data/shapefiles" / GetParam();
        const char* folder = std::getenv("KAMTUU_TEST_DATA");
        if (!fs::exists(file_)) file_ = fs::path(folder ? folder : "") / "data/boundaries" / GetParam();
        if (!fs::exists(file_)) GTEST_SKIP() << "KAMTUU_TEST_DATA names no " << GetParam();
    }
    [[nodiscard]] Boundaries read() const {
        Findings findings;
        return read_boundaries({file_}, {.register_folder = fs::path(KAMTUU_SOURCE_DIR) / "data/register"}, findings);
    }

private:
    fs::path file_;
};

TEST_P(RealTiling, TheAreaOfARegionIsTheSumOfItsTiles) {
    const auto boundaries = read();
    const Tiling tiling(boundaries);
    // Where a long edge lies beside several short ones, the ground between their geodesics is in both sums or in none.
    const double tolerance = tiling.unmatched().empty() ? 1e-9 : 1e-7;
    for (const auto level : {Level::adm0, Level::adm1, Level::adm2}) {
        for (const auto& [name, tiles, polygon] : dissolve(tiling, level)) {
            double sum_m2 = 0;
            for (const auto* tile : tiles) sum_m2 += area(tile->polygon).m2();
            EXPECT_NEAR(area(polygon).m2() / sum_m2, 1, tolerance) << name;
        }
    }
}

/// Units in another order, rings from another vertex, parts the other way round.
Boundaries shuffled(const Boundaries& boundaries) {
    std::mt19937 random(5);
    std::vector<Unit> units(boundaries.units().begin(), boundaries.units().end());
    std::shuffle(units.begin(), units.end(), random);
    const auto turn = [&](Ring& ring) {
        ring.pop_back();
        std::rotate(ring.begin(), ring.begin() + static_cast<std::ptrdiff_t>(random() % ring.size()), ring.end());
        if (random() % 2 == 0) std::reverse(ring.begin(), ring.end());
        ring.push_back(ring.front());
    };
    for (auto& unit : units) {
        std::reverse(unit.polygon.begin(), unit.polygon.end());
        for (auto& part : unit.polygon) {
            turn(part.outer);
            for (auto& hole : part.holes) turn(hole);
        }
    }
    return Boundaries(std::move(units));
}

TEST_P(RealTiling, RegionsAreTheSameWhicheverOrderTheUnitsCameIn) {
    const auto boundaries = read();
    const auto other = shuffled(boundaries);
    for (const auto level : {Level::adm0, Level::adm1}) {
        const auto expected = dissolve(Tiling(boundaries), level, 1);
        const auto found = dissolve(Tiling(other), level, 2);
        ASSERT_EQ(found.size(), expected.size());
        for (std::size_t i = 0; i < found.size(); ++i) {
            EXPECT_EQ(found[i].group, expected[i].group);
            EXPECT_TRUE(found[i].polygon == expected[i].polygon) << found[i].group;
        }
    }
}

/// Every edge of every unit is looked at for each point, so the points are few.
TEST_P(RealTiling, TheLocatorAgreesWithTheReference) {
    const auto boundaries = read();
    const Tiling tiling(boundaries);
    const Locator locator(tiling);
    std::mt19937 random(20261122);
    for (int i = 0; i < 300; ++i) {
        const auto& arc = tiling.arcs()[random() % tiling.arcs().size()];
        const auto line = tiling.line(arc);
        const auto at = random() % (line.size() - 1);
        const double offset = std::array{0.0, 1e-9, -1e-12}[random() % 3];
        for (const auto p :
             {Point{line[at].lon + offset, line[at].lat},
              Point{(line[at].lon + line[at + 1].lon) / 2, (line[at].lat + line[at + 1].lat) / 2 + offset}}) {
            std::vector<const Unit*> expected;
            for (const auto* unit : test::covering(boundaries, p))
                if (std::ranges::binary_search(tiling.tiles(), unit)) expected.push_back(unit);
            ASSERT_EQ(locator.all(p), expected);
            ASSERT_EQ(locator.locate(p), expected.empty() ? nullptr : expected.front());
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Of, RealTiling,
                         testing::Values("kgz_municipalities.shp", "kgz_regions.shp", "cod_ab_kgz_adm2.geojson",
                                         "synthetic_kgz_adm3.geojson"),
                         [](const auto& tested) { return fs::path(tested.param).stem().string(); });

}  // namespace
}  // namespace kamtuu
