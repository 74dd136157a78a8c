#include <cmath>

#include <kamtuu/clustering.hpp>

#include "core/parallel.hpp"
#include "coverage/deviations.hpp"
#include "coverage/permutations.hpp"

namespace kamtuu {

namespace {

/// High is above the mean by more than rounding.
Quadrant quadrant_of(double z, double lag) {
    constexpr double rounding = 1e-12;
    if (z > rounding) return lag > rounding ? Quadrant::high_high : Quadrant::high_low;
    return lag > rounding ? Quadrant::low_high : Quadrant::low_low;
}

/// Deals the values out around one unit that keeps its own.
class ConditionalPermutation {
public:
    ConditionalPermutation(const Deviations& about_mean, const Weights& weights, const Permutations& permutations)
        : about_mean_(about_mean), weights_(weights), permutations_(permutations) {}

    /// The local I of `unit` for each row of the table, in units of `factor`.
    [[nodiscard]] std::vector<double> simulate(std::size_t unit, double factor) const {
        std::vector<double> simulated(permutations_.count());
        const auto neighbours = weights_.neighbours(unit).size();
        for (std::size_t row = 0; row < simulated.size(); ++row) {
            double sum = 0;
            for (const auto id : permutations_.row(row).first(neighbours))
                sum += about_mean_.z[id < unit ? id : id + 1];
            simulated[row] = factor * sum / static_cast<double>(neighbours);
        }
        return simulated;
    }

private:
    const Deviations& about_mean_;
    const Weights& weights_;
    const Permutations& permutations_;
};

/// What the figures that came out by chance say of the unit's own. `rounding`: below which two are the same.
void judge(LocalMoran& local, const std::vector<double>& simulated, double rounding, Ties ties) {
    std::size_t at_least = 0;
    std::size_t at_most = 0;
    double mean = 0;
    const auto count = static_cast<double>(simulated.size());
    for (const double i : simulated) {
        if (i >= local.i - rounding) ++at_least;
        if (i <= local.i + rounding) ++at_most;
        mean += i / count;
    }
    double variance = 0;
    for (const double i : simulated) variance += (i - mean) * (i - mean) / count;
    if (std::sqrt(variance) > rounding) local.z_sim = (local.i - mean) / std::sqrt(variance);
    local.p_sim = pseudo_p(at_least, at_most, simulated.size(), ties);
}

/// All but what the permutations say.
LocalMoran observed(std::size_t unit, const Deviations& about_mean, const Weights& weights) {
    const auto n = static_cast<double>(weights.size());
    const double deviation = std::sqrt(about_mean.squares / n);
    const auto neighbours = weights.neighbours(unit);
    LocalMoran local;
    local.standardised = about_mean.z[unit] / deviation;
    local.lag = lag_of(about_mean.z, neighbours) / deviation;
    local.i = (n - 1) / n * local.standardised * local.lag;
    if (!neighbours.empty()) local.quadrant = quadrant_of(local.standardised, local.lag);
    return local;
}

}  // namespace

std::string_view to_string(Quadrant quadrant) noexcept {
    switch (quadrant) {
        case Quadrant::high_high:
            return "high-high";
        case Quadrant::low_high:
            return "low-high";
        case Quadrant::low_low:
            return "low-low";
        case Quadrant::high_low:
            return "high-low";
    }
    return {};
}

std::optional<std::vector<LocalMoran>> local_moran(std::span<const double> values, const Weights& weights,
                                                   const Permutations& permutations,
                                                   const PermutationOptions& options) {
    const auto about_mean = deviations_of(values, weights);
    check_rows(permutations, values.empty() ? 0 : values.size() - 1, weights.most_neighbours());
    if (!about_mean) return std::nullopt;
    const auto n = static_cast<double>(values.size());
    const ConditionalPermutation around(*about_mean, weights, permutations);
    std::vector<LocalMoran> result(values.size());
    parallel_for(result.size(), options.threads, [&](std::size_t unit) {
        auto& local = result[unit] = observed(unit, *about_mean, weights);
        if (!local.quadrant || permutations.count() == 0) return;
        const double factor = (n - 1) * about_mean->z[unit] / about_mean->squares;
        // A lag is at most 1, the largest deviation.
        judge(local, around.simulate(unit, factor), 1e-10 * std::abs(factor), options.ties);
    });
    std::vector<std::optional<double>> p;
    for (const auto& local : result) p.push_back(local.p_sim);
    const auto q = adjusted(p);
    for (std::size_t i = 0; i < result.size(); ++i) result[i].q = q[i];
    return result;
}

}  // namespace kamtuu
