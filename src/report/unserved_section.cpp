#include <algorithm>
#include <utility>

#include "report/report_words.hpp"
#include "words/unserved_words.hpp"

namespace kamtuu::reporting {

namespace {

constexpr std::size_t most = 25;  // rows of a list that is meant to be read, not searched
constexpr std::string_view file = "unserved.csv";

Table table_of(const ReportFacts& facts) {
    Table table{.caption = facts.book.say("report.unserved.caption")};
    for (auto& [heading, number] : unserved_columns(facts.book))
        table.columns.push_back({std::move(heading), number ? ColumnKind::number : ColumnKind::text});
    const auto& units = facts.coverage.tables.unserved.units;
    for (std::size_t i = 0; i < std::min(most, units.size()); ++i) {
        auto& row = table.rows.emplace_back();
        for (auto& cell : unserved_row(facts.book, units[i])) row.cells.emplace_back(std::move(cell));
    }
    return table;
}

}  // namespace

Section unserved(const ReportFacts& facts) {
    Section section{"unserved", facts.book.say("report.unserved.title")};
    const auto& units = facts.coverage.tables.unserved.units;
    if (units.empty()) {
        section.blocks.emplace_back(Paragraph{facts.book.say("report.unserved.none")});
        return section;
    }
    const auto counts = unserved_counts(facts.book, facts.coverage.tables.unserved);
    const bool apart = facts.coverage.sensitive != nullptr;
    section.blocks.emplace_back(Paragraph{apart ? counts + " " + facts.book.say("report.unknown.apart") : counts});
    section.blocks.emplace_back(table_of(facts));
    append_rest(section.blocks, facts, units.size() - std::min(most, units.size()), file);
    section.blocks.emplace_back(Paragraph{facts.book.say("report.unserved.order"), true});
    return section;
}

}  // namespace kamtuu::reporting
