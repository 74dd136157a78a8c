#pragma once

#include <span>

#include "coverage/measure_functions.hpp"

namespace kamtuu {

/// A line of the table of measures.
struct MeasureLine {
    Measure measure;
    Level from{};  ///< the highest level that it is computed for
    Level to{};    ///< the deepest
    Figures (*figures)(const LevelFacts&){};
    SpreadRow (*compute)(const Figures&, const LevelFacts&){};
    /// The same unit by unit; null where there is no such thing.
    std::vector<Cluster> (*by_unit)(const Figures&, const LevelFacts&){nullptr};
};

/// In the order of measures().
std::span<const MeasureLine> measure_lines() noexcept;

}  // namespace kamtuu
