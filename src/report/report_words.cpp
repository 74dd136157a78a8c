#include "report/report_words.hpp"

#include <algorithm>

#include <kamtuu/statistics.hpp>
#include <kamtuu/theme.hpp>

namespace kamtuu::reporting {

namespace {

std::size_t position_of(std::string_view key) {
    return static_cast<std::size_t>(std::ranges::find(statistics(), key, &Statistic::key) - statistics().begin());
}

}  // namespace

std::string figure_text(const ReportFacts& facts, const SummaryRow& row, std::string_view key) {
    const auto position = position_of(key);
    const auto figure = shown(row, position);
    if (!figure.bounded) return std::string(nothing_known);
    return facts.book.figure(figure, {.unit = std::string(statistics()[position].unit)});
}

std::string name_of_statistic(const Phrasebook& book, std::string_view key) {
    return book.say("statistic." + std::string(key) + ".name");
}

std::string heading_of(const Phrasebook& book, std::string_view key) {
    return book.heading(name_of_statistic(book, key), statistics()[position_of(key)].unit);
}

Column number_column(std::string heading) { return {std::move(heading), ColumnKind::number}; }

std::string name_of_row(const Phrasebook& book, const SummaryRow& row) {
    if (row.unit != nullptr) return book.name(*row.unit);
    return "(" + in_words(book, "row", row.kind) + ")";
}

void append_rest(std::vector<Block>& blocks, const ReportFacts& facts, std::size_t count, std::string_view file) {
    if (count == 0) return;
    const auto number = static_cast<double>(count);
    const bool written = std::ranges::find(facts.options.files, file) != facts.options.files.end();
    auto text = written ? facts.book.say("report.rest_in_file", {{"count", number}, {"file", file}})
                        : facts.book.say("report.rest", {{"count", number}});
    blocks.emplace_back(Paragraph{std::move(text), true});
}

std::string labelled(std::string_view name, std::string_view figure) {
    return std::string(name) + ": " + std::string(figure);
}

}  // namespace kamtuu::reporting
