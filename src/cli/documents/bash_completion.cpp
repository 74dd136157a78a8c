#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/documents/documents.hpp"
#include "cli/documents/options.hpp"

namespace kamtuu::cli {

namespace {

// The values of a list are completed after its last comma; "--option=value" comes as three words.
constexpr const char* body = R"(
_kamtuu() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command='' i
    if [[ $word == '=' ]]; then
        word=''
    elif [[ $before == '=' ]]; then
        before=${COMP_WORDS[COMP_CWORD-2]}
    fi
    for ((i = 1; i < COMP_CWORD; ++i)); do
        if [[ ${COMP_WORDS[i]} != -* ]]; then
            command=${COMP_WORDS[i]}
            break
        fi
    done
    local kind='' words='' options='' paths=''
    _kamtuu_value "$command" "$before"
    case $kind in
        words) mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word") ;;
        list)
            local done=''
            [[ $word == *,* ]] && done=${word%,*},
            mapfile -t COMPREPLY < <(compgen -P "$done" -W "$words" -- "${word##*,}")
            compopt -o nospace 2>/dev/null
            ;;
        file) _kamtuu_paths -f "$word" ;;
        folder) _kamtuu_paths -d "$word" ;;
        free) COMPREPLY=() ;;
        *)
            _kamtuu_options "$command"
            if [[ $word == -* || -z $paths ]]; then
                mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
            else
                _kamtuu_paths -f "$word"
            fi
            ;;
    esac
}

_kamtuu_paths() {
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen "$1" -- "$2")
}

complete -F _kamtuu kamtuu
)";

/// The lines that say what follows an option.
std::string value_cases(const CLI::App& command) {
    std::string text;
    for (const auto& option : options_of(command)) {
        if (option.positional || option.values == Values::none) continue;
        std::vector<std::string> patterns;
        for (const auto& name : option.names) patterns.push_back(command.get_name() + ":" + name);
        const auto* kind = option.values == Values::file     ? "file"
                           : option.values == Values::folder ? "folder"
                           : option.values == Values::free   ? "free"
                           : option.list                     ? "list"
                                                             : "words";
        text += fmt::format("        {}) kind={}", fmt::join(patterns, " | "), kind);
        if (!option.words.empty()) text += fmt::format(" words='{}'", fmt::join(option.words, " "));
        text += " ;;\n";
    }
    return text;
}

/// The line that says what may stand where no value is wanted.
std::string option_case(const CLI::App& command) {
    std::vector<std::string> names;
    bool paths = false;
    for (const auto& option : options_of(command)) {
        if (option.positional) paths = paths || option.values == Values::file;
        if (!option.positional) names.insert(names.end(), option.names.begin(), option.names.end());
    }
    return fmt::format("        {}) options='{}'{} ;;\n", command.get_name(), fmt::join(names, " "),
                       paths ? " paths=yes" : "");
}

std::string beginning(const CLI::App& app) {
    std::vector<std::string> words;
    for (const auto* command : commands_of(app)) words.push_back(command->get_name());
    for (const auto& option : options_of(app)) words.insert(words.end(), option.names.begin(), option.names.end());
    return fmt::format("        '') options='{}' ;;\n", fmt::join(words, " "));
}

}  // namespace

Document bash_completion(const CLI::App& app) {
    std::string values = "# Completion of kamtuu for bash, made with it.\n\n_kamtuu_value() {\n    case $1:$2 in\n";
    std::string options = "\n_kamtuu_options() {\n    case $1 in\n" + beginning(app);
    for (const auto* command : commands_of(app)) {
        values += value_cases(*command);
        options += option_case(*command);
    }
    return {"bash-completion/completions/kamtuu", values + "    esac\n}\n" + options + "    esac\n}\n" + body};
}

}  // namespace kamtuu::cli
