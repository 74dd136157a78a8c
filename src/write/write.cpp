#include <iterator>
#include <span>
#include <string>
#include <vector>

#include <kamtuu/error.hpp>
#include <kamtuu/formats.hpp>
#include <kamtuu/write.hpp>

#include "core/text.hpp"
#include "write/boundaries_geojson.hpp"
#include "write/issues_geojson.hpp"
#include "write/layer_formats.hpp"
#include "write/output_file.hpp"
#include "write/tables.hpp"
#include "write/unit_layers.hpp"

namespace kamtuu {

namespace {

/// The format that the ending names, of those that hold a summary in one file.
const Format& format_of_file(const std::filesystem::path& file) {
    const auto ending = text::to_lower(file.extension().string());
    std::vector<std::string> known;
    for (const auto& format : formats()) {
        const bool one_file = format.kind == FormatKind::layer && format.key != "shp";
        if (!one_file && format.key != "csv") continue;
        if (format.ending == ending) return format;
        known.emplace_back(format.ending);
    }
    throw Error(ErrorKind::usage,
                "the ending of " + file.string() + " names no format. Use one of " + text::join(known, ", ") + ".");
}

std::string bytes_of(const Format& format, const Boundaries& boundaries, const Summary& summary, unsigned threads) {
    if (format.kind == FormatKind::table) return statistics_csv(std::span(&summary, 1));
    auto layer = summary_layer(boundaries, summary);
    layer.style = statistic_style(layer);
    return layer_files(format.key, std::span(&layer, 1), "layer", {.threads = threads}).front().bytes;
}

}  // namespace

void write(const std::filesystem::path& file, const Boundaries& boundaries, const Summary& summary,
           const WriteOptions& options) {
    const auto& format = format_of_file(file);
    OutputFile output(file, options.overwrite);
    output.write(bytes_of(format, boundaries, summary, options.threads));
    output.commit();
}

void write_issues(const std::filesystem::path& file, std::span<const Issue> issues, const WriteOptions& options) {
    OutputFile output(file, options.overwrite);
    output.write(issues_geojson(issues));
    output.commit();
}

void write_boundaries(const std::filesystem::path& file, const Boundaries& boundaries, const WriteOptions& options) {
    OutputFile output(file, options.overwrite);
    output.write(boundaries_geojson(boundaries, options.threads));
    output.commit();
}

}  // namespace kamtuu
