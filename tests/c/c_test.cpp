#include <array>
#include <cmath>
#include <cstring>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <string>
#include <thread>
#include <vector>

#include <kamtuu/kamtuu.h>

namespace {

using testing::HasSubstr;
using testing::StrEq;

const std::string folder = std::string(KAMTUU_SOURCE_DIR) + "/data/";

class CApi : public testing::Test {
protected:
    static void SetUpTestSuite() {
        const auto file = folder + "shapefiles/kgz_municipalities.shp";
        const std::array files{file.c_str()};
        ASSERT_EQ(kamtuu_open(files.data(), 1, (folder + "register").c_str(), &boundaries), KAMTUU_OK)
            << kamtuu_last_error();
    }
    static void TearDownTestSuite() {
        kamtuu_close(boundaries);
        boundaries = nullptr;
    }
    static kamtuu_boundaries* boundaries;
};
kamtuu_boundaries* CApi::boundaries = nullptr;

TEST_F(CApi, OpensWithAllUnits) {
    EXPECT_GT(kamtuu_unit_count(boundaries), 500U);
    EXPECT_THAT(kamtuu_unit_code(boundaries, 0), StrEq("KG"));
    EXPECT_EQ(kamtuu_unit_level(boundaries, 0), 0);
    EXPECT_EQ(kamtuu_unit_parent(boundaries, 0), KAMTUU_NO_UNIT);
    ASSERT_NE(kamtuu_finding(boundaries, 0), nullptr);
    EXPECT_EQ(kamtuu_finding(boundaries, 1'000'000), nullptr);
}

TEST_F(CApi, UnitsThatAreNone) {
    const auto past = static_cast<kamtuu_unit>(kamtuu_unit_count(boundaries));
    for (const kamtuu_unit none : {KAMTUU_NO_UNIT, past, kamtuu_unit{-7}}) {
        EXPECT_EQ(kamtuu_unit_code(boundaries, none), nullptr);
        EXPECT_EQ(kamtuu_unit_name(boundaries, none, KAMTUU_KYRGYZ), nullptr);
        EXPECT_EQ(kamtuu_unit_level(boundaries, none), -1);
        EXPECT_EQ(kamtuu_unit_parent(boundaries, none), KAMTUU_NO_UNIT);
    }
    std::size_t count = 0;
    EXPECT_EQ(kamtuu_neighbours(boundaries, past, nullptr, 0, &count), KAMTUU_USAGE);
    EXPECT_THAT(kamtuu_last_error(), HasSubstr("there is no unit"));
}

TEST_F(CApi, FindsCodesInAnySpelling) {
    kamtuu_unit unit = KAMTUU_NO_UNIT;
    ASSERT_EQ(kamtuu_unit_by_code(boundaries, "kg02205000000", &unit), KAMTUU_OK) << kamtuu_last_error();
    EXPECT_THAT(kamtuu_unit_code(boundaries, unit), StrEq("KG02205000000"));
    EXPECT_EQ(kamtuu_unit_by_code(boundaries, "KG99999999999", &unit), KAMTUU_NOT_FOUND);
    EXPECT_EQ(kamtuu_unit_by_code(boundaries, "nonsense", &unit), KAMTUU_NOT_FOUND);
    EXPECT_THAT(kamtuu_last_error(), HasSubstr("nonsense"));
}

TEST_F(CApi, LocatesOneAndMany) {
    const std::array lon_lat{77.19, 42.65, 60.0, 40.0, std::nan(""), 42.0};
    std::array<kamtuu_unit, 3> units{};
    ASSERT_EQ(kamtuu_locate_many(boundaries, lon_lat.data(), 3, units.data(), 2), KAMTUU_OK);
    for (std::size_t i = 0; i < units.size(); ++i) {
        kamtuu_unit unit = 7;
        ASSERT_EQ(kamtuu_locate(boundaries, lon_lat[2 * i], lon_lat[2 * i + 1], &unit), KAMTUU_OK);
        EXPECT_EQ(unit, units[i]);
    }
    EXPECT_NE(units[0], KAMTUU_NO_UNIT);
    EXPECT_EQ(units[1], KAMTUU_NO_UNIT);
    EXPECT_EQ(units[2], KAMTUU_NO_UNIT);
}

TEST_F(CApi, NeighboursAreMutual) {
    kamtuu_unit unit = KAMTUU_NO_UNIT;
    ASSERT_EQ(kamtuu_locate(boundaries, 77.19, 42.65, &unit), KAMTUU_OK);
    std::size_t count = 0;
    ASSERT_EQ(kamtuu_neighbours(boundaries, unit, nullptr, 0, &count), KAMTUU_TOO_SMALL);
    ASSERT_GT(count, 0U);
    std::vector<kamtuu_neighbour> neighbours(count);
    ASSERT_EQ(kamtuu_neighbours(boundaries, unit, neighbours.data(), count, &count), KAMTUU_OK);
    for (const auto& neighbour : neighbours) {
        std::vector<kamtuu_neighbour> back(64);
        ASSERT_EQ(kamtuu_neighbours(boundaries, neighbour.unit, back.data(), back.size(), &count), KAMTUU_OK);
        back.resize(count);
        EXPECT_THAT(back, testing::Contains(testing::Truly([&](const kamtuu_neighbour& n) {
                        return n.unit == unit && n.border_km == neighbour.border_km;
                    })));
    }
}

TEST_F(CApi, TheNearestIsTheOneAround) {
    kamtuu_unit unit = KAMTUU_NO_UNIT;
    ASSERT_EQ(kamtuu_locate(boundaries, 77.19, 42.65, &unit), KAMTUU_OK);
    std::array<kamtuu_near, 4> nearest{};
    std::size_t count = 0;
    ASSERT_EQ(kamtuu_nearest(boundaries, 77.19, 42.65, nearest.data(), nearest.size(), &count), KAMTUU_OK);
    ASSERT_EQ(count, 4U);
    EXPECT_EQ(nearest[0].unit, unit);
    EXPECT_EQ(nearest[0].distance_m, 0);
    EXPECT_LE(nearest[1].distance_m, nearest[2].distance_m);
}

TEST_F(CApi, ASharedNameIsAQuestion) {
    std::array<kamtuu_match, 16> matches{};
    std::size_t count = 0;
    ASSERT_EQ(kamtuu_find_name(boundaries, "Жаңы-Жол", KAMTUU_NO_UNIT, matches.data(), matches.size(), &count),
              KAMTUU_OK);
    EXPECT_GT(count, 1U);
    kamtuu_unit aksy = KAMTUU_NO_UNIT;
    ASSERT_EQ(kamtuu_unit_by_code(boundaries, "KG03211000000", &aksy), KAMTUU_OK);
    ASSERT_EQ(kamtuu_find_name(boundaries, "Жаңы-Жол", aksy, matches.data(), matches.size(), &count), KAMTUU_OK);
    ASSERT_EQ(count, 1U);
    EXPECT_THAT(kamtuu_unit_name(boundaries, matches[0].unit, KAMTUU_ENGLISH), StrEq("Djany-Djol"));
}

TEST_F(CApi, SaysWhatANameMeansAndWhy) {
    kamtuu_meaning meaning{};
    ASSERT_EQ(kamtuu_name_meaning(boundaries, "Жаңы-Жол", KAMTUU_NO_UNIT, &meaning), KAMTUU_OK);
    EXPECT_EQ(meaning.outcome, KAMTUU_AMBIGUOUS);
    EXPECT_EQ(meaning.unit, KAMTUU_NO_UNIT);
    EXPECT_THAT(meaning.reason, HasSubstr("units are called 'Жаңы-Жол'"));
    kamtuu_unit aksy = KAMTUU_NO_UNIT;
    ASSERT_EQ(kamtuu_unit_by_code(boundaries, "KG03211000000", &aksy), KAMTUU_OK);
    ASSERT_EQ(kamtuu_name_meaning(boundaries, "Жаңы-Жол", aksy, &meaning), KAMTUU_OK);
    EXPECT_EQ(meaning.outcome, KAMTUU_MATCHED);
    EXPECT_THAT(kamtuu_unit_name(boundaries, meaning.unit, KAMTUU_ENGLISH), StrEq("Djany-Djol"));
    EXPECT_GT(meaning.score, 0.8);
    EXPECT_LE(meaning.score, 1);
    ASSERT_EQ(kamtuu_name_meaning(boundaries, "Xyzzyx", aksy, &meaning), KAMTUU_OK);
    EXPECT_EQ(meaning.outcome, KAMTUU_PARTLY_LOCATED);
    EXPECT_EQ(meaning.unit, KAMTUU_NO_UNIT);
    ASSERT_EQ(kamtuu_name_meaning(boundaries, "\xCE(", KAMTUU_NO_UNIT, &meaning), KAMTUU_OK);
    EXPECT_EQ(meaning.outcome, KAMTUU_UNMATCHED);
    EXPECT_THAT(meaning.reason, StrEq("byte 0xCE is not UTF-8"));
}

TEST_F(CApi, NullPointersAreToldAndNothingIsWritten) {
    kamtuu_unit unit = 7;
    std::size_t count = 7;
    EXPECT_EQ(kamtuu_locate(nullptr, 0, 0, &unit), KAMTUU_USAGE);
    EXPECT_EQ(kamtuu_locate(boundaries, 0, 0, nullptr), KAMTUU_USAGE);
    EXPECT_EQ(kamtuu_locate_many(boundaries, nullptr, 1, &unit, 1), KAMTUU_USAGE);
    EXPECT_EQ(kamtuu_locate_many(boundaries, nullptr, 0, nullptr, 1), KAMTUU_OK);
    EXPECT_EQ(kamtuu_unit_by_code(boundaries, nullptr, &unit), KAMTUU_USAGE);
    EXPECT_EQ(kamtuu_find_name(boundaries, nullptr, KAMTUU_NO_UNIT, nullptr, 0, &count), KAMTUU_USAGE);
    EXPECT_EQ(kamtuu_name_meaning(boundaries, "Naryn", KAMTUU_NO_UNIT, nullptr), KAMTUU_USAGE);
    EXPECT_EQ(kamtuu_neighbours(boundaries, 0, nullptr, 0, nullptr), KAMTUU_USAGE);
    EXPECT_EQ(kamtuu_nearest(boundaries, 77, 42, nullptr, 3, &count), KAMTUU_USAGE);
    EXPECT_EQ(kamtuu_open(nullptr, 1, nullptr, nullptr), KAMTUU_USAGE);
    EXPECT_EQ(unit, 7);
    EXPECT_EQ(kamtuu_unit_count(nullptr), 0U);
    EXPECT_EQ(kamtuu_finding(nullptr, 0), nullptr);
    kamtuu_close(nullptr);
}

TEST_F(CApi, FilesThatCannotBeReadAreToldByName) {
    kamtuu_boundaries* none = nullptr;
    const std::array files{"no-such.shp"};
    EXPECT_EQ(kamtuu_open(files.data(), 1, nullptr, &none), KAMTUU_INPUT);
    EXPECT_THAT(kamtuu_last_error(), HasSubstr("no-such.shp"));
    EXPECT_EQ(kamtuu_open(files.data(), 0, nullptr, &none), KAMTUU_USAGE);
    EXPECT_EQ(none, nullptr);
}

TEST_F(CApi, ErrorsBelongToTheirThread) {
    kamtuu_unit unit = 0;
    ASSERT_EQ(kamtuu_unit_by_code(boundaries, "here", &unit), KAMTUU_NOT_FOUND);
    std::string elsewhere = "not asked";
    std::thread([&] { elsewhere = kamtuu_last_error(); }).join();
    EXPECT_EQ(elsewhere, "");
    EXPECT_THAT(kamtuu_last_error(), HasSubstr("here"));
}

}  // namespace
