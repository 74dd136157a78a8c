// kamtuu coverage: from records and boundaries to statistics and layers.

#include <filesystem>
#include <fmt/format.h>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include <kamtuu/error.hpp>
#include <kamtuu/join.hpp>
#include <kamtuu/match_table.hpp>
#include <kamtuu/read.hpp>
#include <kamtuu/simplify.hpp>
#include <kamtuu/summary.hpp>
#include <kamtuu/write.hpp>

#include "cli/border_options.hpp"
#include "cli/command.hpp"
#include "cli/coverage_report.hpp"
#include "cli/fail_on.hpp"
#include "cli/interrupts.hpp"
#include "cli/reading_options.hpp"
#include "cli/shipped.hpp"
#include "write/output_folder.hpp"

namespace kamtuu::cli {

namespace {

using Paths = std::vector<std::filesystem::path>;

constexpr const char* footer = R"(Examples:
  kamtuu coverage --records psi.csv --output out
      with the boundaries that come with kamtuu
  kamtuu coverage --records a.xlsx --records b.csv --boundaries adm3.shp --output out --overwrite
      with your own boundaries, replacing the results of an earlier run
  kamtuu coverage --records list.csv --column municipality="Location 2" --output out --json
      a column whose name does not tell what it is; the summary as JSON
  kamtuu coverage --records list.csv --decisions matches.xlsx --output out
      with what was decided in a table that kamtuu match wrote

Roles of --column: pcode, municipality, district, region, country, lon, lat, units, unit_type, project, activity,
reached and others for tables; adm1_pcode, adm3_name_en and the like for boundaries.)";

class Coverage final : public Command {
public:
    void setup(CLI::App& app) override;
    Result run(Console& console) override;

private:
    void check() const;
    [[nodiscard]] Records read_all_records(Findings& findings) const;
    [[nodiscard]] std::vector<InputFile> inputs(const BoundaryOptions& options) const;
    [[nodiscard]] std::map<std::string, std::string> given() const;
    [[nodiscard]] std::optional<SimplifiedBoundaries> simplified(const Boundaries& boundaries,
                                                                 Findings& findings) const;

    Paths records_{};
    Paths boundaries_{};
    std::filesystem::path decisions_{};
    std::filesystem::path villages_{};
    std::filesystem::path output_{};
    std::string simplify_{};
    ReadingOptions reading_{};
    FailOn fail_on_{};
    bool overwrite_{false};
    bool json_{false};
    bool quiet_{false};
    bool verbose_{false};
};

void Coverage::setup(CLI::App& app) {
    app.footer(footer);
    app.add_option("--records", records_, "Project table: CSV, XLSX or ODS; repeatable")->type_name("FILE")->required();
    app.add_option("--output", output_, "Folder for the results, made if it is missing")
        ->type_name("FOLDER")
        ->required();
    app.add_option("--boundaries", boundaries_,
                   "Shapefile, GeoPackage, GeoJSON or FlatGeobuf; repeatable (default: those that come with kamtuu)")
        ->type_name("FILE");
    app.add_option("--decisions", decisions_, "Table of kamtuu match in which somebody decided what places are meant")
        ->type_name("FILE");
    app.add_option("--villages", villages_, "CSV table of villages: unit (P-code), village, name_en, name_ky, name_ru")
        ->type_name("FILE");
    app.add_option("--simplify", simplify_,
                   "Draw layers without what spans less than a square of this side, or with a share of the vertices "
                   "(default: borders as they are)")
        ->type_name("METRES|SHARE%");
    add_reading_options(app, reading_);
    app.add_flag("--overwrite", overwrite_, "Replace results of an earlier run");
    fail_on_.setup(app);
    app.add_flag("--json", json_, "Print the summary as JSON");
    app.add_flag("-q,--quiet", quiet_, "Print no summary");
    app.add_flag("-v,--verbose", verbose_, "List every finding and every record that has no one municipality");
}

/// Throws if two record files are one, or would be one in the results, which name a file without its folder.
void check_apart(const std::filesystem::path& a, const std::filesystem::path& b) {
    std::error_code ignored;
    if (std::filesystem::equivalent(a, b, ignored))
        throw Error(ErrorKind::usage,
                    fmt::format("{} was given twice, so its records would count twice. Give it once.", b.string()));
    if (a.filename() == b.filename())
        throw Error(ErrorKind::usage, fmt::format("{} and {} have the same file name, so matches.csv could not tell "
                                                  "their rows apart. Rename one of them.",
                                                  a.string(), b.string()));
}

/// What would otherwise be found out only after all the work.
void Coverage::check() const {
    if (!simplify_.empty()) static_cast<void>(simplify_options("--simplify", simplify_, reading_.threads));
    OutputFolder::check(output_, coverage_files(), overwrite_ ? Overwrite::allow : Overwrite::no);
    for (auto a = records_.begin(); a != records_.end(); ++a)
        for (auto b = std::next(a); b != records_.end(); ++b) check_apart(*a, *b);
}

Records Coverage::read_all_records(Findings& findings) const {
    Records all;
    const auto options = record_options(reading_);
    for (const auto& file : records_) {
        auto table = read_records(file, options, findings);
        std::ranges::move(table.records, std::back_inserter(all));
    }
    return all;
}

std::vector<InputFile> Coverage::inputs(const BoundaryOptions& options) const {
    auto result = boundary_inputs(boundaries_.empty() ? Paths{shipped_municipalities()} : boundaries_, options);
    for (const auto& file : records_) result.push_back({"records", file});
    if (!decisions_.empty()) result.push_back({"decisions", decisions_});
    if (!villages_.empty()) result.push_back({"villages", villages_});
    return result;
}

std::map<std::string, std::string> Coverage::given() const {
    auto options = given_options(reading_);
    if (!simplify_.empty()) options["simplify"] = simplify_;
    return options;
}

/// Only for the layers: a record lies where the true borders say.
std::optional<SimplifiedBoundaries> Coverage::simplified(const Boundaries& boundaries, Findings& findings) const {
    if (simplify_.empty()) return {};
    auto result = simplify(boundaries, simplify_options("--simplify", simplify_, reading_.threads));
    findings.insert(findings.end(), result.findings.begin(), result.findings.end());
    return result;
}

std::vector<Summary> summaries_of(const Boundaries& boundaries, const Joined& joined) {
    std::vector<Summary> summaries;
    for (const auto level : {Level::adm0, Level::adm1, Level::adm2, Level::adm3})
        summaries.push_back(summarize(boundaries, joined, {.level = level}));
    return summaries;
}

Findings all_of(Findings findings, const Joined& joined) {
    findings.insert(findings.end(), joined.findings.begin(), joined.findings.end());
    return sorted(std::move(findings));
}

Result Coverage::run(Console& console) {
    check();
    Interrupts interrupts;
    const auto progress = console.progress(quiet_ ? ProgressLine::hidden : ProgressLine::shown);
    const auto options = boundary_options(reading_, progress);
    Findings findings;
    auto records = read_all_records(findings);
    const auto decisions = decisions_.empty() ? Decisions{} : read_decisions(decisions_, findings);
    const auto boundaries =
        read_boundaries(boundaries_.empty() ? Paths{shipped_municipalities()} : boundaries_, options, findings);
    GazetteerOptions names;
    if (!villages_.empty()) names.villages = read_villages(villages_, boundaries, findings);
    const auto joined = join_decided(boundaries, std::move(records), decisions,
                                     {.threads = reading_.threads, .names = std::move(names), .progress = progress});
    const auto summaries = summaries_of(boundaries, joined);
    const auto drawn = simplified(boundaries, findings);
    interrupts.hold();
    write_coverage(
        output_,
        {boundaries, joined, summaries, findings, inputs(options), given(), drawn ? &drawn->boundaries : nullptr},
        {overwrite_ ? Overwrite::allow : Overwrite::no, reading_.threads});
    interrupts.release();
    if (!quiet_) console.clear_progress();

    const auto everything = all_of(std::move(findings), joined);
    const CoverageReport report{boundaries, joined, summaries, everything, output_};
    if (json_)
        console.print(coverage_json(report));
    else if (!quiet_)
        console.print(coverage_text(report, console, verbose_) + (drawn ? simplification_text(drawn->report) : ""));
    return fail_on_.judge(everything);
}

}  // namespace

std::unique_ptr<Command> make_coverage() { return std::make_unique<Coverage>(); }

}  // namespace kamtuu::cli
