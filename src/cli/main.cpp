// The program: parses, runs one command, and turns what it came to into an exit status. Nothing else catches or exits.

#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <fmt/format.h>
#include <memory>
#include <string>
#include <vector>

#include <kamtuu/error.hpp>
#include <kamtuu/version.hpp>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/console.hpp"
#include "cli/interrupts.hpp"

namespace kamtuu::cli {

namespace {

constexpr int status_done = 0;
constexpr int status_findings = 1;
constexpr int status_usage = 2;
constexpr int status_output = 4;
constexpr int status_signal = 128;  // and the number of the signal

constexpr const char* footer = R"(Examples:
  kamtuu coverage --records psi.csv --output out
  kamtuu inspect my_adm3.shp
  kamtuu locate points.csv > located.csv
  kamtuu match list.xlsx --output matches.xlsx

Exit status: 0 done, 1 done but with findings at or above --fail-on, 2 usage, 3 input, 4 output,
128 + N stopped by signal N (130 by Ctrl-C).
"kamtuu COMMAND --help" tells more about a command.)";

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

/// The commands and what parses for them.
class Program {
public:
    Program();
    int run(const std::vector<std::string>& arguments, Console& console);

private:
    CLI::App app_{"kamtuu: which municipalities of Kyrgyzstan projects reach, and how many people", "kamtuu"};
    std::vector<std::unique_ptr<Command>> commands_{};
    Command* chosen_{nullptr};
};

Program::Program() {
    app_.footer(footer);
    app_.set_version_flag("--version", fmt::format("kamtuu {}\nbuilt with {}", version, KAMTUU_BUILT_WITH));
    app_.set_help_flag("-h,--help", "Print this help and exit");
    app_.get_formatter()->column_width(28);
    for (const auto& entry : commands()) {
        auto* command = commands_.emplace_back(entry.make()).get();
        auto* parser = app_.add_subcommand(entry.name, entry.summary);
        parser->callback([this, command] { chosen_ = command; });
        command->setup(*parser);
    }
}

int Program::run(const std::vector<std::string>& arguments, Console& console) {
    try {
        check_words(app_, arguments);
        app_.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::CallForHelp&) {
        console.print(app_.help());
        return status_done;
    } catch (const CLI::CallForVersion& text) {
        console.print(std::string(text.what()) + "\n");
        return status_done;
    } catch (const CLI::ParseError& error) {
        complain(fmt::format("{}. \"kamtuu {}--help\" tells more.", error.what(),
                             app_.get_subcommands().empty() ? "" : app_.get_subcommands().front()->get_name() + " "));
        return status_usage;
    }
    if (chosen_ == nullptr) throw Error(ErrorKind::usage, "no command was given. \"kamtuu --help\" lists them.");
    return status_of(chosen_->run(console));
}

}  // namespace

int run_program(const std::vector<std::string>& arguments) {
    Console console;
    try {
        return Program().run(arguments, console);
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
