#include <iterator>
#include <span>
#include <string_view>

#include <kamtuu/error.hpp>
#include <kamtuu/write.hpp>

#include "core/text.hpp"
#include "write/boundaries_geojson.hpp"
#include "write/geojson.hpp"
#include "write/issues_geojson.hpp"
#include "write/output_file.hpp"
#include "write/tables.hpp"

namespace kamtuu {

namespace {

struct Format {
    std::string_view ending;
    std::string (*text)(const Boundaries&, const Summary&, unsigned threads);
};

std::string layer(const Boundaries& boundaries, const Summary& summary, unsigned threads) {
    return to_geojson(boundaries, summary, threads);
}

std::string table(const Boundaries&, const Summary& summary, unsigned) {
    return statistics_csv(std::span(&summary, 1));
}

// To add a format: write its function above, or its file beside this one, and its line here.
constexpr Format formats[] = {
    {".geojson", layer},
    {".csv", table},
};

const Format& format_of(const std::filesystem::path& file) {
    const auto ending = text::to_lower(file.extension().string());
    std::string known;
    for (const auto& format : formats) {
        if (format.ending == ending) return format;
        known += (known.empty() ? "" : ", ") + std::string(format.ending);
    }
    throw Error(ErrorKind::usage, "the ending of " + file.string() + " names no format. Use one of " + known + ".");
}

}  // namespace

void write(const std::filesystem::path& file, const Boundaries& boundaries, const Summary& summary,
           const WriteOptions& options) {
    const auto& format = format_of(file);
    OutputFile output(file, options.overwrite);
    output.write(format.text(boundaries, summary, options.threads));
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
