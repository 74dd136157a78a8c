#include <algorithm>
#include <fmt/format.h>

#include <kamtuu/formats.hpp>
#include <kamtuu/version.hpp>

#include "cli/documents/documents.hpp"
#include "cli/documents/options.hpp"
#include "cli/parser.hpp"

namespace kamtuu::cli {

namespace {

struct Variable {
    std::string_view name;
    std::string_view meaning;
};

constexpr Variable variables[] = {
    {"KAMTUU_DATA", "Folder of the data that come with kamtuu, where they are not beside the program."},
    {"NO_COLOR", "If it is set, nothing is printed in bold."},
};

/// One character of UTF-8 at the beginning of `text`, as its number; takes it off.
unsigned take_character(std::string_view& text) {
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t bytes = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    unsigned number = bytes == 1 ? first : first & (0xFFU >> (bytes + 1));
    for (std::size_t i = 1; i < bytes && i < text.size(); ++i)
        number = number << 6U | (static_cast<unsigned char>(text[i]) & 0x3FU);
    text.remove_prefix(std::min(bytes, text.size()));
    return number;
}

/// Text as roff prints it: nothing in it is a request, and a hyphen can be copied into a shell.
std::string roff(std::string_view text) {
    std::string out = text.starts_with('.') || text.starts_with('\'') ? "\\&" : "";
    while (!text.empty()) {
        const auto number = take_character(text);
        if (number == '\\')
            out += "\\e";
        else if (number == '-')
            out += "\\-";
        else if (number == '~')
            out += "\\(ti";
        else if (number == '^')
            out += "\\(ha";
        else if (number >= 0x80)
            out += fmt::format("\\[u{:04X}]", number);
        else
            out += static_cast<char>(number);
    }
    return out;
}

std::string upper(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    return text;
}

std::string head(const std::string& name, std::string_view summary, std::string_view date) {
    return fmt::format(".TH {} 1 {} \"kamtuu {}\" \"kamtuu manual\"\n.SH NAME\n{} \\- {}\n", upper(roff(name)), date,
                       version, roff(name), roff(summary));
}

std::string written(const OptionEntry& option) {
    std::string text;
    for (const auto& name : option.names) text += fmt::format("{}\\fB{}\\fR", text.empty() ? "" : ", ", roff(name));
    if (!option.value.empty()) text += fmt::format(" \\fI{}\\fR", roff(option.value));
    return text;
}

std::string option_text(const OptionEntry& option) {
    auto text = roff(option.description);
    if (!option.preset.empty() && option.preset != "[]") text += fmt::format(" (default: {})", roff(option.preset));
    if (option.required) text += ". Required";
    return text;
}

std::string options(const CLI::App& app) {
    std::string text = ".SH OPTIONS\n";
    for (const auto& option : options_of(app))
        text += fmt::format(".TP\n{}\n{}.\n", written(option), option_text(option));
    return text;
}

std::string synopsis(const CLI::App& command) {
    auto text = fmt::format(".SH SYNOPSIS\n.B kamtuu {}\n", roff(command.get_name()));
    const auto all = options_of(command);
    for (const auto& option : all)
        if (option.required && !option.positional) text += fmt::format("{}\n", written(option));
    text += "[\\fIoptions\\fR]\n";
    for (const auto& option : all)
        if (option.positional) {
            const auto name = fmt::format("\\fI{}\\fR", roff(option.names.front()));
            text += fmt::format("{}\n", option.required ? name : "[" + name + "]");
        }
    return text;
}

/// Examples and notes as help has them: lines as they are.
std::string footer(const CLI::App& app) {
    std::string text = ".SH EXAMPLES AND NOTES\n.nf\n";
    for (const auto& line : footer_lines(app)) {
        if (line == "Examples:") continue;
        text += line.empty() ? ".sp\n" : roff(line) + "\n";
    }
    return text + ".fi\n";
}

std::string shared_end() {
    std::string text = ".SH EXIT STATUS\n";
    for (const auto& [status, meaning] : exit_statuses())
        text += fmt::format(".TP\n.B {}\n{}.\n", roff(status), roff(meaning));
    text += ".SH ENVIRONMENT\n";
    for (const auto& [name, meaning] : variables) text += fmt::format(".TP\n.B {}\n{}\n", name, roff(meaning));
    return text;
}

std::string see_also(const CLI::App& app, const CLI::App* self) {
    std::string text = self == nullptr ? "" : ".BR kamtuu (1)";
    for (const auto* command : commands_of(app))
        if (command != self)
            text += fmt::format("{}.BR kamtuu\\-{} (1)", text.empty() ? "" : ",\n", roff(command->get_name()));
    return ".SH SEE ALSO\n" + text + "\n";
}

Document page_of(const CLI::App& app, const CLI::App& command, std::string_view date) {
    const auto name = "kamtuu-" + command.get_name();
    return {fmt::format("man/man1/{}.1", name), head(name, command.get_description(), date) + synopsis(command) +
                                                    options(command) + footer(command) + shared_end() +
                                                    see_also(app, &command)};
}

std::string command_list(const CLI::App& app) {
    std::string text = ".SH COMMANDS\n";
    for (const auto* command : commands_of(app))
        text +=
            fmt::format(".TP\n.BR kamtuu\\-{} (1)\n{}.\n", roff(command->get_name()), roff(command->get_description()));
    return text;
}

std::string format_list() {
    std::string text = ".SH FORMATS\n";
    for (const auto& format : formats())
        text += fmt::format(".TP\n.B {}\n{}: {}.\n", roff(format.key), roff(format.name), roff(format.meaning));
    return text;
}

Document main_page(const CLI::App& app, std::string_view date) {
    const std::string about = app.get_description();
    const auto summary = about.substr(about.find(": ") + 2);
    auto text = head("kamtuu", summary, date);
    text += ".SH SYNOPSIS\n.B kamtuu\n\\fIcommand\\fR [\\fIoptions\\fR]\n";
    text += command_list(app) + options(app) + format_list() + shared_end() + see_also(app, nullptr);
    return {"man/man1/kamtuu.1", std::move(text)};
}

}  // namespace

std::vector<Document> manual_pages(const CLI::App& app, std::string_view date) {
    std::vector<Document> pages{main_page(app, date)};
    for (const auto* command : commands_of(app)) pages.push_back(page_of(app, *command, date));
    return pages;
}

}  // namespace kamtuu::cli
