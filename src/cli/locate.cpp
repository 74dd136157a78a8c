// kamtuu locate: the units that the points of a table lie in, row by row as they come.

#include <algorithm>
#include <array>
#include <filesystem>
#include <fmt/format.h>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <kamtuu/error.hpp>
#include <kamtuu/locate_table.hpp>
#include <kamtuu/read.hpp>
#include <kamtuu/write.hpp>

#include "cli/command.hpp"
#include "cli/fail_on.hpp"
#include "cli/interrupts.hpp"
#include "cli/kept_inputs.hpp"
#include "cli/level_option.hpp"
#include "cli/reading_options.hpp"
#include "cli/separator_option.hpp"
#include "cli/shipped.hpp"
#include "cli/suggest.hpp"
#include "cli/table_input.hpp"
#include "cli/words.hpp"
#include "core/text.hpp"
#include "write/output_file.hpp"

namespace kamtuu::cli {

namespace {

using Paths = std::vector<std::filesystem::path>;

constexpr const char* footer = R"(Examples:
  kamtuu locate points.csv > located.csv
      with the boundaries that come with kamtuu
  zcat tracks.csv.gz | kamtuu locate --lon x --lat y --columns pcode,region | gzip > located.csv.gz
      a stream of any length, in little memory; rows come out as they come in
  kamtuu locate points.csv --boundaries adm3.shp --output located.csv --overwrite
      a file that appears whole or not at all

Rows come out as they were typed and in their order. Columns that can be appended:
)";

std::vector<std::string> column_names() {
    std::vector<std::string> names;
    for (const auto& column : located_columns()) names.emplace_back(column.name);
    return names;
}

/// "a, b, c.", in lines of some eighty characters.
std::string wrapped(const std::vector<std::string>& words) {
    constexpr std::size_t width = 80;
    std::string text;
    std::size_t line = 0;
    for (const auto& word : words) {
        const bool full = line + word.size() > width;
        if (full) line = 0;
        text += (full ? ",\n  " : text.empty() ? "  " : ", ") + word;
        line += word.size() + 2;
    }
    return text + ".";
}

/// What would otherwise be found out only when the table comes.
void check_columns(const std::vector<std::string>& columns) {
    const auto known = column_names();
    for (const auto& name : columns)
        if (std::ranges::find(known, name) == known.end())
            throw Error(ErrorKind::usage,
                        fmt::format("--columns: there is no column \"{}\" to append.{} Columns are: {}.", name,
                                    did_you_mean(name, known), text::join(known, ", ")));
}

/// Somebody has read enough of the output.
struct ReaderLeft {};

class Locate final : public Command {
public:
    void setup(CLI::App& app) override;
    Result run(Console& console) override;

private:
    [[nodiscard]] LocateOptions locate_options(const Progress& progress) const;
    Result to_standard_output(Console& console) const;
    Result to_file(Console& console) const;
    [[nodiscard]] Result work(const ByteSink& sink, const Progress& progress, Interrupts* interrupts,
                              OutputFile* file) const;
    void tell(const std::string& table, const LocateCounts& counts, const Boundaries& boundaries,
              const Findings& findings) const;

    std::string points_{"-"};
    std::string output_{"-"};
    Paths boundaries_{};
    ReadingOptions reading_{};
    std::string lon_{};
    std::string lat_{};
    std::string separator_{};
    std::string level_{to_string(Level::adm3)};
    std::vector<std::string> columns_{};
    FailOn fail_on_{};
    bool overwrite_{false};
    bool quiet_{false};
    bool verbose_{false};
};

void Locate::setup(CLI::App& app) {
    app.footer(footer + wrapped(column_names()));
    app.add_option("POINTS", points_, "CSV table of points, or - for standard input (default)")->type_name("");
    app.add_option("--lon", lon_, "Column of the longitude, where its name does not tell")->type_name("NAME");
    app.add_option("--lat", lat_, "Column of the latitude")->type_name("NAME");
    app.add_option("--columns", columns_, "What to append (default: P-codes and names of unit, district and region)")
        ->type_name("NAME")
        ->delimiter(',')
        ->allow_extra_args(false);
    add_level_option(app, level_, "Level of the unit (default: municipality)");
    add_separator_option(app, separator_);
    app.add_option("-o,--output", output_, "File for the result, or - for standard output (default)")
        ->type_name("FILE");
    app.add_flag("--overwrite", overwrite_, "Replace that file");
    app.add_option("--boundaries", boundaries_,
                   "Shapefile, GeoPackage, GeoJSON or FlatGeobuf; repeatable (default: those that come with kamtuu)")
        ->type_name("FILE")
        ->allow_extra_args(false);
    add_reading_options(app, reading_, Sheets::no);
    fail_on_.setup(app);
    app.add_flag("-q,--quiet", quiet_, "Print no summary on standard error");
    app.add_flag("-v,--verbose", verbose_, "List every finding");
}

LocateOptions Locate::locate_options(const Progress& progress) const {
    LocateOptions options{.lon = lon_,
                          .lat = lat_,
                          .columns = columns_,
                          .level = *level_named(level_),
                          .encoding = reading_.encoding,
                          .separator = separator_of(separator_, points_),
                          .threads = reading_.threads,
                          .progress = progress};
    for (const auto& [role, column] : record_options(reading_).columns) {
        if (role != "lon" && role != "lat")
            throw Error(ErrorKind::usage, fmt::format("--column {}={}: points have lon and lat alone.", role, column));
        auto& chosen = role == "lon" ? options.lon : options.lat;
        if (chosen.empty()) chosen = column;
    }
    return options;
}

/// Findings about `table`, and about the boundaries what is more than a note.
Findings to_be_told(const Findings& findings, const std::string& table) {
    Findings told;
    std::ranges::copy_if(findings, std::back_inserter(told), [&](const Finding& finding) {
        return finding.file == table || finding.severity > Severity::note;
    });
    return told;
}

std::string in_words(const LocateCounts& counts) {
    const std::pair<std::uint64_t, const char*> parts[] = {
        {counts.outside, "outside"}, {counts.without, "without coordinates"}, {counts.bad, "with bad coordinates"}};
    auto words = counted(counts.rows, "row", "rows") + ", " + grouped(counts.located) + " located";
    for (const auto& [count, what] : parts)
        if (count > 0) words += fmt::format(", {} {}", grouped(count), what);
    return words;
}

void Locate::tell(const std::string& table, const LocateCounts& counts, const Boundaries& boundaries,
                  const Findings& findings) const {
    if (quiet_) return;
    auto text = fmt::format("{}: {} (longitude: {}, latitude: {})\n", table, in_words(counts), counts.lon, counts.lat);
    text += findings_text(verbose_ ? findings : to_be_told(findings, table), verbose_);
    for (const auto& note : boundaries.notes()) text += "Note: " + note + "\n";
    fmt::print(stderr, "{}", text);
}

Result Locate::work(const ByteSink& sink, const Progress& progress, Interrupts* interrupts, OutputFile* file) const {
    check_columns(columns_);
    const auto options = locate_options(progress);
    TableInput input(points_);
    Findings findings;
    auto reading = boundary_options(reading_, progress);
    reading.derive_upper_levels = false;  // their polygons and areas are not asked for
    const auto boundaries =
        read_boundaries(boundaries_.empty() ? Paths{shipped_municipalities()} : boundaries_, reading, findings);
    const Locator locator(boundaries);
    const auto source = [&](std::span<char> room) { return input.read(room); };
    const auto counts =
        locate_table({input.name(), source, sink, input.bytes()}, {boundaries, locator}, options, findings);
    if (file != nullptr) {
        interrupts->hold();
        file->commit();
        interrupts->release();
    }
    findings = sorted(std::move(findings));
    tell(input.name(), counts, boundaries, findings);
    return fail_on_.judge(findings);
}

/// A signal ends the program at once, as it does any filter.
Result Locate::to_standard_output(Console& console) const {
    const auto sink = [&](std::string_view bytes) {
        console.print(bytes);
        if (console.reader_left()) throw ReaderLeft{};
    };
    try {
        return work(sink, {}, nullptr, nullptr);
    } catch (const ReaderLeft&) {
        return Result::done;
    }
}

Result Locate::to_file(Console& console) const {
    check_keeps_inputs(boundaries_, output_);  // the table itself may be: no row or cell of it is lost
    OutputFile file(output_, overwrite_ ? Overwrite::allow : Overwrite::no);
    Interrupts interrupts;
    const auto sink = [&](std::string_view bytes) { file.write(bytes); };
    const auto result =
        work(sink, console.progress(quiet_ ? ProgressLine::hidden : ProgressLine::shown), &interrupts, &file);
    return result;
}

Result Locate::run(Console& console) { return output_ == "-" ? to_standard_output(console) : to_file(console); }

}  // namespace

std::unique_ptr<Command> make_locate() { return std::make_unique<Locate>(); }

}  // namespace kamtuu::cli
