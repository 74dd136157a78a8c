#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <kamtuu/boundaries.hpp>

namespace kamtuu {

/// A piece of ground with its name: a unit, or tiles that were made one.
struct NamedGround {
    std::string name{};   ///< P-code of the unit, or name of the group
    const Unit* unit{};   ///< null for a group that is no unit
    std::size_t tiles{};  ///< that it is made of
    std::optional<Area> area{};
    const MultiPolygon* polygon{};
};

/// Borders alone as a GeoJSON layer (RFC 7946), a feature a line in the order given: names, number of tiles and area;
/// `name` and `metadata` say what the layer is. The text does not depend on `threads`.
std::string borders_geojson(std::string_view name, const Boundaries& boundaries, std::span<const NamedGround> grounds,
                            unsigned threads);

}  // namespace kamtuu
