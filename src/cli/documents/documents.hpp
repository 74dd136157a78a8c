#pragma once

#include <CLI/App.hpp>
#include <string>
#include <string_view>
#include <vector>

/// Manual pages and completions, made of what the parser and the library's tables say, so that none of them can be
/// older than the program.

namespace kamtuu::cli {

struct Document {
    std::string file{};  ///< its place under `share`: "man/man1/kamtuu.1"
    std::string text{};
};

/// A page of section 1 for the program and one for each command. ASCII only. `date` is shown at their feet.
std::vector<Document> manual_pages(const CLI::App& app, std::string_view date);

Document bash_completion(const CLI::App& app);
Document zsh_completion(const CLI::App& app);
Document fish_completion(const CLI::App& app);

}  // namespace kamtuu::cli
