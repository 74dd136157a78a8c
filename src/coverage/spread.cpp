#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include <kamtuu/neighbours.hpp>
#include <kamtuu/spread.hpp>

#include "coverage/measures.hpp"

namespace kamtuu {

namespace measure {

std::string counted(std::size_t count, Level level) {
    const std::string one(to_string(level));
    if (count == 1) return "1 " + one;
    return std::to_string(count) + " " + (one.back() == 'y' ? one.substr(0, one.size() - 1) + "ies" : one + "s");
}

std::string nobody_reached(const Figures& figures, const LevelFacts& level) {
    return "No value: nobody is reached in any of " + counted(figures.units.size(), level.summary.level) + ".";
}

}  // namespace measure

namespace {

/// Units that tiles make up, or that lie in one.
std::unordered_set<const Unit*> on_ground(const Tiling& tiling, Level level) {
    std::unordered_set<const Unit*> units;
    for (const Unit* tile : tiling.tiles())
        if (const Unit* unit = tiling.boundaries().at_level(*tile, level)) units.insert(unit);
    return units;
}

std::string too_few(std::size_t units, std::size_t least, Level level) {
    return "No value: " + measure::counted(units, level) + (units == 1 ? " has" : " have") +
           " an exact figure to go by, and at least " + std::to_string(least) + " are needed.";
}

/// The measures of one level, added to the whole.
class LevelSpread {
public:
    LevelSpread(const LevelFacts& facts, Spread& into) : facts_(facts), into_(into) {}

    void add() {
        const auto lines = measure_lines();
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (lines[i].from <= level() && level() <= lines[i].to) add(lines[i], measures()[i]);
        add_curve();
    }

private:
    [[nodiscard]] Level level() const { return facts_.summary.level; }

    void add(const MeasureLine& line, const Measure& measure) {
        const auto figures = line.figures(facts_);
        const auto units = figures.units.size();
        const bool enough = units >= measure.least_units;
        auto row = enough ? line.compute(figures, facts_)
                          : SpreadRow{.sentence = too_few(units, measure.least_units, level())};
        row.measure = &measure;
        row.level = level();
        row.units = units;
        row.left_out = figures.left_out;
        if (row.value && line.by_unit != nullptr) add_clusters(line.by_unit(figures, facts_), measure);
        into_.rows.push_back(std::move(row));
    }

    void add_clusters(std::vector<Cluster> clusters, const Measure& measure) {
        for (auto& cluster : clusters) {
            cluster.measure = &measure;
            cluster.level = level();
            into_.clusters.push_back(cluster);
        }
    }

    void add_curve() {
        const auto figures = measure::reach(facts_);
        if (figures.units.size() < least_units_of_inequality) return;
        if (auto points = concentration_curve(figures.groups)) into_.curves.push_back({level(), *std::move(points)});
    }

    const LevelFacts& facts_;
    Spread& into_;
};

}  // namespace

const SpreadRow* Spread::find(std::string_view key, Level level) const noexcept {
    const auto found = std::find_if(
        rows.begin(), rows.end(), [&](const SpreadRow& row) { return row.level == level && row.measure->key == key; });
    return found == rows.end() ? nullptr : &*found;
}

Spread spread_of(const Tiling& tiling, std::span<const Summary> summaries, const SpreadOptions& options) {
    Spread spread;
    for (const auto level : {Level::adm1, Level::adm2, Level::adm3}) {
        const auto summary =
            std::find_if(summaries.begin(), summaries.end(), [&](const Summary& one) { return one.level == level; });
        if (summary == summaries.end()) continue;
        const auto borders = neighbours(tiling, level, options.threads);
        const auto ground = on_ground(tiling, level);
        LevelSpread({tiling.boundaries(), *summary, borders, ground, options}, spread).add();
    }
    return spread;
}

Spread spread_of(const Boundaries& boundaries, std::span<const Summary> summaries, const SpreadOptions& options) {
    return spread_of(Tiling(boundaries, {.threads = options.threads}), summaries, options);
}

}  // namespace kamtuu
