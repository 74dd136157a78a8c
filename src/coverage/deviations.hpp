#pragma once

#include <optional>
#include <span>
#include <vector>

#include <kamtuu/clustering.hpp>

namespace kamtuu {

/// Values about their mean, in units of the largest deviation, so that no power of a small or a large value is lost;
/// with the sums that each of Moran's figures needs.
struct Deviations {
    std::vector<double> z{};  ///< exactly 0 where a value is the mean up to rounding
    double squares{};
    double fourth_powers{};
};

/// None if Moran's I means nothing: see clustering.hpp. Throws Error (usage) unless there is a value for each unit.
std::optional<Deviations> deviations_of(std::span<const double> values, const Weights& weights);

/// The mean z of a unit's neighbours; 0 for an island.
double lag_of(std::span<const double> z, std::span<const std::uint32_t> neighbours);

}  // namespace kamtuu
