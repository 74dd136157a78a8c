// kamtuu statistics: what each figure is.

#include <fmt/format.h>
#include <string>

#include <kamtuu/error.hpp>
#include <kamtuu/spread.hpp>
#include <kamtuu/statistics.hpp>

#include "cli/command.hpp"
#include "write/csv.hpp"
namespace kamtuu::cli {

namespace {

constexpr const char* footer = R"(Examples:
  kamtuu statistics --list
      every column of statistics.csv and of the layers, and every measure of spread.csv, with its definition
  kamtuu statistics --list --csv > statistics_definitions.csv
      the same as a table)";

/// At most `width` characters a line, each line behind `indent`.
std::string wrapped(std::string_view text, std::size_t width, std::string_view indent) {
    std::string result;
    std::string line;
    while (!text.empty()) {
        const auto blank = text.find(' ');
        const auto word = text.substr(0, blank);
        if (!line.empty() && line.size() + 1 + word.size() > width) {
            result += fmt::format("{}{}\n", indent, line);
            line.clear();
        }
        line += (line.empty() ? "" : " ") + std::string(word);
        text = blank == std::string_view::npos ? std::string_view() : text.substr(blank + 1);
    }
    return result + fmt::format("{}{}\n", indent, line);
}

std::string measures_text() {
    std::string text = "\nOf all units of a level, in spread.csv:\n\n";
    for (const auto& each : measures()) {
        text += fmt::format("{}  {} ({}), of {}\n", each.key, each.name, each.unit, each.of);
        text += wrapped(each.meaning, 100, "    ");
        text += wrapped(fmt::format("No value below {}.", each.minimum), 100, "    ");
        text += wrapped(fmt::format("Source: {}.", each.source), 100, "    ");
    }
    return text;
}

std::string list_text() {
    std::string text;
    for (const auto& each : statistics()) {
        text += fmt::format("{}{}  {} ({})\n", each.key, each.bounded ? ", _min, _max" : "", each.name, each.unit);
        text += wrapped(each.meaning, 100, "    ");
        if (!each.minimum.empty()) text += fmt::format("    No figure below {}.\n", each.minimum);
        text += wrapped(fmt::format("Source: {}.", each.source), 100, "    ");
    }
    return text + measures_text();
}

/// `figure_of`: what the figure is of. A measure is of all units of a level and neither adds up nor has bounds.
std::string list_csv() {
    CsvWriter csv;
    for (const auto* name : {"key", "figure_of", "name", "unit", "meaning", "minimum", "additive", "bounded", "source"})
        csv.plain(name);
    csv.end_row();
    for (const auto& each : statistics()) {
        csv.plain(each.key).plain("unit").text(each.name).text(each.unit).text(each.meaning).text(each.minimum);
        csv.plain(each.additive ? "yes" : "no").plain(each.bounded ? "yes" : "no");
        csv.text(each.source);
        csv.end_row();
    }
    for (const auto& each : measures()) {
        csv.plain(each.key).plain("level").text(each.name).text(each.unit).text(each.meaning).text(each.minimum);
        csv.plain("no").plain("no").text(each.source);
        csv.end_row();
    }
    return std::move(csv).str();
}

class StatisticsCommand final : public Command {
public:
    void setup(CLI::App& app) override {
        app.footer(footer);
        app.add_flag("--list", list_, "Print all statistics with their definitions");
        app.add_flag("--csv", csv_, "As a CSV table");
    }
    Result run(Console& console) override {
        if (!list_) throw Error(ErrorKind::usage, "nothing was asked for. \"kamtuu statistics --list\" prints all.");
        console.print(csv_ ? list_csv() : list_text());
        return Result::done;
    }

private:
    bool list_{false};
    bool csv_{false};
};

}  // namespace

std::unique_ptr<Command> make_statistics() { return std::make_unique<StatisticsCommand>(); }

}  // namespace kamtuu::cli
