#pragma once

#include <cstddef>
#include <numeric>
#include <vector>

#include <kamtuu/clustering.hpp>

/// Moran's I by the whole matrix of weights.

namespace kamtuu::test {

using Matrix = std::vector<std::vector<double>>;

inline Matrix matrix_of(const Weights& weights) {
    Matrix w(weights.size(), std::vector<double>(weights.size()));
    for (std::size_t i = 0; i < weights.size(); ++i)
        for (const auto k : weights.neighbours(i)) w[i][k] = 1.0 / static_cast<double>(weights.neighbours(i).size());
    return w;
}

inline double slow_moran(const std::vector<double>& values, const Matrix& w) {
    const auto n = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
    double all = 0;
    double products = 0;
    double squares = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        squares += (values[i] - mean) * (values[i] - mean);
        for (std::size_t k = 0; k < values.size(); ++k) {
            all += w[i][k];
            products += w[i][k] * (values[i] - mean) * (values[k] - mean);
        }
    }
    return n / all * products / squares;
}

/// Of Moran's I under normality: Cliff and Ord, with S0, S1 and S2 as they are defined.
inline double slow_variance(const Matrix& w) {
    const auto n = static_cast<double>(w.size());
    double all = 0;
    double pairs = 0;
    double units = 0;
    for (std::size_t i = 0; i < w.size(); ++i) {
        double row_and_column = 0;
        for (std::size_t k = 0; k < w.size(); ++k) {
            all += w[i][k];
            pairs += (w[i][k] + w[k][i]) * (w[i][k] + w[k][i]) / 2;
            row_and_column += w[i][k] + w[k][i];
        }
        units += row_and_column * row_and_column;
    }
    return (n * n * pairs - n * units + 3 * all * all) / ((n * n - 1) * all * all) - 1 / ((n - 1) * (n - 1));
}

}  // namespace kamtuu::test
