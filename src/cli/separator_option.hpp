#pragma once

#include <CLI/App.hpp>
#include <filesystem>
#include <string>

namespace kamtuu::cli {

/// `--separator` of a command that reads one CSV table.
void add_separator_option(CLI::App& app, std::string& separator);

/// What was given, or what the file's ending says; 0 if neither does. Throws Error (usage) for what separates nothing.
char separator_of(const std::string& given, const std::filesystem::path& file);

}  // namespace kamtuu::cli
