#include "units.hpp"

#include <algorithm>
#include <ostream>
#include <vector>

#include <kamtuu/error.hpp>

#include "geometry/thiessen.hpp"

namespace kamtuu::make {

namespace {

constexpr auto accuracy = "Approximate, for demonstration; use the official layer (OCHA COD-AB on HDX) for decisions";

/// The cosine of 41.4 degrees, the middle of the country: so much shorter is a degree of longitude there.
constexpr double lon_scale = 0.75;

constexpr auto osh_city = "KG21000000000";
constexpr auto osh_region = "KG06000000000";

/// The unit whose outline a leaf lies in. Natural Earth has no Osh city; it lies in the outline of Osh region.
std::string outline_of(const Register& units, const RegisterRow& leaf) {
    const auto& region = at_level(units, leaf, "1").pcode;
    return region == osh_city ? osh_region : region;
}

struct Land {
    std::vector<std::string> codes{};  // of the outlines, in P-code order
    std::vector<MultiPolygon> outlines{};
    std::vector<Site> sites{};  // by position of the leaf
};

Land land_of(const Register& units, const std::vector<RegisterRow>& leaves, const Outlines& outlines) {
    Land land;
    for (const auto& [pcode, outline] : outlines) {
        land.codes.push_back(pcode);
        land.outlines.push_back(outline);
    }
    for (const auto& leaf : leaves) {
        const auto found = std::find(land.codes.begin(), land.codes.end(), outline_of(units, leaf));
        if (found == land.codes.end()) throw Error(ErrorKind::input, "no outline for the region of " + leaf.pcode);
        land.sites.push_back({label_point(leaf), static_cast<std::size_t>(found - land.codes.begin())});
    }
    return land;
}

void tell(const Thiessen& tiles, const Land& land, const std::vector<RegisterRow>& leaves, std::ostream& log) {
    for (const auto i : tiles.outside)
        log << "outside its region's outline: " << leaves[i].pcode << ' ' << leaves[i].name_en << '\n';
    for (const auto& face : tiles.disputed) {
        log << (face.overlap ? "overlap of" : "gap between");
        for (const auto region : face.regions) log << ' ' << land.codes[region];
        log << ", given to " << leaves[face.site].pcode << '\n';
    }
}

}  // namespace

Layer regions_layer(const Register& units, const Outlines& outlines) {
    Layer layer{{"ADM1_EN", "ADM1_KY", "ADM1_PCODE", "ADM0_EN", "ADM0_KY", "ADM0_PCODE", "ACCURACY"}};
    const auto& country = row_of(units, "KG");
    for (const auto& [pcode, outline] : outlines) {
        const auto& row = row_of(units, pcode);
        layer.features.push_back(
            {{row.name_en, row.name_ky, row.pcode, country.name_en, country.name_ky, country.pcode, accuracy},
             outline});
    }
    return layer;
}

Layer municipalities_layer(const Register& units, const Outlines& outlines, std::ostream& log) {
    const auto leaves = leaves_of(units);
    const auto land = land_of(units, leaves, outlines);
    auto tiles = thiessen(land.outlines, land.sites, {.lon_scale = lon_scale});
    tell(tiles, land, leaves, log);
    Layer layer{{"ADM3_EN", "ADM3_KY", "ADM3_PCODE", "ADM2_EN", "ADM2_KY", "ADM2_PCODE", "ADM1_EN", "ADM1_KY",
                 "ADM1_PCODE", "ADM0_EN", "ADM0_PCODE", "ACCURACY"}};
    for (std::size_t i = 0; i < leaves.size(); ++i) {
        if (tiles.cells[i].empty()) throw Error(ErrorKind::input, "no land is left for " + leaves[i].pcode);
        auto& feature = layer.features.emplace_back();
        for (const char* const level : {"3", "2", "1"}) {
            const auto& row = at_level(units, leaves[i], level);  // a leaf above the level repeats itself
            feature.texts.insert(feature.texts.end(), {row.name_en, row.name_ky, row.pcode});
        }
        const auto& country = row_of(units, "KG");
        feature.texts.insert(feature.texts.end(), {country.name_en, country.pcode, accuracy});
        feature.polygon = std::move(tiles.cells[i]);
    }
    return layer;
}

}  // namespace kamtuu::make
