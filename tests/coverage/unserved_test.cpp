// Who is left out, on maps of squares of a degree: about 111 km a side.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <kamtuu/unserved.hpp>

#include "coverage/country.hpp"
#include "support/map.hpp"

namespace kamtuu {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Placement in(const Boundaries& country, char letter) {
    return {.kind = PlacementKind::unit, .units = {country.find(test::pcode_of(letter))}};
}

Joined placed(std::vector<Placement> placements) {
    Joined joined;
    joined.records.resize(placements.size());
    joined.placements = std::move(placements);
    return joined;
}

std::string names(const Unserved& left_out) {
    std::string text;
    for (const auto& one : left_out.units) text += display_name(*one.unit);
    return text;
}

const UnservedUnit& named(const Unserved& left_out, std::string_view name) {
    for (const auto& one : left_out.units)
        if (display_name(*one.unit) == name) return one;
    throw std::out_of_range(std::string(name) + " is not left out");
}

/// A country with populations by letter; 0: none is known. A lake where `lake` says so.
Boundaries populated(std::string_view drawing, std::map<char, double> people, char lake = ' ') {
    const auto plain = test::from_map(drawing);
    std::vector<Unit> units(plain.units().begin(), plain.units().end());
    for (auto& unit : units) {
        if (unit.name_en.size() != 1) continue;
        if (unit.name_en[0] == lake) unit.type = UnitType::other;
        if (people[unit.name_en[0]] > 0) unit.population = people[unit.name_en[0]];
    }
    return Boundaries(std::move(units));
}

TEST(Unserved, MostPeopleFirstThenFarthestThenPcode) {
    const auto country = populated("ABCDE", {{'B', 10}, {'C', 30}, {'D', 10}});
    const auto left_out = unserved(country, placed({in(country, 'A')}));
    EXPECT_EQ(names(left_out), "CDBE") << "C has most people, D is farther than B, nobody knows of E";
    EXPECT_EQ(left_out.municipalities, 5U);
    const auto even = populated("BAC", {});
    EXPECT_EQ(names(unserved(even, placed({in(even, 'A')}))), "BC") << "equally near";
}

TEST(Unserved, CertainBeforePossible) {
    const auto country = populated("ABC", {{'B', 100}, {'C', 1}});
    const auto left_out =
        unserved(country, placed({in(country, 'A'),
                                  {.kind = PlacementKind::ambiguous,
                                   .units = {country.find(test::pcode_of('A')), country.find(test::pcode_of('B'))}}}));
    EXPECT_EQ(names(left_out), "CB");
    EXPECT_TRUE(left_out.units[0].certain);
    EXPECT_THAT(left_out.units[0].known_only_at, IsEmpty());
    EXPECT_FALSE(left_out.units[1].certain);
    EXPECT_THAT(left_out.units[1].known_only_at, ElementsAre(&country.country()));
}

TEST(Unserved, DistancesAreFromBorderToBorder) {
    const auto country = test::from_map("ABCD");
    const auto left_out = unserved(country, placed({in(country, 'A')}));
    EXPECT_EQ(named(left_out, "B").distance_km, 0);
    EXPECT_NEAR(*named(left_out, "C").distance_km, 111.3, 0.1) << "a degree along the equator, or a little north";
    EXPECT_NEAR(*named(left_out, "D").distance_km, 2 * 111.3, 0.2);
    EXPECT_EQ(named(left_out, "D").nearest_served->name_en, "A");
}

TEST(Unserved, NoNeighbourAcrossALake) {
    const auto country = populated("ALB", {}, 'L');
    const auto left_out = unserved(country, placed({in(country, 'A')}));
    EXPECT_EQ(names(left_out), "B") << "the lake is nobody's";
    EXPECT_EQ(left_out.municipalities, 2U);
    EXPECT_EQ(left_out.units[0].neighbours, 0U);
    EXPECT_EQ(left_out.units[0].served_neighbours, 0U);
    EXPECT_NEAR(*left_out.units[0].distance_km, 111.3, 0.1);
}

TEST(Unserved, WorkInALakeServesNobody) {
    const auto country = populated("ALB", {}, 'L');
    EXPECT_EQ(names(unserved(country, placed({in(country, 'L')}))), "AB");
}

TEST(Unserved, NeighboursShareABorderNotACorner) {
    const auto country = test::from_map("ABX\nCDX");
    const auto left_out = unserved(country, placed({in(country, 'A'), in(country, 'X')}));
    EXPECT_EQ(named(left_out, "D").neighbours, 3U);
    EXPECT_EQ(named(left_out, "D").served_neighbours, 1U) << "A touches it in a corner alone";
    EXPECT_EQ(named(left_out, "B").served_neighbours, 2U);
}

TEST(Unserved, WithoutAnyServedThereIsNoNearest) {
    const auto country = test::from_map("AB");
    const auto left_out = unserved(country, placed({}));
    ASSERT_EQ(left_out.units.size(), 2U);
    EXPECT_EQ(left_out.units[0].nearest_served, nullptr);
    EXPECT_EQ(left_out.units[0].distance_km, std::nullopt);
}

TEST(Unserved, WithoutBordersNeighboursAreAbsentAndDistrictsAreKnown) {
    const auto country = test::small_country();
    const auto left_out = unserved(country, join(country, test::numbered({test::at("Ivanovka")})));
    const auto& kant = named(left_out, "Kant (city)");
    EXPECT_EQ(kant.neighbours, std::nullopt);
    EXPECT_EQ(kant.distance_km, std::nullopt);
    EXPECT_EQ(kant.district->name_en, "Alamudun");
    EXPECT_EQ(kant.region->name_en, "Chui");
    EXPECT_EQ(named(left_out, "Bishkek (city)").district, nullptr);
}

TEST(Unserved, IsAboutTheRecordsThatTheFilterLetsThrough) {
    const auto country = test::from_map("AB");
    auto joined = placed({in(country, 'A'), in(country, 'B')});
    joined.records[0].project = "P";
    joined.records[1].project = "Q";
    EXPECT_EQ(names(unserved(country, joined)), "");
    SummaryOptions options;
    options.filter.projects = {"p"};
    EXPECT_EQ(names(unserved(country, joined, options)), "B");
}

}  // namespace

}  // namespace kamtuu
