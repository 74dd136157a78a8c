#include <algorithm>

#include "coverage/measure_functions.hpp"

namespace kamtuu::measure {

namespace {

/// The side that a p value is of was chosen by the data.
std::optional<double> two_sided(const std::optional<double>& p) {
    return p ? std::optional(std::min(1.0, 2 * *p)) : std::nullopt;
}

/// Why there is no pattern to be told.
std::string without_pattern(const Figures& figures, const Weights& weights, Level level) {
    const auto all = counted(figures.units.size(), level);
    if (weights.most_neighbours() == 0) return "No value: no two of " + all + " share a border.";
    return "No value: the figure is the same in all of " + all + ".";
}

Permutations permutations_of(std::size_t below, std::size_t length, const SpreadOptions& options) {
    return random_permutations(below, length, options.permutations, options.seed);
}

}  // namespace

SpreadRow moran(const Figures& figures, const LevelFacts& level) {
    const auto values = figures.values();
    const auto weights = weights_of(level.borders, figures.units);
    const auto found = kamtuu::moran(values, weights);
    if (!found) return {.sentence = without_pattern(figures, weights, level.summary.level)};
    const auto table = permutations_of(values.size(), values.size(), level.options);
    const auto permuted = moran_permuted(values, weights, table, {.threads = level.options.threads});
    SpreadRow row{.value = found->i, .expected = found->expected};
    row.z = found->randomisation.z;
    row.p = found->randomisation.p;
    row.p_permuted = permuted ? two_sided(permuted->p_sim) : std::nullopt;
    row.sentence = in_words(*found, spread_significance);
    return row;
}

std::vector<Cluster> local_moran(const Figures& figures, const LevelFacts& level) {
    const auto values = figures.values();
    const auto weights = weights_of(level.borders, figures.units);
    const auto table = permutations_of(values.size() - 1, weights.most_neighbours(), level.options);
    const auto found = kamtuu::local_moran(values, weights, table, {.threads = level.options.threads});
    if (!found) return {};
    std::vector<Cluster> clusters;
    std::vector<std::optional<double>> p;
    for (std::size_t i = 0; i < found->size(); ++i) {
        const auto& local = (*found)[i];
        p.push_back(two_sided(local.p_sim));
        clusters.push_back({.unit = figures.units[i], .value = values[i], .i = local.i, .quadrant = local.quadrant});
        clusters.back().p = p.back();
    }
    const auto q = adjusted(p);
    for (std::size_t i = 0; i < clusters.size(); ++i) clusters[i].q = q[i];
    for (const auto i : significant(q, spread_significance)) clusters[i].significant = true;
    return clusters;
}

}  // namespace kamtuu::measure
