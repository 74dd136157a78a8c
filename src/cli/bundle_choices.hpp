#pragma once

#include <CLI/App.hpp>
#include <map>
#include <string>
#include <vector>

#include <kamtuu/bundle.hpp>

namespace kamtuu::cli {

/// What is to be written, as typed.
struct BundleChoices {
    std::vector<std::string> formats{};
    std::string language{};
    std::string title{};
    std::string shows{};
    bool hxl{false};
    bool base_map{false};
    bool overwrite{false};
};

/// --formats, --language, --title, --shows, --hxl, --base-map, --overwrite.
void add_bundle_choices(CLI::App& app, BundleChoices& choices);

/// Throws Error (usage) for a format, a language or a statistic that there is none of.
BundleOptions bundle_options(const BundleChoices& choices, unsigned threads);

/// Those that change the result, as given.
std::map<std::string, std::string> given_options(const BundleChoices& choices);

/// What --language names; English if it is empty. Throws Error (usage) for a language that is not spoken here.
Language language_named(const std::string& typed);

/// The keys of all formats, for help: "geojson, csv".
std::string format_keys();

}  // namespace kamtuu::cli
