#pragma once

#include <cstddef>

#include <kamtuu/clustering.hpp>

namespace kamtuu {

/// Throws Error (usage) unless each row has at least `least_length` positions, all different and below `below`. No rows
/// are fine.
void check_rows(const Permutations& permutations, std::size_t below, std::size_t least_length);

/// See MoranSimulation::p_sim and Ties.
double pseudo_p(std::size_t at_least, std::size_t at_most, std::size_t permutations, Ties ties);

}  // namespace kamtuu
