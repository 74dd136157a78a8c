#include "cli/bundle_choices.hpp"

#include <algorithm>

#include <kamtuu/error.hpp>
#include <kamtuu/statistics.hpp>

#include "core/text.hpp"

namespace kamtuu::cli {

namespace {

void check_statistic(const std::string& key) {
    std::vector<std::string> known;
    for (const auto& statistic : statistics()) {
        if (statistic.key == key) return;
        known.emplace_back(statistic.key);
    }
    throw Error(ErrorKind::usage,
                "--shows: there is no statistic \"" + key + "\". Statistics are: " + text::join(known, ", ") + ".");
}

std::string usual_keys() {
    std::vector<std::string> keys;
    for (const auto& format : formats())
        if (format.usual) keys.emplace_back(format.key);
    return text::join(keys, ", ");
}

}  // namespace

Language language_named(const std::string& typed) {
    if (typed.empty()) return Language::en;
    if (const auto language = language_from(typed)) return *language;
    throw Error(ErrorKind::usage, "--language \"" + typed + "\" is none that is spoken here. Use en, ky or ru.");
}

std::string format_keys() {
    std::vector<std::string> keys;
    for (const auto& format : formats()) keys.emplace_back(format.key);
    return text::join(keys, ", ");
}

void add_bundle_choices(CLI::App& app, BundleChoices& choices) {
    app.add_option("--formats", choices.formats,
                   "What to write, of " + format_keys() + " (default: " + usual_keys() + ")")
        ->type_name("FORMAT")
        ->delimiter(',');
    app.add_option("--language", choices.language, "Of maps, pages, reports and sheets: en, ky or ru (default: en)")
        ->type_name("LANGUAGE");
    app.add_option("--title", choices.title, "Of maps and the report (default: the projects and the period)")
        ->type_name("TEXT");
    app.add_option("--shows", choices.shows, "The statistic that maps show (default: served_share)")
        ->type_name("STATISTIC");
    app.add_flag("--hxl", choices.hxl, "Give tables a second header row, of HXL hashtags");
    app.add_flag("--base-map", choices.base_map,
                 "Let the reader of the HTML map show a base map, whose pictures come from tile.openstreetmap.org "
                 "(default: the page asks no network for anything)");
    app.add_flag("--overwrite", choices.overwrite, "Replace results of an earlier run");
}

BundleOptions bundle_options(const BundleChoices& choices, unsigned threads) {
    BundleOptions options{.overwrite = choices.overwrite ? Overwrite::allow : Overwrite::no, .threads = threads};
    for (const auto& key : choices.formats) options.formats.emplace_back(format_of(text::trim(key)).key);
    options.language = language_named(choices.language);
    options.title = choices.title;
    options.hxl = choices.hxl;
    options.base_map = choices.base_map;
    if (!choices.shows.empty()) {
        check_statistic(choices.shows);
        options.shows = choices.shows;
    }
    return options;
}

std::map<std::string, std::string> given_options(const BundleChoices& choices) {
    std::map<std::string, std::string> given;
    if (!choices.formats.empty()) given["formats"] = text::join(choices.formats, ",");
    if (!choices.language.empty()) given["language"] = choices.language;
    if (!choices.title.empty()) given["title"] = choices.title;
    if (!choices.shows.empty()) given["shows"] = choices.shows;
    if (choices.hxl) given["hxl"] = "true";
    if (choices.base_map) given["base-map"] = "true";
    return given;
}

}  // namespace kamtuu::cli
