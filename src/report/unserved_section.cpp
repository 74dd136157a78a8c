#include <algorithm>

#include "report/report_words.hpp"

namespace kamtuu::reporting {

namespace {

constexpr std::size_t most = 25;  // rows of a list that is meant to be read, not searched
constexpr std::string_view file = "unserved.csv";

std::string number_or_dash(const Phrasebook& book, std::optional<double> number, int decimals = 0) {
    return number ? book.number(*number, decimals) : std::string(nothing_known);
}

std::string name_or_dash(const Phrasebook& book, const Unit* unit) {
    return unit == nullptr ? std::string(nothing_known) : book.name(*unit);
}

/// "3 of 5".
std::string neighbours_text(const Phrasebook& book, const UnservedUnit& unit) {
    if (!unit.neighbours || !unit.served_neighbours) return std::string(nothing_known);
    return book.say("report.part_of", {{"part", book.number(static_cast<double>(*unit.served_neighbours))},
                                       {"all", book.number(static_cast<double>(*unit.neighbours))}});
}

/// What a city lies in that is in no district, or in no region either, is the unit above that.
Row row_of(const Phrasebook& book, const Boundaries& boundaries, const UnservedUnit& unit) {
    const auto* region = unit.region != nullptr ? unit.region : &boundaries.country();
    const auto* district = unit.district != nullptr ? unit.district : region;
    return {{book.name(*unit.unit), book.name(*district), book.name(*region),
             book.say(unit.certain ? "kind.unserved.certain" : "kind.unserved.possible"),
             number_or_dash(book, unit.population), name_or_dash(book, unit.nearest_served),
             number_or_dash(book, unit.distance_km, 1), neighbours_text(book, unit)}};
}

Table table_of(const ReportFacts& facts) {
    const auto& book = facts.book;
    Table table{.caption = book.say("report.unserved.caption"),
                .columns = {{book.say("report.column.municipality")},
                            {book.say("report.column.district")},
                            {book.say("report.column.region")},
                            {book.say("report.column.status")},
                            number_column(name_of_statistic(book, "population")),
                            {book.say("report.unserved.nearest")},
                            number_column(book.say("report.unserved.distance")),
                            number_column(book.say("report.unserved.neighbours"))}};
    const auto& units = facts.coverage.tables.unserved.units;
    for (std::size_t i = 0; i < std::min(most, units.size()); ++i)
        table.rows.push_back(row_of(book, facts.coverage.boundaries, units[i]));
    return table;
}

std::string counts_text(const ReportFacts& facts) {
    const auto& unserved = facts.coverage.tables.unserved;
    const auto certain = std::ranges::count(unserved.units, true, &UnservedUnit::certain);
    const auto possible = std::ssize(unserved.units) - certain;
    return facts.book.say("report.unserved.counts",
                          {{"certain", facts.book.number(static_cast<double>(certain))},
                           {"possible", facts.book.number(static_cast<double>(possible))},
                           {"all", facts.book.number(static_cast<double>(unserved.municipalities))}});
}

}  // namespace

Section unserved(const ReportFacts& facts) {
    Section section{"unserved", facts.book.say("report.unserved.title")};
    const auto& units = facts.coverage.tables.unserved.units;
    if (units.empty()) {
        section.blocks.emplace_back(Paragraph{facts.book.say("report.unserved.none")});
        return section;
    }
    section.blocks.emplace_back(Paragraph{counts_text(facts)});
    section.blocks.emplace_back(table_of(facts));
    append_rest(section.blocks, facts, units.size() - std::min(most, units.size()), file);
    section.blocks.emplace_back(Paragraph{facts.book.say("report.unserved.order"), true});
    return section;
}

}  // namespace kamtuu::reporting
