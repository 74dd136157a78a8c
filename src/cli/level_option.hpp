#pragma once

#include <CLI/App.hpp>
#include <optional>
#include <string>

#include <kamtuu/boundaries.hpp>

namespace kamtuu::cli {

/// `--level`: the name of a level, or ADM0 to ADM3.
void add_level_option(CLI::App& app, std::string& level, const std::string& description);

/// Empty for an empty name.
std::optional<Level> level_named(const std::string& name);

}  // namespace kamtuu::cli
