#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include <kamtuu/formats.hpp>

#include "report/report_words.hpp"
#include "words/note_words.hpp"
#include "words/option_words.hpp"
#include "words/source_words.hpp"
#include "write/input_entries.hpp"

namespace kamtuu::reporting {

namespace {

/// A row a role and path, as they were given: what a shapefile consists of is told under the sources.
Table inputs_table(const ReportFacts& facts) {
    const auto& book = facts.book;
    Table table{.caption = book.say("report.asked.inputs"),
                .columns = {{book.say("report.column.file")}, {book.say("report.column.role")}}};
    std::set<std::pair<std::string, std::string>> rows;  // several folders have a table of their sources
    for (const auto& input : facts.coverage.inputs) rows.emplace(input.role, input_name(input));
    for (const auto& [role, file] : rows)
        table.rows.push_back({{Line(file, Manner::typed), role_in_words(book, role)}});
    return table;
}

Line option_line(const Phrasebook& book, const std::string& option) {
    const auto words = option_in_words(book, option);
    return words ? Line(*words) : Line(option, Manner::code);
}

Line value_line(const Phrasebook& book, const std::string& option, const std::string& value) {
    const auto words = value_in_words(book, option, value);
    return words == value ? Line(value, Manner::typed) : Line(words);
}

Line format_line(const Phrasebook& book, std::string_view format) {
    const auto words = format_in_words(book, format);
    return words ? Line(*words) : Line(std::string(format_of(format).name), Manner::english);
}

/// Those that were given, or the detail of borders that was chosen for formats.
std::map<std::string, std::string> options_where(const ReportFacts& facts, bool chosen) {
    auto options = facts.coverage.options;
    std::erase_if(options, [&](const auto& option) { return format_of_detail(option.first).has_value() != chosen; });
    return options;
}

/// A row a format; nothing where borders are drawn in all formats alike.
void add_details(Section& section, const ReportFacts& facts) {
    const auto& book = facts.book;
    Table table{.caption = book.say("report.asked.details"),
                .columns = {{book.say("report.asked.format")}, {book.say("report.asked.detail")}}};
    for (const auto& [option, value] : options_where(facts, true))
        table.rows.push_back({{format_line(book, *format_of_detail(option)), detail_in_words(book, value)}});
    if (!table.rows.empty()) section.blocks.emplace_back(std::move(table));
}

Block options_block(const ReportFacts& facts) {
    const auto& book = facts.book;
    const auto options = options_where(facts, false);
    if (options.empty()) return Paragraph{book.say("report.asked.no_options")};
    Table table{.caption = book.say("report.asked.options"),
                .columns = {{book.say("report.column.option")}, {book.say("report.column.value")}}};
    for (const auto& [option, value] : options)
        table.rows.push_back({{option_line(book, option), value_line(book, option, value)}});
    return table;
}

/// Units that stand for a level; what nobody governs, such as a lake, is no municipality.
double units_of(const Boundaries& boundaries, Level level) {
    const auto units = boundaries.at_level(level);
    const auto counts = [&](const Unit* unit) { return level != Level::adm3 || boundaries.is_municipality(*unit); };
    return static_cast<double>(std::ranges::count_if(units, counts));
}

Table levels_table(const ReportFacts& facts) {
    const auto& book = facts.book;
    Table table{.caption = book.say("report.asked.levels"),
                .columns = {{book.say("report.column.level")}, number_column(book.say("report.column.units"))}};
    for (const auto level : {Level::adm0, Level::adm1, Level::adm2, Level::adm3})
        table.rows.push_back(
            {{in_words(book, "levels", level), book.number(units_of(facts.coverage.boundaries, level))}});
    return table;
}

Line name_of(const Phrasebook& book, const SourceNote& note) {
    if (note.publisher.empty() && note.title.empty()) return book.say("source.not_stated");
    Line line(note.publisher.empty() ? book.say("source.no_publisher") : note.publisher, Manner::typed);
    if (!note.title.empty()) line.add(": ").add(note.title, Manner::typed);
    if (!note.link.empty()) line.add(" ").add(note.link, Manner::code);
    return line;
}

Line stated(const Phrasebook& book, const std::string& text) {
    return text.empty() ? Line(book.say("source.not_stated")) : Line(text, Manner::typed);
}

/// A row a source: a file that is made of several has several.
Table publishers_table(const ReportFacts& facts) {
    const auto& book = facts.book;
    Table table{.caption = book.say("report.sources.publishers"),
                .columns = {{book.say("report.column.file")},
                            {book.say("report.column.role")},
                            {book.say("source.publisher")},
                            {book.say("source.vintage")},
                            {book.say("source.licence")}}};
    for (const auto& input : facts.coverage.inputs) {
        for (const auto& note : sources_to_tell(input))
            table.rows.push_back(
                {{Line(input_name(input), Manner::typed), role_in_words(book, input.role), name_of(book, note),
                  stated(book, note.vintage.empty() ? "" : vintage_in_words(book, note.vintage)),
                  stated(book, note.licence.empty() ? "" : licence_in_words(book, note.licence))}});
    }
    return table;
}

std::string bytes_text(const ReportFacts& facts, const InputEntry& entry) {
    return entry.withheld ? facts.book.say("report.sources.withheld")
                          : facts.book.number(static_cast<double>(entry.fingerprint.bytes));
}

Line hash_text(const ReportFacts& facts, const InputEntry& entry) {
    if (entry.withheld) return facts.book.say("report.sources.withheld");
    return {entry.fingerprint.sha256, Manner::code};
}

Table fingerprints_table(const ReportFacts& facts, const std::vector<InputEntry>& entries) {
    const auto& book = facts.book;
    Table table{.caption = book.say("report.sources.files"),
                .columns = {{book.say("report.column.file")},
                            {book.say("report.column.role")},
                            number_column(book.say("report.sources.bytes")),
                            {"SHA-256"}}};
    for (const auto& entry : entries)
        table.rows.push_back({{Line(entry.file, Manner::typed), role_in_words(book, entry.role),
                               bytes_text(facts, entry), hash_text(facts, entry)}});
    return table;
}

Block notes_block(const ReportFacts& facts) {
    const auto notes = facts.coverage.boundaries.notes();
    auto names = note_of_names(facts.book, facts.coverage.boundaries);
    if (notes.empty() && !names) return Paragraph{facts.book.say("report.sources.no_notes")};
    Box box{.title = facts.book.say("report.sources.notes")};
    for (const auto& note : notes) {
        auto said = note_in_words(facts.book, note);
        const bool translated = said != note;
        box.items.emplace_back(std::move(said), translated ? Manner::plain : Manner::english);
    }
    if (names) box.items.emplace_back(*std::move(names), Manner::plain);
    return box;
}

}  // namespace

Section asked(const ReportFacts& facts) {
    Section section{"asked", facts.book.say("report.asked.title")};
    if (!facts.coverage.inputs.empty()) section.blocks.emplace_back(inputs_table(facts));
    section.blocks.emplace_back(options_block(facts));
    add_details(section, facts);
    section.blocks.emplace_back(levels_table(facts));
    return section;
}

Section sources(const ReportFacts& facts) {
    Section section{"sources", facts.book.say("report.sources.title")};
    section.blocks.emplace_back(notes_block(facts));
    if (!facts.coverage.inputs.empty()) section.blocks.emplace_back(publishers_table(facts));
    const auto entries = input_entries(facts.coverage.inputs);
    if (entries.empty())
        section.blocks.emplace_back(Paragraph{facts.book.say("report.sources.no_files")});
    else
        section.blocks.emplace_back(fingerprints_table(facts, entries));
    if (std::ranges::count(entries, true, &InputEntry::withheld) > 0)
        section.blocks.emplace_back(Paragraph{facts.book.say("report.sources.why_withheld"), true});
    section.blocks.emplace_back(Paragraph{facts.book.say("report.sources.licences")});
    return section;
}

}  // namespace kamtuu::reporting
