#include "cli/documents/options.hpp"

#include <algorithm>
#include <sstream>

#include <kamtuu/formats.hpp>
#include <kamtuu/language.hpp>
#include <kamtuu/ramps.hpp>
#include <kamtuu/statistics.hpp>

#include "cli/help_format.hpp"

namespace kamtuu::cli {

namespace {

std::vector<std::string> format_words() {
    std::vector<std::string> words;
    for (const auto& format : formats()) words.emplace_back(format.key);
    return words;
}

std::vector<std::string> language_words() {
    std::vector<std::string> words;
    for (const auto language : languages) words.emplace_back(to_string(language));
    return words;
}

std::vector<std::string> statistic_words() {
    std::vector<std::string> words;
    for (const auto& statistic : statistics()) words.emplace_back(statistic.key);
    return words;
}

std::vector<std::string> ramp_words() {
    std::vector<std::string> words;
    for (const auto& ramp : ramps()) words.emplace_back(ramp.key);
    return words;
}

struct NamedWords {
    const char* value;
    std::vector<std::string> (*words)();
};

// To complete the values of an option by a table of the library: the type_name() of such options, and the table.
constexpr NamedWords tables[] = {
    {"FORMAT", format_words},
    {"LANGUAGE", language_words},
    {"RAMP", ramp_words},
    {"STATISTIC", statistic_words},
};

struct NamedPaths {
    const char* value;
    Values values;
};

constexpr NamedPaths paths[] = {
    {"FILE", Values::file}, {"POINTS", Values::file}, {"TABLE", Values::file}, {"FOLDER", Values::folder}};

bool is_word(const std::string& text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

/// "in|out|apart" is three words; what is not all words, such as "METRES|SHARE%", is none.
std::vector<std::string> alternatives(const std::string& value) {
    std::vector<std::string> words;
    std::istringstream parts(value);
    for (std::string part; std::getline(parts, part, '|');) words.push_back(part);
    return words.size() > 1 && std::ranges::all_of(words, is_word) ? words : std::vector<std::string>{};
}

void add_values(OptionEntry& entry, const std::string& kind) {
    entry.values = Values::free;
    for (const auto& path : paths)
        if (kind == path.value) entry.values = path.values;
    entry.words = alternatives(kind);
    for (const auto& table : tables)
        if (kind == table.value) entry.words = table.words();
    if (!entry.words.empty()) entry.values = Values::words;
}

OptionEntry entry_of(const CLI::Option& option) {
    OptionEntry entry;
    entry.description = option.get_description();
    entry.required = option.get_required();
    entry.preset = option.get_default_str();
    entry.list = option.get_delimiter() == ',';
    entry.positional = option.get_positional();
    if (entry.positional) {
        entry.names = {option.get_name(true)};
        add_values(entry, entry.names.front());
        return entry;
    }
    for (const auto& name : option.get_snames()) entry.names.push_back("-" + name);
    for (const auto& name : option.get_lnames()) entry.names.push_back("--" + name);
    if (option.get_items_expected_max() == 0) return entry;
    entry.value = value_words(option);
    add_values(entry, option.get_type_name());
    return entry;
}

}  // namespace

std::vector<OptionEntry> options_of(const CLI::App& app) {
    std::vector<OptionEntry> entries;
    for (const auto* option : app.get_options())
        if (!option->get_group().empty()) entries.push_back(entry_of(*option));
    return entries;
}

std::vector<const CLI::App*> commands_of(const CLI::App& app) {
    return app.get_subcommands([](const CLI::App* command) { return !command->get_group().empty(); });
}

std::vector<std::string> footer_lines(const CLI::App& app) {
    std::vector<std::string> lines;
    std::istringstream text(app.get_footer());
    for (std::string line; std::getline(text, line);)
        if (!line.empty() || !lines.empty()) lines.push_back(line);
    while (!lines.empty() && lines.back().empty()) lines.pop_back();
    return lines;
}

}  // namespace kamtuu::cli
