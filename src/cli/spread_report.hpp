#pragma once

#include <string>

#include <kamtuu/spread.hpp>

namespace kamtuu::cli {

/// How evenly the work is spread, in a sentence or two a line; empty where no value is to be told.
std::string spread_text(const Spread& spread);

}  // namespace kamtuu::cli
