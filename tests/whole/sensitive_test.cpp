// What is marked sensitive can be read from no file, no message and no two releases.

#include <algorithm>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "whole/coverage_run.hpp"

namespace kamtuu::test {

namespace {

using testing::HasSubstr;
using testing::Not;

const std::string head =
    "project,activity,municipality,district,region,start,reached,reached_f,indicator,count_rule,sensitive,source\n";
const std::string general =
    "Water,wells,Bosteri,,Issyk-Kul,2021,300,160,residents,max,no,page\n"
    "Water,wells,Temir,,Issyk-Kul,2021,40,20,residents,max,no,page\n";
/// Texts and figures that stand nowhere else.
const std::string planted =
    "Water,Xyzzyplanted,Kumbel,,Issyk-Kul,2021,7,7,survivors,sum,yes,Qwertysource\n"
    "Water,Xyzzyplanted,Temir,,Issyk-Kul,2021,6173,6173,survivors,sum,yes,Qwertysource\n"
    "Water,Xyzzyplanted,Nowhereknown,,,2021-13-45,9041,,survivors,Zzrule,yes,Qwertysource\n";

class Sensitive : public testing::Test {
protected:
    std::filesystem::path put(const std::string& name, const std::string& text) const {
        std::ofstream(folder_.path() / name, std::ios::binary) << text;
        return folder_.path() / name;
    }
    std::map<std::string, std::string> run(const std::string& records, std::vector<std::string> more = {}) const {
        more.insert(more.end(), {"--fail-on", "never"});
        return files_of({.records = {put("r.csv", records)}, .more = std::move(more)});
    }
    Outcome outcome(const std::string& records, std::vector<std::string> more) const {
        return cover({.records = {put("r.csv", records)}, .more = std::move(more)}, folder_.path() / "out");
    }

    TemporaryFolder folder_;
};

/// Without the one note that there are such records.
std::vector<Row> findings_of(const std::map<std::string, std::string>& files) {
    auto rows = table_of(files, "findings.csv");
    std::erase_if(rows, [](const Row& row) { return row.at("code") == "records.sensitive"; });
    return rows;
}

/// What shows the table of sensitive counts, or says that there is one: their own tests look into them.
const std::set<std::string> show_the_table{"coverage.xlsx", "map.html", "report.html", "report.md", "sensitive.csv"};
const std::set<std::string> say_that_there_is_one{"findings.csv", "manifest.json", "map_regions.png",
                                                  "map_municipalities.png", "map_projects.png"};

TEST_F(Sensitive, OnlyTheirOwnTableDiffersWhereverTheyStand) {
    const auto without = run(head + general);
    const auto middle = general.find('\n') + 1;
    for (const auto& records :
         {general + planted, planted + general, general.substr(0, middle) + planted + general.substr(middle)}) {
        const auto with = run(head + records);
        for (const auto& [name, text] : without) {
            if (show_the_table.contains(name) || say_that_there_is_one.contains(name)) continue;
            EXPECT_EQ(with.at(name), text) << name;
        }
        EXPECT_EQ(findings_of(with), findings_of(without)) << "row numbers, too";
    }
}

TEST_F(Sensitive, TheManifestDoesNotHelpToGuessTheTable) {
    const auto manifest = run(head + general + planted).at("manifest.json");
    EXPECT_THAT(manifest, HasSubstr("\"file\": \"r.csv\",\n      \"bytes\": null,\n      \"sha256\": null"));
    EXPECT_THAT(run(head + general).at("manifest.json"), Not(HasSubstr("\"sha256\": null")));
}

TEST_F(Sensitive, AFilterDoesNotTellWhetherThereIsAny) {
    const auto cells = [&](const std::string& during) {
        std::vector<std::string> list;
        for (auto& row :
             table_of(run(head + general + planted, {"--during", during, "--undated", "out"}), "sensitive.csv")) {
            row.erase("people");
            std::string text;
            for (const auto& [name, cell] : row) text += cell + ",";
            list.push_back(text);
        }
        return list;
    };
    EXPECT_FALSE(cells("2021").empty());
    EXPECT_EQ(cells("2021"), cells("2015")) << "when there was none";
}

TEST_F(Sensitive, FindingsAboutThemAreForWhoeverPublishes) {
    const auto told = outcome(head + general + planted, {});
    EXPECT_EQ(told.status, 1) << "a date that is none";
    EXPECT_THAT(told.out, HasSubstr("findings of this severity about records that are marked sensitive"));
    EXPECT_THAT(told.out, HasSubstr("told here only: findings.csv and the report say nothing"));
    EXPECT_THAT(content(folder_.path() / "out" / "findings.csv"), Not(HasSubstr("of this severity")));
}

TEST_F(Sensitive, ATallyKeepsTheMarkAndWritesNoIds) {
    const auto list = put("list.csv",
                          "pcode,project,person,sensitive,reached\nKG02215808000,Care,ID-1,yes,1\n"
                          "KG02215808000,Care,ID-2,yes,1\nKG02215808000,Care,ID-3,no,1\n")
                          .string();
    const auto table = kamtuu::test::run(KAMTUU_CLI, {"tally", list, "--by", "project", "--quiet"});
    ASSERT_EQ(table.status, 0) << table.err;
    EXPECT_THAT(table.out, HasSubstr("Care,no,1,1\n"));
    EXPECT_THAT(table.out, HasSubstr("Care,yes,2,2\n"));
    EXPECT_THAT(table.out, Not(HasSubstr("ID-")));
    const auto refused = kamtuu::test::run(KAMTUU_CLI, {"tally", list, "--by", "person"});
    EXPECT_EQ(refused.status, 2);
    EXPECT_THAT(refused.err, HasSubstr("never written"));
}

TEST_F(Sensitive, ABlankReasonIsNone) {
    EXPECT_EQ(outcome(head + general + planted, {"--protect", "none", "--reason", " "}).status, 2);
}

TEST_F(Sensitive, PlantedTextsAndFiguresAreInNoFileAndNoMessage) {
    const auto told = outcome(head + general + planted, {"--verbose"});
    auto files = run(head + general + planted);
    files["standard output"] = told.out;
    files["standard error"] = told.err;
    files["json"] = outcome(head + general + planted, {"--json", "--overwrite"}).out;
    ASSERT_GT(files.size(), 10U);
    for (const auto& [name, text] : files)
        for (const auto* word : {"Xyzzyplanted", "Qwertysource", "Nowhereknown", "2021-13-45", "Zzrule"})
            EXPECT_THAT(text, Not(HasSubstr(word))) << name;
    for (const auto& [name, text] : files) {
        if (show_the_table.contains(name) || name.ends_with(".geojson") || name == "manifest.json") continue;
        for (const auto* figure : {"6173", "6180", "9041"}) EXPECT_THAT(text, Not(HasSubstr(figure))) << name;
    }
    // Municipalities are in no table: what it publishes of the planted figures is their sum, and what lies nowhere.
    for (const auto* name : {"map.html", "report.html", "report.md", "sensitive.csv"})
        EXPECT_THAT(files.at(name), Not(HasSubstr("6173"))) << name;
}

TEST_F(Sensitive, SmallCountsAreHiddenAndLargeOnesShownByDistrict) {
    const auto rows = table_of(run(head + general + planted), "sensitive.csv");
    const auto people = [&](const std::string& name, const std::string& place, const std::string& part) {
        for (const auto& row : rows)
            if (row.at("name_en") == name && row.at("place") == place && row.at("part") == part &&
                row.at("project") == "(all projects)")
                return row.at("people");
        return std::string("no row");
    };
    EXPECT_EQ(people("Issyk-Kul", "unit", "f"), "6180") << "a region, and a sum of 7 and 6173";
    EXPECT_EQ(people("(unplaced)", "unplaced", "all"), "9041");
    EXPECT_EQ(people("Chui", "unit", "all"), "hidden") << "nobody looks like fewer than 10";
    EXPECT_TRUE(std::ranges::none_of(rows, [](const Row& row) { return row.at("level") == "municipality"; }));
    EXPECT_TRUE(std::ranges::none_of(rows, [](const Row& row) { return row.at("people") == "7"; }));
    EXPECT_TRUE(std::ranges::none_of(rows, [](const Row& row) { return row.at("name_en") == "Naryn (city)"; }))
        << "a city under a region is a municipality";
}

TEST_F(Sensitive, EveryFileSaysTheSameOfHowManyCountsAreHidden) {
    const auto told = outcome(head + general + planted, {});
    const auto files = run(head + general + planted);
    const auto rows = table_of(files, "sensitive.csv");
    const auto hidden = static_cast<std::size_t>(
        std::ranges::count_if(rows, [](const Row& row) { return row.at("people") == "hidden"; }));
    const auto all = std::to_string(rows.size()), shown = std::to_string(rows.size() - hidden);
    ASSERT_GT(hidden, 0U);
    ASSERT_LT(hidden, rows.size());
    EXPECT_THAT(files.at("report.md"), HasSubstr(std::to_string(hidden) + " of " + all + " counts of confidential"));
    EXPECT_THAT(files.at("report.md"), HasSubstr("Shown are " + shown + " of " + all + " counts"));
    EXPECT_THAT(files.at("map.html"), HasSubstr("\"cells\":" + all + ",\"published\":" + shown));
    EXPECT_THAT(files.at("manifest.json"), HasSubstr("\"cells\": " + all + ",\n    \"published\": " + shown));
    EXPECT_THAT(told.out, HasSubstr("  " + shown + " of " + all + " counts of sensitive records are shown"));
}

TEST_F(Sensitive, AnUnknownWordMarksARecord) {
    auto odd = planted;
    for (auto at = odd.find(",yes,"); at != std::string::npos; at = odd.find(",yes,")) odd.replace(at, 5, ",ask Ms,");
    EXPECT_EQ(run(head + general + odd).at("matches.csv"), run(head + general).at("matches.csv"));
}

TEST_F(Sensitive, AColumnMarksTheRecordsThatHaveAFigureInIt) {
    const auto rows = table_of(run(head + general, {"--sensitive-column", "reached_f"}), "matches.csv");
    EXPECT_TRUE(rows.empty());
    EXPECT_THAT(outcome(head + general, {"--sensitive-column", "reached"}).err, HasSubstr("no role of a part"));
}

TEST_F(Sensitive, ALowThresholdNeedsAReasonThatIsKept) {
    const auto refused = outcome(head + general + planted, {"--threshold", "5"});
    EXPECT_EQ(refused.status, 2);
    EXPECT_THAT(refused.err, HasSubstr("--reason"));
    const auto allowed = run(head + general + planted, {"--threshold", "5", "--reason", "agreed with the ministry"});
    EXPECT_THAT(allowed.at("manifest.json"), HasSubstr("agreed with the ministry"));
    EXPECT_EQ(outcome(head + general, {"--threshold", "5", "--protect", "all"}).status, 0) << "nobody is marked";
    EXPECT_EQ(outcome(head + general, {"--threshold", "4", "--protect", "all", "--overwrite"}).status, 2);
}

TEST_F(Sensitive, ProtectionEndsOnlyForAReason) {
    EXPECT_EQ(outcome(head + general + planted, {"--protect", "none"}).status, 2);
    const auto open = run(head + general + planted, {"--protect", "none", "--reason", "internal use"});
    EXPECT_THAT(open.at("matches.csv"), HasSubstr("Xyzzyplanted"));
    EXPECT_THAT(open.at("manifest.json"), HasSubstr("internal use"));
    EXPECT_THAT(open.at("findings.csv"), HasSubstr("Small counts are not hidden"));
}

TEST_F(Sensitive, FineTablesNeedAReason) {
    EXPECT_EQ(outcome(head + general + planted, {"--sensitive-level", "municipality"}).status, 2);
    const auto fine = run(head + general + planted, {"--sensitive-level", "municipality", "--reason", "internal use"});
    EXPECT_THAT(fine.at("sensitive.csv"), HasSubstr("municipality,"));
    EXPECT_THAT(fine.at("sensitive.csv"), Not(HasSubstr(",7\n")));
}

TEST_F(Sensitive, UnservedDoesNotTellThem) {
    const auto told = [&](const std::string& records) {
        return kamtuu::test::run(KAMTUU_CLI, {"unserved", "--all", "--records", put("r.csv", records).string()}).out;
    };
    const auto list = [&](const std::string& records) {
        const auto text = told(records);
        return text.substr(0, text.find("Findings:"));
    };
    EXPECT_EQ(list(head + general + planted), list(head + general));
    EXPECT_THAT(told(head + general + planted), HasSubstr("marked sensitive")) << "that the list does not know all";
    EXPECT_THAT(told(head + general + planted), Not(HasSubstr("Nowhereknown")));
}

// --- Releases -----------------------------------------------------------------------------------------------------

std::string first_release() {
    return head + general +
           "Care,visits,,Jeti-Oguz,Issyk-Kul,2021,40,,survivors,sum,yes,\n"
           "Care,visits,,Tup,Issyk-Kul,2021,60,,survivors,sum,yes,\n"
           "Care,visits,,Ton,Issyk-Kul,2021,80,,survivors,sum,yes,\n";
}

TEST_F(Sensitive, AReleaseThatDiffersByLittleDoesNotTellByHowMuch) {
    const auto ledger = (folder_.path() / "ledger.txt").string();
    const auto rows_of = [&](const std::string& records, const std::string& release) {
        return table_of(run(records, {"--release-ledger", ledger, "--release", release}), "sensitive.csv");
    };
    const auto shown = [](const std::vector<Row>& rows, const std::string& figure) {
        return std::ranges::any_of(rows, [&](const Row& row) { return row.at("people") == figure; });
    };
    const auto first = rows_of(first_release(), "2021");
    EXPECT_TRUE(shown(first, "60"));
    EXPECT_TRUE(shown(first, "180"));
    const auto second = rows_of(first_release() + "Care,visits,,Tup,Issyk-Kul,2021,3,,survivors,sum,yes,\n", "2022");
    EXPECT_FALSE(shown(second, "63"));
    EXPECT_FALSE(shown(second, "183"));
    EXPECT_TRUE(shown(second, "80")) << "what did not change can be told again";
    EXPECT_THAT(content(ledger), Not(HasSubstr("\t63\t")));
    const auto alone =
        table_of(run(first_release() + "Care,visits,,Tup,Issyk-Kul,2021,3,,survivors,sum,yes,\n"), "sensitive.csv");
    EXPECT_TRUE(shown(alone, "63")) << "without the ledger nothing speaks against it";
}

TEST_F(Sensitive, WhatWasInAnEarlierReleaseStaysInTheTable) {
    const auto ledger = (folder_.path() / "ledger.txt").string();
    const auto rows_of = [&](const std::string& records, const std::string& release) {
        return table_of(run(records, {"--release-ledger", ledger, "--release", release}), "sensitive.csv").size();
    };
    const auto first = rows_of(first_release(), "2021");
    EXPECT_GT(first, 0U);
    EXPECT_EQ(rows_of(head + general, "2022"), first) << "that a project is gone is not told";
}

TEST_F(Sensitive, ARunThatIsRepeatedIsNotItsOwnPast) {
    const auto ledger = (folder_.path() / "ledger.txt").string();
    const std::vector<std::string> release{"--release-ledger", ledger, "--release", "2021"};
    const auto first = run(first_release(), release);
    const auto remembered = content(ledger);
    EXPECT_EQ(run(first_release(), release), first);
    EXPECT_EQ(content(ledger), remembered);
    auto more = release;
    const auto other = outcome(first_release() + "Care,visits,,Tup,Issyk-Kul,2021,30,,survivors,sum,yes,\n", more);
    EXPECT_EQ(other.status, 2);
    EXPECT_THAT(other.err, HasSubstr("told something else"));
    EXPECT_EQ(outcome(first_release(), {"--release-ledger", ledger}).status, 2) << "a release has a name";
}

TEST_F(Sensitive, ALedgerThatIsNoneStopsTheRun) {
    const auto ledger = put("ledger.txt", "something else\n").string();
    const auto refused = outcome(first_release(), {"--release-ledger", ledger, "--release", "2021"});
    EXPECT_EQ(refused.status, 3);
    EXPECT_THAT(refused.err, HasSubstr("ledger.txt"));
}

}  // namespace

}  // namespace kamtuu::test
