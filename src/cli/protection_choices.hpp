#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <kamtuu/sensitive.hpp>

#include "cli/sources.hpp"

namespace kamtuu::cli {

/// How sensitive records are protected.
struct ProtectionChoices {
    std::string protect{"marked"};
    std::vector<std::string> columns{};  ///< roles: "reached_f"
    std::optional<double> threshold{};
    std::string finest{"district"};
    std::string reason{};
    std::filesystem::path ledger{};
    std::string release{};
};

void add_protection_choices(CLI::App& app, ProtectionChoices& choices);

/// Throws Error (usage) for what can be refused before anything is read.
void check_choices(const ProtectionChoices& choices);

Apart apart_of(const ProtectionChoices& choices);

/// What may be published of the sensitive records, and the ledger that remembers it.
struct Release {
    std::optional<ProtectedTable> table{};
    std::optional<Ledger> ledger{};
    Findings withheld{};  ///< that there are findings: for whoever publishes
};

/// Throws Error: usage for a threshold that is too low without a reason, input where no hiding helps.
Release protect_release(const ProtectionChoices& choices, const Sources& sources, const SummaryOptions& options);

/// Before anything else is written: what is published must be remembered. Throws Error (output).
void write_ledger(const ProtectionChoices& choices, const Release& release);

/// For the manifest.
std::map<std::string, std::string> given_options(const ProtectionChoices& choices);

/// For whoever publishes: how much is hidden, and how much the obvious way would have hidden.
std::string protection_text(const ProtectedTable& table);

}  // namespace kamtuu::cli
