#include "cli/sources.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <set>
#include <utility>

#include <kamtuu/error.hpp>
#include <kamtuu/match_table.hpp>
#include <kamtuu/read.hpp>

#include "cli/shipped.hpp"
#include "cli/words.hpp"
#include "words/note_words.hpp"
#include "words/source_words.hpp"

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

/// And what their table says of where they are from.
std::pair<Populations, SourceNote> read_population(const SourceOptions& options, const Boundaries& boundaries,
                                                   Findings& findings) {
    const auto file = population_file(options);
    if (file.empty()) return {Populations(boundaries, findings), {}};
    auto figures = read_populations(file, boundaries, findings);
    auto source = stated_source(figures);
    return {Populations(boundaries, std::move(figures), findings), std::move(source)};
}

/// What the data of an input say themselves of where they are from.
SourceNote stated_by(const InputFile& input, const Sources& sources) {
    if (input.role == "population") return sources.population_source;
    if (input.role != "boundaries") return {};
    for (const auto& note : sources.boundaries.notes())
        if (const auto date = vintage_in(note, input_name(input))) return {.vintage = *date};
    return {};
}

/// What a table says of a source, and where it says nothing, what the data say.
void complete(std::vector<SourceNote>& notes, const SourceNote& stated) {
    if (stated == SourceNote{}) return;
    if (notes.empty()) notes.emplace_back();
    auto& first = notes.front();
    if (first.publisher.empty()) first.publisher = stated.publisher;
    if (first.vintage.empty()) first.vintage = stated.vintage;
}

/// The tables beside the inputs that said where these are from, each once.
std::vector<InputFile> source_tables(const std::vector<InputFile>& inputs) {
    std::set<std::filesystem::path> tables;
    for (const auto& input : inputs)
        if (!input.sources.empty()) tables.insert(source_table_of(input.path));
    tables.erase(std::filesystem::path());
    std::vector<InputFile> result;
    for (const auto& table : tables) result.push_back({.role = "sources", .path = table});
    return result;
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
    app.add_option(
           "--boundaries", options.boundaries,
           "Shapefile, GeoPackage, GeoJSON, TopoJSON or FlatGeobuf; repeatable (default: those that come with kamtuu)")
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

Paths files_read(const SourceOptions& options) {
    auto files = options.records;
    std::ranges::copy(options.boundaries, std::back_inserter(files));
    for (const auto& file : {options.decisions, options.villages})
        if (!file.empty()) files.push_back(file);
    if (const auto population = population_file(options); !population.empty()) files.push_back(population);
    return files;
}

Sources read_sources(const SourceOptions& options, const Apart& apart, const Progress& progress) {
    Findings findings;
    auto records = read_all_records(options, findings);
    const auto decisions = options.decisions.empty() ? Decisions{} : read_decisions(options.decisions, findings);
    auto boundaries = read_boundaries(boundary_files(options), boundary_options(options.reading, progress), findings);
    auto [populations, population_source] = read_population(options, boundaries, findings);
    GazetteerOptions names;
    if (!options.villages.empty()) names.villages = read_villages(options.villages, boundaries, findings);
    auto split = apart.none ? SplitRecords{std::move(records), {}} : split_sensitive(std::move(records), apart.marks);
    // Placed apart, so that no reason given for one record tells of another.
    const JoinOptions how{.threads = options.reading.threads, .names = std::move(names), .progress = progress};
    auto general = join_decided(boundaries, std::move(split.general), decisions, how);
    auto sensitive = join_decided(boundaries, std::move(split.sensitive), decisions, how);
    auto hidden = withhold(sensitive, findings);
    return {.boundaries = std::move(boundaries),
            .populations = std::move(populations),
            .population_source = std::move(population_source),
            .joined = std::move(general),
            .sensitive = std::move(sensitive),
            .findings = std::move(findings),
            .withheld = std::move(hidden)};
}

std::vector<KnownPlace> known_places(const Boundaries& boundaries, Findings& findings) {
    if (!boundaries.country().pcode.str().starts_with("KG")) return {};
    return read_known_places(shipped_holes(), findings);
}

Findings findings_of(const Sources& sources, Findings more) {
    for (const auto* found : {&sources.findings, &sources.joined.findings, &sources.withheld})
        more.insert(more.end(), found->begin(), found->end());
    return sorted(std::move(more));
}

std::string closing_text(const Console& console, const Boundaries& boundaries, const Findings& findings,
                         const std::filesystem::path& written) {
    auto text = console.heading("Findings: " + by_severity(findings)) + "\n" + findings_text(findings, false);
    if (!written.empty()) text += "\n" + console.heading("Written to " + written.string()) + "\n";
    for (const auto& note : boundaries.notes()) text += "\nNote: " + note + "\n";
    return text;
}

namespace {

std::vector<InputFile> files_of(const SourceOptions& options, bool sensitive, bool holes) {
    auto inputs = boundary_inputs(boundary_files(options), boundary_options(options.reading, {}));
    for (const auto& file : options.records) inputs.push_back({.role = "records", .path = file, .withheld = sensitive});
    if (!options.decisions.empty())
        inputs.push_back({.role = "decisions", .path = options.decisions, .withheld = sensitive});
    if (!options.villages.empty()) inputs.push_back({.role = "villages", .path = options.villages});
    if (const auto file = population_file(options); !file.empty())
        inputs.push_back({.role = "population", .path = file});
    const auto register_of_holes = shipped_holes().parent_path();
    const auto is_named = std::ranges::count(inputs, register_of_holes, &InputFile::path) > 0;
    if (holes && !is_named) inputs.push_back({.role = "holes", .path = shipped_holes()});
    return inputs;
}

}  // namespace

std::vector<InputFile> inputs_of(const SourceOptions& options, const Sources& sources, bool sensitive, bool holes,
                                 Findings& findings) {
    auto inputs = files_of(options, sensitive, holes);
    for (auto& input : inputs) input.sources = source_notes(input.path, shipped_known_files(), findings);
    const auto tables = source_tables(inputs);
    for (auto& input : inputs) complete(input.sources, stated_by(input, sources));
    inputs.insert(inputs.end(), tables.begin(), tables.end());
    return inputs;
}

std::map<std::string, std::string> given_options(const SourceOptions& options) {
    auto given = given_options(options.reading);
    if (options.population == "none") given["population"] = "none";
    return given;
}

}  // namespace kamtuu::cli
