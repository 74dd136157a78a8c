// kamtuu neighbours: which units share border, and how much of it.

#include <filesystem>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <vector>

#include <kamtuu/neighbours.hpp>
#include <kamtuu/read.hpp>

#include "cli/command.hpp"
#include "cli/fail_on.hpp"
#include "cli/level_option.hpp"
#include "cli/reading_options.hpp"
#include "cli/shipped.hpp"
#include "cli/text_output.hpp"
#include "cli/words.hpp"
#include "write/csv.hpp"

namespace kamtuu::cli {

namespace {

constexpr const char* footer =
    R"(Columns: pcode_a, name_a, pcode_b, name_b, border_km. A row for every two units that share border, in P-code order. Units
that touch in points only, or have a lake between them, are no neighbours.

Examples:
  kamtuu neighbours adm3.shp --output neighbours.csv
      the municipalities of your own boundaries
  kamtuu neighbours --level region
      the regions of the boundaries that come with kamtuu)";

class Neighbours final : public Command {
public:
    void setup(CLI::App& app) override;
    Result run(Console& console) override;

private:
    std::vector<std::filesystem::path> files_{};
    std::string level_{};
    ReadingOptions reading_{};
    TextOutput output_{};
    FailOn fail_on_{};
};

void Neighbours::setup(CLI::App& app) {
    app.footer(footer);
    app.add_option("FILE", files_, "Boundary files (default: the boundaries that come with kamtuu)")->type_name("");
    add_level_option(app, level_, "Units to compare (default: the lowest ones with polygons)");
    output_.setup(app, "CSV file");
    add_reading_options(app, reading_);
    fail_on_.setup(app);
}

std::string csv_of(const std::vector<SharedBorder>& borders) {
    CsvWriter csv;
    for (const auto* column : {"pcode_a", "name_a", "pcode_b", "name_b", "border_km"}) csv.plain(column);
    csv.end_row();
    for (const auto& border : borders) {
        for (const auto* unit : {border.unit, border.other}) csv.plain(unit->pcode.str()).text(display_name(*unit));
        csv.plain(fmt::format("{:.3f}", border.length_km)).end_row();
    }
    return std::move(csv).str();
}

/// What the list may lack is said where the list is not.
void complain_about(const Tiling& tiling) {
    if (!tiling.unmatched().empty() || !tiling.overlaps().empty())
        complain(fmt::format(
            "{} and {}: neighbours may be missing, because only borders with the same vertices on both "
            "sides are shared. \"kamtuu inspect\" shows the places.",
            counted(tiling.overlaps().size(), "overlap", "overlaps"),
            counted(tiling.unmatched().size(), "place with unmatched borders", "places with unmatched borders")));
}

Result Neighbours::run(Console& console) {
    output_.check(files_);
    Findings findings;
    const auto boundaries = read_boundaries(files_.empty() ? std::vector{shipped_municipalities()} : files_,
                                            boundary_options(reading_, console.progress()), findings);
    const Tiling tiling(boundaries, {.threads = reading_.threads});
    const auto level = level_named(level_);
    const auto borders = level ? neighbours(tiling, *level, reading_.threads) : neighbours(tiling, reading_.threads);
    console.clear_progress();
    output_.write(csv_of(borders), console);
    complain_about(tiling);
    return fail_on_.judge(findings);
}

}  // namespace

std::unique_ptr<Command> make_neighbours() { return std::make_unique<Neighbours>(); }

}  // namespace kamtuu::cli
