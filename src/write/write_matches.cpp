#include <string>
#include <string_view>
#include <utility>

#include <kamtuu/error.hpp>
#include <kamtuu/match_table.hpp>

#include "core/text.hpp"
#include "write/cell_csv.hpp"
#include "write/match_cells.hpp"
#include "write/match_targets.hpp"
#include "write/output_file.hpp"
#include "write/xlsx.hpp"

namespace kamtuu {

namespace {

std::string csv(const CellTable& table) { return to_csv(table); }
std::string workbook(const CellTable& table) { return xlsx(table); }

struct Format {
    std::string_view ending;
    std::string (*bytes)(const CellTable&);
};

// To add a format: its line here.
constexpr Format formats[] = {
    {".csv", csv},
    {".xlsx", workbook},
};

const Format& format_of(const std::filesystem::path& file) {
    const auto ending = text::to_lower(file.extension().string());
    for (const auto& format : formats)
        if (format.ending == ending) return format;
    throw Error(ErrorKind::usage,
                "the ending of " + file.string() + " names no format for matches. Use one of .csv, .xlsx.");
}

void write_cells(const std::filesystem::path& file, const CellTable& table, const WriteOptions& options) {
    const auto& format = format_of(file);
    OutputFile output(file, options.overwrite);
    output.write(format.bytes(table));
    output.commit();
}

}  // namespace

void check_matches_target(const std::filesystem::path& file, Overwrite overwrite) {
    static_cast<void>(format_of(file));
    check_target(file, overwrite);
}

void write_matches(const std::filesystem::path& file, const Boundaries& boundaries, const MatchTable& matches,
                   const WriteOptions& options) {
    write_cells(file, match_cells(boundaries, matches), options);
}

std::string matches_csv(const Boundaries& boundaries, const MatchTable& matches) {
    return csv(match_cells(boundaries, matches));
}

void write_decisions(const std::filesystem::path& file, const Boundaries& boundaries, const MatchTable& matches,
                     const WriteOptions& options) {
    write_cells(file, decision_cells(boundaries, matches), options);
}

}  // namespace kamtuu
