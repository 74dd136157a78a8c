#include "bundle/maps.hpp"

#include <algorithm>
#include <utility>

#include <kamtuu/check.hpp>

#include "core/parallel.hpp"
#include "core/text.hpp"
#include "map/detail.hpp"
#include "map/lakes.hpp"
#include "words/note_words.hpp"
#include "words/phrasebook.hpp"
#include "words/source_words.hpp"

namespace kamtuu {

namespace {

/// 1640 pixels wide: sharp on a screen and in a report, and quickly made.
constexpr double png_dpi = 140;
/// Beyond, small maps are too small to be read.
constexpr std::size_t most_small_maps = 24;

std::string given(const Coverage& coverage, const std::string& option) {
    const auto found = coverage.options.find(option);
    return found == coverage.options.end() ? "" : found->second;
}

/// What was counted, where not everything was.
std::string narrowed(const Coverage& coverage) {
    std::vector<std::string> parts{given(coverage, "project"), given(coverage, "sector"), given(coverage, "status")};
    std::erase(parts, std::string());
    return text::join(parts, "; ");
}

MapOptions map_options(const Coverage& coverage, const BundleOptions& options, Level level) {
    const Phrasebook book(options.language);
    MapOptions map{.language = options.language,
                   .title = options.title,
                   .source = inputs_in_words(book, coverage.inputs, coverage.joined.records)};
    const auto during = given(coverage, "during"), as_of = given(coverage, "as-of");
    map.vintage = during.empty() ? as_of : during;
    map.notes = notes_in_words(book, coverage.boundaries);
    if (tell_unmatched_borders(coverage.tables.borders)) map.notes.push_back(book.say("map.unmatched_borders"));
    map.records = map_records(coverage.tables.of(level));
    map.records->withheld = coverage.sensitive != nullptr;
    map.dpi = png_dpi;
    map.subtitle = book.say("map.by.adm" + std::to_string(static_cast<int>(level)));
    if (const auto what = narrowed(coverage); !what.empty()) map.subtitle += "  ·  " + what;
    return map;
}

std::vector<Theme> project_themes(const Coverage& coverage) {
    return work_themes(coverage.boundaries.at_level(Level::adm3), coverage.tables.work, Level::adm3);
}

/// In how many municipalities a project certainly works, then in how many it may.
std::pair<std::ptrdiff_t, std::ptrdiff_t> reach_of(const Theme& theme) {
    const auto count = [&](auto is) {
        return std::ranges::count_if(theme.cells, [&](const ThemeCell& cell) { return is(cell.shown); });
    };
    return {count([](const Shown& shown) { return shown.value.lower > 0; }),
            count([](const Shown& shown) { return shown.kind != ShownKind::none; })};
}

/// Those with work in the most municipalities, where there are too many.
std::vector<Theme> shown_of(std::vector<Theme> themes) {
    if (themes.size() <= most_small_maps) return themes;
    std::ranges::stable_sort(themes, std::ranges::greater(), reach_of);
    themes.resize(most_small_maps);
    return themes;
}

const Boundaries& drawn_of(const Coverage& coverage) {
    return coverage.drawn == nullptr ? coverage.boundaries : *coverage.drawn;
}

using Lakes = std::vector<Polygon>;

std::string statistic_map(PictureKind kind, const Coverage& coverage, const Lakes& lakes, Level level,
                          const BundleOptions& options) {
    auto map = map_options(coverage, options, level);
    map.lakes = lakes;
    return draw_map(kind, drawn_of(coverage), theme_of(coverage.tables.of(level), options.shows), map);
}

std::string project_maps(PictureKind kind, const Coverage& coverage, const Lakes& lakes, const BundleOptions& options) {
    auto themes = project_themes(coverage);
    const auto left_out = themes.size() - std::min(themes.size(), most_small_maps);
    themes = shown_of(std::move(themes));
    // No project, no small map: one that says so.
    const Phrasebook book(options.language);
    if (themes.empty()) {
        themes.push_back(theme_of(coverage.tables.of(Level::adm3), "projects"));
        themes.back().of = book.say("map.projects.none");
    }
    auto map = map_options(coverage, options, Level::adm3);
    if (map.title.empty()) map.title = book.say("map.projects.title");
    map.lakes = lakes;
    if (left_out > 0)
        map.notes.push_back(book.say("map.projects.left_out", {{"count", static_cast<double>(left_out)},
                                                               {"shown", static_cast<double>(most_small_maps)}}));
    return draw_sheet(kind, drawn_of(coverage), themes, map);
}

std::vector<std::string> maps(PictureKind kind, const Coverage& coverage, const BundleOptions& options) {
    const auto lakes = map::lakes_of(drawn_of(coverage), options.known_places, options.threads);
    std::vector<std::string> made(png_names.size());
    parallel_for(made.size(), options.threads, [&](std::size_t i) {
        made[i] = i == 2 ? project_maps(kind, coverage, lakes, options)
                         : statistic_map(kind, coverage, lakes, i == 0 ? Level::adm1 : Level::adm3, options);
    });
    return made;
}

/// Half a page, and as light: a report is sent by mail.
MapOptions in_report(MapOptions map) {
    map.width_mm = 180;
    map.height_mm = 127;
    map.dpi = 130;
    return map;
}

/// Names of regions are in their map. Hundreds of municipalities have no room for theirs, and as many hatched shapes
/// are lighter as pixels.
ReportFigure report_map(const Coverage& coverage, const Lakes& lakes, Level level, const BundleOptions& options) {
    auto map = in_report(map_options(coverage, options, level));
    map.lakes = lakes;
    map.labels = level == Level::adm1;
    const auto kind = level == Level::adm1 ? PictureKind::svg : PictureKind::png;
    const auto theme = theme_of(coverage.tables.of(level), options.shows);
    const Phrasebook book(options.language);
    const auto title = book.say("statistic." + theme.key + ".name") + ". " + map.subtitle;
    const auto made = coverage_files(options);
    const std::string file(png_names[level == Level::adm1 ? 0 : 1]);
    return {.caption = map.labels ? title : title + ". " + book.say("report.map.names_left_out"),
            .alt = title,
            .picture = draw_map(kind, drawn_of(coverage), theme, map),
            .file = std::ranges::count(made, file) > 0 ? file : "",
            .kind = kind};
}

}  // namespace

double drawn_steps(std::string_view format) {
    constexpr double lighter_than_print = 4;  // a fifth of a millimetre of a border is not missed on a screen
    if (format == "report") return map::steps_of(PictureKind::svg, in_report({})) / lighter_than_print;
    const auto kind = picture_kind_from("." + std::string(format));
    return kind ? map::steps_of(*kind, {.dpi = png_dpi}) : 0;
}

Findings map_findings(std::string_view format, const Coverage& coverage) {
    if (format_of(format).kind != FormatKind::picture) return {};
    const auto projects = project_themes(coverage).size();
    if (projects <= most_small_maps) return {};
    return {{Severity::note,
             "map.projects_left_out",
             {},
             {},
             {},
             "Of " + std::to_string(projects) + " projects, the small maps in " + std::string(format_of(format).name) +
                 " show the " + std::to_string(most_small_maps) +
                 " that work in the most municipalities. work.csv has all of them."}};
}

std::vector<ReportFigure> report_maps(const Coverage& coverage, const BundleOptions& options) {
    const auto lakes = map::lakes_of(drawn_of(coverage), options.known_places, options.threads);
    return {report_map(coverage, lakes, Level::adm1, options), report_map(coverage, lakes, Level::adm3, options)};
}

std::vector<std::string> png_maps(const Coverage& coverage, const BundleOptions& options) {
    return maps(PictureKind::png, coverage, options);
}
std::vector<std::string> svg_maps(const Coverage& coverage, const BundleOptions& options) {
    return maps(PictureKind::svg, coverage, options);
}
std::vector<std::string> pdf_maps(const Coverage& coverage, const BundleOptions& options) {
    return maps(PictureKind::pdf, coverage, options);
}

}  // namespace kamtuu
