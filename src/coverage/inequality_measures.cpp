#include <set>

#include "coverage/measure_functions.hpp"

namespace kamtuu::measure {

namespace {

/// A value with what it means, or why there is none.
SpreadRow row_of(InequalityMeasure what, std::optional<double> value, const Figures& figures, const LevelFacts& level) {
    const auto name = to_string(level.summary.level);
    return {.value = value, .sentence = value ? in_words(what, *value, name) : nobody_reached(figures, level)};
}

std::vector<std::size_t> regions_of(const Figures& figures, const Boundaries& boundaries) {
    std::vector<std::size_t> regions;
    for (const Unit* unit : figures.units) {
        const Unit* region = boundaries.at_level(*unit, Level::adm1);
        regions.push_back(boundaries.index_of(region != nullptr ? *region : *unit));
    }
    return regions;
}

/// A part of Theil's T, told as its share of the whole.
SpreadRow theil_part(InequalityMeasure what, double TheilParts::*part, const Figures& figures,
                     const LevelFacts& level) {
    const auto regions = regions_of(figures, level.boundaries);
    if (std::set(regions.begin(), regions.end()).size() < 2)
        return {.sentence = "No value: all that have a figure lie in one region."};
    const auto parts = kamtuu::theil(figures.groups, regions);
    if (!parts) return {.sentence = nobody_reached(figures, level)};
    const auto name = to_string(level.summary.level);
    return {.value = *parts.*part,
            .sentence = parts->total > 0
                            ? in_words(what, *parts.*part / parts->total, name)
                            : "Every " + std::string(name) + " is reached alike: there is nothing to divide."};
}

}  // namespace

SpreadRow gini(const Figures& figures, const LevelFacts& level) {
    return row_of(InequalityMeasure::gini, kamtuu::gini(figures.groups), figures, level);
}

SpreadRow theil(const Figures& figures, const LevelFacts& level) {
    return row_of(InequalityMeasure::theil, kamtuu::theil(figures.groups), figures, level);
}

SpreadRow theil_between(const Figures& figures, const LevelFacts& level) {
    return theil_part(InequalityMeasure::theil_between, &TheilParts::between, figures, level);
}

SpreadRow theil_within(const Figures& figures, const LevelFacts& level) {
    return theil_part(InequalityMeasure::theil_within, &TheilParts::within, figures, level);
}

}  // namespace kamtuu::measure
