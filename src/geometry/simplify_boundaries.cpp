#include <algorithm>
#include <cstdint>
#include <utility>

#include <kamtuu/simplify.hpp>

#include "core/parallel.hpp"
#include "geometry/disputes.hpp"
#include "geometry/unite.hpp"

namespace kamtuu {

namespace {

/// By position of the unit, whether it is a tile or made up of tiles: all its children are.
class MadeOfTiles {
public:
    explicit MadeOfTiles(const Tiling& tiling) : boundaries_(tiling.boundaries()), of_(boundaries_.units().size()) {
        for (const auto* tile : tiling.tiles()) of_[boundaries_.index_of(*tile)] = true;
        mark(boundaries_.country());
    }
    [[nodiscard]] bool operator()(const Unit& unit) const { return of_[boundaries_.index_of(unit)]; }

private:
    void mark(const Unit& unit) {
        const auto children = boundaries_.children(unit);
        for (const auto* child : children) mark(*child);
        if (!children.empty() &&
            std::all_of(children.begin(), children.end(), [&](const Unit* child) { return (*this)(*child); }))
            of_[boundaries_.index_of(unit)] = true;
    }

    const Boundaries& boundaries_;
    std::vector<bool> of_;
};

/// Gives the units of one level that are made of tiles below them the union of these.
void derive(const Tiling& tiling, Level level, const MadeOfTiles& made_of_tiles, unsigned threads,
            std::vector<Unit>& units) {
    const auto& boundaries = tiling.boundaries();
    std::vector<std::size_t> uppers;
    std::vector<std::uint32_t> group_of_tile(tiling.tiles().size(), no_part);
    for (std::size_t i = 0; i < units.size(); ++i) {
        const auto& unit = boundaries.units()[i];
        if (unit.level != level || unit.polygon.empty() || boundaries.is_leaf(unit) || !made_of_tiles(unit)) continue;
        for (std::size_t tile = 0; tile < tiling.tiles().size(); ++tile)
            if (tiling.tiles()[tile] != &unit && boundaries.within(*tiling.tiles()[tile], unit))
                group_of_tile[tile] = static_cast<std::uint32_t>(uppers.size());
        uppers.push_back(i);
    }
    auto polygons = unite(tiling.as_arcs(), tiling.disputes().disputed, group_of_tile, uppers.size(), threads);
    for (std::size_t i = 0; i < uppers.size(); ++i)
        if (!polygons[i].empty()) units[uppers[i]].polygon = std::move(polygons[i]);
}

/// What has a polygon that is no tile's and is not made of tiles keeps it.
Findings kept_as_given(const Tiling& tiling, const MadeOfTiles& made_of_tiles) {
    Findings findings;
    for (const auto& unit : tiling.boundaries().units())
        if (!unit.polygon.empty() && !made_of_tiles(unit))
            findings.push_back({Severity::warning,
                                "simplify.kept_as_given",
                                "",
                                {},
                                unit.pcode.str(),
                                "The polygon of " + display_name(unit) +
                                    " is not made up of those of the units in it, some of which have none. It was not "
                                    "simplified and may not fit its neighbours."});
    return findings;
}

}  // namespace

SimplifiedBoundaries simplify(const Boundaries& boundaries, const SimplifyOptions& options) {
    const Tiling tiling(boundaries, {.threads = options.threads});
    auto [simplified, report] = simplify(tiling, options);
    const MadeOfTiles made_of_tiles(tiling);
    std::vector<Unit> units(boundaries.units().begin(), boundaries.units().end());
    for (std::uint32_t tile = 0; tile < tiling.tiles().size(); ++tile)
        units[boundaries.index_of(*tiling.tiles()[tile])].polygon = polygon_of(simplified.as_arcs(), tile);
    for (const auto level : {Level::adm0, Level::adm1, Level::adm2})
        derive(simplified, level, made_of_tiles, options.threads, units);
    auto findings = kept_as_given(tiling, made_of_tiles);
    const auto notes = boundaries.notes();
    return {Boundaries(std::move(units), {notes.begin(), notes.end()}), std::move(report), std::move(findings)};
}

}  // namespace kamtuu
