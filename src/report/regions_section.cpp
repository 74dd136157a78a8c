#include <algorithm>
#include <array>

#include <kamtuu/theme.hpp>

#include "report/report_words.hpp"

namespace kamtuu::reporting {

namespace {

constexpr std::array<std::string_view, 7> of_regions{"municipalities", "served",     "served_share", "projects",
                                                     "people",         "population", "people_share"};
constexpr std::array<std::string_view, 4> of_districts{"municipalities", "served", "served_share", "people"};
constexpr std::string_view with_bar = "served_share";

bool says_something(const SummaryRow& row) {
    return row.kind == RowKind::unit ||
           std::ranges::any_of(row.cells, [](const Cell& cell) { return cell && cell->upper != 0; });
}

TableCell figure_cell(const ReportFacts& facts, const SummaryRow& row, std::string_view key) {
    const auto& cell = cell_of(row, key);
    if (key != with_bar || !cell || cell->upper > 100) return figure_text(facts, row, key);
    return {Line(figure_text(facts, row, key)), *cell};
}

void append_figures(Row& into, const ReportFacts& facts, const SummaryRow& row,
                    std::span<const std::string_view> keys) {
    for (const auto key : keys) into.cells.push_back(figure_cell(facts, row, key));
}

void append_headings(Table& table, const Phrasebook& book, std::span<const std::string_view> keys) {
    for (const auto key : keys) table.columns.push_back(number_column(heading_of(book, key)));
}

/// What is no unit's stands below them, the whole country last.
Table regions_table(const ReportFacts& facts) {
    const auto& tables = facts.coverage.tables;
    Table table{.caption = facts.book.say("report.regions.regions"),
                .columns = {{facts.book.say("report.column.region")}},
                .bars = facts.book.say("report.reading.bar")};
    append_headings(table, facts.book, of_regions);
    for (const auto& row : tables.of(Level::adm1).rows) {
        if (!says_something(row)) continue;
        table.rows.push_back({{name_of_row(facts.book, row)}});
        append_figures(table.rows.back(), facts, row, of_regions);
    }
    const auto& country = tables.of(Level::adm0).rows.at(0);
    table.rows.push_back({{name_of_row(facts.book, country)}, true});
    append_figures(table.rows.back(), facts, country, of_regions);
    return table;
}

std::string region_of(const ReportFacts& facts, const SummaryRow& row) {
    if (row.unit == nullptr) return {};
    const auto* region = facts.coverage.boundaries.at_level(*row.unit, Level::adm1);
    return region == nullptr ? std::string(nothing_known) : facts.book.name(*region);
}

Table districts_table(const ReportFacts& facts) {
    Table table{.caption = facts.book.say("report.regions.districts"),
                .columns = {{facts.book.say("report.column.district")}, {facts.book.say("report.column.region")}}};
    append_headings(table, facts.book, of_districts);
    for (const auto& row : facts.coverage.tables.of(Level::adm2).rows) {
        if (!says_something(row)) continue;
        table.rows.push_back({{name_of_row(facts.book, row), region_of(facts, row)}});
        append_figures(table.rows.back(), facts, row, of_districts);
    }
    return table;
}

}  // namespace

Section regions(const ReportFacts& facts) {
    Section section{"regions", facts.book.say("report.regions.title")};
    section.blocks.emplace_back(regions_table(facts));
    section.blocks.emplace_back(Paragraph{facts.book.say("report.regions.partly"), true});
    section.blocks.emplace_back(districts_table(facts));
    return section;
}

Section how_to_read(const ReportFacts& facts) {
    Section section{"reading", facts.book.say("report.reading.title")};
    Bullets legend;
    for (const auto* id : {"report.reading.interval", "report.reading.absent", "report.reading.none"})
        legend.items.emplace_back(facts.book.say(id));
    if (facts.coverage.sensitive != nullptr)
        legend.items.emplace_back(facts.book.say(
            "report.reading.hidden", {{"threshold", facts.book.number(facts.coverage.sensitive->policy.threshold)}}));
    legend.items.emplace_back(facts.book.say("report.reading.municipality"));
    section.blocks.emplace_back(std::move(legend));
    return section;
}

Section maps(const ReportFacts& facts) {
    Section section{"maps", facts.book.say("report.maps.title")};
    for (const auto& figure : facts.options.figures)
        section.blocks.emplace_back(Figure{figure.caption, figure.alt, figure.picture, figure.file,
                                           facts.book.say("report.maps.in_html"), figure.kind});
    if (section.blocks.empty()) section.blocks.emplace_back(Paragraph{facts.book.say("report.maps.none")});
    return section;
}

}  // namespace kamtuu::reporting
