#pragma once

#include <CLI/App.hpp>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <kamtuu/coverage.hpp>
#include <kamtuu/read.hpp>

namespace kamtuu::cli {

/// How files are to be read: the options that commands share.
struct ReadingOptions {
    std::vector<std::string> columns{};  ///< "role=name"
    std::string encoding{};
    std::string boundary_encoding{};
    std::string crs{};
    std::string layer{};
    std::string sheet{};
    std::string register_folder{};  ///< empty: the shipped one; "none"
    unsigned threads{0};
};

/// Whether a command reads sheets as well as CSV.
enum class Sheets : bool { no, yes };

void add_reading_options(CLI::App& app, ReadingOptions& options, Sheets sheets = Sheets::yes);

/// Of `columns`, those whose role a project table has; the others belong to boundaries.
RecordOptions record_options(const ReadingOptions& options);
BoundaryOptions boundary_options(const ReadingOptions& options, const Progress& progress);

/// Those that were given and change a result, for the manifest.
std::map<std::string, std::string> given_options(const ReadingOptions& options);

/// Whether a file is read as a table of records rather than as boundaries.
bool is_table(const std::filesystem::path& file);

/// The inputs that `files` and the register are for a manifest.
std::vector<InputFile> boundary_inputs(const std::vector<std::filesystem::path>& files, const BoundaryOptions& options);

}  // namespace kamtuu::cli
