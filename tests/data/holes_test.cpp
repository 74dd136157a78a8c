// What is in the holes of the official districts, which are not in the repository: DOMAIN's table, by default.

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <optional>
#include <string>
#include <vector>

#include <kamtuu/check.hpp>
#include <kamtuu/holes.hpp>
#include <kamtuu/neighbours.hpp>
#include <kamtuu/read.hpp>
#include <kamtuu/repair.hpp>

namespace kamtuu {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::filesystem::path data = KAMTUU_SOURCE_DIR "/data";

std::vector<KnownPlace> shipped_places() {
    Findings findings;
    auto places = read_known_places(data / "register/holes.csv", findings);
    EXPECT_THAT(findings, IsEmpty());
    return places;
}

Boundaries boundaries_of(const std::filesystem::path& file) {
    Findings findings;
    return read_boundaries({file}, {.register_folder = data / "register"}, findings);
}

/// "lake Issyk-Kul 6251": kind, name and whole square kilometres.
std::vector<std::string> described(const std::vector<Hole>& all) {
    std::vector<std::string> result;
    for (const auto& hole : all)
        result.push_back(std::string(to_string(hole.kind)) + " " + hole.name + " " +
                         std::to_string(std::lround(hole.area.km2())));
    return result;
}

class OfficialDistricts : public testing::Test {
protected:
    void SetUp() override {
        const char* folder = std::getenv("KAMTUU_TEST_DATA");
        if (folder == nullptr) GTEST_SKIP() << "set KAMTUU_TEST_DATA to the folder of test data";
        boundaries_.emplace(boundaries_of(std::filesystem::path(folder) / "data/boundaries/cod_ab_kgz_adm2.geojson"));
        tiling_.emplace(*boundaries_);
    }
    std::optional<Boundaries> boundaries_{};
    std::optional<Tiling> tiling_{};
};

TEST_F(OfficialDistricts, HaveEightHolesAndEachIsKnown) {
    const auto known = shipped_places();
    EXPECT_THAT(
        described(holes(*tiling_, {.known = known})),
        ElementsAre("lake Issyk-Kul 6251", "lake Song-Köl 286", "foreign_enclave Sokh 230",
                    "missing_unit Bishkek (city) 150", "foreign_enclave Vorukh 125", "foreign_enclave Shakhimardan 38",
                    "missing_unit Osh (city) 31", "foreign_enclave Chong-Kara 3"));
}

TEST_F(OfficialDistricts, HaveOneExclave) {
    const auto found = exclaves(*tiling_);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].unit->name_en, "Kara-Suu");
    EXPECT_NEAR(found[0].area.km2(), 3, 0.5);
}

TEST_F(OfficialDistricts, AcrossTheLakeAreNoNeighbours) {
    const auto* north = boundaries_->find(*Pcode::parse("KG02215000000"));  // Ysyk-Kol
    ASSERT_NE(north, nullptr);
    std::vector<std::string> names;
    for (const auto& border : neighbours(*tiling_, *north)) names.push_back(border.other->name_en);
    // Ton by the land west of the lake; Jeti-Oguz lies right across it.
    EXPECT_THAT(names, ElementsAre("Ton", "Tup", "Balykchy (city)", "Kemin"));
}

TEST_F(OfficialDistricts, AreLeftAsTheyAreByRepair) {
    const auto known = shipped_places();
    const auto repaired = repair(*boundaries_, {.holes = {.known = known}});
    EXPECT_THAT(repaired.units, IsEmpty());
    const Tiling tiling(repaired.boundaries);
    EXPECT_EQ(described(holes(tiling, {.known = known})), described(holes(*tiling_, {.known = known})));
    const auto* north = repaired.boundaries.find(*Pcode::parse("KG02215000000"));
    for (const auto& border : neighbours(tiling, *north)) EXPECT_NE(border.other->name_en, "Jeti-Oguz");
}

TEST(SyntheticMunicipalities, AreATilingAfterRepair) {
    const char* folder = std::getenv("KAMTUU_TEST_DATA");
    if (folder == nullptr) GTEST_SKIP() << "set KAMTUU_TEST_DATA to the folder of test data";
    const auto boundaries = boundaries_of(std::filesystem::path(folder) / "data/boundaries/synthetic_kgz_adm3.geojson");
    const auto known = shipped_places();
    const auto repaired = repair(boundaries, {.holes = {.known = known}});
    EXPECT_LT(repaired.changed.m2(), 10'000);
    const Tiling tiling(repaired.boundaries);
    EXPECT_EQ(holes(tiling, {.known = known}).size(), 8U);
    for (const auto& issue : check(tiling, {.holes = {.known = known}}))
        EXPECT_TRUE(issue.severity == Severity::note || issue.kind == IssueKind::missing_unit) << issue.message;
}

TEST(ShippedHoles, AreThreeEnclaves) {
    const auto boundaries = boundaries_of(data / "shapefiles/kgz_municipalities.shp");
    const auto known = shipped_places();
    std::vector<std::string> names;
    for (const auto& hole : holes(Tiling(boundaries), {.known = known})) {
        EXPECT_EQ(hole.kind, HoleClass::foreign_enclave);
        names.push_back(hole.name);
    }
    EXPECT_THAT(names, ElementsAre("Sokh", "Vorukh", "Shakhimardan"));
}

}  // namespace
}  // namespace kamtuu
