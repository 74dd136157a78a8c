#pragma once

#include <span>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/coverage.hpp>
#include <kamtuu/summary.hpp>
#include <kamtuu/unserved.hpp>

#include "write/layer_table.hpp"

/// The layers of a coverage run before they have a format, so that each format shows the same fields.

namespace kamtuu {

/// A summary, a feature a unit in P-code order. Fields name the unit and give its statistics; the metadata say what
/// these mean, what must be said with the layer (notes), and what could not be put in any one unit (`partly_placed`,
/// `unplaced`, `undated`). Polygons are those of `drawn` where it is given: the same units as `boundaries`.
LayerTable summary_layer(const Boundaries& boundaries, const Summary& summary, const Boundaries* drawn = nullptr,
                         std::span<const Statistic> of = statistics());

/// The municipalities that are left out, the most urgent first.
LayerTable unserved_layer(const Boundaries& boundaries, const Unserved& unserved, const Boundaries* drawn = nullptr);

/// Municipalities, districts, regions and who is left out, with the polygons that the run draws, each with its style.
/// Throws Error (usage) if a level has no summary or there is no such statistic to show.
std::vector<LayerTable> coverage_layers(const Coverage& coverage, const StyleOptions& options = {});

}  // namespace kamtuu
