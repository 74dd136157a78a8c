// Which records a result is about, and the years that it has.

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <ostream>
#include <set>

#include <kamtuu/summary.hpp>

#include "coverage/country.hpp"

namespace kamtuu {

static void PrintTo(const Interval& interval, std::ostream* out) { *out << interval.lower << ".." << interval.upper; }

namespace {

using test::at;
using test::numbered;
using test::small_country;
using testing::ElementsAre;
using testing::IsEmpty;

Record dated(std::string start, std::string end) {
    auto record = at("Ivanovka");
    record.start = std::move(start);
    record.end = std::move(end);
    record.reached = 1;
    return record;
}

RecordFilter during(std::string_view period, Undated undated = Undated::out) {
    RecordFilter filter;
    filter.period = *parse_period(period);
    filter.undated = undated;
    return filter;
}

bool holds(std::string start, std::string end, std::string_view period) {
    return !select({dated(std::move(start), std::move(end))}, during(period)).records.empty();
}

std::vector<std::string> codes(const Findings& findings) {
    std::vector<std::string> list;
    for (const auto& finding : findings) list.push_back(finding.code);
    return list;
}

TEST(Selection, CoarseDatesHoldOnAllOfTheirDays) {
    EXPECT_TRUE(holds("2019-10", "2020", "2019-10-01"));
    EXPECT_FALSE(holds("2019-10", "2020", "2019-09-30"));
    EXPECT_TRUE(holds("2019-10", "2020", "2020-12-31"));
    EXPECT_FALSE(holds("2019-10", "2020", "2021-01-01"));
    EXPECT_TRUE(holds("2019-10", "2020-02", "2020-02-29"));
    EXPECT_FALSE(holds("2019-10", "2020-02", "2020-03"));
}

TEST(Selection, OpenEndsHoldForEver) {
    EXPECT_TRUE(holds("2019", "", "2099"));
    EXPECT_FALSE(holds("2019", "", "2018"));
    EXPECT_TRUE(holds("2019", "ongoing", "2099"));
    EXPECT_TRUE(holds("", "2019", "1950"));
    EXPECT_FALSE(holds("", "2019", "2020"));
}

TEST(Selection, APeriodOfOneYearInCommonIsEnough) {
    EXPECT_TRUE(holds("2015", "2019", "2019..2021"));
    EXPECT_TRUE(holds("2021", "2025", "2019..2021"));
    EXPECT_TRUE(holds("2015", "2025", "2019..2021"));
    EXPECT_FALSE(holds("2015", "2018", "2019..2021"));
}

TEST(Selection, UndatedRecordsAreInOutOrApart) {
    const auto records = numbered({dated("", ""), dated("2020", "2020"), dated("1999", "1999")});
    EXPECT_THAT(select(records, during("2020", Undated::in)).records, ElementsAre(0, 1));
    EXPECT_THAT(select(records, during("2020", Undated::out)).records, ElementsAre(1));
    const auto apart = select(records, during("2020", Undated::apart));
    EXPECT_THAT(apart.records, ElementsAre(1));
    EXPECT_THAT(apart.undated, ElementsAre(0));
    EXPECT_THAT(codes(apart.findings), ElementsAre("records.undated"));
    EXPECT_THAT(select(records, {}).records, ElementsAre(0, 1, 2)) << "nobody asks for a date";
}

TEST(Selection, ImpossibleDatesAreErrorsOfTheirRows) {
    const auto records = numbered({dated("2019-02-30", "2020"), dated("2021", "2019"), dated("soon", "")});
    const auto selection = select(records, during("2020", Undated::apart));
    EXPECT_THAT(selection.undated, ElementsAre(0, 1, 2));
    EXPECT_THAT(codes(selection.findings), ElementsAre("record.date_impossible", "record.ends_before_start",
                                                       "record.date_impossible", "records.undated"));
    EXPECT_EQ(selection.findings[0].severity, Severity::error);
    EXPECT_EQ(selection.findings[0].file, "t.csv");
    EXPECT_EQ(selection.findings[1].row, 3U);
}

TEST(Selection, NamesAreFoundWhateverTheirCase) {
    auto records = numbered({at("Ivanovka"), at("Kant")});
    records[0].sector = "Water ";
    RecordFilter filter;
    filter.sectors = {" wATER"};
    EXPECT_THAT(select(records, filter).records, ElementsAre(0));
    filter.sectors.emplace_back("roads");
    const auto one_missing = select(records, filter).findings;
    EXPECT_THAT(codes(one_missing), ElementsAre("filter.no_record"));
    EXPECT_EQ(one_missing[0].severity, Severity::warning);
    filter.sectors = {"rodas"};
    const auto nothing_left = select(records, filter).findings;
    EXPECT_THAT(codes(nothing_left), ElementsAre("filter.no_record"));
    EXPECT_EQ(nothing_left[0].severity, Severity::error) << "every figure would be of no record";
    filter.projects = {"none"};
    EXPECT_THAT(select(records, filter).records, IsEmpty());
}

TEST(Undated, HaveARowOfTheirOwnThatServesNobody) {
    const auto country = small_country();
    auto records = numbered({dated("", ""), dated("2020", "")});
    records[0].municipality = {"Kant"};
    const auto joined = join(country, records);
    SummaryOptions options{.level = Level::adm1, .filter = during("2020", Undated::apart)};
    const auto summary = summarize(country, joined, options);
    const auto& row = summary.rows.back();
    EXPECT_EQ(row.kind, RowKind::undated);
    EXPECT_EQ(cell_of(row, "people_sum"), Interval::exactly(1));
    EXPECT_EQ(cell_of(row, "records_placed"), Interval::exactly(1));
    options.filter.undated = Undated::out;
    for (const auto& one : summarize(country, joined, options).rows) EXPECT_NE(one.kind, RowKind::undated);
}

std::vector<int> years(const Records& records, const RecordFilter& filter) {
    const auto country = small_country();
    const auto joined = join(country, numbered(records));
    SummaryOptions options{.level = Level::adm0};
    options.filter = filter;
    std::set<int> list;
    for (const auto& row : summarize_years(country, joined, options)) list.insert(row.year);
    return {list.begin(), list.end()};
}

TEST(Years, AreThoseInWhichRecordsHold) {
    EXPECT_THAT(years({dated("2019", "2021")}, {}), ElementsAre(2019, 2020, 2021));
    EXPECT_THAT(years({dated("2019", ""), dated("2021", "")}, {}), ElementsAre(2019, 2020, 2021));
    EXPECT_THAT(years({dated("", "")}, {}), IsEmpty());
}

TEST(Years, AreNarrowedByAPeriodAndNeverWidened) {
    EXPECT_THAT(years({dated("2015", "2025")}, during("2019..2020")), ElementsAre(2019, 2020));
    EXPECT_THAT(years({dated("2019", "2020")}, during("2017..2030")), ElementsAre(2019, 2020));
    EXPECT_THAT(years({dated("2019", "2020")}, during("1900..")), ElementsAre(2019, 2020));
    EXPECT_THAT(years({dated("2015", "")}, during("2018..2020")), ElementsAre(2018, 2019, 2020));
}

TEST(Years, HaveWhatHeldThen) {
    const auto country = small_country();
    const auto joined = join(country, numbered({dated("2019", "2019"), dated("2019-12-31", "2020")}));
    std::vector<double> sums;
    for (const auto& row : summarize_years(country, joined, {.level = Level::adm0}))
        if (row.row.kind == RowKind::unit) sums.push_back(cell_of(row.row, "people_sum")->lower);
    EXPECT_THAT(sums, ElementsAre(2, 1));
}

}  // namespace

}  // namespace kamtuu
