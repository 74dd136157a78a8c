#pragma once

#include <CLI/CLI.hpp>
#include <map>
#include <string>
#include <vector>

#include <kamtuu/summary.hpp>

namespace kamtuu::cli {

/// Which records count, and how: the options that commands share.
struct SummaryChoices {
    std::vector<std::string> projects{};
    std::vector<std::string> sectors{};
    std::vector<std::string> statuses{};
    std::string as_of{};
    std::string during{};
    std::string undated{"in"};
    std::vector<std::string> count_rules{};  ///< "indicator=rule", or "rule" for all that have none
};

void add_summary_choices(CLI::App& app, SummaryChoices& choices);

/// Throws Error (usage) for a date or a rule that is none.
SummaryOptions summary_options(const SummaryChoices& choices);

/// Those that were given, for the manifest.
std::map<std::string, std::string> given_options(const SummaryChoices& choices);

}  // namespace kamtuu::cli
