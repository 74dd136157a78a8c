#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include <kamtuu/map.hpp>

namespace kamtuu::cli {

/// How a map is to look.
struct MapChoices {
    std::string statistic{"served_share"};
    std::string level{};
    std::string by{};  ///< "project" or "sector": small maps
    std::size_t classes{5};
    std::string method{};  ///< empty: quantile, or given where there are breaks
    std::vector<double> breaks{};
    std::string ramp{"YlGnBu"};
    std::string language{};
    std::string title{};
    std::string subtitle{};
    std::string source{};
    std::string size{"297x210"};
    double dpi{150};
    std::string projection{};
    bool labels{true};
    bool symbols{false};
};

void add_map_choices(CLI::App& app, MapChoices& choices);

/// Throws Error (usage) for a statistic, ramp, method, language or size that is none.
MapOptions map_options(const MapChoices& choices);

/// Regions, unless another level was asked for.
Level level_of(const MapChoices& choices);

}  // namespace kamtuu::cli
