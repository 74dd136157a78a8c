#include <gmock/gmock.h>
#include <regex>
#include <string>

#include <kamtuu/report.hpp>

#include "report/example.hpp"
#include "words/phrasebook.hpp"

namespace kamtuu {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr std::string_view titles[] = {"report.short.title",    "report.reading.title",  "report.asked.title",
                                       "report.regions.title",  "report.maps.title",     "report.unserved.title",
                                       "report.work.title",     "report.spread.title",   "report.sensitive.title",
                                       "report.unplaced.title", "report.findings.title", "report.method.title",
                                       "report.sources.title"};

/// What stands between the headings of second degree.
std::map<std::string, std::string> sections_of(const std::string& markdown) {
    std::map<std::string, std::string> sections;
    std::string title;
    std::istringstream lines(markdown);
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("## "))
            title = line.substr(3);
        else
            sections[title] += line + "\n";
    }
    return sections;
}

TEST(Report, HasEverySectionEvenIfNothingIsInIt) {
    const test::Example run{std::vector<test::TypedRow>{}};
    for (const auto language : languages) {
        const Phrasebook book(language);
        const auto sections = sections_of(report_markdown(run.coverage(), {.language = language}));
        for (const auto title : titles) {
            ASSERT_TRUE(sections.contains(book.say(title))) << title;
            EXPECT_TRUE(std::regex_search(sections.at(book.say(title)), std::regex("[^\\s]"))) << title;
        }
    }
}

TEST(Report, SaysThatASectionIsEmpty) {
    const test::Example run{std::vector<test::TypedRow>{}};
    const auto text = report_markdown(run.coverage());
    for (const auto* sentence : {"This report has no maps.", "No record counts here.",
                                 "Every record lies in one municipality.", "No record is marked as confidential.",
                                 "There are no findings", "No option was given", "No input files are named.",
                                 "The boundaries carry no note.", "No measure of inequality or clustering has a value"})
        EXPECT_THAT(text, HasSubstr(sentence));
}

TEST(Report, TellsAnIntervalAsOne) {
    const test::Example run;
    const auto text = report_markdown(run.coverage());
    EXPECT_THAT(text, HasSubstr("At least 2 and at most 4 of 6 municipalities are served."));
}

TEST(Report, CountsAndListsOnlyTheRecordsThatTheFilterLetThrough) {
    test::Example run;
    EXPECT_THAT(report_markdown(run.coverage()), Not(HasSubstr("Every record lies in one municipality.")));
    run.tables.counted = {0, 1};  // as --project would leave them
    EXPECT_THAT(report_markdown(run.coverage()), HasSubstr("Every record lies in one municipality."));
}

TEST(Report, SaysWhichProjectsAreInNoFigure) {
    auto rows = test::usual_rows();
    EXPECT_THAT(report_markdown(test::Example(rows).coverage()), Not(HasSubstr("missing from the number of projects")));
    rows.push_back({.municipality = "Xyzzy", .project = "Nowhere to be found"});
    EXPECT_THAT(report_markdown(test::Example(rows).coverage()),
                HasSubstr("1 project has no record with a known place, and is missing from the number of projects."));
}

TEST(Report, TellsNothingOfHiddenCounts) {
    auto rows = test::usual_rows();
    const auto one = test::Example(rows);
    rows[4].reached = 3;
    rows[4].municipality = "Elsewhere";
    const auto other = test::Example(rows);
    for (const auto language : languages) {
        const auto texts = report(one.coverage(), {.language = language});
        const auto same = report(other.coverage(), {.language = language});
        EXPECT_EQ(texts.html, same.html);
        EXPECT_EQ(texts.markdown, same.markdown);
        for (const auto& text : {texts.html, texts.markdown}) {
            EXPECT_THAT(text, Not(HasSubstr("Kept apart")));
            EXPECT_THAT(text, testing::AnyOf(HasSubstr("lt;10"), HasSubstr("\\<10")));
        }
    }
}

TEST(Report, SaysTheSameWithAnyFiles) {
    const test::Example run;
    const auto alone = report_markdown(run.coverage());
    EXPECT_THAT(alone, Not(HasSubstr("sensitive.csv")));
    EXPECT_THAT(report_markdown(run.coverage(), {.files = {"sensitive.csv"}}),
                HasSubstr("are in the file sensitive.csv."));
}

/// That somewhere nobody is reached is said of the figures, and these are without the records that are kept apart.
TEST(Report, SaysInEachPlaceThatConfidentialRecordsAreNotCounted) {
    const auto section = [](const std::string& text, const std::string& title) {
        const auto from = text.find("\n## " + title);
        return text.substr(from, text.find("\n## ", from + 1) - from);
    };
    auto rows = test::usual_rows();
    const auto with = report_markdown(test::Example(rows).coverage());
    const auto said = HasSubstr("Confidential records are not ");
    for (const auto* title : {"In short", "Who is left out", "How evenly the work is spread"})
        EXPECT_THAT(section(with, title), said) << title;
    std::erase_if(rows, [](const test::TypedRow& row) { return row.sensitive; });
    EXPECT_THAT(report_markdown(test::Example(rows).coverage()), Not(said));
}

TEST(Report, ShowsOnlyPlacesWithACountThatIsTold) {
    const std::string in_one{"KG02210000000"};
    const test::Example hidden({{.pcode = in_one, .reached = 7, .sensitive = true}});
    const auto none = report_markdown(hidden.coverage());
    EXPECT_THAT(none, HasSubstr("are hidden."));
    EXPECT_THAT(none, Not(HasSubstr("| \\<10 |")));
    const test::Example run({{.pcode = in_one, .reached = 4321, .sensitive = true}});
    const auto some = report_markdown(run.coverage());
    EXPECT_THAT(some, HasSubstr("| 4,321 |"));
}

TEST(Report, SaysItsLanguageByName) {
    test::Example run;
    run.options = {{"language", "ru"}, {"simplify.report", "1000 m"}};
    const auto text = report_markdown(run.coverage(), {.language = Language::ru});
    EXPECT_THAT(text, HasSubstr("| Язык | русский |"));
    EXPECT_THAT(text, HasSubstr("| Отчёт | упрощены до 1000 м |"));
}

TEST(Report, CountsWhatItDoesNotShow) {
    std::vector<test::TypedRow> rows(61, {.municipality = "Nowhere"});
    const test::Example run(rows);
    EXPECT_THAT(report_markdown(run.coverage()), HasSubstr("\n11 more are not shown here.\n"));
    EXPECT_THAT(report_markdown(run.coverage(), {.files = {"matches.csv"}}),
                HasSubstr("\n11 more are in the file matches.csv.\n"));
}

struct Counted {
    std::size_t records;
    std::string_view ru;
};

TEST(Report, CountsAsRussianDoes) {
    for (const auto& [count, text] :
         {Counted{1, "У 1 записи место неизвестно."}, Counted{2, "У 2 записей место"}, Counted{5, "У 5 записей место"},
          Counted{21, "У 21 записи место"}, Counted{22, "У 22 записей место"}, Counted{25, "У 25 записей место"}}) {
        const test::Example run(std::vector<test::TypedRow>(count, {.municipality = "Nowhere"}));
        EXPECT_THAT(report_markdown(run.coverage(), {.language = Language::ru}), HasSubstr(text));
    }
}

TEST(Report, KnowsNoFolder) {
    const test::Folder folder;
    test::Example run;
    run.inputs = {{"records", folder.put("wells.csv", "abc")}};
    const auto texts = report(run.coverage());
    EXPECT_THAT(texts.html, HasSubstr("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    EXPECT_THAT(texts.html, Not(HasSubstr(folder.path().string())));
    EXPECT_THAT(texts.markdown, Not(HasSubstr(folder.path().string())));
}

TEST(Report, WithholdsWhatAFingerprintWouldTell) {
    const test::Folder folder;
    test::Example run;
    run.inputs = {{"records", folder.put("wells.csv", "abc"), true}};
    const auto text = report_markdown(run.coverage());
    EXPECT_THAT(text, HasSubstr("| wells.csv | project table | withheld | withheld |"));
    EXPECT_THAT(text, Not(HasSubstr("ba7816bf")));
}

TEST(Report, NamesWhoPublishesEachInput) {
    const test::Folder folder;
    test::Example run;
    run.inputs = {{.role = "population",
                   .path = folder.put("people.csv", "x"),
                   .sources = {{"NSC", "Residents", "2021-01-01", "public domain", ""}}},
                  {.role = "records", .path = folder.put("wells.csv", "abc")}};
    const auto text = report_markdown(run.coverage(), {.language = Language::ru});
    EXPECT_THAT(text,
                HasSubstr("| people.csv | таблица населения | NSC: Residents | 2021-01-01 | общественное достояние |"));
    EXPECT_THAT(text, HasSubstr("| wells.csv | таблица проекта | не указано | не указано | не указано |"));
}

TEST(Report, SaysInItsLanguageWhyARecordIsNotPlaced) {
    const test::Example run({{.municipality = "Nowhere"}});
    EXPECT_THAT(report_markdown(run.coverage(), {.language = Language::ru}),
                HasSubstr("Муниципалитет с таким названием неизвестен"));
    EXPECT_THAT(report_markdown(run.coverage(), {.language = Language::ky}),
                HasSubstr("Мындай аталыштагы муниципалитет белгисиз"));
}

TEST(Report, ShowsItsFigures) {
    const test::Example run;
    const auto texts = report(run.coverage(), {.figures = {{"Served.", "A map", "<svg/>", "map_regions.png"}}});
    EXPECT_THAT(texts.html, HasSubstr("<img alt=\"A map\" src=\"data:image/svg+xml,%3Csvg/%3E\"/>"));
    EXPECT_THAT(texts.markdown, HasSubstr("![A map](<map_regions.png>)"));
}

TEST(Report, RefusesInputsThatAreGone) {
    test::Example run;
    run.inputs = {{"records", "/nowhere/wells.csv"}};
    EXPECT_THROW(static_cast<void>(report(run.coverage())), Error);
}

}  // namespace
}  // namespace kamtuu
