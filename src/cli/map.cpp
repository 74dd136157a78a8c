// kamtuu map: one drawn map.

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <kamtuu/check.hpp>
#include <kamtuu/error.hpp>
#include <kamtuu/map.hpp>
#include <kamtuu/simplify.hpp>

#include "cli/command.hpp"
#include "cli/fail_on.hpp"
#include "cli/interrupts.hpp"
#include "cli/kept_inputs.hpp"
#include "cli/level_option.hpp"
#include "cli/map_choices.hpp"
#include "cli/sources.hpp"
#include "cli/summary_choices.hpp"
#include "map/detail.hpp"
#include "map/lakes.hpp"
#include "words/note_words.hpp"
#include "words/source_words.hpp"
#include "write/detail.hpp"
#include "write/fitted_borders.hpp"
#include "write/output_file.hpp"

namespace kamtuu::cli {

namespace {

constexpr const char* footer = R"(Examples:
  kamtuu map --records psi.csv --output served.png
      the share of municipalities that each region has served
  kamtuu map --records psi.csv --level municipality --statistic people --language ky --output people.pdf
      people reached by municipality, to be printed, in Kyrgyz
  kamtuu map --records psi.csv --records second.csv --level district --by project --output projects.svg
      a small map for each project, with the same classes
  kamtuu map --records psi.csv --statistic population --method given --breaks 20000,50000 --ramp OrRd -o map.png
      classes of your own: below 20000, below 50000, and above

The map says on its face which records lie nowhere on it. "kamtuu statistics --list" tells what each statistic means.)";

class MapCommand final : public Command {
public:
    void setup(CLI::App& app) override;
    Result run(Console& console) override;

private:
    [[nodiscard]] Overwrite overwrite() const { return overwrite_ ? Overwrite::allow : Overwrite::no; }
    void check() const;
    [[nodiscard]] MapOptions options_for(const Sources& sources, const SummaryOptions& summary,
                                         Findings& findings) const;
    [[nodiscard]] std::string picture(const Sources& sources, const SummaryOptions& summary, Findings& findings) const;

    SourceOptions sources_{};
    SummaryChoices choices_{};
    MapChoices map_{};
    std::filesystem::path output_{};
    FailOn fail_on_{};
    bool overwrite_{false};
};

void MapCommand::setup(CLI::App& app) {
    app.footer(footer);
    app.add_option("-o,--output", output_, "The picture: .png, .svg or .pdf")->type_name("FILE")->required();
    add_source_options(app, sources_);
    add_summary_choices(app, choices_);
    add_map_choices(app, map_);
    app.add_flag("--overwrite", overwrite_, "Replace the file if it is there");
    fail_on_.setup(app);
}

PictureKind kind_of(const std::filesystem::path& file) {
    if (const auto kind = picture_kind_from(file.extension().string())) return *kind;
    throw Error(ErrorKind::usage,
                fmt::format("the ending of {} names no picture. Use .png, .svg or .pdf.", file.string()));
}

/// What would otherwise be found out only after all the work.
void MapCommand::check() const {
    static_cast<void>(kind_of(output_));
    static_cast<void>(map_options(map_));
    static_cast<void>(summary_options(choices_));
    if (map_.symbols && !map_.by.empty())
        throw Error(ErrorKind::usage,
                    "--symbols goes with one map, not with --by, whose small maps show a project or sector each.");
    check_sources(sources_);
    check_keeps_inputs(files_read(sources_), output_);
    check_target(output_, overwrite());
}

MapOptions MapCommand::options_for(const Sources& sources, const SummaryOptions& summary, Findings& findings) const {
    auto options = map_options(map_);
    const Phrasebook book(options.language);
    if (options.source.empty())
        options.source =
            inputs_in_words(book, inputs_of(sources_, sources, false, false, findings), sources.joined.records);
    options.vintage = choices_.during.empty() ? choices_.as_of : choices_.during;
    options.notes = notes_in_words(book, sources.boundaries);
    const auto borders = border_findings(Tiling(sources.boundaries, {.threads = sources_.reading.threads}));
    findings.insert(findings.end(), borders.begin(), borders.end());
    if (tell_unmatched_borders(borders)) options.notes.push_back(book.say("map.unmatched_borders"));
    if (map_.symbols) options.work = work_by_unit(sources.boundaries, sources.joined, summary);
    return options;
}

/// As fine as anybody sees in such a picture, and where that is not all, the findings say so.
std::optional<SimplifiedBoundaries> lighter(const Boundaries& boundaries, PictureKind kind, const MapOptions& options,
                                            unsigned threads, Findings& findings) {
    auto detail = detail_for(map::steps_of(kind, options), boundaries);
    if (!detail) return {};
    findings.push_back(detail_finding("the map", *detail->tolerance_m));
    detail->threads = threads;
    return simplify(boundaries, *detail);
}

/// With borders that fit together, where the findings say that those given do not.
std::optional<Boundaries> fitting(const Boundaries& boundaries, PictureKind kind, const MapOptions& options,
                                  std::span<const KnownPlace> known, const Findings& findings, unsigned threads) {
    if (!tell_unmatched_borders(findings)) return {};
    const auto seen_m = step_m(map::steps_of(kind, options), boundaries);
    return fitted_borders(boundaries, {.seen_m = seen_m, .known = known, .threads = threads});
}

/// Each project or sector that counts, by name.
std::vector<std::string> names_of(const Sources& sources, bool by_project) {
    std::set<std::string> names;
    for (const auto& record : sources.joined.records) names.insert(by_project ? record.project : record.sector);
    return {names.begin(), names.end()};
}

std::vector<Theme> themes_by(const Sources& sources, SummaryOptions summary, const MapChoices& choices) {
    std::vector<Theme> themes;
    const bool by_project = choices.by == "project";
    auto& narrowed = by_project ? summary.filter.projects : summary.filter.sectors;
    const auto asked = narrowed;
    for (const auto& name : names_of(sources, by_project)) {
        if (!asked.empty() && std::ranges::find(asked, name) == asked.end()) continue;
        narrowed = {name};
        themes.push_back(theme_of(summarize(sources.boundaries, sources.joined, summary), choices.statistic));
        themes.back().of = name;
    }
    if (themes.empty()) throw Error(ErrorKind::input, fmt::format("no record names a {}.", choices.by));
    return themes;
}

std::string MapCommand::picture(const Sources& sources, const SummaryOptions& summary, Findings& findings) const {
    const auto kind = kind_of(output_);
    const auto counted = summarize(sources.boundaries, sources.joined, summary);
    findings.insert(findings.end(), counted.findings.begin(), counted.findings.end());
    auto options = options_for(sources, summary, findings);
    options.records = map_records(counted);
    options.records->withheld = !sources.sensitive.records.empty();
    const auto threads = sources_.reading.threads;
    const auto known = known_places(sources.boundaries, findings);
    const auto fitted = fitting(sources.boundaries, kind, options, known, findings, threads);
    const auto& whole = fitted ? *fitted : sources.boundaries;
    const auto simplified = lighter(whole, kind, options, threads, findings);
    const auto& drawn = simplified ? simplified->boundaries : whole;
    options.lakes = map::lakes_of(drawn, known, threads);
    if (!map_.by.empty()) return draw_sheet(kind, drawn, themes_by(sources, summary, map_), options);
    return draw_map(kind, drawn, theme_of(counted, map_.statistic), options);
}

Result MapCommand::run(Console& console) {
    check();
    auto options = summary_options(choices_);
    Interrupts interrupts;
    const auto sources = read_sources(sources_, {}, console.progress());
    options.populations = &sources.populations;
    options.level = level_of(map_);
    Findings found;
    const auto bytes = picture(sources, options, found);
    const auto findings = findings_of(sources, std::move(found));
    OutputFile file(output_, overwrite());
    file.write(bytes);
    interrupts.hold();
    file.commit();
    console.clear_progress();
    console.print(closing_text(console, sources.boundaries, findings, output_));
    return fail_on_.judge(findings);
}

}  // namespace

std::unique_ptr<Command> make_map() { return std::make_unique<MapCommand>(); }

}  // namespace kamtuu::cli
