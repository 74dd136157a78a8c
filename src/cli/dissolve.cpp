// kamtuu dissolve: tiles united to upper levels, or by a list.

#include <filesystem>
#include <fmt/format.h>
#include <map>
#include <string>
#include <vector>

#include <kamtuu/dissolve.hpp>
#include <kamtuu/error.hpp>
#include <kamtuu/read.hpp>

#include "cli/border_options.hpp"
#include "cli/command.hpp"
#include "cli/fail_on.hpp"
#include "cli/interrupts.hpp"
#include "cli/level_option.hpp"
#include "cli/reading_options.hpp"
#include "cli/shipped.hpp"
#include "cli/words.hpp"
#include "core/text.hpp"
#include "read/csv.hpp"
#include "write/borders.hpp"
#include "write/geojson.hpp"

namespace kamtuu::cli {

namespace {

using Paths = std::vector<std::filesystem::path>;
using Groups = std::map<const Unit*, std::string>;  // by tile

constexpr const char* footer = R"(Examples:
  kamtuu dissolve --level region -o regions.geojson
      the municipalities that come with kamtuu, united to regions
  kamtuu dissolve adm3.shp --by groups.csv -o offices.geojson
      united as a list with the columns pcode and group says; a P-code of an upper level stands for all in it

Outlines are those of the members, vertex for vertex. area_km2 is the sum of the members' areas.)";

class Dissolve final : public Command {
public:
    void setup(CLI::App& app) override;
    Result run(Console& console) override;

private:
    [[nodiscard]] std::vector<Dissolved> dissolved(const Tiling& tiling, Findings& findings) const;

    Paths files_{};
    std::string level_{};
    std::filesystem::path groups_{};
    LayerOutput output_{};
    ReadingOptions reading_{};
    FailOn fail_on_{};
    bool verbose_{false};
};

void Dissolve::setup(CLI::App& app) {
    app.footer(footer);
    app.add_option("FILE", files_, "Boundary files (default: those that come with kamtuu)")->type_name("");
    add_level_option(app, level_, "Unite to the units of this level");
    app.add_option("--by", groups_, "Unite by a CSV table with the columns pcode and group")->type_name("FILE");
    output_.setup(app);
    add_reading_options(app, reading_);
    fail_on_.setup(app);
    app.add_flag("-v,--verbose", verbose_, "List every finding");
}

/// Puts tiles into the groups of a table and tells what does not fit.
class GroupReader {
public:
    GroupReader(const Tiling& tiling, const Table& table, Findings& findings)
        : tiling_(tiling), table_(table), findings_(findings) {}

    Groups read() {
        const auto pcode = column("pcode");
        const auto group = column("group");
        for (std::size_t row = 0; row < table_.size(); ++row)
            put(row, std::string(text::trim(table_.cell(row, pcode))),
                std::string(text::trim(table_.cell(row, group))));
        for (const auto* tile : tiling_.tiles())
            if (!groups_.contains(tile))
                findings_.push_back({Severity::warning,
                                     "groups.none",
                                     table_.file(),
                                     {},
                                     tile->pcode.str(),
                                     display_name(*tile) + " is in no group and is left out."});
        return std::move(groups_);
    }

private:
    [[nodiscard]] std::size_t column(std::string_view name) const {
        if (const auto found = table_.find(name)) return *found;
        throw Error(ErrorKind::input,
                    fmt::format("{}: has no column {}. It needs the columns pcode and group.", table_.file(), name));
    }

    void tell(const char* code, std::size_t row, const std::string& unit, std::string message) {
        findings_.push_back({Severity::error, code, table_.file(), table_.row_number(row), unit, std::move(message)});
    }

    void put(std::size_t row, const std::string& pcode, const std::string& group) {
        const auto parsed = Pcode::parse(pcode);
        const auto* unit = parsed ? tiling_.boundaries().find(*parsed) : nullptr;
        if (unit == nullptr) return tell("groups.unknown_pcode", row, "", "No unit has the P-code '" + pcode + "'.");
        if (group.empty()) return;
        for (const auto* tile : tiling_.tiles()) {
            if (!tiling_.boundaries().within(*tile, *unit)) continue;
            const auto [at, fresh] = groups_.emplace(tile, group);
            if (!fresh && at->second != group)
                tell("groups.given_twice", row, tile->pcode.str(),
                     display_name(*tile) + " is in the group '" + at->second + "' already. It stays there.");
        }
    }

    const Tiling& tiling_;
    const Table& table_;
    Findings& findings_;
    Groups groups_{};
};

std::vector<Dissolved> Dissolve::dissolved(const Tiling& tiling, Findings& findings) const {
    if (groups_.empty()) return dissolve(tiling, *level_named(level_), reading_.threads);
    const auto table = read_csv(groups_, {.encoding = reading_.encoding}, findings);
    const auto groups = GroupReader(tiling, table, findings).read();
    return dissolve(
        tiling,
        [&](const Unit& tile) {
            const auto found = groups.find(&tile);
            return found == groups.end() ? std::string() : found->second;
        },
        reading_.threads);
}

std::vector<NamedGround> grounds_of(const std::vector<Dissolved>& all, const Boundaries& boundaries, bool are_units) {
    std::vector<NamedGround> grounds;
    for (const auto& each : all) {
        NamedGround ground{.name = each.group, .tiles = each.tiles.size(), .polygon = &each.polygon};
        if (are_units) ground.unit = boundaries.find(*Pcode::parse(each.group));
        auto sum = Area::square_metres(0);
        for (const auto* tile : each.tiles) sum = sum + tile->area.value_or(Area::square_metres(0));
        ground.area = sum;
        grounds.push_back(std::move(ground));
    }
    return grounds;
}

Result Dissolve::run(Console& console) {
    if (level_.empty() == groups_.empty())
        throw Error(ErrorKind::usage, "dissolve needs either --level or --by. \"kamtuu dissolve --help\" tells more.");
    const bool by_level = groups_.empty();
    const auto name = by_level ? std::string(layer_name(*level_named(level_))) : groups_.stem().string();
    auto inputs = files_;
    if (!by_level) inputs.push_back(groups_);
    output_.check(inputs);
    Interrupts interrupts;
    Findings findings;
    const auto boundaries = read_boundaries(files_.empty() ? Paths{shipped_municipalities()} : files_,
                                            boundary_options(reading_, console.progress()), findings);
    const Tiling tiling(boundaries, {.threads = reading_.threads});
    const auto united = dissolved(tiling, findings);
    const auto disputed = findings_of_tiling(tiling);
    findings.insert(findings.end(), disputed.begin(), disputed.end());
    findings = sorted(std::move(findings));
    const auto layer = borders_geojson(name, boundaries, grounds_of(united, boundaries, by_level), reading_.threads);
    interrupts.hold();
    output_.write(console, layer);
    interrupts.release();
    console.clear_progress();
    std::size_t members = 0;
    for (const auto& each : united) members += each.tiles.size();
    output_.tell(console, fmt::format("{} of {} made {}\nFindings: {}\n{}", grouped(members),
                                      counted(tiling.tiles().size(), "tile", "tiles"), grouped(united.size()),
                                      by_severity(findings), findings_text(findings, verbose_)));
    return fail_on_.judge(findings);
}

}  // namespace

std::unique_ptr<Command> make_dissolve() { return std::make_unique<Dissolve>(); }

}  // namespace kamtuu::cli
