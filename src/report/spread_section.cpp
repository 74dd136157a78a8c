#include <algorithm>

#include "report/report_words.hpp"
#include "words/spread_words.hpp"

namespace kamtuu::reporting {

namespace {

constexpr int decimals = 3;

std::string measure_name(const Phrasebook& book, const SpreadRow& row) {
    return book.say("measure." + std::string(row.measure->key) + ".name");
}

Row row_of(const Phrasebook& book, const Spread& spread, const SpreadRow& row) {
    return {{measure_name(book, row), in_words(book, "levels", row.level), book.number(*row.value, decimals),
             book.say("unit." + std::string(row.measure->unit)), book.number(static_cast<double>(row.units)),
             book.number(static_cast<double>(row.left_out.total())), in_words(book, spread, row)}};
}

Table table_of(const ReportFacts& facts) {
    const auto& book = facts.book;
    Table table{.caption = book.say("report.spread.caption"),
                .columns = {{book.say("report.spread.measure")},
                            {book.say("report.column.level")},
                            number_column(book.say("report.spread.value")),
                            {book.say("report.method.unit")},
                            number_column(book.say("report.spread.units")),
                            number_column(book.say("report.spread.left_out")),
                            {book.say("report.spread.meaning")}}};
    const auto& spread = facts.coverage.tables.spread;
    for (const auto& row : spread.rows)
        if (row.value) table.rows.push_back(row_of(book, spread, row));
    return table;
}

}  // namespace

Section spread(const ReportFacts& facts) {
    Section section{"spread", facts.book.say("report.spread.title")};
    const auto& rows = facts.coverage.tables.spread.rows;
    const auto without = std::ranges::count_if(rows, [](const SpreadRow& row) { return !row.value; });
    if (without == std::ssize(rows)) {
        section.blocks.emplace_back(Paragraph{facts.book.say("report.spread.none")});
        return section;
    }
    section.blocks.emplace_back(table_of(facts));
    if (without > 0)
        section.blocks.emplace_back(
            Paragraph{facts.book.say("report.spread.without", {{"count", static_cast<double>(without)}}), true});
    // "Nobody is reached" is said of the figures at hand.
    if (facts.coverage.sensitive != nullptr)
        section.blocks.emplace_back(Paragraph{facts.book.say("map.records.withheld"), true});
    return section;
}

}  // namespace kamtuu::reporting
