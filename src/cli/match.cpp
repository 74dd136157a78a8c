// kamtuu match: from typed place names to P-codes, for review, and back with what was decided.

#include <filesystem>
#include <fmt/format.h>
#include <span>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include <kamtuu/error.hpp>
#include <kamtuu/gazetteer.hpp>
#include <kamtuu/match_table.hpp>
#include <kamtuu/read.hpp>
#include <kamtuu/write.hpp>

#include "cli/command.hpp"
#include "cli/fail_on.hpp"
#include "cli/interrupts.hpp"
#include "cli/kept_inputs.hpp"
#include "cli/level_option.hpp"
#include "cli/match_report.hpp"
#include "cli/reading_options.hpp"
#include "cli/shipped.hpp"
#include "cli/table_input.hpp"
#include "cli/words.hpp"
#include "write/match_targets.hpp"
#include "write/output_file.hpp"

namespace kamtuu::cli {

namespace {

using Paths = std::vector<std::filesystem::path>;

constexpr const char* footer = R"(Examples:
  kamtuu match list.xlsx --output matches.xlsx
      a row a record: what its names mean and why; what else they may mean; columns for who reviews it
  kamtuu match list.xlsx --decisions matches.xlsx --output matches.xlsx --overwrite
      again, after somebody put P-codes, or none, into the column decision; decisions win, and are carried on
  kamtuu match list.xlsx --decisions matches.xlsx --decisions-out decisions.csv --output matches.csv
      what was decided, and nothing else, for version control; --decisions reads it as well
  echo "Жаңы-Жол,Аксы" | kamtuu match --names
      name, district and region a line; an answer a line, as JSON, as soon as the line is there

A decision belongs to what was typed and not to the row: it survives sorting, and holds for all rows that say the same.
"kamtuu coverage --decisions FILE" goes by it too.)";

/// Somebody has read enough of the output.
struct ReaderLeft {};

class Match final : public Command {
public:
    void setup(CLI::App& app) override;
    Result run(Console& console) override;

private:
    [[nodiscard]] Overwrite overwrite() const { return overwrite_ ? Overwrite::allow : Overwrite::no; }
    void check() const;
    void check_table_options() const;
    void check_names_options() const;
    void check_output() const;
    [[nodiscard]] Paths inputs() const;
    [[nodiscard]] Records read_table(Findings& findings, std::string& name) const;
    [[nodiscard]] Boundaries read_units(const Progress& progress, Findings& findings) const;
    [[nodiscard]] GazetteerOptions gazetteer_options(const Boundaries& boundaries, Findings& findings) const;
    void write(Console& console, const Boundaries& boundaries, const MatchTable& matches) const;
    void tell(const std::string& summary, const Boundaries& boundaries, const Findings& findings) const;
    [[nodiscard]] const Unit* unit_within(const Gazetteer& gazetteer) const;
    [[nodiscard]] NamesOptions names_options(const Gazetteer& gazetteer) const;
    Result match_table(Console& console) const;
    Result match_stream(const ByteSink& sink, OutputFile* file, Interrupts* interrupts) const;
    Result match_lines(Console& console) const;

    std::string table_{"-"};
    std::filesystem::path output_{"-"};
    std::filesystem::path decisions_{};
    std::filesystem::path decisions_out_{};
    std::filesystem::path villages_{};
    Paths boundaries_{};
    ReadingOptions reading_{};
    FailOn fail_on_{};
    std::string format_{};
    std::string within_{};
    std::string level_{};
    bool names_{false};
    bool overwrite_{false};
    bool quiet_{false};
    bool verbose_{false};
};

void Match::setup(CLI::App& app) {
    app.footer(footer);
    app.add_option("TABLE", table_, "Table with place names: CSV, XLSX or ODS; - is CSV from standard input (default)")
        ->type_name("");
    app.add_option("-o,--output", output_, "File for the matches, .csv or .xlsx, or - for standard output (default)")
        ->type_name("FILE");
    app.add_flag("--overwrite", overwrite_, "Replace files of an earlier run");
    app.add_option("--decisions", decisions_, "Matches in which somebody filled the column decision: CSV, XLSX or ODS")
        ->type_name("FILE");
    app.add_option("--decisions-out", decisions_out_, "File for the decisions alone, .csv or .xlsx")->type_name("FILE");
    app.add_option("--villages", villages_, "CSV table of villages: unit (P-code), village, name_en, name_ky, name_ru")
        ->type_name("FILE");
    app.add_flag("--names", names_, "Names line by line, not a table: name[,district[,region]]");
    app.add_option("--format", format_, "How --names answers (default: jsonl)")
        ->check([](const std::string& given) {
            return given == "jsonl" || given == "csv" ? std::string() : given + " is none of jsonl, csv";
        })
        ->type_name("jsonl|csv");
    app.add_option("--within", within_, "Unit that all --names lie in: P-code or name")->type_name("UNIT");
    add_level_option(app, level_, "Level that all --names are of (default: any)");
    app.add_option("--boundaries", boundaries_,
                   "Shapefile, GeoPackage, GeoJSON or FlatGeobuf; repeatable (default: those that come with kamtuu)")
        ->type_name("FILE")
        ->allow_extra_args(false);
    add_reading_options(app, reading_);
    fail_on_.setup(app);
    app.add_flag("-q,--quiet", quiet_, "Print no summary on standard error");
    app.add_flag("-v,--verbose", verbose_, "List every finding");
}

[[noreturn]] void refuse_together(const char* option, const char* why) {
    throw Error(ErrorKind::usage, fmt::format("{} {}.", option, why));
}

void Match::check_table_options() const {
    for (const auto& [given, option] : {std::pair{&format_, "--format"}, {&within_, "--within"}, {&level_, "--level"}})
        if (!given->empty()) refuse_together(option, "goes with --names alone; a table has columns for that");
}

void Match::check_names_options() const {
    for (const auto& [given, option] : {std::pair{&decisions_, "--decisions"}, {&decisions_out_, "--decisions-out"}})
        if (!given->empty()) refuse_together(option, "goes with a table, not with --names");
    if (!reading_.encoding.empty()) refuse_together("--encoding", "goes with a table; names come in UTF-8 (see iconv)");
}

/// What is read, other than decisions, which may be carried on in their own file.
Paths Match::inputs() const {
    Paths inputs(boundaries_);
    if (table_ != "-") inputs.emplace_back(table_);
    if (!villages_.empty()) inputs.push_back(villages_);
    return inputs;
}

/// What would otherwise be found out only after all the work.
void Match::check_output() const {
    if (output_ != "-") check_keeps_inputs(inputs(), output_);
    if (!decisions_out_.empty()) {
        check_keeps_inputs(inputs(), decisions_out_, "--decisions-out");
        if (output_ != "-" && is_same_file(decisions_out_, output_))
            refuse_together("--decisions-out", "names the same file as --output. Choose another name");
    }
    if (output_ != "-" && names_) check_target(output_, overwrite());
    if (output_ != "-" && !names_) check_matches_target(output_, overwrite());
    if (!decisions_out_.empty()) check_matches_target(decisions_out_, overwrite());
}

void Match::check() const {
    if (names_)
        check_names_options();
    else
        check_table_options();
    check_output();
}

Records Match::read_table(Findings& findings, std::string& name) const {
    const auto options = record_options(reading_);
    if (table_ != "-") {
        name = std::filesystem::path(table_).filename().string();
        return read_records(table_, options, findings).records;
    }
    TableInput input(table_);
    name = input.name();
    std::string bytes;
    std::vector<char> room(std::size_t{1} << 16U);
    while (const auto count = input.read(room)) bytes.append(room.data(), count);
    return parse_records(std::move(bytes), name, options, findings).records;
}

Boundaries Match::read_units(const Progress& progress, Findings& findings) const {
    auto options = boundary_options(reading_, progress);
    options.derive_upper_levels = false;  // polygons are not asked for
    return read_boundaries(boundaries_.empty() ? Paths{shipped_municipalities()} : boundaries_, options, findings);
}

GazetteerOptions Match::gazetteer_options(const Boundaries& boundaries, Findings& findings) const {
    GazetteerOptions options;
    if (!villages_.empty()) options.villages = read_villages(villages_, boundaries, findings);
    return options;
}

void Match::write(Console& console, const Boundaries& boundaries, const MatchTable& matches) const {
    const WriteOptions options{.overwrite = overwrite()};
    if (output_ == "-")
        console.print(matches_csv(boundaries, matches));
    else
        write_matches(output_, boundaries, matches, options);
    if (!decisions_out_.empty()) write_decisions(decisions_out_, boundaries, matches, options);
}

/// What was found in the boundaries is told only if it is more than a note.
void Match::tell(const std::string& summary, const Boundaries& boundaries, const Findings& findings) const {
    if (quiet_) return;
    auto text = summary + "\n" + findings_text(findings, verbose_);
    for (const auto& note : boundaries.notes()) text += "Note: " + note + "\n";
    fmt::print(stderr, "{}", text);
}

Findings without_notes(Findings findings) {
    std::erase_if(findings, [](const Finding& finding) { return finding.severity == Severity::note; });
    return findings;
}

Result Match::match_table(Console& console) const {
    Interrupts interrupts;
    const auto progress = console.progress(quiet_ ? ProgressLine::hidden : ProgressLine::shown);
    Findings findings;
    Findings of_units;
    std::string name;
    const auto records = read_table(findings, name);
    const auto decisions = decisions_.empty() ? Decisions{} : read_decisions(decisions_, findings);
    const auto boundaries = read_units(progress, of_units);
    const Gazetteer gazetteer(boundaries, gazetteer_options(boundaries, findings));
    const auto matches =
        match_records({boundaries, gazetteer}, records, decisions, {.threads = reading_.threads, .progress = progress});
    interrupts.hold();
    write(console, boundaries, matches);
    interrupts.release();
    if (!quiet_) console.clear_progress();
    findings.insert(findings.end(), matches.findings.begin(), matches.findings.end());
    auto all = findings;
    all.insert(all.end(), of_units.begin(), of_units.end());
    if (!verbose_) of_units = without_notes(std::move(of_units));
    findings.insert(findings.end(), of_units.begin(), of_units.end());
    tell(name + ": " + match_words(matches.counts, "row", "rows"), boundaries, sorted(std::move(findings)));
    return fail_on_.judge(all);
}

const Unit* Match::unit_within(const Gazetteer& gazetteer) const {
    if (within_.empty()) return nullptr;
    const auto found = gazetteer.find(within_);
    if (found.unit() != nullptr) return found.unit();
    throw Error(ErrorKind::usage, fmt::format("--within {}: {}. Give a P-code.", within_, found.reason));
}

NamesOptions Match::names_options(const Gazetteer& gazetteer) const {
    return {.within = unit_within(gazetteer),
            .level = level_named(level_),
            .format = format_ == "csv" ? NamesFormat::csv : NamesFormat::jsonl};
}

Result Match::match_stream(const ByteSink& sink, OutputFile* file, Interrupts* interrupts) const {
    TableInput input(table_);
    Findings findings;
    const auto boundaries = read_units({}, findings);
    const Gazetteer gazetteer(boundaries, gazetteer_options(boundaries, findings));
    const auto source = [&](std::span<char> room) { return input.read(room); };
    const auto counts =
        match_names({input.name(), source, sink, input.bytes()}, {boundaries, gazetteer}, names_options(gazetteer));
    if (file != nullptr) {
        interrupts->hold();
        file->commit();
        interrupts->release();
    }
    tell(input.name() + ": " + match_words(counts, "name", "names"), boundaries,
         verbose_ ? sorted(findings) : without_notes(sorted(findings)));
    return fail_on_.judge(findings);
}

/// To standard output a signal ends the program at once, as it does any filter.
Result Match::match_lines(Console& console) const {
    if (output_ != "-") {
        OutputFile file(output_, overwrite());
        Interrupts interrupts;
        return match_stream([&](std::string_view bytes) { file.write(bytes); }, &file, &interrupts);
    }
    const auto sink = [&](std::string_view bytes) {
        console.print(bytes);
        if (console.reader_left()) throw ReaderLeft{};
    };
    try {
        return match_stream(sink, nullptr, nullptr);
    } catch (const ReaderLeft&) {
        return Result::done;
    }
}

Result Match::run(Console& console) {
    check();
    return names_ ? match_lines(console) : match_table(console);
}

}  // namespace

std::unique_ptr<Command> make_match() { return std::make_unique<Match>(); }

}  // namespace kamtuu::cli
