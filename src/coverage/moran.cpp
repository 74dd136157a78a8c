#include <algorithm>
#include <cmath>
#include <numeric>

#include <kamtuu/clustering.hpp>
#include <kamtuu/error.hpp>

#include "core/number.hpp"
#include "core/parallel.hpp"
#include "coverage/deviations.hpp"
#include "coverage/permutations.hpp"

namespace kamtuu {

namespace {

/// What the moments need to know of the weights; Cliff and Ord's S0, S1 and S2.
struct WeightSums {
    double all{};
    double pairs{};  ///< half the sum over all i, k of (w_ik + w_ki)^2
    double units{};  ///< the sum over all i of (row sum + column sum)^2
};

double weight_of(const Weights& weights, std::size_t i, std::uint32_t k) {
    const auto list = weights.neighbours(i);
    return std::binary_search(list.begin(), list.end(), k) ? 1.0 / static_cast<double>(list.size()) : 0;
}

WeightSums sums_of(const Weights& weights) {
    WeightSums sums;
    std::vector<double> row_and_column(weights.size());
    for (std::uint32_t i = 0; i < weights.size(); ++i) {
        const auto list = weights.neighbours(i);
        if (list.empty()) continue;
        const double w = 1.0 / static_cast<double>(list.size());
        sums.all += 1;
        row_and_column[i] += 1;
        for (const auto k : list) {
            row_and_column[k] += w;
            // Both orders of a mutual pair come by; of another one only this does, and stands for both.
            const double back = weight_of(weights, k, i);
            sums.pairs += (w + back) * (w + back) * (back == 0 ? 1 : 0.5);
        }
    }
    for (const double both : row_and_column) sums.units += both * both;
    return sums;
}

/// Under which the variance is rounding of the terms that it is the difference of.
constexpr double no_variance = 1e-12;

Significance significance(double i, double expected, double second_moment) {
    Significance result;
    result.variance = second_moment - expected * expected;
    if (result.variance <= no_variance * second_moment) {
        result.variance = 0;
        return result;
    }
    result.z = (i - expected) / std::sqrt(result.variance);
    result.p = std::erfc(std::abs(*result.z) / std::sqrt(2.0));
    return result;
}

double second_moment_of_normal(double n, const WeightSums& s) {
    return (n * n * s.pairs - n * s.units + 3 * s.all * s.all) / ((n - 1) * (n + 1) * s.all * s.all);
}

double second_moment_of_random(double n, const WeightSums& s, const Deviations& about_mean) {
    const double kurtosis = n * about_mean.fourth_powers / (about_mean.squares * about_mean.squares);
    const double dealt = n * ((n * n - 3 * n + 3) * s.pairs - n * s.units + 3 * s.all * s.all);
    const double tails = kurtosis * ((n * n - n) * s.pairs - 2 * n * s.units + 6 * s.all * s.all);
    return (dealt - tails) / ((n - 1) * (n - 2) * (n - 3) * s.all * s.all);
}

/// Moran's I of the values `z`, which are dealt out as `dealt` says.
double moran_of(std::span<const double> z, double squares, const Weights& weights) {
    double products = 0;
    for (std::size_t i = 0; i < z.size(); ++i) products += z[i] * lag_of(z, weights.neighbours(i));
    const auto connected = static_cast<double>(weights.size() - weights.islands().size());
    return static_cast<double>(z.size()) / connected * products / squares;
}

MoranSimulation counted(double observed, const std::vector<double>& simulated, Ties ties) {
    constexpr double rounding = 1e-10;  // of 1, which |I| does not exceed by much
    MoranSimulation result;
    result.permutations = simulated.size();
    for (const double i : simulated) {
        if (i >= observed - rounding) ++result.at_least;
        if (i <= observed + rounding) ++result.at_most;
    }
    const auto count = static_cast<double>(simulated.size());
    result.expected = std::accumulate(simulated.begin(), simulated.end(), 0.0) / count;
    for (const double i : simulated) result.variance += (i - result.expected) * (i - result.expected) / count;
    result.p_sim = pseudo_p(result.at_least, result.at_most, result.permutations, ties);
    return result;
}

}  // namespace

std::optional<Moran> moran(std::span<const double> values, const Weights& weights) {
    const auto about_mean = deviations_of(values, weights);
    if (!about_mean) return std::nullopt;
    const auto n = static_cast<double>(values.size());
    const auto sums = sums_of(weights);
    Moran result;
    result.i = moran_of(about_mean->z, about_mean->squares, weights);
    result.expected = -1 / (n - 1);
    result.normality = significance(result.i, result.expected, second_moment_of_normal(n, sums));
    result.randomisation = significance(result.i, result.expected, second_moment_of_random(n, sums, *about_mean));
    result.units = values.size();
    result.islands = weights.islands().size();
    return result;
}

std::optional<MoranSimulation> moran_permuted(std::span<const double> values, const Weights& weights,
                                              const Permutations& permutations, const PermutationOptions& options) {
    const auto about_mean = deviations_of(values, weights);
    if (permutations.count() != 0 && permutations.length != values.size())
        throw Error(ErrorKind::usage, "moran_permuted: a row must be a permutation of all units");
    check_rows(permutations, values.size(), values.size());
    if (!about_mean || permutations.count() == 0) return std::nullopt;
    std::vector<double> simulated(permutations.count());
    parallel_for(simulated.size(), options.threads, [&](std::size_t row) {
        std::vector<double> dealt(values.size());
        std::transform(permutations.row(row).begin(), permutations.row(row).end(), dealt.begin(),
                       [&](std::uint32_t from) { return about_mean->z[from]; });
        simulated[row] = moran_of(dealt, about_mean->squares, weights);
    });
    return counted(moran_of(about_mean->z, about_mean->squares, weights), simulated, options.ties);
}

std::string in_words(const Moran& moran, double level) {
    const auto& p = moran.randomisation.p;
    const bool pattern = p && *p < level;
    std::string text = "Moran's I ";
    append_number(text, moran.i, 3);
    text += " where chance alone would give about ";
    append_number(text, moran.expected, 3);
    text += !pattern ? ": neighbours are not shown to be more or less alike than chance would have them"
            : moran.i > moran.expected ? ": neighbours are more alike than chance would have them"
                                       : ": neighbours are less alike than chance would have them";
    if (p) {
        text += " (p ";
        text += *p < 0.001 ? "below " : "= ";
        append_number(text, std::max(*p, 0.001), 3);
        text += ")";
    }
    return text + ".";
}

}  // namespace kamtuu
