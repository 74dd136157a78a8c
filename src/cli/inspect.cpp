// kamtuu inspect: what is in a file, and what would be assumed about it.

#include <algorithm>
#include <filesystem>
#include <vector>

#include <kamtuu/read.hpp>

#include "cli/command.hpp"
#include "cli/fail_on.hpp"
#include "cli/inspect_report.hpp"
#include "cli/reading_options.hpp"
#include "cli/shipped.hpp"

namespace kamtuu::cli {

namespace {

using Paths = std::vector<std::filesystem::path>;

constexpr const char* footer = R"(Examples:
  kamtuu inspect
      the boundaries that come with kamtuu
  kamtuu inspect my_adm3.shp --register none
      only what the file itself says
  kamtuu inspect list.xlsx --sheet Pilots
      which column is taken for what)";

class Inspect final : public Command {
public:
    void setup(CLI::App& app) override;
    Result run(Console& console) override;

private:
    void read_vector_files(const Paths& files, const Progress& progress, InspectReport& report) const;
    void read_tables(const Paths& files, InspectReport& report) const;

    Paths files_{};
    ReadingOptions reading_{};
    FailOn fail_on_{};
    bool json_{false};
    bool verbose_{false};
};

void Inspect::setup(CLI::App& app) {
    app.footer(footer);
    app.add_option("FILE", files_, "Boundary files or project tables (default: the boundaries that come with kamtuu)")
        ->type_name("");
    add_reading_options(app, reading_);
    fail_on_.setup(app);
    app.add_flag("--json", json_, "Print JSON");
    app.add_flag("-v,--verbose", verbose_, "List every finding");
}

void Inspect::read_vector_files(const Paths& files, const Progress& progress, InspectReport& report) const {
    const auto options = boundary_options(reading_, progress);
    report.layers = describe(files, options, report.findings);
    report.boundaries = read_boundaries(files, options, report.findings);
}

void Inspect::read_tables(const Paths& files, InspectReport& report) const {
    const auto options = record_options(reading_);
    for (const auto& file : files)
        report.tables.push_back({file.filename().string(), read_records(file, options, report.findings)});
}

Result Inspect::run(Console& console) {
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
