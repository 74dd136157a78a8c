// kamtuu inspect: what is in a file, and what would be assumed about it.

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <vector>

#include <kamtuu/read.hpp>
#include <kamtuu/write.hpp>

#include "cli/check_options.hpp"
#include "cli/command.hpp"
#include "cli/fail_on.hpp"
#include "cli/inspect_report.hpp"
#include "cli/kept_inputs.hpp"
#include "cli/reading_options.hpp"
#include "cli/shipped.hpp"
#include "write/output_file.hpp"

namespace kamtuu::cli {

namespace {

using Paths = std::vector<std::filesystem::path>;

constexpr const char* footer = R"(Examples:
  kamtuu inspect
      the boundaries that come with kamtuu
  kamtuu inspect my_adm3.shp --register none
      only what the file itself says
  kamtuu inspect list.xlsx --sheet Pilots
      which column is taken for what
  kamtuu inspect my_adm3.shp --issues issues.geojson
      overlaps, gaps, holes and borders that do not match, as a layer to look at
  kamtuu inspect my_adm3.shp --repair --snap 2 --output repaired.geojson
      borders less than two metres apart made one, slivers given to a neighbour; nothing else is filled

A table of --holes has the columns name, class (lake, foreign_enclave or missing_unit), country, lon, lat and source.)";

class Inspect final : public Command {
public:
    void setup(CLI::App& app) override;
    Result run(Console& console) override;

private:
    void check_options() const;
    void read_vector_files(const Paths& files, const Progress& progress, InspectReport& report);
    void look_at_tiling(InspectReport& report);
    void repair_and_write(InspectReport& report) const;
    void read_tables(const Paths& files, InspectReport& report) const;

    [[nodiscard]] WriteOptions writing() const {
        return {overwrite_ ? Overwrite::allow : Overwrite::no, reading_.threads};
    }

    Paths files_{};
    ReadingOptions reading_{};
    CheckingOptions checking_{};
    std::filesystem::path issues_{};
    std::filesystem::path output_{};
    bool repair_{false};
    bool overwrite_{false};
    FailOn fail_on_{};
    bool json_{false};
    bool verbose_{false};
};

void Inspect::setup(CLI::App& app) {
    app.footer(footer);
    app.add_option("FILE", files_, "Boundary files or project tables (default: the boundaries that come with kamtuu)")
        ->type_name("");
    add_reading_options(app, reading_);
    checking_.setup(app);
    app.add_option("--issues", issues_, "GeoJSON layer of what is wrong with the tiling")->type_name("FILE");
    auto* repair = app.add_flag("--repair", repair_, "Snap borders within --snap of each other and fill slivers");
    app.add_option("-o,--output", output_, "GeoJSON file of the repaired boundaries")->type_name("FILE")->needs(repair);
    app.add_flag("--overwrite", overwrite_, "Replace the files of an earlier run");
    fail_on_.setup(app);
    app.add_flag("--json", json_, "Print JSON");
    app.add_flag("-v,--verbose", verbose_, "List every finding");
}

/// What would otherwise be found out only after all the work.
void Inspect::check_options() const {
    for (const auto* file : {&issues_, &output_})
        if (!file->empty()) {
            check_keeps_inputs(files_, *file, file == &issues_ ? "--issues" : "--output");
            check_target(*file, overwrite_ ? Overwrite::allow : Overwrite::no);
        }
}

void Inspect::read_vector_files(const Paths& files, const Progress& progress, InspectReport& report) {
    const auto options = boundary_options(reading_, progress);
    report.layers = describe(files, options, report.findings);
    report.boundaries = read_boundaries(files, options, report.findings);
    look_at_tiling(report);
    if (repair_) repair_and_write(report);
}

void Inspect::look_at_tiling(InspectReport& report) {
    checking_.read_places(*report.boundaries, report.findings);
    const Tiling tiling(*report.boundaries, {.threads = reading_.threads});
    report.tiling = report_of(tiling, checking_.options(reading_.threads));
    std::ranges::move(to_findings(report.tiling->issues), std::back_inserter(report.findings));
    if (!issues_.empty()) write_issues(issues_, report.tiling->issues, writing());
}

void Inspect::repair_and_write(InspectReport& report) const {
    const auto options = checking_.options(reading_.threads);
    report.repair.emplace(RepairReport{
        repair(*report.boundaries, {.holes = options.holes, .snap_m = options.snap_m, .threads = reading_.threads}),
        {}});
    const auto& repaired = report.repair->repair;
    report.repair->left = check(Tiling(repaired.boundaries, {.threads = reading_.threads}), options);
    std::ranges::copy(repaired.findings, std::back_inserter(report.findings));
    if (!output_.empty()) write_boundaries(output_, repaired.boundaries, writing());
}

void Inspect::read_tables(const Paths& files, InspectReport& report) const {
    const auto options = record_options(reading_);
    for (const auto& file : files)
        report.tables.push_back({file.filename().string(), read_records(file, options, report.findings)});
}

Result Inspect::run(Console& console) {
    check_options();
    auto files = files_.empty() ? Paths{shipped_municipalities()} : files_;
    const auto first_vector = std::stable_partition(files.begin(), files.end(), is_table);
    InspectReport report;
    read_tables({files.begin(), first_vector}, report);
    if (first_vector != files.end()) read_vector_files({first_vector, files.end()}, console.progress(), report);
    console.clear_progress();
    report.findings = sorted(std::move(report.findings));
    console.print(json_ ? inspect_json(report) : inspect_text(report, console, verbose_));
    return fail_on_.judge(report.findings);
}

}  // namespace

std::unique_ptr<Command> make_inspect() { return std::make_unique<Inspect>(); }

}  // namespace kamtuu::cli
