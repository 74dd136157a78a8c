#include "cli/map_choices.hpp"

#include <fmt/format.h>

#include <kamtuu/error.hpp>
#include <kamtuu/ramps.hpp>

#include "cli/bundle_choices.hpp"
#include "cli/level_option.hpp"
#include "core/text.hpp"

namespace kamtuu::cli {

namespace {

void add_class_choices(CLI::App& app, MapChoices& choices) {
    app.add_option("--classes", choices.classes, "How many classes at most, 1 to 9")
        ->type_name("COUNT")
        ->capture_default_str();
    app.add_option("--method", choices.method, "How classes are found (default: quantile, or given with --breaks)")
        ->type_name("quantile|equal|jenks|given");
    app.add_option("--breaks", choices.breaks, "Limits between classes, ascending: --method given")
        ->type_name("NUMBER")
        ->delimiter(',');
    app.add_option("--ramp", choices.ramp, "Colours: YlGnBu, Blues, Greens, Purples, OrRd, viridis …")
        ->type_name("RAMP")
        ->capture_default_str();
}

void add_word_choices(CLI::App& app, MapChoices& choices) {
    app.add_option("--language", choices.language, "Of the map: en, ky or ru (default: en)")->type_name("LANGUAGE");
    app.add_option("--title", choices.title, "Above the map (default: the statistic)")->type_name("TEXT");
    app.add_option("--subtitle", choices.subtitle, "Below the title (default: the level)")->type_name("TEXT");
    app.add_option("--source", choices.source,
                   "Who the data are from (default: publisher, date and licence of each file)")
        ->type_name("TEXT");
    app.add_flag("--labels,!--no-labels", choices.labels, "Names of units, as many as fit (default: yes)");
    app.add_flag("--symbols", choices.symbols, "A symbol for each project in each unit");
}

ClassOptions class_options(const MapChoices& choices) {
    const bool has_breaks = !choices.breaks.empty();
    const auto method = class_method_from(!choices.method.empty() ? choices.method : has_breaks ? "given" : "quantile");
    if (!method)
        throw Error(ErrorKind::usage,
                    fmt::format("--method \"{}\" is none. Use quantile, equal, jenks or given.", choices.method));
    ClassOptions options{.method = *method, .count = choices.classes, .breaks = choices.breaks};
    if (has_breaks && *method != ClassMethod::given)
        throw Error(ErrorKind::usage,
                    fmt::format("--breaks are the limits of the classes, and --method {} would look for "
                                "others. Give one of both.",
                                choices.method));
    static_cast<void>(classify(std::vector<double>{0, 1}, options));
    static_cast<void>(colours(choices.ramp, 1));
    return options;
}

/// With less the legend, in letters that can be read, would leave no room for the map.
constexpr double least_width_mm = 120;
constexpr double least_height_mm = 90;

/// "297x210".
std::pair<double, double> size_of(const std::string& typed) {
    const auto cross = typed.find('x');
    try {
        std::size_t read = 0, read_too = 0;
        const auto width = typed.substr(0, cross), height = cross == std::string::npos ? "" : typed.substr(cross + 1);
        const std::pair size{std::stod(width, &read), std::stod(height, &read_too)};
        if (read == width.size() && read_too == height.size() && size.first >= least_width_mm &&
            size.second >= least_height_mm)
            return size;
    } catch (const std::logic_error&) {
        // Said below.
    }
    throw Error(ErrorKind::usage,
                fmt::format("--size {} has no room for a map with its title and its legend. Give millimetres, at least "
                            "{}x{}: 297x210.",
                            typed, least_width_mm, least_height_mm));
}

}  // namespace

void add_map_choices(CLI::App& app, MapChoices& choices) {
    app.add_option("--statistic", choices.statistic, "What is shown, of \"kamtuu statistics --list\"")
        ->type_name("STATISTIC")
        ->capture_default_str();
    add_level_option(app, choices.level, "By what units (default: region)");
    app.add_option("--by", choices.by, "A small map for each project or sector")
        ->check([](const std::string& word) {
            return word == "project" || word == "sector" ? std::string() : word + " is none of project, sector";
        })
        ->type_name("project|sector");
    add_class_choices(app, choices);
    add_word_choices(app, choices);
    app.add_option("--size", choices.size, "Width and height in millimetres; with --by the height at most")
        ->type_name("WIDTHxHEIGHT")
        ->capture_default_str();
    app.add_option("--dpi", choices.dpi, "Pixels per inch of .png")->type_name("NUMBER")->capture_default_str();
    app.add_option("--projection", choices.projection,
                   "equal-area, a code such as EPSG:32643 or a PROJ string (default: equal-area about the country)")
        ->type_name("NAME");
}

MapOptions map_options(const MapChoices& choices) {
    static_cast<void>(theme_of(Summary{}, choices.statistic));
    const auto [width, height] = size_of(choices.size);
    MapOptions options{.language = language_named(choices.language),
                       .title = choices.title,
                       .subtitle = choices.subtitle,
                       .source = choices.source,
                       .classes = class_options(choices),
                       .ramp = choices.ramp,
                       .labels = choices.labels};
    options.width_mm = width;
    options.height_mm = height;
    options.dpi = choices.dpi;
    options.projection = choices.projection;
    return options;
}

Level level_of(const MapChoices& choices) { return level_named(choices.level).value_or(Level::adm1); }

}  // namespace kamtuu::cli
