#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <kamtuu/boundaries.hpp>

// Names, and what people make of them. One byte is one letter (ISO 8859-1), so that an edit is the same for all peers.
namespace kamtuu::bench {

/// The different English names of the lowest units, in the order of the units.
std::vector<std::string> distinct_names(const Boundaries& boundaries);

/// Names drawn at random, every second after one or two random edits. The same on every run.
std::vector<std::string> misspelt_names(const std::vector<std::string>& names, std::size_t count);

}  // namespace kamtuu::bench
