#include <string_view>

#include <kamtuu/write.hpp>

#include "write/geojson.hpp"
#include "write/manifest.hpp"
#include "write/output_folder.hpp"
#include "write/spread_tables.hpp"
#include "write/tables.hpp"
#include "write/work_tables.hpp"

namespace kamtuu {

namespace {

template <Level level>
std::string layer(const Coverage& coverage, unsigned threads) {
    if (coverage.drawn == nullptr) return to_geojson(coverage.boundaries, coverage.tables.of(level), threads);
    auto summary = coverage.tables.of(level);
    for (auto& row : summary.rows)
        if (row.unit != nullptr) row.unit = &coverage.drawn->units()[coverage.boundaries.index_of(*row.unit)];
    return to_geojson(*coverage.drawn, summary, threads);
}

std::string unserved_layer(const Coverage& coverage, unsigned) {
    return unserved_geojson(coverage.boundaries, coverage.tables.unserved, coverage.drawn);
}

std::string statistics_table(const Coverage& coverage, unsigned) { return statistics_csv(coverage.tables.summaries); }
std::string people_table(const Coverage& coverage, unsigned) { return people_csv(coverage.tables.people); }
std::string work_table(const Coverage& coverage, unsigned) { return work_csv(coverage.tables.work); }
std::string years_table(const Coverage& coverage, unsigned) { return years_csv(coverage.tables.years); }
std::string unserved_table(const Coverage& coverage, unsigned) { return unserved_csv(coverage.tables.unserved); }
std::string spread_table(const Coverage& coverage, unsigned) { return spread_csv(coverage.tables.spread); }
std::string clusters_table(const Coverage& coverage, unsigned) { return clusters_csv(coverage.tables.spread); }
std::string curves_table(const Coverage& coverage, unsigned) { return concentration_csv(coverage.tables.spread); }

std::string sensitive_counts(const Coverage& coverage, unsigned) { return sensitive_csv(coverage.sensitive); }

std::string matches_table(const Coverage& coverage, unsigned) { return matches_csv(coverage.joined); }

std::string findings_table(const Coverage& coverage, unsigned) { return findings_csv(all_findings(coverage)); }

struct CoverageFile {
    std::string_view name;
    std::string (*text)(const Coverage&, unsigned threads);
};

// To add a file: write its function above and its line here. The manifest, which names all others, comes after them.
constexpr CoverageFile files[] = {
    {"municipalities.geojson", layer<Level::adm3>},
    {"districts.geojson", layer<Level::adm2>},
    {"regions.geojson", layer<Level::adm1>},
    {"unserved.geojson", unserved_layer},
    {"statistics.csv", statistics_table},
    {"people.csv", people_table},
    {"work.csv", work_table},
    {"years.csv", years_table},
    {"unserved.csv", unserved_table},
    {"sensitive.csv", sensitive_counts},
    {"spread.csv", spread_table},
    {"clusters.csv", clusters_table},
    {"concentration.csv", curves_table},
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

Findings all_findings(const Coverage& coverage) {
    auto all = coverage.findings;
    all.insert(all.end(), coverage.joined.findings.begin(), coverage.joined.findings.end());
    for (const auto& summary : coverage.tables.summaries)
        all.insert(all.end(), summary.findings.begin(), summary.findings.end());
    return sorted(std::move(all));
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
