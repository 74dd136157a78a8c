#pragma once

#include <CLI/App.hpp>
#include <memory>
#include <span>
#include <string_view>

#include "cli/console.hpp"

namespace kamtuu::cli {

/// What a run that was not stopped came to.
enum class Result {
    done,
    findings,  ///< done, but with findings as severe as `--fail-on` says, or worse
};

/// One command of the program.
class Command {
public:
    Command() = default;
    Command(const Command&) = delete;
    Command& operator=(const Command&) = delete;
    virtual ~Command() = default;

    /// Names the options in `app`, which parses into this command. Opens nothing.
    virtual void setup(CLI::App& app) = 0;
    /// Works. Throws Error.
    virtual Result run(Console& console) = 0;
};

struct CommandEntry {
    const char* name;
    const char* summary;  ///< one line
    std::unique_ptr<Command> (*make)();
};

/// All commands, in the order in which help shows them.
std::span<const CommandEntry> commands() noexcept;

std::unique_ptr<Command> make_convert();
std::unique_ptr<Command> make_coverage();
std::unique_ptr<Command> make_dissolve();
std::unique_ptr<Command> make_inspect();
std::unique_ptr<Command> make_neighbours();
std::unique_ptr<Command> make_locate();
std::unique_ptr<Command> make_map();
std::unique_ptr<Command> make_match();
std::unique_ptr<Command> make_run();
std::unique_ptr<Command> make_simplify();
std::unique_ptr<Command> make_statistics();
std::unique_ptr<Command> make_unserved();
std::unique_ptr<Command> make_tally();

}  // namespace kamtuu::cli
