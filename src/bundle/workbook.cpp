#include "bundle/workbook.hpp"

#include <algorithm>
#include <utility>

#include "bundle/sheet_words.hpp"
#include "bundle/sheets.hpp"
#include "words/reason_words.hpp"
#include "words/spread_words.hpp"
#include "write/hxl.hpp"
#include "write/spread_tables.hpp"
#include "write/tables.hpp"
#include "write/work_tables.hpp"
#include "write/xlsx.hpp"
#include "write/xlsx_text.hpp"

namespace kamtuu {

namespace {

/// What is hidden is said as on maps: "<10", grey.
CellTable sensitive_sheet(const Coverage& coverage, const Phrasebook& book) {
    auto table = sensitive_cells(coverage.sensitive);
    if (coverage.sensitive == nullptr) return table;
    const Theme theme{.unit = "people", .threshold = coverage.sensitive->policy.threshold};
    const auto hidden = book.figure({.kind = ShownKind::hidden}, theme);
    const auto last = table.columns.size() - 1;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        auto& cell = table.rows[i].back();
        if (cell != hidden_cell) continue;
        cell = hidden;
        table.looks[{i, last}] = {.fill = special_colour(ShownKind::hidden), .grey = true};
    }
    return table;
}

/// Names are in the language of the book, as on the sheets of units; the municipality's own has a column a language.
CellTable unserved_sheet(const Unserved& unserved, const Phrasebook& book) {
    auto table = unserved_table(unserved);
    const auto say = [&](std::string_view column, const Unit* UnservedUnit::*unit) {
        const auto at = static_cast<std::size_t>(std::ranges::find(table.columns, column, &CellColumn::name) -
                                                 table.columns.begin());
        for (std::size_t i = 0; i < table.rows.size(); ++i)
            if (const auto* named = unserved.units[i].*unit) table.rows[i].at(at) = book.name(*named);
    };
    say("district", &UnservedUnit::district);
    say("region", &UnservedUnit::region);
    say("nearest_served", &UnservedUnit::nearest_served);
    return table;
}

/// The sheet of findings says what each means, in the language of the book, beside the code.
CellTable findings_sheet(const Findings& findings, const Phrasebook& book) {
    constexpr std::ptrdiff_t after_code = 2;
    auto table = findings_table(findings);
    table.columns.insert(table.columns.begin() + after_code, {"meaning", CellKind::text, 60});
    for (auto& row : table.rows) row.insert(row.begin() + after_code, said(book, "finding." + row[after_code - 1], ""));
    return table;
}

/// The sheet of records says beside the evidence, which is in English, by which rule each was placed, in the language
/// of the book.
CellTable matches_sheet(const Coverage& coverage, const Phrasebook& book) {
    auto table = matches_table(coverage.joined, coverage.tables.counted);
    table.columns.push_back({"why", CellKind::text, 60});
    const auto order = by_file_and_row(coverage.joined.records);
    for (std::size_t i = 0; i < order.size(); ++i)
        table.rows[i].push_back(reason_in_words(book, coverage.boundaries, coverage.joined.placements.at(order[i])));
    return table;
}

/// The sheet of measures names each and says what its value means, in the language of the book.
CellTable spread_sheet(const Spread& spread, const Phrasebook& book) {
    constexpr std::ptrdiff_t after_measure = 2;
    auto table = spread_table(spread);
    table.columns.insert(table.columns.begin() + after_measure, {"name", CellKind::text, 40});
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        auto& row = table.rows[i];
        const auto& measure = *spread.rows[i].measure;
        row.back() = in_words(book, spread, spread.rows[i]);
        row.insert(row.begin() + after_measure,
                   said(book, "measure." + row[after_measure - 1] + ".name", measure.name));
    }
    return table;
}

class Book {
public:
    Book(const BundleOptions& options, const Phrasebook& book) : options_(options), book_(book) {}

    void add(CellTable table, bool data = true) {
        if (data && options_.hxl) table.tags = hxl_row(table);
        if (table.names_shown) speak(book_, table);
        const auto cut = fit_to_sheet(table, most_header_rows, book_.say("table.cut"));
        findings_.insert(findings_.end(), cut.begin(), cut.end());
        sheets_.push_back(std::move(table));
    }

    /// With what was cut on the sheets before it; what has to be cut here as well is told in one more row, which is
    /// short.
    void add_findings(Findings findings) {
        findings.insert(findings.end(), findings_.begin(), findings_.end());
        auto table = findings_sheet(sorted(std::move(findings)), book_);
        for (const auto& more : fit_to_sheet(table, most_header_rows + 2, book_.say("table.cut")))
            table.rows.push_back(findings_sheet({more}, book_).rows.front());
        add(std::move(table));
    }

    [[nodiscard]] std::vector<CellTable> sheets() && { return std::move(sheets_); }

private:
    static constexpr std::size_t most_header_rows = 3;

    const BundleOptions& options_;
    const Phrasebook& book_;
    std::vector<CellTable> sheets_{};
    Findings findings_{};
};

}  // namespace

std::vector<CellTable> workbook_sheets(const Coverage& coverage, const BundleOptions& options) {
    const Phrasebook book(options.language);
    Book sheets(options, book);
    sheets.add(summary_sheet(coverage, options, book), false);
    for (const auto level : {Level::adm1, Level::adm2, Level::adm3}) sheets.add(level_sheet(coverage, options, level));
    sheets.add(unserved_sheet(coverage.tables.unserved, book));
    sheets.add(people_table(coverage.tables.people));
    sheets.add(work_table(coverage.tables.work));
    sheets.add(years_table(coverage.tables.years));
    sheets.add(spread_sheet(coverage.tables.spread, book));
    sheets.add(clusters_table(coverage.tables.spread));
    sheets.add(sensitive_sheet(coverage, book));
    sheets.add(matches_sheet(coverage, book));
    sheets.add_findings(all_findings(coverage));
    sheets.add(method_sheet(coverage, book), false);
    return std::move(sheets).sheets();
}

std::string workbook(const Coverage& coverage, const BundleOptions& options) {
    return xlsx(workbook_sheets(coverage, options));
}

}  // namespace kamtuu
