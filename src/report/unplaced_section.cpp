#include <algorithm>

#include "report/report_words.hpp"
#include "words/reason_words.hpp"

namespace kamtuu::reporting {

namespace {

constexpr std::size_t most = 50;
constexpr std::string_view file = "matches.csv";

Line why(const ReportFacts& facts, const Placement& placement) {
    return reason_in_words(facts.book, facts.coverage.boundaries, placement);
}

Line typed(const ReportFacts& facts, const Record& record) {
    const auto place = typed_place(record);
    if (place.empty()) return "(" + facts.book.say("report.unplaced.no_place") + ")";
    return {place, Manner::typed};
}

Row row_of(const ReportFacts& facts, std::size_t i) {
    const auto& record = facts.coverage.joined.records[i];
    const auto& placement = facts.coverage.joined.placements[i];
    // A row's number is a name rather than a quantity: 1234, not 1,234.
    const auto where =
        facts.book.say("report.unplaced.row", {{"file", record.file}, {"row", std::to_string(record.row)}});
    return {{Line(where, Manner::typed), typed(facts, record), in_words(facts.book, "placement", placement.kind),
             why(facts, placement)}};
}

}  // namespace

Section unplaced(const ReportFacts& facts) {
    const auto& book = facts.book;
    Section section{"unplaced", book.say("report.unplaced.title")};
    const auto records = not_placed(facts.coverage);
    if (records.empty()) {
        section.blocks.emplace_back(Paragraph{book.say("report.unplaced.none")});
        return section;
    }
    Table table{.caption = book.say("report.unplaced.caption"),
                .columns = {{book.say("report.unplaced.record")},
                            {book.say("report.unplaced.typed")},
                            {book.say("report.unplaced.found")},
                            {book.say("report.unplaced.why")}}};
    for (std::size_t i = 0; i < std::min(most, records.size()); ++i) table.rows.push_back(row_of(facts, records[i]));
    section.blocks.emplace_back(std::move(table));
    append_rest(section.blocks, facts, records.size() - std::min(most, records.size()), file);
    return section;
}

}  // namespace kamtuu::reporting
