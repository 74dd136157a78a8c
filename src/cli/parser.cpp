#include "cli/parser.hpp"

#include <fmt/format.h>
#include <memory>
#include <string>

#include <kamtuu/formats.hpp>
#include <kamtuu/version.hpp>

#include "cli/help_format.hpp"

namespace kamtuu::cli {

namespace {

constexpr ExitStatus statuses[] = {
    {"0", "done"},   {"1", "done but with findings at or above --fail-on"}, {"2", "usage"}, {"3", "input"},
    {"4", "output"}, {"128 + N", "stopped by signal N (130 by Ctrl-C)"},
};

constexpr const char* examples = R"(Examples:
  kamtuu coverage --records psi.csv --output out
  kamtuu inspect my_adm3.shp
  kamtuu locate points.csv > located.csv
  kamtuu match list.xlsx --output matches.xlsx
)";

std::string format_lines() {
    std::string lines = "Formats of results:\n";
    for (const auto& format : formats())
        lines += fmt::format("  {:<26}{}: {}\n", format.key, format.name, format.meaning);
    return lines;
}

std::string status_lines() {
    std::string lines = "Exit status:\n";
    for (const auto& [status, meaning] : statuses) lines += fmt::format("  {:<26}{}\n", status, meaning);
    return lines;
}

std::string footer() {
    return fmt::format("{}\n{}\n{}\n\"kamtuu COMMAND --help\" tells more about a command.", examples, format_lines(),
                       status_lines());
}

}  // namespace

std::span<const ExitStatus> exit_statuses() noexcept { return statuses; }

Parser::Parser(std::optional<std::string_view> wanted)
    : app_("kamtuu: which municipalities of Kyrgyzstan projects reach, and how many people", "kamtuu") {
    app_.formatter(std::make_shared<HelpFormat>());
    app_.footer(footer());
    app_.set_version_flag("--version", fmt::format("kamtuu {}\nbuilt with {}", version, KAMTUU_BUILT_WITH));
    app_.set_help_flag("-h,--help", "Print this help and exit");
    app_.get_formatter()->column_width(28);
    for (const auto& entry : commands()) {
        auto* command = commands_.emplace_back(entry.make()).get();
        auto* parser = app_.add_subcommand(entry.name, entry.summary);
        parser->callback([this, command] { chosen_ = command; });
        if (wanted.value_or(entry.name) == entry.name) command->setup(*parser);
    }
}

}  // namespace kamtuu::cli
