#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <kamtuu/error.hpp>
#include <kamtuu/join.hpp>

#include "coverage/country.hpp"

namespace kamtuu {
namespace {

using test::at;
using test::codes;
using test::numbered;
using testing::HasSubstr;

class JoinTest : public testing::Test {
protected:
    Placement place(Record record) {
        joined_ = join(country_, numbered({std::move(record)}));
        return joined_.placements.front();
    }
    bool has_finding(std::string_view code) const {
        return std::any_of(joined_.findings.begin(), joined_.findings.end(),
                           [&](const Finding& finding) { return finding.code == code; });
    }

    const Boundaries country_ = test::small_country();
    Joined joined_;
};

TEST_F(JoinTest, PlacesByPcodeInItsSpellings) {
    for (const auto* typed : {"KG08203802000", " kg08203802000 "}) {
        Record record;
        record.pcode = {typed};
        const auto placement = place(record);
        EXPECT_EQ(placement.kind, PlacementKind::unit) << placement.reason;
        EXPECT_EQ(codes(placement), "KG08203802000");
        EXPECT_EQ(placement.rule, "pcode");
        EXPECT_EQ(placement.score, 1);
    }
}

TEST_F(JoinTest, ARefusedCodeIsAFindingAndTheNameDecides) {
    auto record = at("Ivanovka");
    record.pcode = {"4.17022E+13"};
    EXPECT_EQ(codes(place(record)), "KG08203802000");
    EXPECT_TRUE(has_finding("pcode.refused"));
}

TEST_F(JoinTest, AnUnknownCodeIsAFindingAndTheRecordUnplaced) {
    Record record;
    record.pcode = {"KG09999000000"};
    EXPECT_EQ(place(record).kind, PlacementKind::unplaced) << "it does say where, only not in these boundaries";
    EXPECT_TRUE(has_finding("pcode.unknown"));
}

TEST_F(JoinTest, ACodeAndANameThatDifferAreAFinding) {
    auto record = at("Ivanovka");
    record.pcode = {"KG08203801000"};
    EXPECT_EQ(codes(place(record)), "KG08203801000") << "the code wins";
    EXPECT_TRUE(has_finding("record.pcode_and_name_differ"));
}

TEST_F(JoinTest, PlacesByNameWithinTheRegion) {
    EXPECT_EQ(codes(place(at("Lenin АА", "Chui region"))), "KG08203801000");
    EXPECT_EQ(codes(place(at("Lenin АА", "Naryn"))), "KG04220801000");
}

TEST_F(JoinTest, PlacesByNameWithinTheDistrictAlone) {
    auto record = at("Jany-Jol");
    record.district = {"Kochkor district"};
    EXPECT_EQ(codes(place(record)), "KG04235801000");
}

TEST_F(JoinTest, AnAmbiguousNameKeepsItsCandidates) {
    const auto placement = place(at("Lenin municipality"));
    EXPECT_EQ(placement.kind, PlacementKind::ambiguous);
    EXPECT_EQ(codes(placement), "KG04220801000 KG08203801000");
    EXPECT_THAT(placement.reason, HasSubstr("2 units are called 'Lenin municipality'"));
    EXPECT_TRUE(has_finding("record.ambiguous"));
}

TEST_F(JoinTest, AnUnknownNameIsUnplacedAndSaysWhatIsNear) {
    const auto placement = place(at("Ivanowka-2"));
    EXPECT_EQ(placement.kind, PlacementKind::unplaced);
    EXPECT_EQ(codes(placement), "");
    EXPECT_THAT(placement.reason, HasSubstr("Ivanovka (KG08203802000"));
    EXPECT_TRUE(has_finding("record.unplaced"));
}

TEST_F(JoinTest, AnUnknownNameInAKnownRegionStaysInTheRegion) {
    const auto placement = place(at("Nowhere", "Chui"));
    EXPECT_EQ(placement.kind, PlacementKind::partial);
    EXPECT_EQ(codes(placement), "KG08000000000");
    EXPECT_TRUE(has_finding("record.unknown_name"));
}

TEST_F(JoinTest, ANameKnownOnlyElsewhereContradictsItsRegion) {
    const auto placement = place(at("Ivanovka", "Naryn"));
    EXPECT_EQ(placement.kind, PlacementKind::unplaced);
    EXPECT_EQ(placement.rule, "contradiction");
}

TEST_F(JoinTest, AnUnknownRegionIsAFindingAndTheNameStillFound) {
    const auto placement = place(at("Ivanovka", "Atlantis"));
    EXPECT_EQ(codes(placement), "KG08203802000");
    EXPECT_LT(placement.score, 1);
    EXPECT_TRUE(has_finding("record.unknown_ancestor"));
}

TEST_F(JoinTest, AnUnknownRegionAloneIsUnplaced) { EXPECT_EQ(place(at("", "Atlantis")).kind, PlacementKind::unplaced); }

TEST_F(JoinTest, OneUnknownRegionOfSeveralLeavesOnlyTheCountry) {
    auto record = at("");
    record.region = {"Chui", "Atlantis"};
    EXPECT_EQ(codes(place(record)), "KG");
}

TEST_F(JoinTest, ACodeOutsideTheRegionNamedIsAFinding) {
    auto record = at("", "Naryn");
    record.pcode = {"KG08203802000"};
    EXPECT_EQ(codes(place(record)), "KG08203802000");
    EXPECT_TRUE(has_finding("record.pcode_and_place_differ"));
    record.region = {"Chui"};
    place(record);
    EXPECT_FALSE(has_finding("record.pcode_and_place_differ"));
}

TEST_F(JoinTest, ARegionAloneIsPartly) {
    const auto placement = place(at("", "Chui"));
    EXPECT_EQ(placement.kind, PlacementKind::partial);
    EXPECT_EQ(codes(placement), "KG08000000000");
    EXPECT_TRUE(has_finding("record.partial"));
}

TEST_F(JoinTest, ARegionThatIsALeafIsAUnit) {
    const auto placement = place(at("", "Bishkek"));
    EXPECT_EQ(placement.kind, PlacementKind::unit);
    EXPECT_EQ(codes(placement), "KG11000000000");
}

TEST_F(JoinTest, NoPlaceAtAllIsTheCountry) {
    const auto placement = place(at(""));
    EXPECT_EQ(placement.kind, PlacementKind::partial);
    EXPECT_EQ(codes(placement), "KG");
    EXPECT_EQ(placement.rule, "none given");
}

TEST_F(JoinTest, UnitsOfRegionsKeepTheirNumber) {
    auto record = at("");
    record.region = {"Chui", "Naryn"};
    record.units = 5;
    record.unit_type = "municipality";
    const auto placement = place(record);
    EXPECT_EQ(placement.kind, PlacementKind::partial);
    EXPECT_EQ(codes(placement), "KG04000000000 KG08000000000");
    EXPECT_EQ(placement.count, 5U);
    EXPECT_EQ(placement.rule, "units");
}

TEST_F(JoinTest, UnitsOfAnotherKindAreNotMunicipalities) {
    auto record = at("");
    record.units = 210;
    record.unit_type = "committee";
    const auto placement = place(record);
    EXPECT_EQ(placement.count, std::nullopt);
    EXPECT_EQ(codes(placement), "KG");
}

TEST_F(JoinTest, MoreUnitsThanThereAreIsAFinding) {
    auto record = at("", "Naryn");
    record.units = 4;  // of three
    record.unit_type = "municipalities";
    EXPECT_EQ(place(record).count, std::nullopt);
    EXPECT_TRUE(has_finding("record.units_impossible"));
}

TEST_F(JoinTest, SeveralNamesInOneCellAreAllOfThem) {
    auto record = at("");
    record.municipality = {"Ivanovka", "Kant city"};
    const auto placement = place(record);
    EXPECT_EQ(placement.kind, PlacementKind::partial);
    EXPECT_EQ(codes(placement), "KG08203600000 KG08203802000");
    EXPECT_EQ(placement.count, 2U);
}

TEST_F(JoinTest, OneUnitNamedTwiceIsOneUnit) {
    auto record = at("");
    record.municipality = {"Ivanovka", "Ivanovka АА"};
    EXPECT_EQ(place(record).kind, PlacementKind::unit);
    EXPECT_EQ(codes(place(record)), "KG08203802000");
}

TEST_F(JoinTest, SeveralNamesOfWhichOneIsUncertainHaveNoNumber) {
    auto record = at("");
    for (const auto& names : {std::vector<std::string>{"Lenin", "Lenin"},
                              {"Ivanovka", "Lenin"},
                              {"Ivanovka", "Chui"},
                              {"Ivanovka", "Nowhere"}}) {
        record.municipality = names;
        const auto placement = place(record);
        EXPECT_EQ(placement.kind, PlacementKind::partial) << names.back();
        EXPECT_EQ(placement.count, std::nullopt) << names.back();
    }
}

TEST_F(JoinTest, ALakeIsNoMunicipalityOfSeveral) {
    Record record;
    record.pcode = {"KG08203802000", "KG08203903000"};
    EXPECT_EQ(place(record).count, 1U);
}

TEST_F(JoinTest, AnotherCountryIsNotPlaced) {
    auto record = at("Lenin", "Chui");
    record.country = {"Tajikistan"};
    EXPECT_EQ(place(record).kind, PlacementKind::unplaced);
    record.country = {"KGZ"};
    EXPECT_EQ(place(record).kind, PlacementKind::unit);
    record.country = {"Кыргызстан"};
    EXPECT_EQ(place(record).kind, PlacementKind::unit);
}

TEST_F(JoinTest, SensitiveRecordsAreAFinding) {
    auto record = at("Ivanovka");
    for (const auto* yes : {"yes", "Yes", "ДА", "1", "x", "ооба", "perhaps"}) {
        record.sensitive = yes;
        place(record);
        EXPECT_TRUE(has_finding("records.sensitive")) << yes;
    }
    for (const auto* no : {"", "no", "No", "НЕТ", "0", "жок", "false"}) {
        record.sensitive = no;
        place(record);
        EXPECT_FALSE(has_finding("records.sensitive")) << no;
    }
}

TEST(JoinByPoint, PlacesWhereThePointLies) {
    const auto country = test::from_map("AB");
    Record record;
    record.point = Point{1.5, 0.5};
    EXPECT_EQ(codes(join(country, {record}).placements.front()), test::pcode_of('B').str());
}

TEST(JoinByPoint, SaysWhatTheBordersSayOfThemselves) {
    const auto drawn = test::from_map("AB");
    const Boundaries country({drawn.units().begin(), drawn.units().end()}, {"approximate"});
    Record record;
    record.point = Point{1.5, 0.5};
    const auto joined = join(country, {record});
    ASSERT_EQ(joined.findings.size(), 1U);
    EXPECT_EQ(joined.findings.front().code, "point.borders");
    EXPECT_THAT(joined.findings.front().message, HasSubstr("approximate"));
    EXPECT_TRUE(join(drawn, {record}).findings.empty());
}

TEST(JoinByPoint, GoesNoDeeperThanThePrecisionSays) {
    const auto country = test::from_map("AB");
    Record record;
    record.point = Point{1.5, 0.5};
    record.precision = "6";
    EXPECT_EQ(codes(join(country, {record}).placements.front()), "KG");
}

TEST(JoinByPoint, DoesNotOverruleAName) {
    const auto country = test::from_map("AB");
    auto record = at("A");
    record.point = Point{1.5, 0.5};
    EXPECT_EQ(codes(join(country, {record}).placements.front()), test::pcode_of('A').str());
}

TEST(JoinByPoint, OutsideIsAFinding) {
    const auto country = test::from_map("AB");
    Record record;
    record.point = Point{50, 50};
    const auto joined = join(country, numbered({record}));
    EXPECT_EQ(joined.placements.front().kind, PlacementKind::unplaced) << "it says where, and we do not know the place";
    EXPECT_EQ(joined.findings.size(), 2U) << "the point, and that the record is not placed";
}

TEST(JoinByPoint, TakesAPrecisionThatIsNoCodeForExactAndSaysSo) {
    const auto country = test::from_map("AB");
    Record record;
    record.point = Point{1.5, 0.5};
    for (const auto* precision : {"exact", "10 km", "GPS"}) {
        record.precision = precision;
        const auto joined = join(country, {record});
        EXPECT_EQ(codes(joined.placements.front()), test::pcode_of('B').str()) << precision;
        ASSERT_EQ(joined.findings.size(), 1U) << precision;
        EXPECT_EQ(joined.findings.front().code, "point.precision_unknown");
    }
    record.precision = "6.1";
    EXPECT_EQ(codes(join(country, {record}).placements.front()), "KG");
}

TEST(JoinByPoint, SaysWhereAPointContradictsAName) {
    const auto country = test::from_map("AB");
    auto record = at("A");
    record.point = Point{1.5, 0.5};
    const auto joined = join(country, {record});
    ASSERT_EQ(joined.findings.size(), 1U);
    EXPECT_EQ(joined.findings.front().code, "record.point_and_name_differ");
}

// --- The list rule ------------------------------------------------------------------------------------------------

Joined join_rows(const Boundaries& country, std::vector<Record> rows) {
    return join(country, numbered(std::move(rows)));
}

TEST(ListRule, EqualRowsAreAllTheirCandidates) {
    const auto country = test::small_country();
    const auto joined = join_rows(country, {at("Jany-Jol", "Naryn"), at("Ivanovka"), at("Jany-Jol", "Naryn")});
    EXPECT_EQ(codes(joined.placements[0]), "KG04220802000");
    EXPECT_EQ(codes(joined.placements[2]), "KG04235801000");
    EXPECT_EQ(joined.placements[0].rule, "list");
}

TEST(ListRule, NeedsAsManyRowsAsCandidates) {
    const auto country = test::small_country();
    for (const std::size_t rows : {1U, 3U}) {
        const auto joined = join_rows(country, std::vector<Record>(rows, at("Jany-Jol", "Naryn")));
        for (const auto& placement : joined.placements) EXPECT_EQ(placement.kind, PlacementKind::ambiguous);
    }
}

TEST(ListRule, NeedsRowsOfOneList) {
    const auto country = test::small_country();
    auto other = at("Jany-Jol", "Naryn");
    other.activity = "another list";
    const auto joined = join_rows(country, {at("Jany-Jol", "Naryn"), other});
    EXPECT_EQ(joined.placements[0].kind, PlacementKind::ambiguous);
}

TEST(ListRule, DoesNotDealOutDifferentFigures) {
    const auto country = test::small_country();
    auto ten = at("Jany-Jol", "Naryn");
    ten.reached = 10;
    auto twenty = ten;
    twenty.reached = 20;
    const auto joined = join_rows(country, {ten, twenty});
    EXPECT_EQ(joined.placements[0].kind, PlacementKind::ambiguous);
}

TEST(ListRule, DoesNotTakeWhatAnotherRowHas) {
    const auto country = test::small_country();
    Record taken = at("");
    taken.pcode = {"KG04235801000"};
    const auto joined = join_rows(country, {at("Jany-Jol", "Naryn"), taken, at("Jany-Jol", "Naryn")});
    EXPECT_EQ(joined.placements[0].kind, PlacementKind::ambiguous);
}

TEST(Join, PlacesARowByTheVillageThatItsActivityNames) {
    const auto country = test::small_country();
    Record kindergarten = at("", "Chui");
    kindergarten.activity = "kindergarten in Ivanovka village";
    Record elsewhere = at("", "Naryn");
    elsewhere.activity = "kindergarten in Ivanovka village";
    Record with_point = kindergarten;
    with_point.point = Point{74.6, 42.87};
    const auto joined = join_rows(country, {kindergarten, elsewhere, with_point});
    EXPECT_EQ(test::codes(joined.placements[0]), "KG08203802000");
    EXPECT_EQ(joined.placements[0].rule, "village in activity");
    EXPECT_LT(joined.placements[0].score, 0.95);
    EXPECT_EQ(test::codes(joined.placements[1]), "KG04000000000") << "what contradicts says nothing";
    EXPECT_NE(joined.placements[2].rule, "village in activity") << "a point says more";
}

// --- The whole ----------------------------------------------------------------------------------------------------

TEST(Join, DoesNotDependOnTheThreads) {
    const auto country = test::small_country();
    std::vector<Record> rows;
    for (int i = 0; i < 3000; ++i) rows.push_back(at(i % 3 == 0 ? "Lenin" : "Ivanovka", i % 2 == 0 ? "Chui" : ""));
    const auto one = join(country, numbered(rows), {.threads = 1});
    const auto two = join(country, numbered(rows), {.threads = 2});
    EXPECT_EQ(one.findings, two.findings);
    for (std::size_t i = 0; i < rows.size(); ++i) ASSERT_EQ(one.placements[i].units, two.placements[i].units);
}

TEST(Join, CanBeCancelled) {
    const auto country = test::small_country();
    try {
        join(country, {at("Lenin")}, {.progress = [](double, std::string_view) { return false; }});
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::cancelled);
    }
}

}  // namespace
}  // namespace kamtuu
