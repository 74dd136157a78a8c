// kamtuu tally: a list with a row a person, a household or an event, as a short table of records.

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include <kamtuu/error.hpp>
#include <kamtuu/read.hpp>
#include <kamtuu/tally_table.hpp>
#include <kamtuu/write.hpp>

#include "cli/command.hpp"
#include "cli/fail_on.hpp"
#include "cli/interrupts.hpp"
#include "cli/kept_inputs.hpp"
#include "cli/reading_options.hpp"
#include "cli/separator_option.hpp"
#include "cli/shipped.hpp"
#include "cli/table_input.hpp"
#include "cli/words.hpp"
#include "core/text.hpp"
#include "write/output_file.hpp"

namespace kamtuu::cli {

namespace {

using Paths = std::vector<std::filesystem::path>;

constexpr const char* footer = R"(Examples:
  kamtuu tally people.csv --by project --output records.csv
      how many rows, and people reached, each municipality has in each project
  kamtuu coverage --records records.csv --output coverage
      the table is one of records, so the statistics follow from it
  zcat people.csv.gz | kamtuu tally --column pcode="Location code" --sum reached,children > records.csv
      a stream of any length, in little memory

A row is counted in the unit of its P-code, however the code is typed. Rows without one that is known are counted under
an empty P-code: none is dropped. A sum of blank cells alone is blank. Of the list nothing gets out but the columns named
with --by.)";

class Tally final : public Command {
public:
    void setup(CLI::App& app) override;
    Result run(Console& console) override;

private:
    [[nodiscard]] TallyOptions tally_options(const Progress& progress) const;
    [[nodiscard]] Boundaries read_units(const Progress& progress, Findings& findings) const;
    Result to_standard_output(Console& console) const;
    Result to_file(Console& console) const;
    [[nodiscard]] Findings work(const ByteSink& sink, const Progress& progress) const;
    void tell(const std::string& table, const TallyCounts& counts, const Findings& findings) const;

    std::string list_{"-"};
    std::string output_{"-"};
    Paths boundaries_{};
    ReadingOptions reading_{};
    std::string separator_{};
    std::vector<std::string> by_{};
    std::vector<std::string> sums_{};
    FailOn fail_on_{};
    bool overwrite_{false};
    bool quiet_{false};
    bool verbose_{false};
};

void Tally::setup(CLI::App& app) {
    app.footer(footer);
    app.add_option("LIST", list_, "CSV table with a P-code in each row, or - for standard input (default)")
        ->type_name("");
    app.add_option("--by", by_, "What else tells rows apart: columns, or roles such as project")
        ->type_name("NAME")
        ->delimiter(',')
        ->allow_extra_args(false);
    app.add_option("--sum", sums_, "Columns of numbers, or their roles (default: people reached, and parts of them)")
        ->type_name("NAME")
        ->delimiter(',')
        ->allow_extra_args(false);
    add_separator_option(app, separator_);
    app.add_option("-o,--output", output_, "File for the result, or - for standard output (default)")
        ->type_name("FILE");
    app.add_flag("--overwrite", overwrite_, "Replace that file");
    app.add_option("--boundaries", boundaries_, "Boundary file with the units; repeatable (default: the register)")
        ->type_name("FILE")
        ->allow_extra_args(false);
    add_reading_options(app, reading_, Sheets::no);
    fail_on_.setup(app);
    app.add_flag("-q,--quiet", quiet_, "Print no summary on standard error");
    app.add_flag("-v,--verbose", verbose_, "List every finding");
}

TallyOptions Tally::tally_options(const Progress& progress) const {
    return {.columns = record_options(reading_).columns,
            .by = by_,
            .sums = sums_,
            .encoding = reading_.encoding,
            .separator = separator_of(separator_, list_),
            .threads = reading_.threads,
            .progress = progress};
}

/// Codes and names are all that is asked for, so the register will do where no boundaries are given.
Boundaries Tally::read_units(const Progress& progress, Findings& findings) const {
    auto reading = boundary_options(reading_, progress);
    reading.derive_upper_levels = false;
    if (!boundaries_.empty()) return read_boundaries(boundaries_, reading, findings);
    if (reading.register_folder.empty())
        throw Error(ErrorKind::usage, "--register none leaves no units. Give --boundaries FILE as well.");
    return read_register(reading.register_folder, findings);
}

/// Findings about `table`, and about the units what is more than a note.
Findings to_be_told(const Findings& findings, const std::string& table) {
    Findings told;
    std::ranges::copy_if(findings, std::back_inserter(told), [&](const Finding& finding) {
        return finding.file == table || finding.severity > Severity::note;
    });
    return told;
}

void Tally::tell(const std::string& table, const TallyCounts& counts, const Findings& findings) const {
    if (quiet_) return;
    auto text = table + ": " + counted(counts.rows, "row", "rows") + ", " + grouped(counts.placed) + " placed";
    if (counts.unplaced > 0) text += ", " + grouped(counts.unplaced) + " without a unit";
    text += fmt::format("; {} (P-code: {}", counted(counts.groups, "group", "groups"), counts.pcode);
    if (!counts.sums.empty()) text += "; added up: " + text::join(counts.sums, ", ");
    text += ")\n" + findings_text(verbose_ ? findings : to_be_told(findings, table), verbose_);
    fmt::print(stderr, "{}", text);
}

Findings Tally::work(const ByteSink& sink, const Progress& progress) const {
    const auto options = tally_options(progress);
    TableInput input(list_);
    Findings findings;
    const auto units = read_units(progress, findings);
    const auto source = [&](std::span<char> room) { return input.read(room); };
    const auto counts = tally_table({input.name(), source, sink, input.bytes()}, units, options, findings);
    findings = sorted(std::move(findings));
    tell(input.name(), counts, findings);
    return findings;
}

/// A signal ends the program at once, as it does any filter.
Result Tally::to_standard_output(Console& console) const {
    return fail_on_.judge(work([&](std::string_view bytes) { console.print(bytes); }, {}));
}

Result Tally::to_file(Console& console) const {
    auto inputs = boundaries_;
    if (list_ != "-") inputs.emplace_back(list_);
    check_keeps_inputs(inputs, output_);
    OutputFile file(output_, overwrite_ ? Overwrite::allow : Overwrite::no);
    Interrupts interrupts;
    const auto findings = work([&](std::string_view bytes) { file.write(bytes); },
                               console.progress(quiet_ ? ProgressLine::hidden : ProgressLine::shown));
    interrupts.hold();
    file.commit();
    interrupts.release();
    return fail_on_.judge(findings);
}

Result Tally::run(Console& console) { return output_ == "-" ? to_standard_output(console) : to_file(console); }

}  // namespace

std::unique_ptr<Command> make_tally() { return std::make_unique<Tally>(); }

}  // namespace kamtuu::cli
