// kamtuu coverage: from records and boundaries to statistics and layers.

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <kamtuu/bundle.hpp>
#include <kamtuu/simplify.hpp>
#include <kamtuu/tables.hpp>

#include "cli/border_options.hpp"
#include "cli/bundle_choices.hpp"
#include "cli/command.hpp"
#include "cli/coverage_report.hpp"
#include "cli/fail_on.hpp"
#include "cli/interrupts.hpp"
#include "cli/kept_inputs.hpp"
#include "cli/protection_choices.hpp"
#include "cli/sources.hpp"
#include "cli/summary_choices.hpp"
#include "write/output_folder.hpp"

namespace kamtuu::cli {

namespace {

constexpr const char* footer = R"(Examples:
  kamtuu coverage --records psi.csv --output out
      with the boundaries that come with kamtuu
  kamtuu coverage --records a.xlsx --records b.csv --boundaries adm3.shp --output out --overwrite
      with your own boundaries, replacing the results of an earlier run
  kamtuu coverage --records list.csv --column municipality="Location 2" --output out --json
      a column whose name does not tell what it is; the summary as JSON
  kamtuu coverage --records list.csv --decisions matches.xlsx --output out
      with what was decided in a table that kamtuu match wrote
  kamtuu coverage --records list.csv --during 2021..2022 --count-rule residents=sum --output out
      work of two years; figures of the indicator "residents" count different people

Roles of --column: pcode, municipality, district, region, country, lon, lat, units, unit_type, project, activity,
reached and others for tables; adm1_pcode, adm3_name_en and the like for boundaries.
"kamtuu statistics --list" tells what each figure means.)";

class Coverage final : public Command {
public:
    void setup(CLI::App& app) override;
    Result run(Console& console) override;

private:
    void check() const;
    [[nodiscard]] std::map<std::string, std::string> given() const;
    [[nodiscard]] std::optional<SimplifiedBoundaries> simplified(const Boundaries& boundaries,
                                                                 Findings& findings) const;
    [[nodiscard]] bool detail_by_format() const { return simplify_ == "auto"; }
    [[nodiscard]] Findings write(const kamtuu::Coverage& coverage, std::vector<KnownPlace> known) const;
    void print(const CoverageReport& report, const std::optional<SimplifiedBoundaries>& drawn, Console& console) const;

    SourceOptions sources_{};
    SummaryChoices choices_{};
    ProtectionChoices protection_{};
    BundleChoices bundle_{};
    std::filesystem::path output_{};
    std::string simplify_{};
    FailOn fail_on_{};
    bool json_{false};
    bool quiet_{false};
    bool verbose_{false};
};

void Coverage::setup(CLI::App& app) {
    app.footer(footer);
    app.add_option("--output", output_, "Folder for the results, made if it is missing")
        ->type_name("FOLDER")
        ->required();
    add_source_options(app, sources_);
    add_summary_choices(app, choices_);
    add_protection_choices(app, protection_);
    add_bundle_choices(app, bundle_);
    app.add_option("--simplify", simplify_,
                   "Draw borders without what spans less than a square of this side, or with a share "
                   "of them, or each format as far as its readers can see (default: borders as they are)")
        ->type_name("METRES|SHARE%|auto");
    fail_on_.setup(app);
    app.add_flag("--json", json_, "Print the summary as JSON");
    app.add_flag("-q,--quiet", quiet_, "Print no summary");
    app.add_flag("-v,--verbose", verbose_, "List every finding and every record that has no one municipality");
}

/// What would otherwise be found out only after all the work.
void Coverage::check() const {
    if (!simplify_.empty() && !detail_by_format())
        static_cast<void>(simplify_options("--simplify", simplify_, sources_.reading.threads));
    static_cast<void>(summary_options(choices_));
    check_choices(protection_);
    const auto bundle = bundle_options(bundle_, sources_.reading.threads);
    for (const auto& name : coverage_files(bundle)) check_keeps_inputs(files_read(sources_), output_ / name, "");
    OutputFolder::check(output_, coverage_files(bundle), bundle.overwrite);
    check_sources(sources_);
}

std::map<std::string, std::string> Coverage::given() const {
    auto options = given_options(sources_);
    options.merge(given_options(choices_));
    options.merge(given_options(protection_));
    options.merge(given_options(bundle_));
    if (!simplify_.empty()) options["simplify"] = simplify_;
    return options;
}

/// Only for the layers: a record lies where the true borders say.
std::optional<SimplifiedBoundaries> Coverage::simplified(const Boundaries& boundaries, Findings& findings) const {
    if (simplify_.empty() || detail_by_format()) return {};
    auto result = simplify(boundaries, simplify_options("--simplify", simplify_, sources_.reading.threads));
    findings.insert(findings.end(), result.findings.begin(), result.findings.end());
    return result;
}

Findings Coverage::write(const kamtuu::Coverage& coverage, std::vector<KnownPlace> known) const {
    auto options = bundle_options(bundle_, sources_.reading.threads);
    options.known_places = std::move(known);
    if (detail_by_format()) options.detail = BorderDetail::by_format;
    return write_coverage(output_, coverage, options);
}

void Coverage::print(const CoverageReport& report, const std::optional<SimplifiedBoundaries>& drawn,
                     Console& console) const {
    if (!quiet_) console.clear_progress();
    if (json_)
        console.print(coverage_json(report));
    else if (!quiet_)
        console.print(coverage_text(report, console, verbose_) + (drawn ? simplification_text(drawn->report) : ""));
}

/// What is told to whoever publishes, and judged: also that there are findings which nobody else may see.
Findings everything(Findings findings, const kamtuu::Coverage& coverage, const Sources& sources,
                    const Release& release) {
    const auto all = all_findings(coverage);
    findings.insert(findings.end(), all.begin(), all.end());
    findings.insert(findings.end(), sources.withheld.begin(), sources.withheld.end());
    findings.insert(findings.end(), release.withheld.begin(), release.withheld.end());
    return sorted(std::move(findings));
}

Result Coverage::run(Console& console) {
    check();
    Interrupts interrupts;
    const auto progress = console.progress(quiet_ ? ProgressLine::hidden : ProgressLine::shown);
    const auto sources = read_sources(sources_, apart_of(protection_), progress);
    auto findings = sources.findings;
    auto options = summary_options(choices_);
    options.populations = &sources.populations;
    const auto tables = tabulate(sources.boundaries, sources.joined, options);
    const auto release = protect_release(protection_, sources, options);
    const auto drawn = simplified(sources.boundaries, findings);
    auto known = known_places(sources.boundaries, findings);
    const auto inputs = inputs_of(sources_, sources, release.table.has_value(), !known.empty(), findings);
    const auto chosen = given();
    const kamtuu::Coverage coverage{.boundaries = sources.boundaries,
                                    .joined = sources.joined,
                                    .tables = tables,
                                    .findings = findings,
                                    .inputs = inputs,
                                    .options = chosen,
                                    .sensitive = release.table ? &*release.table : nullptr,
                                    .drawn = drawn ? &drawn->boundaries : nullptr};
    interrupts.hold();
    write_ledger(protection_, release);
    auto found = write(coverage, std::move(known));
    interrupts.release();

    found = everything(std::move(found), coverage, sources, release);
    print({coverage, found, output_, coverage_files(bundle_options(bundle_, sources_.reading.threads))}, drawn,
          console);
    return fail_on_.judge(found);
}

}  // namespace

std::unique_ptr<Command> make_coverage() { return std::make_unique<Coverage>(); }

}  // namespace kamtuu::cli
