#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace kamtuu::cli {

/// A whole run as a TOML file describes it, as arguments for the command line.
///
/// Every key is a long option: `during = "2019..2021"`, `overwrite = true`, `records = ["a.csv", "b.xlsx"]`. Options of
/// the kind NAME=VALUE may be tables: `[count-rule]` with `residents = "sum"`, `[column]` with `municipality =
/// "Place"`. Files are named from the folder that the file lies in. Throws Error (input) for what cannot be read, with
/// the line, and for a value that no option can have.
std::vector<std::string> arguments_of_run(const std::filesystem::path& file);

}  // namespace kamtuu::cli
