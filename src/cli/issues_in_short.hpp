#pragma once

#include <span>

#include <kamtuu/check.hpp>

namespace kamtuu::cli {

/// What check() found, for somebody who has to read it: of each kind and severity the largest few, with their places,
/// and a finding that counts the rest; of faults that are rounding one finding a kind, with how many there are and
/// how large they are together. In the order to be read: most severe first, then by kind, the largest first.
Findings issues_in_short(std::span<const Issue> issues);

}  // namespace kamtuu::cli
