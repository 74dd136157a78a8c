#include "cli/arguments.hpp"

#include <algorithm>
#include <fmt/format.h>

#include <kamtuu/error.hpp>

#include "cli/suggest.hpp"

namespace kamtuu::cli {

namespace {

std::vector<std::string> command_names(const CLI::App& app) {
    std::vector<std::string> names;
    for (const auto* command : app.get_subcommands({})) names.push_back(command->get_name());
    return names;
}

std::vector<std::string> option_names(const CLI::App& app) {
    std::vector<std::string> names;
    for (const auto* option : app.get_options())
        for (const auto& name : option->get_lnames()) names.push_back("--" + name);
    return names;
}

std::string help_of(const CLI::App& app) {
    return app.get_parent() ? fmt::format("kamtuu {} --help", app.get_name()) : std::string("kamtuu --help");
}

void check_option(const CLI::App& app, const std::string& argument) {
    const auto name = argument.substr(0, argument.find('='));
    const auto known = option_names(app);
    if (std::ranges::find(known, name) != known.end()) return;
    throw Error(ErrorKind::usage, fmt::format("there is no option {}.{} \"{}\" lists them.", name,
                                              did_you_mean(name, known), help_of(app)));
}

const CLI::App& command_named(const CLI::App& app, const std::string& name) {
    for (const auto* command : app.get_subcommands({}))
        if (command->get_name() == name) return *command;
    throw Error(ErrorKind::usage, fmt::format("there is no command \"{}\".{} \"kamtuu --help\" lists them.", name,
                                              did_you_mean(name, command_names(app))));
}

}  // namespace

void check_words(const CLI::App& app, const std::vector<std::string>& arguments) {
    const auto* current = &app;
    for (const auto& argument : arguments) {
        if (argument == "--") return;
        if (argument.starts_with("--"))
            check_option(*current, argument);
        else if (current == &app && !argument.starts_with("-"))
            current = &command_named(app, argument);
    }
}

}  // namespace kamtuu::cli
