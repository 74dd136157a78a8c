#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include <kamtuu/theme.hpp>

#include "coverage/counts_told.hpp"
#include "report/report_words.hpp"

namespace kamtuu::reporting {

namespace {

constexpr std::string_view file = "sensitive.csv";

/// Which rows are looked at follows from what they are of alone, never from their counts. That of these only those are
/// shown with a count that is told gives nothing away: all that is told stands in the table of sensitive counts.
bool is_in_report(const ProtectedTable& table, std::size_t i) {
    const auto& row = table.table.rows[i];
    const bool above_districts = row.level == Level::adm0 || row.level == Level::adm1;
    return row.all_projects && above_districts && table.protection.cells.at(i) != CellState::withheld;
}

/// Units before what lies in none, the country before its regions, these by P-code; parts as the table has them.
std::vector<std::size_t> in_report(const ProtectedTable& table) {
    std::vector<std::size_t> positions;
    for (std::size_t i = 0; i < table.table.rows.size(); ++i)
        if (is_in_report(table, i)) positions.push_back(i);
    std::ranges::stable_sort(positions, {}, [&](std::size_t i) {
        const auto& row = table.table.rows[i];
        return std::tuple(row.kind, row.level, row.unit == nullptr ? std::string() : row.unit->pcode.str());
    });
    return positions;
}

std::string place_of(const Phrasebook& book, const SensitiveCount& row) {
    const auto kind = "(" + in_words(book, "row", row.kind) + ")";
    if (row.unit == nullptr) return kind;
    return row.kind == RowKind::unit ? book.name(*row.unit) : book.name(*row.unit) + " " + kind;
}

std::string part_in_words(const Phrasebook& book, const std::string& part) {
    const auto id = "kind.part." + (part.empty() ? std::string("all") : part);
    return book.knows(id) ? book.say(id) : part;
}

std::string count_text(const ReportFacts& facts, const ProtectedTable& table, std::size_t i) {
    const bool told = table.protection.cells[i] == CellState::published;
    const auto value = table.table.counts.cells[i].value;
    const Shown count = told ? Shown{value == 0 ? ShownKind::none : ShownKind::number, Interval::exactly(value), true}
                             : Shown{.kind = ShownKind::hidden};
    return facts.book.figure(count, {.unit = "people", .threshold = table.policy.threshold});
}

/// One indicator: a row a place, a column a part, each in the order in which the counts stand.
class IndicatorTable {
public:
    explicit IndicatorTable(const ReportFacts& facts) : facts_(facts) {}

    void add(const ProtectedTable& table, std::size_t i) {
        const auto& count = table.table.rows[i];
        const auto place = index_of(places_, place_of(facts_.book, count));
        const auto part = index_of(parts_, count.part);
        counts_[{place, part}] = count_text(facts_, table, i);
        if (table.protection.cells[i] == CellState::published) told_.insert(place);
    }

    /// The table, if it has a row, and how many rows are not in it.
    void append_to(std::vector<Block>& blocks, const std::string& indicator) const {
        if (!told_.empty()) blocks.emplace_back(table(indicator));
        const auto hidden = static_cast<double>(places_.size() - told_.size());
        if (hidden == 0) return;
        const auto name = name_of(indicator);
        blocks.emplace_back(Paragraph{
            told_.empty() ? facts_.book.say("report.sensitive.all_hidden", {{"indicator", name}, {"count", hidden}})
                          : facts_.book.say("report.sensitive.rest_hidden", {{"count", hidden}}),
            true});
    }

private:
    [[nodiscard]] std::string name_of(const std::string& indicator) const {
        return indicator.empty() ? facts_.book.say("report.no_name") : indicator;
    }

    [[nodiscard]] Table table(const std::string& indicator) const {
        const auto& book = facts_.book;
        const auto name = name_of(indicator);
        Table table{.caption = book.say("report.sensitive.caption", {{"indicator", name}}),
                    .columns = {{book.say("report.sensitive.place")}}};
        for (const auto& part : parts_) table.columns.push_back(number_column(part_in_words(book, part)));
        for (const auto place : told_) {
            table.rows.push_back({{places_[place]}});
            for (std::size_t part = 0; part < parts_.size(); ++part)
                table.rows.back().cells.emplace_back(count_of(place, part));
        }
        return table;
    }

    static std::size_t index_of(std::vector<std::string>& names, const std::string& name) {
        const auto found = std::ranges::find(names, name);
        const auto index = static_cast<std::size_t>(found - names.begin());
        if (found == names.end()) names.push_back(name);
        return index;
    }

    [[nodiscard]] std::string count_of(std::size_t place, std::size_t part) const {
        const auto found = counts_.find({place, part});
        return found == counts_.end() ? std::string(nothing_known) : found->second;
    }

    const ReportFacts& facts_;
    std::vector<std::string> places_{};
    std::vector<std::string> parts_{};
    std::map<std::pair<std::size_t, std::size_t>, std::string> counts_{};
    std::set<std::size_t> told_{};  // places with a count that is no secret
};

std::string intro(const ReportFacts& facts, const ProtectedTable& table) {
    const auto told = counts_told(table);
    return facts.book.say("report.sensitive.intro", {{"published", facts.book.number(static_cast<double>(told.shown))},
                                                     {"all", facts.book.number(static_cast<double>(told.all))}});
}

void append_tables(std::vector<Block>& blocks, const ReportFacts& facts, const ProtectedTable& table) {
    std::map<std::string, IndicatorTable> indicators;
    for (const auto i : in_report(table))
        indicators.try_emplace(table.table.rows[i].indicator, facts).first->second.add(table, i);
    for (const auto& [indicator, counts] : indicators) counts.append_to(blocks, indicator);
}

}  // namespace

Section sensitive(const ReportFacts& facts) {
    Section section{"confidential", facts.book.say("report.sensitive.title")};
    const auto* table = facts.coverage.sensitive;
    if (table == nullptr) {
        section.blocks.emplace_back(Paragraph{facts.book.say("report.sensitive.none")});
        return section;
    }
    section.blocks.emplace_back(Paragraph{intro(facts, *table)});
    if (!table->reason.empty())
        section.blocks.emplace_back(Paragraph{facts.book.say("report.sensitive.lower", {{"reason", table->reason}})});
    append_tables(section.blocks, facts, *table);
    const auto threshold = facts.book.number(table->policy.threshold);
    section.blocks.emplace_back(Paragraph{facts.book.say("report.reading.hidden", {{"threshold", threshold}}), true});
    if (std::ranges::count(facts.options.files, file) > 0)
        section.blocks.emplace_back(Paragraph{facts.book.say("report.sensitive.more", {{"file", file}}), true});
    return section;
}

}  // namespace kamtuu::reporting
