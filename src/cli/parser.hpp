#pragma once

#include <CLI/App.hpp>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "cli/command.hpp"

namespace kamtuu::cli {

/// The program's options and those of all its commands: what parses, what help shows, and what manual pages and
/// completions are made of.
class Parser {
public:
    Parser() : Parser(std::nullopt) {}
    /// With all commands, but options of the one called `command` alone, if there is one: to make the options of all
    /// takes longer than some commands do.
    explicit Parser(std::optional<std::string_view> command);
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;

    [[nodiscard]] CLI::App& app() noexcept { return app_; }
    /// The command that the parsed arguments name; null if they name none.
    [[nodiscard]] Command* chosen() const noexcept { return chosen_; }

private:
    CLI::App app_;
    std::vector<std::unique_ptr<Command>> commands_{};
    Command* chosen_{nullptr};
};

struct ExitStatus {
    std::string_view status;
    std::string_view meaning;
};

std::span<const ExitStatus> exit_statuses() noexcept;

}  // namespace kamtuu::cli
