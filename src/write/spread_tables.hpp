#pragma once

#include <string>

#include <kamtuu/spread.hpp>

/// The tables about the spread of the work, each as the text of its file.

namespace kamtuu {

/// A row a level and measure: the value with its p values, who went in, who was left out and why, and a sentence. A
/// p value below a millionth is written as a millionth.
std::string spread_csv(const Spread& spread);

/// Local Moran's I: a row a level, measure and unit.
std::string clusters_csv(const Spread& spread);

/// The concentration curves: a row a point, from (0, 0) to (1, 1).
std::string concentration_csv(const Spread& spread);

}  // namespace kamtuu
