#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <kamtuu/check.hpp>

#include "cli/console.hpp"
#include "write/json.hpp"

namespace kamtuu::cli {

/// What `inspect` tells of how the units fit together.
struct TilingReport {
    std::size_t tiles{};
    std::size_t parts{};
    std::size_t arcs{};
    std::size_t nodes{};
    std::size_t borders{};  ///< how many pairs of tiles share one
    double borders_km{};
    std::vector<Hole> holes{};
    std::vector<Issue> issues{};
};

TilingReport report_of(const Tiling& tiling, const CheckOptions& options);

std::string tiling_text(const TilingReport& report, const Console& console);
/// The member `tiling`.
void append_tiling(JsonWriter& json, const TilingReport& report);

}  // namespace kamtuu::cli
