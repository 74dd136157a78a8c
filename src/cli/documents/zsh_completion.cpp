#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/documents/documents.hpp"
#include "cli/documents/options.hpp"

namespace kamtuu::cli {

namespace {

/// Text within single quotes; `_arguments` reads brackets and colons, so those of the text are marked.
std::string in_quotes(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\'')
            out += "'\\''";
        else if (c == '[' || c == ']' || c == ':' || c == '\\')
            out += std::string("\\") + c;
        else
            out += c;
    }
    return out;
}

std::string action(const OptionEntry& option) {
    switch (option.values) {
        case Values::words:
            return option.list ? fmt::format("_values -s , value {}", fmt::join(option.words, " "))
                               : fmt::format("({})", fmt::join(option.words, " "));
        case Values::file:
            return "_files";
        case Values::folder:
            return "_files -/";
        case Values::none:
        case Values::free:
            break;
    }
    return "";
}

std::string argument(const OptionEntry& option) {
    std::string text;
    if (option.positional)
        return fmt::format(" \\\n        '*:{}:{}'", in_quotes(option.names.front()), action(option));
    for (const auto& name : option.names) {
        text += fmt::format(" \\\n        '*{}[{}]", name, in_quotes(option.description));
        if (option.values != Values::none) text += fmt::format(":{}:{}", in_quotes(option.value), action(option));
        text += "'";
    }
    return text;
}

std::string arguments(const CLI::App& app) {
    std::string text;
    for (const auto& option : options_of(app)) text += argument(option);
    return text;
}

}  // namespace

Document zsh_completion(const CLI::App& app) {
    std::string names;
    std::string cases;
    for (const auto* command : commands_of(app)) {
        names += fmt::format("        '{}:{}'\n", command->get_name(), in_quotes(command->get_description()));
        cases += fmt::format("            {}) _arguments{} ;;\n", command->get_name(), arguments(*command));
    }
    auto text = std::string("#compdef kamtuu\n# Completion of kamtuu for zsh, made with it.\n\n");
    text += "_kamtuu_commands() {\n    local -a commands=(\n" + names + "    )\n    _describe command commands\n}\n\n";
    text += "_kamtuu() {\n    local context state line\n    typeset -A opt_args\n    _arguments -C" + arguments(app);
    text += " \\\n        '1:command:_kamtuu_commands' \\\n        '*::argument:->rest'\n";
    text += "    if [[ $state == rest ]]; then\n        case $words[1] in\n" + cases + "        esac\n    fi\n}\n\n";
    return {"zsh/vendor-completions/_kamtuu", text + "_kamtuu \"$@\"\n"};
}

}  // namespace kamtuu::cli
