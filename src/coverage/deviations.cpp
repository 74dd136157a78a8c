#include "coverage/deviations.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <kamtuu/error.hpp>

namespace kamtuu {

namespace {

/// A second look removes the rounding of the first, so that a value that is the mean is found to be.
double mean_of(std::span<const double> values) {
    const auto n = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
    double rest = 0;
    for (const double value : values) rest += value - mean;
    return mean + rest / n;
}

}  // namespace

std::optional<Deviations> deviations_of(std::span<const double> values, const Weights& weights) {
    if (values.size() != weights.size())
        throw Error(ErrorKind::usage, "Moran's I: give a value for each unit of the weights");
    if (values.size() < least_units || weights.most_neighbours() == 0) return std::nullopt;
    Deviations result;
    const double mean = mean_of(values);
    double largest = 0;
    double spread = 0;
    for (const double value : values) {
        result.z.push_back(value - mean);
        largest = std::max(largest, std::abs(value));
        spread = std::max(spread, std::abs(value - mean));
    }
    if (!std::isfinite(mean) || !std::isfinite(spread) || spread <= 1e-12 * largest) return std::nullopt;
    for (double& z : result.z) {
        z = std::abs(z) <= 1e-15 * largest ? 0 : z / spread;
        result.squares += z * z;
        result.fourth_powers += z * z * z * z;
    }
    return result;
}

double lag_of(std::span<const double> z, std::span<const std::uint32_t> neighbours) {
    if (neighbours.empty()) return 0;
    double sum = 0;
    for (const auto k : neighbours) sum += z[k];
    return sum / static_cast<double>(neighbours.size());
}

}  // namespace kamtuu
