#include <algorithm>
#include <set>
#include <string_view>

#include <kamtuu/theme.hpp>

#include "coverage/counts_told.hpp"
#include "report/report_words.hpp"

namespace kamtuu::reporting {

namespace {

/// The row of the whole country.
const SummaryRow& country_row(const ReportFacts& facts) { return facts.coverage.tables.of(Level::adm0).rows.at(0); }

double whole(const Cell& cell) { return cell ? cell->upper : 0; }

std::string served_sentence(const ReportFacts& facts) {
    const auto& row = country_row(facts);
    const auto& served = cell_of(row, "served");
    const auto all = facts.book.number(whole(cell_of(row, "municipalities")));
    const auto low = facts.book.number(served ? served->lower : 0);
    const auto high = facts.book.number(whole(served));
    if (!served || served->exact())
        return facts.book.say("report.short.served.exact", {{"served", high}, {"all", all}});
    return facts.book.say("report.short.served.between", {{"low", low}, {"high", high}, {"all", all}});
}

std::string people_sentence(const ReportFacts& facts) {
    const auto& people = cell_of(country_row(facts), "people");
    if (!people) return facts.book.say("report.short.people.absent");
    const auto high = facts.book.number(people->upper);
    if (people->exact()) return facts.book.say("report.short.people.exact", {{"people", high}});
    return facts.book.say("report.short.people.between", {{"low", facts.book.number(people->lower)}, {"high", high}});
}

/// A statistic of the country with another as its note.
Headline headline(const ReportFacts& facts, std::string_view key, std::string_view note) {
    const auto& row = country_row(facts);
    return {heading_of(facts.book, key), figure_text(facts, row, key),
            labelled(heading_of(facts.book, note), figure_text(facts, row, note))};
}

Headline unserved_headline(const ReportFacts& facts) {
    const auto& units = facts.coverage.tables.unserved.units;
    const auto certain = static_cast<double>(std::ranges::count(units, true, &UnservedUnit::certain));
    const auto possible = static_cast<double>(units.size()) - certain;
    return {facts.book.say("report.short.unserved"), facts.book.number(certain),
            labelled(facts.book.say("report.unserved.possible"), facts.book.number(possible))};
}

void add_if_any(Box& box, const ReportFacts& facts, std::string_view id, double count) {
    if (count > 0) box.items.emplace_back(facts.book.say(id, {{"count", count}}));
}

/// How many projects have no record with a place, so that the figure of the country lacks them.
std::size_t projects_nowhere(const ReportFacts& facts) {
    std::set<std::string_view> all;
    std::set<std::string_view> somewhere;
    for (const auto& row : facts.coverage.tables.work) {
        if (row.project.empty()) continue;
        all.insert(row.project);
        if (row.kind != RowKind::unplaced) somewhere.insert(row.project);
    }
    return all.size() - somewhere.size();
}

void add_records(Box& box, const ReportFacts& facts) {
    const auto count = [&](PlacementKind kind) { return static_cast<double>(count_placed(facts.coverage, kind)); };
    add_if_any(box, facts, "report.unknown.ambiguous", count(PlacementKind::ambiguous));
    add_if_any(box, facts, "report.unknown.partial", count(PlacementKind::partial));
    add_if_any(box, facts, "report.unknown.unplaced", count(PlacementKind::unplaced));
    add_if_any(box, facts, "report.unknown.projects", static_cast<double>(projects_nowhere(facts)));
}

void add_confidential(Box& box, const ReportFacts& facts) {
    if (facts.coverage.sensitive == nullptr) return;
    box.items.emplace_back(facts.book.say("report.unknown.apart"));
    const auto told = counts_told(*facts.coverage.sensitive);
    if (told.hidden == 0) return;
    box.items.emplace_back(
        facts.book.say("report.unknown.hidden", {{"hidden", facts.book.number(static_cast<double>(told.hidden))},
                                                 {"all", facts.book.number(static_cast<double>(told.all))}}));
}

Box not_known(const ReportFacts& facts) {
    Box box{.title = facts.book.say("report.unknown.title")};
    add_records(box, facts);
    add_confidential(box, facts);
    add_if_any(box, facts, "report.unknown.population", whole(cell_of(country_row(facts), "population_lacking")));
    add_if_any(box, facts, "report.unknown.borders",
               static_cast<double>(std::ranges::count_if(facts.coverage.boundaries.units(),
                                                         [](const Unit& unit) { return unit.polygon.empty(); })));
    const auto findings = all_findings(facts.coverage);
    add_if_any(box, facts, "report.unknown.errors",
               static_cast<double>(std::ranges::count(findings, Severity::error, &Finding::severity)));
    if (box.items.empty()) box.items.emplace_back(facts.book.say("report.unknown.none"));
    return box;
}

}  // namespace

Section in_short(const ReportFacts& facts) {
    Section section{"short", facts.book.say("report.short.title")};
    section.blocks.emplace_back(Paragraph{served_sentence(facts) + " " + people_sentence(facts)});
    section.blocks.emplace_back(Headlines{
        {headline(facts, "served", "served_share"), headline(facts, "people", "people_sum"),
         headline(facts, "people_share", "population"), unserved_headline(facts),
         headline(facts, "population_unserved", "population_lacking"), headline(facts, "projects", "sectors")}});
    section.blocks.emplace_back(not_known(facts));
    return section;
}

}  // namespace kamtuu::reporting
