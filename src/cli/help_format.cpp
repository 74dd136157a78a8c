#include "cli/help_format.hpp"

#include <CLI/Option.hpp>
#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include "core/text.hpp"

namespace kamtuu::cli {

namespace {

bool is_flag(const CLI::Option& option) { return option.get_items_expected_max() == 0; }

bool is_repeatable(const CLI::Option& option) {
    return option.get_expected_max() == CLI::detail::expected_max_vector_size && option.get_delimiter() == '\0';
}

/// "-o, --output"; "FILE" for what has no name.
std::string names_of(const CLI::Option& option, bool is_positional) {
    if (is_positional) return option.get_name(true);
    std::vector<std::string> names;
    for (const auto& name : option.get_snames()) names.push_back("-" + name);
    for (const auto& name : option.get_lnames()) names.push_back("--" + name);
    return text::join(names, ", ");
}

/// In the order of their names, whatever that of their addresses is.
std::string names_of(const std::set<CLI::Option*>& options) {
    std::set<std::string> names;
    for (const auto* option : options) names.insert(option->get_name());
    return text::join({names.begin(), names.end()}, ", ");
}

std::string preset_of(const CLI::Option& option) {
    return is_flag(option) || option.get_default_str() == "[]" ? "" : option.get_default_str();
}

/// Characters of UTF-8.
std::size_t length(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace

std::string value_words(const CLI::Option& option) {
    const auto value = is_flag(option) ? std::string() : option.get_type_name();
    return value.empty() || option.get_delimiter() != ',' ? value : value + "," + value + ",…";
}

std::string terms(const CLI::Option& option) {
    std::vector<std::string> told;
    if (option.get_required()) told.emplace_back("required");
    const auto add = [&told](std::string_view word, const std::string& said) {
        if (!said.empty()) told.push_back(std::string(word) + said);
    };
    add("default: ", preset_of(option));
    add("only with ", names_of(option.get_needs()));
    add("not with ", names_of(option.get_excludes()));
    return told.empty() ? "" : " (" + text::join(told, "; ") + ")";
}

std::string HelpFormat::make_option(const CLI::Option* option, bool is_positional) const {
    auto left = "  " + names_of(*option, is_positional);
    if (const auto value = value_words(*option); !value.empty()) left += " " + value;
    if (is_repeatable(*option)) left += " ...";
    const auto column = get_column_width();
    const bool fits = length(left) < column;
    left += fits ? std::string(column - length(left), ' ') : "\n" + std::string(column, ' ');
    return left + make_option_desc(option) + terms(*option) + "\n";
}

}  // namespace kamtuu::cli
