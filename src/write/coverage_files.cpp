#include <string_view>

#include <kamtuu/error.hpp>
#include <kamtuu/write.hpp>

#include "write/geojson.hpp"
#include "write/manifest.hpp"
#include "write/output_folder.hpp"
#include "write/tables.hpp"

namespace kamtuu {

namespace {

const Summary& summary_of(const Coverage& coverage, Level level) {
    for (const auto& summary : coverage.summaries)
        if (summary.level == level) return summary;
    throw Error(ErrorKind::usage, "a coverage needs the summary of each level; that of the " +
                                      std::string(layer_name(level)) + " is missing. Give it to write_coverage.");
}

template <Level level>
std::string layer(const Coverage& coverage, unsigned threads) {
    if (coverage.drawn == nullptr) return to_geojson(coverage.boundaries, summary_of(coverage, level), threads);
    auto summary = summary_of(coverage, level);
    for (auto& row : summary.rows)
        if (row.unit != nullptr) row.unit = &coverage.drawn->units()[coverage.boundaries.index_of(*row.unit)];
    return to_geojson(*coverage.drawn, summary, threads);
}

std::string statistics_table(const Coverage& coverage, unsigned) { return statistics_csv(coverage.summaries); }

std::string matches_table(const Coverage& coverage, unsigned) { return matches_csv(coverage.joined); }

std::string findings_table(const Coverage& coverage, unsigned) {
    auto all = coverage.findings;
    all.insert(all.end(), coverage.joined.findings.begin(), coverage.joined.findings.end());
    return findings_csv(sorted(std::move(all)));
}

struct CoverageFile {
    std::string_view name;
    std::string (*text)(const Coverage&, unsigned threads);
};

// To add a file: write its function above and its line here. The manifest, which names all others, comes after them.
constexpr CoverageFile files[] = {
    {"municipalities.geojson", layer<Level::adm3>},
    {"districts.geojson", layer<Level::adm2>},
    {"regions.geojson", layer<Level::adm1>},
    {"statistics.csv", statistics_table},
    {"matches.csv", matches_table},
    {"findings.csv", findings_table},
};
constexpr std::string_view manifest_name = "manifest.json";

}  // namespace

std::vector<std::string> coverage_files() {
    std::vector<std::string> names;
    for (const auto& file : files) names.emplace_back(file.name);
    names.emplace_back(manifest_name);
    return names;
}

void write_coverage(const std::filesystem::path& folder, const Coverage& coverage, const WriteOptions& options) {
    OutputFolder output(folder, coverage_files(), options.overwrite);
    std::vector<OutputEntry> entries;
    for (const auto& file : files) {
        const auto text = file.text(coverage, options.threads);
        entries.push_back({std::string(file.name), fingerprint(text)});
        output.add(entries.back().file, text);
    }
    output.add(std::string(manifest_name), manifest_json(coverage, entries));
    output.commit();
}

}  // namespace kamtuu
