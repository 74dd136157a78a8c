#include "cli/sources.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <utility>

#include <kamtuu/error.hpp>
#include <kamtuu/match_table.hpp>
#include <kamtuu/read.hpp>

#include "cli/shipped.hpp"

namespace kamtuu::cli {

namespace {

using Paths = std::vector<std::filesystem::path>;

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

Paths boundary_files(const SourceOptions& options) {
    return options.boundaries.empty() ? Paths{shipped_municipalities()} : options.boundaries;
}

/// The file of populations; empty if there is none to read.
std::filesystem::path population_file(const SourceOptions& options) {
    if (options.population == "none") return {};
    if (!options.population.empty()) return options.population;
    const bool shipped_units = options.boundaries.empty() && options.reading.register_folder.empty();
    return shipped_units ? shipped_population() : std::filesystem::path();
}

Records read_all_records(const SourceOptions& options, Findings& findings) {
    Records all;
    const auto how = record_options(options.reading);
    for (const auto& file : options.records) {
        auto table = read_records(file, how, findings);
        std::ranges::move(table.records, std::back_inserter(all));
    }
    return all;
}

Populations read_population(const SourceOptions& options, const Boundaries& boundaries, Findings& findings) {
    const auto file = population_file(options);
    if (file.empty()) return Populations(boundaries, findings);
    return Populations(boundaries, read_populations(file, boundaries, findings), findings);
}

/// What may be told of sensitive records: that there are such.
Findings withhold(Joined& sensitive, Findings& findings) {
    if (sensitive.records.empty()) return {};
    std::erase_if(sensitive.findings, [](const Finding& finding) { return finding.code == "records.sensitive"; });
    auto split = split_findings(sensitive.records, std::move(findings));
    findings = std::move(split.general);
    findings.push_back(
        {Severity::note,
         "records.sensitive",
         {},
         {},
         {},
         "Records that are marked sensitive count in no table, layer or list but in the sensitive.csv of "
         "kamtuu coverage, where small counts are hidden. Rows are numbered as if they were not there."});
    std::ranges::move(withheld(sensitive.findings), std::back_inserter(split.withheld));
    sensitive.findings.clear();
    return sorted(std::move(split.withheld));
}

}  // namespace

void add_source_options(CLI::App& app, SourceOptions& options) {
    app.add_option("--records", options.records, "Project table: CSV, XLSX or ODS; repeatable")
        ->type_name("FILE")
        ->required();
    app.add_option("--boundaries", options.boundaries,
                   "Shapefile, GeoPackage, GeoJSON or FlatGeobuf; repeatable (default: those that come with kamtuu)")
        ->type_name("FILE");
    app.add_option("--decisions", options.decisions,
                   "Table of kamtuu match in which somebody decided what places are meant")
        ->type_name("FILE");
    app.add_option("--villages", options.villages,
                   "CSV table of villages: unit (P-code), village, name_en, name_ky, name_ru")
        ->type_name("FILE");
    app.add_option("--population", options.population,
                   "CSV table of populations: pcode, population, and perhaps year and source (default: with the "
                   "boundaries that come with kamtuu, the table that does), or none")
        ->type_name("FILE");
    add_reading_options(app, options.reading);
}

void check_sources(const SourceOptions& options) {
    const auto& files = options.records;
    for (auto a = files.begin(); a != files.end(); ++a)
        for (auto b = std::next(a); b != files.end(); ++b) check_apart(*a, *b);
}

Sources read_sources(const SourceOptions& options, const Apart& apart, const Progress& progress, Findings& findings) {
    auto records = read_all_records(options, findings);
    const auto decisions = options.decisions.empty() ? Decisions{} : read_decisions(options.decisions, findings);
    auto boundaries = read_boundaries(boundary_files(options), boundary_options(options.reading, progress), findings);
    auto populations = read_population(options, boundaries, findings);
    GazetteerOptions names;
    if (!options.villages.empty()) names.villages = read_villages(options.villages, boundaries, findings);
    auto split = apart.none ? SplitRecords{std::move(records), {}} : split_sensitive(std::move(records), apart.marks);
    // Placed apart, so that no reason given for one record tells of another.
    const JoinOptions how{.threads = options.reading.threads, .names = std::move(names), .progress = progress};
    auto general = join_decided(boundaries, std::move(split.general), decisions, how);
    auto sensitive = join_decided(boundaries, std::move(split.sensitive), decisions, how);
    auto hidden = withhold(sensitive, findings);
    return {std::move(boundaries), std::move(populations), std::move(general), std::move(sensitive), std::move(hidden)};
}

std::vector<InputFile> inputs_of(const SourceOptions& options, bool sensitive) {
    auto inputs = boundary_inputs(boundary_files(options), boundary_options(options.reading, {}));
    for (const auto& file : options.records) inputs.push_back({"records", file, sensitive});
    if (!options.decisions.empty()) inputs.push_back({"decisions", options.decisions, sensitive});
    if (!options.villages.empty()) inputs.push_back({"villages", options.villages});
    if (const auto file = population_file(options); !file.empty()) inputs.push_back({"population", file});
    return inputs;
}

std::map<std::string, std::string> given_options(const SourceOptions& options) {
    auto given = given_options(options.reading);
    if (options.population == "none") given["population"] = "none";
    return given;
}

}  // namespace kamtuu::cli
