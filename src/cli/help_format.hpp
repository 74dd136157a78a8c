#pragma once

#include <CLI/Formatter.hpp>
#include <string>

namespace kamtuu::cli {

/// What an option is called with: "FILE"; "NAME,NAME,…" where it takes a list; empty for a flag.
std::string value_words(const CLI::Option& option);

/// What holds of an option beside its description, "" or such as " (default: 5; not with --during)".
std::string terms(const CLI::Option& option);

/// Lays help out as manuals do: "-o, --output FILE", and beside it what the option is, what holds if it is not given,
/// and what it does not go with. CLI11's own way shows how options are declared: "--labels,--no-labels{false}".
class HelpFormat : public CLI::Formatter {
public:
    std::string make_option(const CLI::Option* option, bool is_positional) const override;
};

}  // namespace kamtuu::cli
