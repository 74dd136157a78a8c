// kamtuu simplify: borders with fewer vertices, the same on both sides.

#include <filesystem>
#include <fmt/format.h>
#include <string>
#include <vector>

#include <kamtuu/error.hpp>
#include <kamtuu/read.hpp>
#include <kamtuu/simplify.hpp>

#include "cli/border_options.hpp"
#include "cli/command.hpp"
#include "cli/fail_on.hpp"
#include "cli/interrupts.hpp"
#include "cli/level_option.hpp"
#include "cli/reading_options.hpp"
#include "cli/shipped.hpp"
#include "cli/words.hpp"
#include "write/borders.hpp"
#include "write/geojson.hpp"

namespace kamtuu::cli {

namespace {

using Paths = std::vector<std::filesystem::path>;

constexpr const char* footer = R"(Examples:
  kamtuu simplify --keep 10% -o municipalities.geojson
      the boundaries that come with kamtuu, with a tenth of the vertices that can go
  kamtuu simplify adm3.shp --tolerance 200 --level district -o districts.geojson
      without what spans less than 200 m x 200 m, united to districts
  kamtuu simplify adm3.shp --keep 5% -o - -q | ogr2ogr small.gpkg /vsistdin/
      to another program

A shared border is simplified once, so neighbours stay neighbours. No border comes to cross another. area_km2 is that of the
true borders.)";

class Simplify final : public Command {
public:
    void setup(CLI::App& app) override;
    Result run(Console& console) override;

private:
    [[nodiscard]] SimplifyOptions options() const;

    Paths files_{};
    std::string tolerance_{};
    std::string keep_{};
    std::string level_{"municipality"};
    LayerOutput output_{};
    ReadingOptions reading_{};
    FailOn fail_on_{};
    bool verbose_{false};
};

void Simplify::setup(CLI::App& app) {
    app.footer(footer);
    app.add_option("FILE", files_, "Boundary files (default: those that come with kamtuu)")->type_name("");
    app.add_option("--tolerance", tolerance_, "Leave out what spans less than a square of this side")
        ->type_name("METRES");
    app.add_option("--keep", keep_, "Share of the vertices to keep, such as 10%, of those that can go")
        ->type_name("SHARE%");
    add_level_option(app, level_, "Units of this level (default: municipality)");
    output_.setup(app);
    add_reading_options(app, reading_);
    fail_on_.setup(app);
    app.add_flag("-v,--verbose", verbose_, "List every finding");
}

SimplifyOptions Simplify::options() const {
    if (tolerance_.empty() == keep_.empty())
        throw Error(ErrorKind::usage,
                    "simplify needs either --tolerance or --keep. \"kamtuu simplify --help\" tells "
                    "more.");
    auto result = keep_.empty() ? simplify_options("--tolerance", tolerance_, reading_.threads)
                                : simplify_options("--keep", keep_, reading_.threads);
    if (result.keep.has_value() == keep_.empty())
        throw Error(ErrorKind::usage, "--tolerance is in metres, such as 200; --keep a share, such as 10%.");
    return result;
}

std::string layer_of(const Tiling& tiling, const Boundaries& drawn, Level level, unsigned threads) {
    std::vector<NamedGround> grounds;
    const auto& given = tiling.boundaries();
    for (const auto* unit : drawn.at_level(level)) {
        NamedGround ground{.name = unit->pcode.str(), .unit = unit, .area = unit->area, .polygon = &unit->polygon};
        const auto& original = given.units()[drawn.index_of(*unit)];
        for (const auto* tile : tiling.tiles()) ground.tiles += given.within(*tile, original) ? 1U : 0U;
        grounds.push_back(std::move(ground));
    }
    return borders_geojson(layer_name(level), drawn, grounds, threads);
}

Result Simplify::run(Console& console) {
    const auto how = options();
    const auto level = *level_named(level_);
    output_.check(files_);
    Interrupts interrupts;
    Findings findings;
    const auto boundaries = read_boundaries(files_.empty() ? Paths{shipped_municipalities()} : files_,
                                            boundary_options(reading_, console.progress()), findings);
    const auto simplified = simplify(boundaries, how);
    findings.insert(findings.end(), simplified.findings.begin(), simplified.findings.end());
    const Tiling tiling(boundaries, {.threads = reading_.threads});
    const auto disputed = findings_of_tiling(tiling);
    findings.insert(findings.end(), disputed.begin(), disputed.end());
    findings = sorted(std::move(findings));
    const auto layer = layer_of(tiling, simplified.boundaries, level, reading_.threads);
    interrupts.hold();
    output_.write(console, layer);
    interrupts.release();
    console.clear_progress();
    output_.tell(console, simplification_text(simplified.report) + "Findings: " + by_severity(findings) + "\n" +
                              findings_text(findings, verbose_));
    return fail_on_.judge(findings);
}

}  // namespace

std::unique_ptr<Command> make_simplify() { return std::make_unique<Simplify>(); }

}  // namespace kamtuu::cli
