#pragma once

#include <span>
#include <string>
#include <string_view>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/summary.hpp>

namespace kamtuu {

/// A summary as a GeoJSON layer (RFC 7946), a feature a unit in P-code order, a feature a line. Properties name the
/// unit and give its statistics; the members `name` and `metadata` say what the layer is, what its statistics mean,
/// what must be said with it (notes), and what could not be put in any one unit (`partly_placed`, `unplaced`).
/// The text does not depend on `threads`.
std::string to_geojson(const Boundaries& boundaries, const Summary& summary, unsigned threads,
                       std::span<const Statistic> of = statistics());

/// "country", "regions", "districts" or "municipalities": the name of a layer.
std::string_view layer_name(Level level) noexcept;

}  // namespace kamtuu
