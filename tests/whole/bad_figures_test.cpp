// Figures and dates that cannot be right: the run goes on, findings.csv names the file and the row or the unit, and
// the exit status is 1 under --fail-on error for what is an error.

#include <algorithm>
#include <functional>
#include <gtest/gtest.h>

#include "whole/coverage_run.hpp"

namespace kamtuu::test {

namespace {

namespace fs = std::filesystem;

struct BadFigure {
    std::string name{};
    std::string cells{};        ///< of columns, after the place
    std::string populations{};  ///< rows of a table of populations; empty: those that are shipped
    std::string code{};
    std::string severity{};
    std::string file{};
    std::string row{};
    std::string unit{};
};

/// So that GoogleTest names a case by its name, not by its bytes.
void PrintTo(const BadFigure& bad, std::ostream* stream) { *stream << bad.name; }

constexpr auto columns = "pcode,project,start,end,reached,reached_f,reached_m,count_rule\n";
constexpr auto place = "KG08203834000";  // Lenin in Alamudun

class BadFigures : public testing::TestWithParam<BadFigure> {
protected:
    [[nodiscard]] CoverageRun asked(const std::string& fail_on) const {
        const auto& bad = GetParam();
        write_text(folder_.path() / "bad.csv", std::string(columns) + place + ",P," + bad.cells + '\n');
        CoverageRun run{.records = {folder_.path() / "bad.csv"}, .more = {"--fail-on", fail_on}};
        if (bad.populations.empty()) return run;
        write_text(folder_.path() / "people.csv", "pcode,population\n" + bad.populations + '\n');
        run.more.insert(run.more.end(), {"--population", (folder_.path() / "people.csv").string()});
        return run;
    }

    TemporaryFolder folder_{};
};

TEST_P(BadFigures, AreFindingsOfTheirRow) {
    const auto& bad = GetParam();
    const auto files = files_of(asked("never"));
    const auto findings = table_of(files, "findings.csv");
    const auto found = std::find_if(findings.begin(), findings.end(),
                                    [&](const auto& finding) { return finding.at("code") == bad.code; });
    ASSERT_NE(found, findings.end()) << files.at("findings.csv");
    EXPECT_EQ(found->at("severity"), bad.severity);
    EXPECT_EQ(found->at("file"), bad.file);
    EXPECT_EQ(found->at("row"), bad.row);
    EXPECT_EQ(found->at("unit"), bad.unit);
    EXPECT_FALSE(found->at("message").empty());
}

TEST_P(BadFigures, ShowInTheExitStatus) {
    const int expected = GetParam().severity == "error" ? 1 : 0;
    const auto outcome = cover(asked("error"), folder_.path() / "out");
    EXPECT_EQ(outcome.status, expected) << outcome.err;
    EXPECT_TRUE(fs::exists(folder_.path() / "out" / "statistics.csv")) << "done all the same";
    EXPECT_EQ(cover(asked("warning"), folder_.path() / "again").status, 1);
}

INSTANTIATE_TEST_SUITE_P(
    OfRows, BadFigures,
    testing::Values(
        BadFigure{"Negative", "2020,2021,-5,,,sum", "", "number.negative", "error", "bad.csv", "2", ""},
        BadFigure{"NegativeWomen", "2020,2021,5,-1,,sum", "", "number.negative", "error", "bad.csv", "2", ""},
        BadFigure{"Text", "2020,2021,many,,,sum", "", "number.not_a_number", "error", "bad.csv", "2", ""},
        BadFigure{"NoSuchDay", "2021-02-30,,5,,,sum", "", "record.date_impossible", "error", "bad.csv", "2", ""},
        BadFigure{"EndsBeforeItStarts", "2021,2020,5,,,sum", "", "record.ends_before_start", "error", "bad.csv", "2",
                  ""},
        BadFigure{"MoreWomenAndMenThanPeople", "2020,2021,10,8,7,sum", "", "record.parts_exceed_total", "error",
                  "bad.csv", "2", ""},
        BadFigure{"NoRule", "2020,2021,10,,,average", "", "counting.rule_unknown", "warning", "bad.csv", "2", ""}),
    [](const auto& tested) { return tested.param.name; });

INSTANTIATE_TEST_SUITE_P(OfPopulations, BadFigures,
                         testing::Values(BadFigure{"Zero", "2020,2021,,,,sum", "KG08203834000,0", "population.zero",
                                                   "error", "people.csv", "2", place},
                                         BadFigure{"Negative", "2020,2021,,,,sum", "KG08203834000,-3",
                                                   "population.impossible", "error", "people.csv", "2", place},
                                         BadFigure{"Text", "2020,2021,,,,sum", "KG08203834000,few",
                                                   "population.refused", "error", "people.csv", "2", ""},
                                         BadFigure{"Twice", "2020,2021,,,,sum", "KG08203834000,3\nKG08203834000,4",
                                                   "population.two_figures", "error", "people.csv", "2", place},
                                         BadFigure{"NoSuchUnit", "2020,2021,,,,sum", "KG99999999999,3",
                                                   "population.refused", "warning", "people.csv", "2", ""},
                                         BadFigure{"MoreReachedThanLiveThere", "2020,2021,500,,,sum",
                                                   "KG08203834000,499", "people.more_than_population", "error",
                                                   "bad.csv", "2", place}),
                         [](const auto& tested) { return tested.param.name; });

}  // namespace

}  // namespace kamtuu::test
