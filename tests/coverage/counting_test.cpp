// Each rule for counting people, and what its figures must not do, worked by hand.

#include <algorithm>
#include <gtest/gtest.h>
#include <ostream>

#include <kamtuu/populations.hpp>
#include <kamtuu/summary.hpp>

#include "coverage/country.hpp"

namespace kamtuu {

static void PrintTo(const Interval& interval, std::ostream* out) { *out << interval.lower << ".." << interval.upper; }

namespace {

using test::at;
using test::numbered;
using test::small_country;

constexpr std::string_view chui = "KG08000000000";
constexpr std::string_view naryn = "KG04000000000";
constexpr std::string_view ivanovka = "KG08203802000";
constexpr std::string_view kant = "KG08203600000";

/// A figure of an activity; its rule is given with the record.
Record figure(std::string rule, std::string place, std::string activity, double reached) {
    auto record = at(std::move(place));
    record.indicator = "people";
    record.count_rule = std::move(rule);
    record.activity = std::move(activity);
    record.reached = reached;
    return record;
}

Record in_region(Record record, std::string region) {
    record.municipality.clear();
    record.region = {std::move(region)};
    return record;
}

Record in_year(Record record, std::string year) {
    record.start = record.end = std::move(year);
    return record;
}

Record person(std::string place, std::string id) {
    auto record = figure("distinct", std::move(place), id, 0);
    record.reached = std::nullopt;
    record.person = std::move(id);
    return record;
}

class Counting : public testing::Test {
protected:
    Summary summary(const Records& records, Level level, const Populations* populations = nullptr) {
        joined_ = join(country_, numbered(records));
        return summarize(country_, joined_, {.level = level, .populations = populations});
    }

    Cell in(std::string_view pcode, std::string_view key, const Records& records,
            const Populations* populations = nullptr) {
        const Unit* unit = country_.find(*Pcode::parse(pcode));
        const auto table = summary(records, unit->level, populations);
        const auto row =
            std::find_if(table.rows.begin(), table.rows.end(), [&](const SummaryRow& one) { return one.unit == unit; });
        return cell_of(*row, key);
    }

    Populations populations_of(const std::vector<std::pair<std::string_view, double>>& figures) {
        std::vector<PopulationFigure> list;
        for (const auto& [pcode, people] : figures)
            list.push_back({.unit = country_.find(*Pcode::parse(pcode)), .people = people});
        Findings findings;
        return {country_, std::move(list), findings};
    }

    std::size_t findings_of(const Records& records, std::string_view code) {
        const auto findings = summary(records, Level::adm0).findings;
        return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(),
                                                      [&](const Finding& finding) { return finding.code == code; }));
    }

    Boundaries country_ = small_country();
    Joined joined_{};
};

TEST_F(Counting, SumAddsActivitiesAndPlaces) {
    const Records records{figure("sum", "Ivanovka", "a", 10), figure("sum", "Ivanovka", "b", 20),
                          figure("sum", "Kant", "a", 5)};
    EXPECT_EQ(in(ivanovka, "people", records), Interval::exactly(10 + 20));
    EXPECT_EQ(in(chui, "people", records), Interval::exactly(10 + 20 + 5));
}

TEST_F(Counting, MaxTakesTheLargestActivityOfAPlaceAndAddsPlaces) {
    const Records records{figure("max", "Ivanovka", "a", 10), figure("max", "Ivanovka", "b", 20),
                          figure("max", "Kant", "a", 5)};
    EXPECT_EQ(in(ivanovka, "people", records), Interval::exactly(20));
    EXPECT_EQ(in(chui, "people", records), Interval::exactly(20 + 5));
}

TEST_F(Counting, LastTakesTheLatestOfASeriesAndAddsActivities) {
    const Records records{
        in_year(figure("last", "Ivanovka", "a", 10), "2019"), in_year(figure("last", "Ivanovka", "a", 30), "2021"),
        in_year(figure("last", "Ivanovka", "a", 20), "2020"), in_year(figure("last", "Ivanovka", "b", 7), "2018")};
    EXPECT_EQ(in(ivanovka, "people", records), Interval::exactly(30 + 7));
}

TEST_F(Counting, LastTakesTheLargestOfOneTime) {
    EXPECT_EQ(in(ivanovka, "people", {figure("last", "Ivanovka", "a", 10), figure("last", "Ivanovka", "a", 9)}),
              Interval::exactly(10));
}

TEST_F(Counting, DistinctCountsAnIdOnceInAnyUnit) {
    const Records records{person("Ivanovka", "x"), person("Ivanovka", "x"), person("Kant", "x"), person("Kant", "y")};
    EXPECT_EQ(in(ivanovka, "people", records), Interval::exactly(1));
    EXPECT_EQ(in(kant, "people", records), Interval::exactly(2));
    EXPECT_EQ(in(chui, "people", records), Interval::exactly(2));
    EXPECT_EQ(in("KG", "people_sum", records), Interval::exactly(4));
}

TEST_F(Counting, DistinctPeopleWithoutIdsMayBeOthers) {
    const Records records{person("Ivanovka", "x"), figure("distinct", "Ivanovka", "a", 5)};
    EXPECT_EQ(in(ivanovka, "people", records), (Interval{1, 1 + 5}));
}

TEST_F(Counting, DistinctCountsWomenByIdToo) {
    auto woman = person("Ivanovka", "x");
    woman.reached_parts["f"] = 1;
    const Records records{woman, woman, person("Ivanovka", "y")};
    EXPECT_EQ(in(ivanovka, "people", records), Interval::exactly(2));
    EXPECT_EQ(in(ivanovka, "people_f", records), Interval::exactly(1));
    EXPECT_EQ(in(ivanovka, "people_sex_unknown", records), Interval::exactly(1));
}

TEST_F(Counting, DistinctWithoutIdAndTotalIsNotOnePerson) {
    auto women = figure("distinct", "Ivanovka", "a", 0);
    women.reached = std::nullopt;
    women.reached_parts["f"] = 30;
    const auto people = in(ivanovka, "people", {women});
    EXPECT_TRUE(!people || people->upper >= 30) << people->upper;
    EXPECT_GE(in(ivanovka, "people_f", {women})->upper, 30);
}

TEST_F(Counting, NoneCountsNobody) {
    const Records records{figure("none", "Ivanovka", "leaflets", 1000)};
    EXPECT_EQ(in(ivanovka, "people", records), std::nullopt);
    EXPECT_EQ(in(ivanovka, "people_sum", records), std::nullopt);
    EXPECT_EQ(in(ivanovka, "people_bounds", records), std::nullopt);
    EXPECT_EQ(in(ivanovka, "served", records), Interval::exactly(1));
}

TEST_F(Counting, SeveralIndicatorsMayCountTheSamePeople) {
    auto other = figure("sum", "Ivanovka", "b", 20);
    other.indicator = "trained";
    EXPECT_EQ(in(ivanovka, "people", {figure("sum", "Ivanovka", "a", 10), other}), (Interval{20, 10 + 20}));
}

TEST_F(Counting, BoundsHoldWhateverTheRule) {
    EXPECT_EQ(in(ivanovka, "people_bounds", {figure("sum", "Ivanovka", "a", 10), figure("sum", "Ivanovka", "b", 20)}),
              (Interval{20, 10 + 20}));
}

TEST_F(Counting, ARuleThatIsChosenIsStrongerThanTheTables) {
    joined_ = join(country_, numbered({figure("sum", "Ivanovka", "a", 10), figure("sum", "Ivanovka", "b", 20)}));
    SummaryOptions options{.level = Level::adm0};
    options.counting.by_indicator["PEOPLE "] = CountRule::max;
    EXPECT_EQ(cell_of(summarize(country_, joined_, options).rows.front(), "people"), Interval::exactly(20));
}

TEST_F(Counting, RulesThatAreNoneDifferOrAreAssumedAreTold) {
    EXPECT_EQ(findings_of({figure("average", "Ivanovka", "a", 10)}, "counting.rule_unknown"), 1U);
    EXPECT_EQ(findings_of({figure("", "Ivanovka", "a", 10)}, "counting.rule_assumed"), 1U);
    EXPECT_EQ(
        findings_of({figure("sum", "Ivanovka", "a", 1), figure("max", "Ivanovka", "b", 1)}, "counting.rules_differ"),
        1U);
    EXPECT_EQ(findings_of({figure("sum", "Ivanovka", "a", 10)}, "counting.rule_assumed"), 0U);
}

// --- Reported at two levels ---------------------------------------------------------------------------------------

TEST_F(Counting, ATotalAndItsPartsCountOnce) {
    const Records records{in_region(figure("sum", "", "a", 100), "Chui"), figure("sum", "Ivanovka", "a", 60)};
    EXPECT_EQ(in(chui, "people", records), Interval::exactly(100));
    EXPECT_EQ(in(ivanovka, "people", records), (Interval{60, 60 + 40}));
    EXPECT_EQ(in(chui, "people_sum", records), Interval::exactly(160)) << "as reported";
    EXPECT_EQ(findings_of(records, "counting.reported_at_two_levels"), 1U);
}

TEST_F(Counting, ThreeNestedLevelsCountOnce) {
    auto district = figure("sum", "", "a", 60);
    district.municipality.clear();
    district.district = {"Alamudun"};
    const Records records{in_region(figure("sum", "", "a", 100), "Chui"), district, figure("sum", "Kant", "a", 50)};
    EXPECT_EQ(in(chui, "people", records), Interval::exactly(100));
    EXPECT_EQ(in("KG", "people", records), Interval::exactly(100));
}

TEST_F(Counting, ADistrictAndItsOnlyMunicipalityCountOnce) {
    auto district = figure("sum", "", "a", 60);
    district.municipality.clear();
    district.district = {"Kochkor"};
    auto only = district;
    only.municipality = {"Jany-Jol"};
    EXPECT_EQ(in(naryn, "people", {district, only}), Interval::exactly(60));
}

TEST_F(Counting, PartsBeyondTheTotalStand) {
    const Records records{in_region(figure("sum", "", "a", 100), "Chui"), figure("sum", "Ivanovka", "a", 80),
                          figure("sum", "Kant", "a", 50)};
    EXPECT_EQ(in(chui, "people", records), Interval::exactly(80 + 50));
    EXPECT_EQ(findings_of(records, "counting.parts_exceed_total"), 1U);
}

TEST_F(Counting, OtherTimesAreNotTheSameWork) {
    const Records records{in_year(in_region(figure("sum", "", "a", 100), "Chui"), "2020"),
                          in_year(figure("sum", "Ivanovka", "a", 60), "2021")};
    EXPECT_EQ(in(chui, "people", records), Interval::exactly(160));
}

TEST_F(Counting, APartOfAnotherTimeIsNotTakenOffTheTotal) {
    const Records records{in_year(in_region(figure("sum", "", "a", 100), "Chui"), "2020"),
                          in_year(figure("sum", "Ivanovka", "a", 60), "2020"),
                          in_year(figure("sum", "Ivanovka", "a", 30), "2021")};
    EXPECT_EQ(in(chui, "people", records), Interval::exactly(100 + 30));
}

TEST_F(Counting, WithoutANameNothingIsTheSameWork) {
    auto region = in_region(figure("sum", "", "", 100), "Chui");
    auto place = figure("sum", "Ivanovka", "", 60);
    region.project = place.project = "";
    EXPECT_EQ(in(chui, "people", {region, place}), Interval::exactly(160));
}

TEST_F(Counting, AnotherActivityIsNotTheSameWork) {
    EXPECT_EQ(in(chui, "people", {in_region(figure("sum", "", "a", 100), "Chui"), figure("sum", "Ivanovka", "b", 60)}),
              Interval::exactly(160));
}

// --- What is vague and may be one place ---------------------------------------------------------------------------

TEST_F(Counting, ActivitiesSomewhereInARegionMayReachTheSamePeopleOrOthers) {
    const Records records{in_region(figure("max", "", "a", 100), "Chui"), figure("max", "Ivanovka", "b", 60)};
    const auto people = in(chui, "people", records);
    EXPECT_LE(people->lower, 100) << "both in Ivanovka: the same people";
    EXPECT_GE(people->upper, 160) << "a in Kant: others";
}

TEST_F(Counting, AmbiguousActivitiesMayLieInTwoPlaces) {
    const Records records{figure("max", "Lenin", "a", 70), figure("max", "Lenin", "b", 100)};
    const auto people = in("KG", "people", records);
    EXPECT_EQ(people->lower, 100);
    EXPECT_GE(people->upper, 170) << "one in Chui, the other in Naryn";
}

TEST_F(Counting, RowsOfPersonsAreNoListOfPlaces) {
    auto x = person("Lenin", "x");
    auto y = person("Lenin", "y");
    x.activity = y.activity = "training";
    const auto table = summary({x, y}, Level::adm1);
    EXPECT_EQ(joined_.placements[0].kind, PlacementKind::ambiguous) << "both may come from one Lenin";
}

// --- People and those who live there ------------------------------------------------------------------------------

TEST_F(Counting, NobodyIsReachedWhoDoesNotLiveThere) {
    const auto populations = populations_of({{ivanovka, 25}});
    auto other = figure("sum", "Ivanovka", "b", 20);
    other.indicator = "trained";
    const Records records{figure("sum", "Ivanovka", "a", 10), other};
    EXPECT_EQ(in(ivanovka, "people", records, &populations), (Interval{20, 25}));
    EXPECT_EQ(in(ivanovka, "people_bounds", records, &populations), (Interval{20, 25}));
}

TEST_F(Counting, MoreThanLiveThereStandsAndIsTold) {
    const auto populations = populations_of({{ivanovka, 8}});
    const Records records{figure("sum", "Ivanovka", "a", 10)};
    EXPECT_EQ(in(ivanovka, "people", records, &populations), Interval::exactly(10));
    const auto findings = summary(records, Level::adm3, &populations).findings;
    const auto found = std::find_if(findings.begin(), findings.end(),
                                    [](const Finding& one) { return one.code == "people.more_than_population"; });
    ASSERT_NE(found, findings.end());
    EXPECT_EQ(found->unit, ivanovka);
    EXPECT_EQ(found->severity, Severity::error);
}

TEST_F(Counting, WhatDoesNotFitElsewhereIsHere) {
    const auto populations = populations_of(
        {{ivanovka, 50}, {kant, 20}, {"KG08203801000", 10}, {chui, 80}, {naryn, 100}, {"KG11000000000", 100}});
    const Records records{in_region(figure("sum", "", "a", 60), "Chui")};
    EXPECT_EQ(in(ivanovka, "people", records, &populations), (Interval{60 - (20 + 10), 50}));
    EXPECT_EQ(in(kant, "people", records, &populations), (Interval{0, 20}));
}

TEST_F(Counting, FewerThanAHundredMakeNoShare) {
    const auto few = populations_of({{ivanovka, 99}});
    const auto enough = populations_of({{ivanovka, 100}});
    const Records records{figure("sum", "Ivanovka", "a", 10)};
    EXPECT_EQ(in(ivanovka, "people_share", records, &few), std::nullopt);
    EXPECT_EQ(in(ivanovka, "people_share", records, &enough), Interval::exactly(10));
    EXPECT_EQ(in(ivanovka, "people_per_1000", records, &enough), Interval::exactly(100));
}

// --- Within one record --------------------------------------------------------------------------------------------

TEST_F(Counting, MoreWomenAndMenThanPeopleIsAnErrorOfTheRow) {
    auto record = figure("sum", "Ivanovka", "a", 10);
    record.reached_parts = {{"f", 8}, {"m", 7}};
    EXPECT_EQ(findings_of({record}, "record.parts_exceed_total"), 1U);
    EXPECT_EQ(in(ivanovka, "people", {record}), Interval::exactly(10));
    EXPECT_EQ(in(ivanovka, "people_f", {record}), Interval::exactly(8));
    EXPECT_EQ(in(ivanovka, "people_sex_unknown", {record}), Interval::exactly(0));
}

TEST_F(Counting, WomenAndMenAreTheTotalWhereNoneIsGiven) {
    auto record = figure("sum", "Ivanovka", "a", 0);
    record.reached = std::nullopt;
    record.reached_parts = {{"f", 8}, {"m", 7}};
    EXPECT_EQ(in(ivanovka, "people", {record}), Interval::exactly(8 + 7));
    EXPECT_EQ(findings_of({record}, "record.total_from_parts"), 1U);
    record.reached_parts.erase("m");
    EXPECT_EQ(in(ivanovka, "people", {record}), std::nullopt) << "women alone are not all";
    EXPECT_EQ(in(ivanovka, "people_f", {record}), Interval::exactly(8));
}

TEST_F(Counting, SexIsUnknownOfThoseWhomNeitherNumbers) {
    auto record = figure("sum", "Ivanovka", "a", 10);
    record.reached_parts = {{"f", 4}};
    EXPECT_EQ(in(ivanovka, "people_sex_unknown", {record}), Interval::exactly(10 - 4));
    EXPECT_EQ(in(ivanovka, "people_m", {record}), std::nullopt);
}

TEST_F(Counting, OfNestedActivitiesSexIsUnknownOfNobodyWhomTheLargestTells) {
    auto all = figure("max", "Ivanovka", "a", 100);
    all.reached_parts = {{"f", 60}, {"m", 40}};
    const auto some = figure("max", "Ivanovka", "b", 30);
    EXPECT_EQ(in(ivanovka, "people_sex_unknown", {all, some})->lower, 0) << "the 30 are among the 100";
}

TEST_F(Counting, AnOnlyMunicipalityIsNotServedByWorkThatIsKnownForItsDistrict) {
    auto record = figure("sum", "", "a", 60);
    record.municipality.clear();
    record.district = {"Kochkor"};
    const auto table = summary({record}, Level::adm3);
    const auto row = std::find_if(table.rows.begin(), table.rows.end(), [&](const SummaryRow& one) {
        return one.unit == country_.find(*Pcode::parse("KG04235801000"));
    });
    EXPECT_EQ(cell_of(*row, "served"), (Interval{0, 1}));
    EXPECT_FALSE(row->served_here);
    ASSERT_EQ(row->known_only_at.size(), 1U);
    EXPECT_EQ(row->known_only_at.front()->name_en, "Kochkor");
}

}  // namespace

}  // namespace kamtuu
