#pragma once

#include <CLI/App.hpp>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include "cli/console.hpp"

namespace kamtuu::cli {

/// `-o,--output` and `--overwrite` of a command whose result is one text: a file, or `-` for standard output.
class TextOutput {
public:
    void setup(CLI::App& app, const std::string& what);
    /// Throws what write() would have to throw only after all the work; also if that would replace one of `inputs`.
    void check(std::span<const std::filesystem::path> inputs) const;
    void write(std::string_view text, Console& console) const;

private:
    std::filesystem::path file_{"-"};
    bool overwrite_{false};
};

}  // namespace kamtuu::cli
