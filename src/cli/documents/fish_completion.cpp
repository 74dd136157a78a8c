#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/documents/documents.hpp"
#include "cli/documents/options.hpp"

namespace kamtuu::cli {

namespace {

std::string in_quotes(std::string_view text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') out += '\\';
        out += c;
    }
    return out + "'";
}

std::string values(const OptionEntry& option) {
    switch (option.values) {
        case Values::words:
            // What stands before the last comma of a list stays.
            if (option.list) return fmt::format(" -x -a '(__kamtuu_list {})'", fmt::join(option.words, " "));
            return fmt::format(" -x -a '{}'", fmt::join(option.words, " "));
        case Values::file:
            return " -r -F";
        case Values::folder:
            return " -x -a '(__fish_complete_directories)'";
        case Values::free:
            return " -x";
        case Values::none:
            break;
    }
    return "";
}

std::string lines_of(const CLI::App& app, const std::string& condition) {
    std::string text;
    for (const auto& option : options_of(app)) {
        text += fmt::format("complete -c kamtuu -n {}", in_quotes(condition));
        if (option.positional) {
            text += option.values == Values::file ? " -F\n" : "\n";
            continue;
        }
        for (const auto& name : option.names)
            text += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
        text += fmt::format("{} -d {}\n", values(option), in_quotes(option.description));
    }
    return text;
}

constexpr const char* list_function = R"(
function __kamtuu_list
    set -l typed (commandline -ct | string replace -r '^--[^=]*=' '' | string replace -r '[^,]*$' '')
    printf '%s\n' $typed$argv
end

complete -c kamtuu -f
)";

}  // namespace

Document fish_completion(const CLI::App& app) {
    auto text = std::string("# Completion of kamtuu for fish, made with it.\n") + list_function;
    text += lines_of(app, "__fish_use_subcommand");
    for (const auto* command : commands_of(app)) {
        text += fmt::format("complete -c kamtuu -n __fish_use_subcommand -a {} -d {}\n", command->get_name(),
                            in_quotes(command->get_description()));
        text += lines_of(*command, "__fish_seen_subcommand_from " + command->get_name());
    }
    return {"fish/vendor_completions.d/kamtuu.fish", std::move(text)};
}

}  // namespace kamtuu::cli
