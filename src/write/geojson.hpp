#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/summary.hpp>

#include "write/layer_table.hpp"

namespace kamtuu {

/// A layer as GeoJSON (RFC 7946), a feature a line, in the order of the table. Coordinates are rounded to seven
/// decimals, rings turned as the RFC wants. The members `name` and `metadata` say what the layer is and what must be
/// said with it. The text does not depend on `threads`.
std::string geojson(const LayerTable& layer, unsigned threads);

/// The features alone, a line each, for tools that read line by line.
std::string geojson_lines(const LayerTable& layer, unsigned threads);

/// Gives the text of geojson() to `sink`, piece by piece and in order, for layers too large to be whole in memory; the
/// box around all of it is not known when it begins, so it is left out. The text does not depend on `threads` (0: as
/// many as there are cores). What `sink` throws comes through.
void stream_geojson(const LayerTable& layer, unsigned threads, const std::function<void(std::string_view)>& sink);

/// A summary as such a layer: geojson() of summary_layer().
std::string to_geojson(const Boundaries& boundaries, const Summary& summary, unsigned threads,
                       std::span<const Statistic> of = statistics());

/// "country", "regions", "districts" or "municipalities": the name of a layer.
std::string_view layer_name(Level level) noexcept;

}  // namespace kamtuu
