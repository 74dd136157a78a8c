#pragma once

#include <CLI/App.hpp>
#include <string>
#include <vector>

namespace kamtuu::cli {

/// Throws Error (usage), with what was probably meant, for a command or an option that does not exist. To be asked
/// before parsing, which would say first what else is missing.
void check_words(const CLI::App& app, const std::vector<std::string>& arguments);

}  // namespace kamtuu::cli
