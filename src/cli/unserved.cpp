// kamtuu unserved: the municipalities that no record serves, the most urgent first.

#include <algorithm>
#include <array>
#include <filesystem>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kamtuu/error.hpp>
#include <kamtuu/formats.hpp>
#include <kamtuu/unserved.hpp>

#include "bundle/sheet_words.hpp"
#include "cli/bundle_choices.hpp"
#include "cli/command.hpp"
#include "cli/fail_on.hpp"
#include "cli/interrupts.hpp"
#include "cli/kept_inputs.hpp"
#include "cli/sources.hpp"
#include "cli/summary_choices.hpp"
#include "cli/text_table.hpp"
#include "cli/words.hpp"
#include "core/text.hpp"
#include "words/unserved_words.hpp"
#include "write/cell_csv.hpp"
#include "write/hxl.hpp"
#include "write/layer_output.hpp"
#include "write/output_file.hpp"
#include "write/unit_layers.hpp"
#include "write/work_tables.hpp"
#include "write/xlsx.hpp"

namespace kamtuu::cli {

namespace {

constexpr const char* footer = R"(Examples:
  kamtuu unserved --records psi.csv
      the list, for people
  kamtuu unserved --records psi.csv --sector water --during 2022.. --output unserved.geojson
      where no water project has worked since 2022, as a layer; .csv and .xlsx for a table

A municipality is "possible" where a record is known only for a place above it, such as its region: it may be served.
First come those that are certainly left out, then the larger population, then the farther from one that is served.)";

/// The list as a table, by the ending of its file; every other format is one of layers, as for convert.
struct TableFormat {
    std::string_view ending;
    std::string (*bytes)(CellTable, HxlRow, const Phrasebook&);
};
constexpr std::array table_formats{
    TableFormat{".csv", [](CellTable table, HxlRow hxl, const Phrasebook&) { return to_csv(table, hxl); }},
    TableFormat{".xlsx",
                [](CellTable table, HxlRow hxl, const Phrasebook& book) {
                    // Without a language its headings are those of the CSV.
                    if (book.language() != Language::en) speak(book, table);
                    if (hxl == HxlRow::on) table.tags = hxl_row(table);
                    return xlsx(table);
                }},
};

std::string ending_of(const std::filesystem::path& file) { return text::to_lower(file.extension().string()); }

/// Null for a layer. Throws Error (usage) for an ending that names no format.
const TableFormat* table_format_of(const std::filesystem::path& file) {
    const auto ending = ending_of(file);
    std::vector<std::string> known;
    for (const auto& format : table_formats) {
        if (format.ending == ending) return &format;
        known.emplace_back(format.ending);
    }
    for (const auto& format : formats()) {
        if (format.kind != FormatKind::layer) continue;
        if (format.ending == ending) return nullptr;
        known.emplace_back(format.ending);
    }
    throw Error(ErrorKind::usage,
                fmt::format("the ending of {} names no format. Use {}.", file.string(), text::join(known, ", ")));
}

std::string list_text(const Phrasebook& book, const Unserved& unserved, std::size_t count) {
    std::vector<TextTable::Column> columns;
    for (const auto& [heading, number] : unserved_columns(book))
        columns.push_back({heading, number ? TextTable::Align::right : TextTable::Align::left});
    TextTable table(std::move(columns));
    for (std::size_t i = 0; i < count; ++i) table.add(unserved_row(book, unserved.units[i]));
    return table.text();
}

constexpr std::size_t some = 20;  // lines of a list that is meant to be read, not searched

class UnservedCommand final : public Command {
public:
    void setup(CLI::App& app) override;
    Result run(Console& console) override;

private:
    void check() const;
    [[nodiscard]] Overwrite overwrite() const { return overwrite_ ? Overwrite::allow : Overwrite::no; }
    [[nodiscard]] Findings write(const Boundaries& boundaries, const Unserved& unserved) const;
    void print(const Boundaries& boundaries, const Unserved& unserved, const Findings& findings,
               Console& console) const;

    SourceOptions sources_{};
    SummaryChoices choices_{};
    std::filesystem::path output_{};
    FailOn fail_on_{};
    std::string language_{};
    bool overwrite_{false};
    bool hxl_{false};
    bool all_{false};
};

void UnservedCommand::setup(CLI::App& app) {
    app.footer(footer);
    add_source_options(app, sources_);
    add_summary_choices(app, choices_);
    app.add_option("-o,--output", output_,
                   "File for the list: .csv, .xlsx, .geojson, .gpkg or another layer (default: a list for people)")
        ->type_name("FILE");
    app.add_option("--language", language_, "Of the list and of the sheet: en, ky or ru (default: en)")
        ->type_name("LANGUAGE");
    app.add_flag("--hxl", hxl_, "A second header row with HXL hashtags, in .csv and .xlsx");
    app.add_flag("--overwrite", overwrite_, "Replace the file if it is there");
    app.add_flag("--all", all_, "Print all of them, not only the first 20");
    fail_on_.setup(app);
}

void UnservedCommand::print(const Boundaries& boundaries, const Unserved& unserved, const Findings& findings,
                            Console& console) const {
    console.clear_progress();
    const auto count = all_ ? unserved.units.size() : std::min(some, unserved.units.size());
    const Phrasebook book(language_named(language_));
    auto text = unserved_counts(book, unserved) + "\n";
    if (output_.empty() && count > 0) text += "\n" + list_text(book, unserved, count);
    if (output_.empty() && count < unserved.units.size())
        text += fmt::format("  … and {} more with --all\n", grouped(unserved.units.size() - count));
    console.print(text + "\n" + closing_text(console, boundaries, findings, output_));
}

/// What would otherwise be found out only after all the work.
void UnservedCommand::check() const {
    static_cast<void>(language_named(language_));
    check_sources(sources_);
    if (output_.empty()) return;
    check_keeps_inputs(files_read(sources_), output_);
    const bool layer = table_format_of(output_) == nullptr;
    if (layer && hxl_) throw Error(ErrorKind::usage, "--hxl is for tables: give --output the ending .csv or .xlsx.");
    if (layer)
        static_cast<void>(layer_target(output_, "", overwrite()));
    else
        check_target(output_, overwrite());
}

/// Gives what the format left out.
Findings UnservedCommand::write(const Boundaries& boundaries, const Unserved& unserved) const {
    const auto* const table = table_format_of(output_);
    if (table == nullptr)
        return write_layer(layer_target(output_, "", overwrite()), unserved_layer(boundaries, unserved),
                           {.threads = sources_.reading.threads});
    OutputFile file(output_, overwrite());
    file.write(
        table->bytes(unserved_table(unserved), hxl_ ? HxlRow::on : HxlRow::off, Phrasebook(language_named(language_))));
    file.commit();
    return {};
}

Result UnservedCommand::run(Console& console) {
    check();
    auto options = summary_options(choices_);
    Interrupts interrupts;
    const auto sources = read_sources(sources_, {}, console.progress());
    options.populations = &sources.populations;
    const auto unserved = kamtuu::unserved(sources.boundaries, sources.joined, options);
    auto found = unserved.findings;
    if (!output_.empty()) {
        interrupts.hold();
        const auto left_out = write(sources.boundaries, unserved);
        found.insert(found.end(), left_out.begin(), left_out.end());
    }
    const auto findings = findings_of(sources, std::move(found));
    print(sources.boundaries, unserved, findings, console);
    return fail_on_.judge(findings);
}

}  // namespace

std::unique_ptr<Command> make_unserved() { return std::make_unique<UnservedCommand>(); }

}  // namespace kamtuu::cli
