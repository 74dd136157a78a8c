#pragma once

#include <CLI/App.hpp>
#include <string>
#include <vector>

/// What the parser knows of options, as documents tell it.

namespace kamtuu::cli {

/// What can be typed as a value.
enum class Values {
    none,   ///< the option is a flag
    words,  ///< one of a list
    file,
    folder,
    free,  ///< anything
};

struct OptionEntry {
    std::vector<std::string> names{};  ///< "-o", "--output"; for an argument without a name its own: "FILE"
    std::string value{};               ///< how help calls the value: "FILE"; empty for a flag
    std::string description{};
    std::string preset{};  ///< the value that holds if none is given
    bool positional{false};
    bool required{false};
    bool list{false};  ///< several values, separated by commas
    Values values{Values::none};
    std::vector<std::string> words{};
};

/// In the order of help.
std::vector<OptionEntry> options_of(const CLI::App& app);

/// In the order of help.
std::vector<const CLI::App*> commands_of(const CLI::App& app);

/// The lines of `app`'s footer without the empty ones at its ends.
std::vector<std::string> footer_lines(const CLI::App& app);

}  // namespace kamtuu::cli
