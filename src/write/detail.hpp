#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/finding.hpp>
#include <kamtuu/simplify.hpp>

namespace kamtuu {

/// How far borders are simplified that are shown in so many steps along the longer side of the country; empty: not at
/// all. Nobody sees what is smaller than a step, so that is the tolerance, rounded down to 1, 2 or 5 times a power of
/// ten so that it can be said; at least 1 m. Boundaries whose tiles have no more than 20,000 vertices, or five a step
/// where that is less, are light enough, and stay. Linear in the number of vertices.
std::optional<SimplifyOptions> detail_for(double steps, const Boundaries& boundaries);

/// How long a step is, in metres; 0 without polygons. Linear in the number of vertices.
double step_m(double steps, const Boundaries& boundaries);

/// detail_for() for polygons that are no units: what is between features counts as often as it is told.
std::optional<SimplifyOptions> detail_for(std::string_view format_key, std::span<const MultiPolygon* const> polygons);

/// The same for a format, where nobody said.
///
/// Formats for maps made elsewhere keep the borders as they are (GeoPackage, FlatGeobuf, shapefile). Those that a
/// browser loads cannot show more than so many steps:
///
///     GeoJSON, GeoJSON lines, TopoJSON   10,000 steps   50 m for Kyrgyzstan
///     the HTML map                        4,000 steps  200 m
///
/// Tables have no borders, and what is drawn has the steps of its page (map/detail.hpp). Throws Error (usage) for a
/// format that there is none of.
std::optional<SimplifyOptions> detail_for(std::string_view format_key, const Boundaries& boundaries);

/// "200 m".
std::string metres_text(double tolerance_m);

/// What is said where a detail was chosen for `what`: "GeoJSON", "the map".
Finding detail_finding(std::string_view what, double tolerance_m);

/// What is said where somebody asked for the fitting detail, and that is all there is.
Finding whole_finding(std::string_view what);

}  // namespace kamtuu
