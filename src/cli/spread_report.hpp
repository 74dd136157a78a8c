#pragma once

#include <string>

#include <kamtuu/spread.hpp>

namespace kamtuu::cli {

/// How evenly the work is spread, at most three lines; empty where there is no value to tell.
std::string spread_text(const Spread& spread);

}  // namespace kamtuu::cli
