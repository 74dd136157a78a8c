#include <array>
#include <string>

#include <kamtuu/counting.hpp>

#include "bundle/sheet_words.hpp"
#include "bundle/sheets.hpp"
#include "words/note_words.hpp"
#include "words/source_words.hpp"

namespace kamtuu {

namespace {

void add_definitions(CellTable& table, const Phrasebook& book) {
    const auto add = [&](const std::string& area, const auto& of) {
        const auto id = area + "." + std::string(of.key);
        table.rows.push_back({book.say("table.method." + area), std::string(of.key), said(book, id + ".name", of.name),
                              said(book, "unit." + std::string(of.unit), of.unit),
                              said(book, id + ".meaning", of.meaning), said(book, id + ".minimum", of.minimum),
                              basis_in_words(book, of.source)});
    };
    for (const auto& statistic : statistics()) add("statistic", statistic);
    for (const auto& measure : measures()) add("measure", measure);
}

void add_line(CellTable& table, const Phrasebook& book, const std::string& chapter, const std::string& key,
              const std::string& meaning) {
    table.rows.push_back({book.say(chapter), key, "", "", meaning, "", ""});
}

void add_reading(CellTable& table, const Coverage& coverage, const Phrasebook& book) {
    for (const auto* id : {"number", "bounds", "empty", "colour"})
        add_line(table, book, "table.method.cells", "", book.say("table.method.cell." + std::string(id)));
    if (coverage.sensitive == nullptr) return;
    add_line(table, book, "table.method.cells", "",
             book.say("table.method.cell.hidden", {{"threshold", coverage.sensitive->policy.threshold}}));
}

void add_rules(CellTable& table, const Phrasebook& book) {
    for (const auto rule : {CountRule::sum, CountRule::max, CountRule::last, CountRule::distinct, CountRule::none}) {
        const std::string key(to_string(rule));
        add_line(table, book, "table.method.rule", key, book.say("table.method.rule." + key));
    }
}

/// A line a source of each input, and what the boundaries say of themselves.
void add_inputs(CellTable& table, const Coverage& coverage, const Phrasebook& book) {
    for (const auto& input : coverage.inputs) {
        for (const auto& note : sources_to_tell(input))
            table.rows.push_back({book.say("table.method.inputs"), role_in_words(book, input.role), input_name(input),
                                  "", source_in_words(book, note), "", note.link});
    }
    for (const auto& note : notes_in_words(book, coverage.boundaries))
        add_line(table, book, "table.method.note", "", note);
}

}  // namespace

CellTable method_sheet(const Coverage& coverage, const Phrasebook& book) {
    CellTable table{"method",
                    {{"chapter", CellKind::text, 20},
                     {"key", CellKind::plain, 20},
                     {"name", CellKind::text, 32},
                     {"unit", CellKind::plain, 16},
                     {"meaning", CellKind::text, 80},
                     {"minimum", CellKind::text, 30},
                     {"source", CellKind::text, 34}},
                    {}};
    add_definitions(table, book);
    add_rules(table, book);
    add_reading(table, coverage, book);
    add_inputs(table, coverage, book);
    return table;
}

}  // namespace kamtuu
