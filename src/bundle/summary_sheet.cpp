#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>

#include <kamtuu/formats.hpp>
#include <kamtuu/version.hpp>

#include "bundle/sheet_words.hpp"
#include "bundle/sheets.hpp"
#include "coverage/counts_told.hpp"
#include "words/note_words.hpp"
#include "words/option_words.hpp"
#include "words/source_words.hpp"
#include "write/statistic_columns.hpp"

namespace kamtuu {

namespace {

// Of the whole country. To add a figure: its key here.
constexpr std::array<std::string_view, 12> headlines{
    "municipalities", "served",       "served_share", "served_twice",        "people",   "people_sum",
    "people_f",       "people_share", "population",   "population_unserved", "projects", "sectors"};

constexpr Colour behind_sections{0xDC, 0xE6, 0xEF};

class SummaryLines {
public:
    explicit SummaryLines(const Phrasebook& book) : book_(book) {}

    void title(const std::string& text) {
        table_.looks[{table_.rows.size(), 0}].bold = true;
        add({text});
    }
    void section(const std::string& id, std::vector<std::string> more = {}) {
        if (!table_.rows.empty()) add({});
        const auto row = table_.rows.size();
        for (std::size_t i = 0; i < table_.columns.size(); ++i)
            table_.looks[{row, i}] = {.fill = behind_sections, .bold = true};
        more.insert(more.begin(), book_.say("table.summary." + id));
        add(std::move(more));
    }
    void text(const std::string& what, const std::string& value) { add({what, value}); }
    void numbers(const std::string& what, std::vector<std::string> values, const std::string& unit) {
        for (std::size_t i = 0; i < values.size(); ++i)
            if (!values[i].empty()) table_.looks[{table_.rows.size(), i + 1}].unit = unit;
        values.insert(values.begin(), what);
        add(std::move(values));
    }
    void count(const std::string& id, std::size_t number) {
        numbers(book_.say("table.summary." + id), {std::to_string(number)}, "records");
    }
    [[nodiscard]] CellTable table() && { return std::move(table_); }

private:
    void add(std::vector<std::string> cells) {
        cells.resize(table_.columns.size());
        table_.rows.push_back(std::move(cells));
    }

    const Phrasebook& book_;
    CellTable table_{.title = "summary",
                     .columns = {{"item", CellKind::text, 46},
                                 {"value", CellKind::text, 16},
                                 {"min", CellKind::text, 16},
                                 {"max", CellKind::text, 16}},
                     .names_shown = false};
};

std::vector<std::string> parts_of(const StatisticColumns& columns, std::string_view key, const SummaryRow& row) {
    std::vector<std::string> parts;
    for (const auto& column : columns)
        if (statistics()[column.statistic].key == key) parts.push_back(columns.text(column, row));
    return parts;
}

void add_figures(SummaryLines& lines, const Coverage& coverage, const Phrasebook& book) {
    lines.section("figures",
                  {book.say("table.column.value"), book.say("table.column.min"), book.say("table.column.max")});
    const StatisticColumns columns(statistics());
    const auto& rows = coverage.tables.of(Level::adm0).rows;
    for (const auto& statistic : statistics())
        if (std::ranges::count(headlines, statistic.key) > 0 && !rows.empty())
            lines.numbers(statistic_name(book, statistic.key, statistic.name),
                          parts_of(columns, statistic.key, rows.front()), std::string(statistic.unit));
    lines.count("left_out", static_cast<std::size_t>(
                                std::ranges::count(coverage.tables.unserved.units, true, &UnservedUnit::certain)));
}

void add_records(SummaryLines& lines, const Coverage& coverage) {
    constexpr std::array kinds{std::pair{"placed", PlacementKind::unit}, std::pair{"partial", PlacementKind::partial},
                               std::pair{"ambiguous", PlacementKind::ambiguous},
                               std::pair{"unplaced", PlacementKind::unplaced}};
    lines.section("records");
    for (const auto& [id, kind] : kinds) lines.count(id, count_placed(coverage, kind));
    if (coverage.sensitive == nullptr) return;
    const auto told = counts_told(*coverage.sensitive);
    lines.count("hidden", told.hidden);
    lines.count("shown", told.shown);
}

void add_findings(SummaryLines& lines, const Coverage& coverage) {
    constexpr std::array severities{std::pair{"errors", Severity::error}, std::pair{"warnings", Severity::warning},
                                    std::pair{"notes_found", Severity::note}};
    lines.section("findings");
    const auto findings = all_findings(coverage);
    for (const auto& [id, severity] : severities)
        lines.count(id, static_cast<std::size_t>(std::ranges::count(findings, severity, &Finding::severity)));
}

void add_option(SummaryLines& lines, const Phrasebook& book, const std::string& option, const std::string& value) {
    const auto format = format_of_detail(option);
    if (!format) return lines.text(option_in_words(book, option).value_or(option), value_in_words(book, option, value));
    const auto name = format_in_words(book, *format).value_or(std::string(format_of(*format).name));
    lines.text(book.say("report.asked.detail") + ", " + name, detail_in_words(book, value));
}

void add_asked(SummaryLines& lines, const Coverage& coverage, const Phrasebook& book) {
    if (!coverage.options.empty()) lines.section("asked");
    for (const auto& [option, value] : coverage.options) add_option(lines, book, option, value);
    if (!coverage.inputs.empty()) lines.section("inputs");
    std::set<std::pair<std::string, std::string>> told;  // several folders have a table of their sources
    for (const auto& input : coverage.inputs)
        if (told.emplace(input.role, input_name(input)).second)
            lines.text(role_in_words(book, input.role), input_name(input));
    auto notes = notes_in_words(book, coverage.boundaries);
    if (coverage.sensitive != nullptr) notes.push_back(book.say("report.unknown.apart"));
    if (!notes.empty()) lines.section("notes");
    for (const auto& note : notes) lines.text(note, "");
}

}  // namespace

CellTable summary_sheet(const Coverage& coverage, const BundleOptions& options, const Phrasebook& book) {
    SummaryLines lines(book);
    lines.title(options.title.empty() ? book.say("table.summary.title") : options.title);
    lines.text(book.say("table.summary.language"), book.say("table.summary.language_name"));
    lines.text(book.say("table.summary.made_with"), std::string("kamtuu ") + version);
    add_figures(lines, coverage, book);
    add_records(lines, coverage);
    add_findings(lines, coverage);
    add_asked(lines, coverage, book);
    auto table = std::move(lines).table();
    table.sheet = book.say("table.sheet.summary");
    return table;
}

}  // namespace kamtuu
