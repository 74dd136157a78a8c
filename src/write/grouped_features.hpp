#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <kamtuu/convert.hpp>
#include <kamtuu/finding.hpp>

#include "write/layer_table.hpp"

namespace kamtuu {

/// Features that became others, with the polygons that they point to.
struct GroupedFeatures {
    LayerTable table{};
    std::vector<MultiPolygon> polygons{};
    std::optional<Simplification> simplified{};
};

/// The features of a layer of polygons simplified, dissolved, or both, as `options` say. Shared borders stay shared:
/// they are cut into arcs, as of a Tiling, and every arc is simplified once. Throws Error (input) for a field that
/// there is none of or whose values cannot be added up. `polygons` are those of the features, by position; where the
/// features themselves point is not asked.
GroupedFeatures group_features(const LayerTable& layer, std::vector<MultiPolygon> polygons, const std::string& file,
                               const ConvertOptions& options, Findings& findings);

}  // namespace kamtuu
