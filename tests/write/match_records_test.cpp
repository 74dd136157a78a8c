#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <string>
#include <vector>

#include <kamtuu/error.hpp>
#include <kamtuu/match_table.hpp>

#include "coverage/country.hpp"
#include "write/files.hpp"

namespace kamtuu {

namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;

const Boundaries& country() {
    static const auto made = test::small_country();
    return made;
}

MatchTable match(const Records& records, const Decisions& decisions = {}) {
    static const Gazetteer gazetteer(country());
    return match_records({country(), gazetteer}, test::numbered(records), decisions, {.threads = 1});
}

Decision decided(TypedPlace typed, std::string code) {
    Decision decision{.typed = std::move(typed), .decision = std::move(code), .by = "the reviewer", .on = "2025-03-01"};
    decision.file = "d.csv";
    decision.row = 7;
    decision.made_with = register_fingerprint(country());
    return decision;
}

std::vector<std::string> found_codes(const Findings& findings) {
    std::vector<std::string> list;
    for (const auto& finding : findings) list.push_back(finding.code);
    return list;
}

std::string code_of(const MatchRow& row) { return row.units.empty() ? "" : row.units.front()->pcode.str(); }

TEST(MatchRecords, SaysWhatEachRowMeans) {
    const auto table = match({test::at("Ivanovka"), test::at("Lenin"), test::at("Nowhere", "Chui"), test::at("")});
    ASSERT_EQ(table.rows.size(), 4U);
    EXPECT_EQ(table.rows[0].outcome, NameOutcome::matched);
    EXPECT_EQ(code_of(table.rows[0]), "KG08203802000");
    EXPECT_EQ(table.rows[0].rule, "name");
    EXPECT_EQ(table.rows[1].outcome, NameOutcome::ambiguous);
    EXPECT_EQ(table.rows[1].candidates.size(), 2U);
    EXPECT_EQ(table.rows[2].outcome, NameOutcome::partly_located);
    EXPECT_EQ(table.rows[3].outcome, NameOutcome::unmatched);
    EXPECT_THAT(table.rows[3].reason, HasSubstr("no name is given"));
    EXPECT_THAT(found_codes(table.findings),
                AllOf(Contains("record.ambiguous"), Contains("record.partial"), Contains("record.no_name")));
    EXPECT_EQ(table.counts.rows, 4U);
    EXPECT_EQ(table.counts.matched + table.counts.ambiguous + table.counts.partly_located + table.counts.unmatched, 4U);
}

TEST(MatchRecords, BelievesACodeBeforeANameAndSaysThatTheyDiffer) {
    auto record = test::at("Ivanovka", "Naryn");
    record.pcode = {"04220801000"};
    const auto table = match({record});
    EXPECT_EQ(code_of(table.rows[0]), "KG04220801000");
    EXPECT_EQ(table.rows[0].rule, "code");
    EXPECT_LT(table.rows[0].score, 1);
    EXPECT_THAT(found_codes(table.findings), ElementsAre("record.pcode_and_name_differ"));
}

TEST(MatchRecords, GoesByTheNameWhereTheCodeCannotBeUsed) {
    auto record = test::at("Ivanovka");
    record.pcode = {"KG99999999999"};
    const auto table = match({record});
    EXPECT_EQ(code_of(table.rows[0]), "KG08203802000");
    EXPECT_THAT(found_codes(table.findings), ElementsAre("pcode.unknown"));
}

TEST(MatchRecords, TakesADistrictWhereNoMunicipalityIsGiven) {
    Record district;
    district.district = {"Kochkor"};
    Record regions;
    regions.region = {"Chui", "Naryn"};
    const auto table = match({district, regions});
    EXPECT_EQ(code_of(table.rows[0]), "KG04235000000");
    EXPECT_EQ(table.rows[1].outcome, NameOutcome::partly_located);
    EXPECT_THAT(table.rows[1].reason, HasSubstr("Naryn, Chui"));
}

TEST(MatchRecords, SeveralNamesAreMatchedIfAllAre) {
    Record both;
    both.municipality = {"Ivanovka", "Kant"};
    Record one;
    one.municipality = {"Ivanovka", "Xyzzyx"};
    const auto table = match({both, one});
    EXPECT_EQ(table.rows[0].outcome, NameOutcome::matched);
    EXPECT_EQ(table.rows[0].units.size(), 2U);
    EXPECT_EQ(table.rows[1].outcome, NameOutcome::partly_located);
    EXPECT_THAT(table.rows[1].units, IsEmpty());
}

TEST(MatchRecords, EqualRowsAreTheirCandidatesUnlessTheirFiguresDiffer) {
    auto first = test::at("Jany-Jol", "Naryn");
    auto second = first;
    EXPECT_EQ(match({first, second}).counts.by_list, 2U);
    second.reached = 12;
    const auto table = match({first, second});
    EXPECT_EQ(table.counts.ambiguous, 2U);
    EXPECT_THAT(table.rows[0].reason, HasSubstr("it matters which is which"));
}

TEST(MatchRecords, DoesNotDependOnTheThreads) {
    const Gazetteer gazetteer(country());
    Records records;
    for (int i = 0; i < 200; ++i)
        records.push_back(test::at(i % 3 == 0 ? "Lenin" : "Ivanovka", i % 2 == 0 ? "Naryn" : ""));
    records = test::numbered(records);
    const auto one = match_records({country(), gazetteer}, records, {}, {.threads = 1});
    const auto five = match_records({country(), gazetteer}, records, {}, {.threads = 5});
    EXPECT_EQ(matches_csv(country(), one), matches_csv(country(), five));
    EXPECT_EQ(one.findings, five.findings);
}

TEST(MatchRecords, StopsWhenItIsToldTo) {
    const Gazetteer gazetteer(country());
    const auto records = test::numbered({test::at("Lenin")});
    EXPECT_THROW((void)match_records({country(), gazetteer}, records, {},
                                     {.progress = [](double, std::string_view) { return false; }}),
                 Error);
}

TEST(MatchRecords, AnotherCountryIsNone) {
    auto record = test::at("Ivanovka");
    record.country = {"Tajikistan"};
    EXPECT_EQ(match({record}).rows[0].outcome, NameOutcome::unmatched);
}

TEST(Decisions, WinOverNamesAndCodes) {
    auto coded = test::at("Ivanovka");
    coded.pcode = {"KG08203802000"};
    const Decisions decisions{decided({"Lenin", "", "", ""}, "KG08203801000"),
                              decided({"Ivanovka", "", "", "KG08203802000"}, "KG04220801000")};
    const auto table = match({test::at("Lenin"), coded, test::at(" Lenin ")}, decisions);
    for (const auto& row : table.rows) {
        EXPECT_TRUE(row.decided);
        EXPECT_EQ(row.rule, "decision");
        EXPECT_EQ(row.score, 1);
        EXPECT_EQ(row.reason, "decided by the reviewer on 2025-03-01");
    }
    EXPECT_EQ(code_of(table.rows[0]), "KG08203801000");
    EXPECT_EQ(code_of(table.rows[1]), "KG04220801000");
    EXPECT_EQ(code_of(table.rows[2]), "KG08203801000");
    EXPECT_EQ(table.counts.by_decision, 3U);
    EXPECT_THAT(table.findings, IsEmpty());
}

TEST(Decisions, TakePartInTheList) {
    const Decisions decisions{decided({"Jany-Jol", "", "", ""}, "KG04220802000")};
    const auto table = match({test::at("Jany-Jol"), test::at("Jany-Jol", "Naryn")}, decisions);
    EXPECT_EQ(code_of(table.rows[1]), "KG04235801000");
    EXPECT_EQ(table.rows[1].rule, "list");
}

TEST(Decisions, NoneIsNoUnit) {
    const auto table = match({test::at("Ivanovka")}, {decided({"Ivanovka", "", "", ""}, "none")});
    EXPECT_TRUE(table.rows[0].decided);
    EXPECT_EQ(table.rows[0].outcome, NameOutcome::unmatched);
    EXPECT_THAT(table.rows[0].reason, HasSubstr("no unit"));
    EXPECT_THAT(table.findings, IsEmpty());
}

TEST(Decisions, AreNotAppliedWhereTheirUnitIsGone) {
    const auto table = match({test::at("Ivanovka")}, {decided({"Ivanovka", "", "", ""}, "KG08299999999")});
    EXPECT_FALSE(table.rows[0].decided);
    EXPECT_EQ(code_of(table.rows[0]), "KG08203802000");
    EXPECT_TRUE(table.rows[0].decision.has_value());
    EXPECT_THAT(table.findings, ElementsAre(AllOf(Field(&Finding::code, "decision.stale"), Field(&Finding::row, 7U),
                                                  Field(&Finding::file, "d.csv"))));
}

TEST(Decisions, AreAppliedWithAWordWhereTheirUnitHasChanged) {
    auto decision = decided({"Lenin", "", "", ""}, "KG08203801000");
    decision.made_with = "9 units 0123456789ab";
    decision.seen = SeenUnit{"Leninskoe", "KG08203000000"};
    const auto table = match({test::at("Lenin")}, {decision});
    EXPECT_TRUE(table.rows[0].decided);
    EXPECT_THAT(found_codes(table.findings), ElementsAre("decision.changed", "decision.other_register"));
    decision.seen = SeenUnit{"Lenin", "Alamudun"};
    EXPECT_THAT(found_codes(match({test::at("Lenin")}, {decision}).findings), ElementsAre("decision.other_register"));
}

TEST(Decisions, ThatAreNoCodesAreRefused) {
    const auto table = match({test::at("Lenin")}, {decided({"Lenin", "", "", ""}, "the northern one")});
    EXPECT_THAT(found_codes(table.findings), Contains("decision.refused"));
    EXPECT_EQ(table.rows[0].outcome, NameOutcome::ambiguous);
}

TEST(Decisions, OfTextThatIsGoneAreKept) {
    const auto table = match({test::at("Ivanovka")}, {decided({"Lenin", "", "", ""}, "KG08203801000")});
    EXPECT_THAT(found_codes(table.findings), ElementsAre("decision.unused"));
    ASSERT_EQ(table.unused.size(), 1U);
    EXPECT_EQ(table.unused[0].decision, "KG08203801000");
}

TEST(JoinDecided, PlacesByTheDecisionAndShowsWhatWasTyped) {
    auto records = test::numbered({test::at("Lenin"), test::at("Ivanovka"), test::at("Kant")});
    const Decisions decisions{decided({"Ivanovka", "", "", ""}, "none"),
                              decided({"Lenin", "", "", ""}, "KG08203801000")};
    const auto joined = join_decided(country(), records, decisions);
    EXPECT_EQ(joined.records, records);
    EXPECT_EQ(joined.placements[0].kind, PlacementKind::unit);
    EXPECT_EQ(test::codes(joined.placements[0]), "KG08203801000");
    EXPECT_EQ(joined.placements[0].rule, "decision");
    EXPECT_EQ(joined.placements[1].kind, PlacementKind::unplaced);
    EXPECT_EQ(test::codes(joined.placements[2]), "KG08203600000");
    EXPECT_THAT(found_codes(joined.findings), ElementsAre("record.unplaced"));
    EXPECT_EQ(joined.findings[0].severity, Severity::note);
}

TEST(RegisterFingerprint, TellsOfNamesAndParents) {
    const auto before = register_fingerprint(country());
    EXPECT_THAT(before, HasSubstr("14 units "));
    EXPECT_EQ(before, register_fingerprint(test::small_country()));
    std::vector<Unit> units(country().units().begin(), country().units().end());
    units.back().population = 7;
    EXPECT_EQ(register_fingerprint(Boundaries(units)), before);
    units.back().name_ky = "Башка";
    EXPECT_NE(register_fingerprint(Boundaries(units)), before);
}

}  // namespace

}  // namespace kamtuu
