// The program: parses, runs one command, and turns what it came to into an exit status. Nothing else catches or exits.

#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/error.hpp>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/console.hpp"
#include "cli/interrupts.hpp"
#include "cli/parser.hpp"

namespace kamtuu::cli {

namespace {

// What exit_statuses() tells people.
constexpr int status_done = 0;
constexpr int status_findings = 1;
constexpr int status_usage = 2;
constexpr int status_output = 4;
constexpr int status_signal = 128;  // and the number of the signal

int status_of(ErrorKind kind) noexcept {
    switch (kind) {
        case ErrorKind::usage:
            return status_usage;
        case ErrorKind::input:
            return 3;
        case ErrorKind::output:
            return status_output;
        case ErrorKind::cancelled:
            break;
    }
    return status_signal + noted_interrupt();
}

int status_of(Result result) noexcept { return result == Result::done ? status_done : status_findings; }

/// The library's words, but of what should be a number and is none: those name no cause.
std::string told(const CLI::ParseError& error) {
    const std::string text = error.what();
    constexpr std::string_view no_number = "Could not convert: ";
    const auto equals = text.find(" = ");
    if (!text.starts_with(no_number) || equals == std::string::npos) return text;
    const auto option = text.substr(no_number.size(), equals - no_number.size());
    return option + " takes a number, which \"" + text.substr(equals + 3) + "\" is not, or too large";
}

int run_command(const std::vector<std::string>& arguments, Console& console) {
    Parser parser(arguments.empty() ? std::string_view() : arguments.front());
    try {
        check_words(parser.app(), arguments);
        parser.app().parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::CallForHelp&) {
        console.print(parser.app().help());
        return status_done;
    } catch (const CLI::CallForVersion& text) {
        console.print(std::string(text.what()) + "\n");
        return status_done;
    } catch (const CLI::ParseError& error) {
        const auto given = parser.app().get_subcommands();
        complain(fmt::format("{}. \"kamtuu {}--help\" tells more.", told(error),
                             given.empty() ? "" : given.front()->get_name() + " "));
        return status_usage;
    }
    if (parser.chosen() == nullptr)
        throw Error(ErrorKind::usage, "no command was given. \"kamtuu --help\" lists them.");
    return status_of(parser.chosen()->run(console));
}

}  // namespace

int run_program(const std::vector<std::string>& arguments) {
    Console console;
    try {
        return run_command(arguments, console);
    } catch (const Error& error) {
        // A signal can also make a read fail; then the signal is what happened.
        const auto kind = noted_interrupt() == 0 ? error.kind() : ErrorKind::cancelled;
        complain(kind == ErrorKind::cancelled ? "interrupted; nothing was written." : error.what());
        return status_of(kind);
    } catch (const std::exception& error) {
        complain(fmt::format("{}. This is a fault of the program; please report it.", error.what()));
        return status_output;
    }
}

}  // namespace kamtuu::cli

int main(int argc, char** argv) {
    // PROJ would fetch grids for datum shifts; no file that somebody opens may make the program call anywhere. It asks
    // the environment alone, and here no other thread is there yet to be surprised.
    setenv("PROJ_NETWORK", "OFF", 1);
    // A reader that leaves and a file that may not grow come back as errors that can be told and cleaned up after.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    return kamtuu::cli::run_program({argv + 1, argv + argc});
}
