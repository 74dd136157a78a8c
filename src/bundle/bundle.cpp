#include <algorithm>
#include <set>
#include <string_view>

#include <kamtuu/bundle.hpp>

#include "bundle/drawings.hpp"
#include "bundle/earlier_run.hpp"
#include "bundle/manifest.hpp"
#include "bundle/parts.hpp"
#include "core/parallel.hpp"
#include "write/output_folder.hpp"

namespace kamtuu {

namespace {

std::set<std::string_view> chosen_formats(const BundleOptions& options) {
    std::set<std::string_view> keys;
    for (const auto& key : options.formats) keys.insert(format_of(key).key);
    if (!keys.empty()) return keys;
    for (const auto& format : formats())
        if (format.usual) keys.insert(format.key);
    return keys;
}

std::vector<const BundlePart*> chosen_parts(const BundleOptions& options) {
    const auto keys = chosen_formats(options);
    std::vector<const BundlePart*> chosen;
    for (const auto& part : bundle_parts())
        if (keys.contains(part.format)) chosen.push_back(&part);
    return chosen;
}

}  // namespace

std::vector<std::string> coverage_files(const BundleOptions& options) {
    std::vector<std::string> names;
    for (const auto* part : chosen_parts(options)) names.insert(names.end(), part->names.begin(), part->names.end());
    names.emplace_back(manifest_name);
    return names;
}

Findings write_coverage(const std::filesystem::path& folder, const Coverage& coverage, const BundleOptions& options) {
    const auto parts = chosen_parts(options);
    const auto names = coverage_files(options);
    Findings told;
    OutputFolder output(folder, names, options.overwrite,
                        [&](const std::filesystem::path& target) { return left_by_earlier_run(target, names, told); });
    std::vector<std::string_view> formats;
    for (const auto* part : parts) formats.push_back(part->format);
    const Drawings drawings(coverage, formats, options);
    std::vector<std::vector<std::string>> made(parts.size());
    parallel_for(parts.size(), options.threads,
                 [&](std::size_t i) { made[i] = parts[i]->make(drawings.of(parts[i]->format), options); });

    std::vector<OutputEntry> entries;
    for (std::size_t i = 0; i < parts.size(); ++i)
        for (std::size_t k = 0; k < made[i].size(); ++k) {
            entries.push_back({std::string(parts[i]->names[k]), fingerprint(made[i][k])});
            output.add(entries.back().file, made[i][k]);
        }
    output.add(std::string(manifest_name), manifest_json(drawings.as_told(), entries));
    output.commit();
    told.insert(told.begin(), drawings.added().begin(), drawings.added().end());
    return told;
}

}  // namespace kamtuu
