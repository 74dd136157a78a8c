// kamtuu unserved: the municipalities that no record serves, the most urgent first.

#include <algorithm>
#include <array>
#include <filesystem>
#include <fmt/format.h>
#include <string>
#include <string_view>

#include <kamtuu/error.hpp>
#include <kamtuu/unserved.hpp>

#include "cli/command.hpp"
#include "cli/fail_on.hpp"
#include "cli/interrupts.hpp"
#include "cli/sources.hpp"
#include "cli/summary_choices.hpp"
#include "cli/text_table.hpp"
#include "cli/words.hpp"
#include "core/text.hpp"
#include "write/output_file.hpp"
#include "write/work_tables.hpp"

namespace kamtuu::cli {

namespace {

constexpr const char* footer = R"(Examples:
  kamtuu unserved --records psi.csv
      the list, for people
  kamtuu unserved --records psi.csv --sector water --during 2022.. --output unserved.geojson
      where no water project has worked since 2022, as a layer; .csv for a table

A municipality is "possible" where a record is known only for a place above it, such as its region: it may be served.
First come those that are certainly left out, then the larger population, then the farther from one that is served.)";

/// A text for each ending that --output may have.
struct Format {
    std::string_view ending;
    std::string (*text)(const Boundaries&, const Unserved&);
};
constexpr std::array formats{
    Format{".csv", [](const Boundaries&, const Unserved& unserved) { return unserved_csv(unserved); }},
    Format{".geojson", [](const Boundaries& boundaries,
                          const Unserved& unserved) { return unserved_geojson(boundaries, unserved); }},
};

const Format& format_of(const std::filesystem::path& file) {
    for (const auto& format : formats)
        if (format.ending == text::to_lower(file.extension().string())) return format;
    throw Error(ErrorKind::usage,
                fmt::format("the ending of {} names no format. Use .csv or .geojson.", file.string()));
}

std::string name_of(const Unit* unit) { return unit == nullptr ? "-" : display_name(*unit); }

std::string people_text(const std::optional<double>& people) {
    return people ? grouped(fmt::format("{:.0f}", *people)) : "-";
}

std::string distance_text(const std::optional<double>& distance) {
    return distance ? fmt::format("{:.1f} km", *distance) : "-";
}

std::string neighbours_text(const UnservedUnit& one) {
    return one.neighbours ? fmt::format("{} of {}", *one.served_neighbours, *one.neighbours) : "-";
}

std::string list_text(const Unserved& unserved, std::size_t count) {
    using Align = TextTable::Align;
    TextTable table({{"municipality", Align::left},
                     {"district", Align::left},
                     {"region", Align::left},
                     {"population"},
                     {"unserved", Align::left},
                     {"nearest served", Align::left},
                     {"distance"},
                     {"neighbours served"}});
    for (std::size_t i = 0; i < count; ++i) {
        const auto& one = unserved.units[i];
        table.add({display_name(*one.unit), name_of(one.district), name_of(one.region), people_text(one.population),
                   one.certain ? "certain" : "possible", name_of(one.nearest_served), distance_text(one.distance_km),
                   neighbours_text(one)});
    }
    return table.text();
}

std::string head_text(const Unserved& unserved) {
    const auto certain = static_cast<std::size_t>(
        std::ranges::count_if(unserved.units, [](const UnservedUnit& one) { return one.certain; }));
    return fmt::format("{}: {} certainly served, {} certainly not, {} perhaps.\n",
                       counted(unserved.municipalities, "municipality", "municipalities"),
                       grouped(unserved.municipalities - unserved.units.size()), grouped(certain),
                       grouped(unserved.units.size() - certain));
}

constexpr std::size_t some = 20;  // lines of a list that is meant to be read, not searched

class UnservedCommand final : public Command {
public:
    void setup(CLI::App& app) override;
    Result run(Console& console) override;

private:
    void check() const;
    [[nodiscard]] Overwrite overwrite() const { return overwrite_ ? Overwrite::allow : Overwrite::no; }
    void print(const Boundaries& boundaries, const Unserved& unserved, const Findings& findings,
               Console& console) const;

    SourceOptions sources_{};
    SummaryChoices choices_{};
    std::filesystem::path output_{};
    FailOn fail_on_{};
    bool overwrite_{false};
    bool all_{false};
};

void UnservedCommand::setup(CLI::App& app) {
    app.footer(footer);
    add_source_options(app, sources_);
    add_summary_choices(app, choices_);
    app.add_option("-o,--output", output_, "File for the list: .csv or .geojson (default: a list for people)")
        ->type_name("FILE");
    app.add_flag("--overwrite", overwrite_, "Replace the file if it is there");
    app.add_flag("--all", all_, "Print all of them, not only the first 20");
    fail_on_.setup(app);
}

void UnservedCommand::print(const Boundaries& boundaries, const Unserved& unserved, const Findings& findings,
                            Console& console) const {
    console.clear_progress();
    const auto count = all_ ? unserved.units.size() : std::min(some, unserved.units.size());
    auto text = head_text(unserved);
    if (output_.empty() && count > 0) text += "\n" + list_text(unserved, count);
    if (output_.empty() && count < unserved.units.size())
        text += fmt::format("  … and {} more with --all\n", grouped(unserved.units.size() - count));
    text += "\n" + console.heading("Findings: " + by_severity(findings)) + "\n" + findings_text(findings, false);
    if (!output_.empty()) text += "\n" + console.heading("Written to " + output_.string()) + "\n";
    for (const auto& note : boundaries.notes()) text += "\nNote: " + note + "\n";
    console.print(text);
}

/// What would otherwise be found out only after all the work.
void UnservedCommand::check() const {
    check_sources(sources_);
    if (output_.empty()) return;
    static_cast<void>(format_of(output_));
    check_target(output_, overwrite());
}

Result UnservedCommand::run(Console& console) {
    check();
    auto options = summary_options(choices_);
    Interrupts interrupts;
    Findings findings;
    const auto sources = read_sources(sources_, {}, console.progress(), findings);
    options.populations = &sources.populations;
    const auto unserved = kamtuu::unserved(sources.boundaries, sources.joined, options);
    findings.insert(findings.end(), sources.joined.findings.begin(), sources.joined.findings.end());
    findings.insert(findings.end(), unserved.findings.begin(), unserved.findings.end());
    findings.insert(findings.end(), sources.withheld.begin(), sources.withheld.end());
    findings = sorted(std::move(findings));
    if (!output_.empty()) {
        OutputFile file(output_, overwrite());
        file.write(format_of(output_).text(sources.boundaries, unserved));
        interrupts.hold();
        file.commit();
    }
    print(sources.boundaries, unserved, findings, console);
    return fail_on_.judge(findings);
}

}  // namespace

std::unique_ptr<Command> make_unserved() { return std::make_unique<UnservedCommand>(); }

}  // namespace kamtuu::cli
