// What is written for review comes back as it was.

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <string>

#include <kamtuu/error.hpp>
#include <kamtuu/match_table.hpp>

#include "coverage/country.hpp"
#include "read/sheet.hpp"
#include "write/files.hpp"

namespace kamtuu {

namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const Boundaries& country() {
    static const auto made = test::small_country();
    return made;
}

/// Names that a spreadsheet would run, that hold separators and blanks; two that are decided, and one that has gone.
struct Reviewed {
    Records records{};
    Decisions decisions{};
    MatchTable table{};
};

Reviewed reviewed() {
    static const Gazetteer gazetteer(country());
    Reviewed result;
    Record two = test::at("Lenin");
    two.municipality = {"Lenin", "Kant"};
    result.records = test::numbered({test::at("=Lenin, \"the north\""), test::at("Lenin  \xC2\xA0 АА", "-Chui"), two,
                                     test::at("Jany-Jol"), test::at("Ivanovka")});
    result.records[4].pcode = {"02205000000"};
    for (const auto& [i, code] :
         {std::pair<std::size_t, std::string>{0, "KG08203801000"}, {1, "none"}, {2, "KG08203600000|KG08203801000"}}) {
        Decision decision{.typed = what_was_typed(result.records[i]), .decision = code};
        decision.by = "Аида";
        decision.on = "2025-03-01";
        decision.note = "+996 said so";
        result.decisions.push_back(decision);
    }
    Decision gone{.typed = {"Gone", "", "", ""}, .decision = "KG04235801000"};
    gone.seen = SeenUnit{"Jany-Jol", "KG04235000000"};
    gone.made_with = "3 units 0123456789ab";
    result.decisions.push_back(gone);
    std::sort(result.decisions.begin(), result.decisions.end(),
              [](const Decision& a, const Decision& b) { return a.typed < b.typed; });
    result.table = match_records({country(), gazetteer}, result.records, result.decisions);
    return result;
}

/// What is the same before and after: not where it was read, and with which register it was decided.
Decisions bare(Decisions decisions) {
    for (auto& decision : decisions) {
        decision.file = decision.made_with = "";
        decision.row = 0;
        decision.seen = {};
    }
    return decisions;
}

class MatchFiles : public testing::TestWithParam<const char*> {};

TEST_P(MatchFiles, BringDecisionsBack) {
    const test::Folder folder;
    const auto before = reviewed();
    const auto file = folder.path() / (std::string("m") + GetParam());
    write_matches(file, country(), before.table);
    Findings findings;
    const auto after = read_decisions(file, findings);
    EXPECT_THAT(findings, IsEmpty());
    EXPECT_EQ(bare(after), bare(before.decisions));
    for (const auto& decision : after)
        if (decision.typed.municipality == "Gone") {
            EXPECT_EQ(decision.seen, (SeenUnit{"Jany-Jol", "KG04235000000"}));
            EXPECT_EQ(decision.made_with, "3 units 0123456789ab");
        }
}

TEST_P(MatchFiles, BringDecisionsBackFromTheirOwnFile) {
    const test::Folder folder;
    const auto before = reviewed();
    const auto file = folder.path() / (std::string("d") + GetParam());
    write_decisions(file, country(), before.table);
    Findings findings;
    EXPECT_EQ(bare(read_decisions(file, findings)), bare(before.decisions));
}

INSTANTIATE_TEST_SUITE_P(Formats, MatchFiles, testing::Values(".csv", ".xlsx"),
                         [](const auto& tested) { return std::string(tested.param).substr(1); });

TEST(MatchCsv, IsSafeToOpenAndSortedByRow) {
    const auto text = matches_csv(country(), reviewed().table);
    EXPECT_THAT(text, testing::StartsWith("row,municipality,district,region,pcode_typed,outcome,pcode,name,level,"
                                          "parent_pcode,score,rule,reason,suggested_pcode,candidate_1,candidate_2,"
                                          "candidate_3,candidate_4,candidate_5,decision,decided_by,decided_on,note,"
                                          "register\n2,"));
    EXPECT_THAT(text,
                AllOf(HasSubstr("\"'=Lenin, \"\"the north\"\"\""), HasSubstr("'-Chui"), HasSubstr("'+996 said so"),
                      HasSubstr("\n,Gone,"), HasSubstr("\"KG04220802000 Jany-Jol, At-Bashy 1\"")));
}

TEST(MatchXlsx, KeepsCodesAsTextAndRowsAsNumbers) {
    const test::Folder folder;
    const auto file = folder.path() / "m.xlsx";
    write_matches(file, country(), reviewed().table);
    Findings findings;
    const auto table = read_sheet(file, {}, findings);
    const auto cell = [&](std::size_t row, const char* column) { return table.cell(row, *table.find(column)); };
    EXPECT_EQ(cell(0, "row"), "2");
    EXPECT_EQ(cell(0, "municipality"), "=Lenin, \"the north\"");
    EXPECT_EQ(cell(4, "pcode_typed"), "02205000000");
}

TEST(MatchFile, RefusesOtherEndings) {
    const test::Folder folder;
    EXPECT_THAT([&] { write_matches(folder.path() / "m.ods", country(), {}); },
                testing::ThrowsMessage<Error>(HasSubstr(".csv, .xlsx")));
}

TEST(ReadDecisions, TakesWholeCandidatesAndAnySpellingOfCodes) {
    const test::Folder folder;
    const auto file = folder.put("d.csv",
                                 "municipality,candidate_1,decision\n"
                                 "A,\"KG03211813000 Jany-Jol, Aksy 0.95\",\"KG03211813000 Jany-Jol, Aksy 0.95\"\n"
                                 "B,,None\nC,,41702205000000\nD,,\nE,,what\n");
    Findings findings;
    const auto decisions = read_decisions(file, findings);
    ASSERT_EQ(decisions.size(), 4U);
    EXPECT_EQ(decisions[0].decision, "KG03211813000");
    EXPECT_EQ(decisions[0].seen, (SeenUnit{"Jany-Jol", "Aksy"}));
    EXPECT_EQ(decisions[1].decision, "none");
    EXPECT_EQ(decisions[2].decision, "KG02205000000");
    EXPECT_EQ(decisions[3].decision, "what");
}

TEST(ReadDecisions, NamesBothRowsOfAContradiction) {
    const test::Folder folder;
    const auto file = folder.put("d.csv", "municipality,decision\nLenin,none\nX,\nLenin ,KG08203801000\n");
    Findings findings;
    EXPECT_THAT([&] { (void)read_decisions(file, findings); },
                testing::ThrowsMessage<Error>(AllOf(HasSubstr("d.csv, rows 2 and 4"), HasSubstr("\"Lenin\""))));
}

TEST(ReadDecisions, RefusesATableWithoutItsColumns) {
    const test::Folder folder;
    Findings findings;
    EXPECT_THAT([&] { (void)read_decisions(folder.put("a.csv", "municipality\nLenin\n"), findings); },
                testing::ThrowsMessage<Error>(HasSubstr("a.csv: has no column decision")));
    EXPECT_THAT([&] { (void)read_decisions(folder.put("b.csv", "decision\nnone\n"), findings); },
                testing::ThrowsMessage<Error>(HasSubstr("b.csv: no column says what was typed")));
}

TEST(ReadDecisions, TellsOfDecisionsAboutNothing) {
    const test::Folder folder;
    Findings findings;
    EXPECT_THAT(read_decisions(folder.put("a.csv", "municipality,decision\n,none\n"), findings), IsEmpty());
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].code, "decision.refused");
    EXPECT_EQ(findings[0].row, 2U);
}

TEST(ReadVillages, LeavesOutBadRowsAndSaysSo) {
    const test::Folder folder;
    const auto file = folder.put("v.csv",
                                 "unit,village,name_en,name_ky,name_ru\n"
                                 "KG08203801000,1,Tash-Bulak,,\nnonsense,,A,,\nKG99999999999,,B,,\n"
                                 "KG08203801000,,,,\n");
    Findings findings;
    const auto villages = read_villages(file, country(), findings);
    ASSERT_EQ(villages.size(), 1U);
    EXPECT_EQ(villages[0].name_en, "Tash-Bulak");
    std::vector<std::size_t> rows;
    for (const auto& finding : findings) rows.push_back(*finding.row);
    EXPECT_THAT(rows, ElementsAre(3U, 4U, 5U));
    EXPECT_THAT([&] { (void)read_villages(folder.put("w.csv", "unit,name_en\n"), country(), findings); },
                testing::ThrowsMessage<Error>(HasSubstr("has no column village")));
}

}  // namespace

}  // namespace kamtuu
