#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <kamtuu/geometry.hpp>

namespace kamtuu {

/// A label point and the region, by position, that its unit belongs to.
struct Site {
    Point at{};
    std::size_t region{};
};

/// A piece of land that the regions' outlines do not give to exactly one region, and the site that it was given to.
struct DisputedFace {
    Polygon face{};
    std::vector<std::size_t> regions{};  ///< that claim it; if none does, those that border on it
    bool overlap{};                      ///< several regions claim it; false: it is a gap between regions
    std::size_t site{};
};

struct ThiessenOptions {
    /// A degree of longitude in degrees of latitude: 0.75, the cosine of 41.4 degrees, suits Kyrgyzstan.
    double lon_scale{1};
};

struct Thiessen {
    std::vector<MultiPolygon> cells{};  ///< by position of the site
    std::vector<std::size_t>
        outside{};  ///< sites that lie outside their region; they have cells inside it all the same
    std::vector<DisputedFace> disputed{};
};

/// Thiessen cells of the sites within their regions: every place goes to the nearest site of the region that it lies
/// in.
///
/// The cells are a tiling: the linework of cells and outlines is noded together, so both sides of every border have the
/// same vertices, across regions too. Land in several regions, and gaps between regions, go to the nearest site of
/// those regions and are reported; a hole that only one region borders on stays a hole.
/// Throws Error (input) if two sites of a region are at one point or a region has no site.
Thiessen thiessen(std::span<const MultiPolygon> regions, std::span<const Site> sites,
                  const ThiessenOptions& options = {});

}  // namespace kamtuu
