#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <utility>

#include <kamtuu/holes.hpp>

#include "core/parallel.hpp"
#include "geometry/disputes.hpp"
#include "geometry/inside_point.hpp"
#include "geometry/local_metres.hpp"
#include "geometry/measure.hpp"
#include "geometry/outer_border.hpp"
#include "geometry/point_in_polygon.hpp"
#include "geometry/trace.hpp"
#include "geometry/unite.hpp"

namespace kamtuu {

namespace {

constexpr std::string_view names[] = {"lake", "foreign_enclave", "missing_unit", "sliver", "unclassified"};

/// An edge of a hole lies on a tile's border if its middle is this near to it. A union rounds where borders cross.
constexpr double on_border_m = 0.0005;

std::vector<Ring> outlines_from_arcs(const Arcs& arcs) {
    std::vector<ArcUse> outside;
    for (std::uint32_t i = 0; i < arcs.arcs.size(); ++i)
        if (arcs.arcs[i].right == no_part) outside.push_back({i, true});
    std::vector<Ring> rings;
    for (const auto& ring : trace(arcs, std::move(outside))) rings.push_back(points_of(arcs, ring));
    return rings;
}

std::vector<Ring> outlines_from_union(const Tiling& tiling) {
    const std::size_t tiles = tiling.tiles().size();
    const auto whole = unite(tiling.as_arcs(), tiling.disputes().disputed, std::vector<std::uint32_t>(tiles, 0), 1, 1);
    std::vector<Ring> rings;
    for (const auto& polygon : whole.front()) {
        rings.emplace_back(polygon.outer.rbegin(), polygon.outer.rend());
        for (const auto& hole : polygon.holes) rings.emplace_back(hole.rbegin(), hole.rend());
    }
    return rings;
}

/// With the outside on the left of every ring, holes run counter-clockwise and islands clockwise; what goes around the
/// whole country is in no hole, and falls away.
MultiPolygon find(const Tiling& tiling) {
    const auto& disputed = tiling.disputes().disputed;
    const bool clean = std::find(disputed.begin(), disputed.end(), true) == disputed.end();
    return assemble(clean ? outlines_from_arcs(tiling.as_arcs()) : outlines_from_union(tiling));
}

double perimeter_m(const Polygon& polygon) {
    double sum_m = length_m(polygon.outer);
    for (const auto& island : polygon.holes) sum_m += length_m(island);
    return sum_m;
}

/// A unit whose ground no tile can hold, with its label point.
struct Missing {
    const Unit* unit{};
    Point at{};
};

class Missings {
public:
    explicit Missings(const Tiling& tiling) : tiling_(tiling), boundaries_(tiling.boundaries()) {
        for (const auto* tile : tiling.tiles()) {
            covered_.insert(tile);
            for (const auto* above = boundaries_.parent(*tile); above != nullptr; above = boundaries_.parent(*above))
                covered_.insert(above);
        }
        for (const auto& unit : boundaries_.units())
            if (unit.label_point && unit.polygon.empty() && !is_covered(unit))
                missing_.push_back({&unit, *unit.label_point});
    }

    /// The highest that lie in `polygon`.
    [[nodiscard]] std::vector<const Unit*> in(const Polygon& polygon) const {
        const auto box = bounds({polygon});
        std::vector<const Unit*> found;
        for (const auto& [unit, at] : missing_)
            if (box.contains(at) && where(polygon, at) == Where::inside) found.push_back(unit);
        std::vector<const Unit*> highest;
        for (const auto* unit : found)
            if (std::none_of(found.begin(), found.end(),
                             [&](const Unit* other) { return other != unit && boundaries_.within(*unit, *other); }))
                highest.push_back(unit);
        return highest;
    }

private:
    /// Whether a tile lies in the unit or the unit in a tile.
    [[nodiscard]] bool is_covered(const Unit& unit) const {
        if (covered_.contains(&unit)) return true;
        for (const auto* above = boundaries_.parent(unit); above != nullptr; above = boundaries_.parent(*above))
            if (std::binary_search(tiling_.tiles().begin(), tiling_.tiles().end(), above,
                                   [](const Unit* a, const Unit* b) { return a->pcode < b->pcode; }))
                return true;
        return false;
    }

    const Tiling& tiling_;
    const Boundaries& boundaries_;
    std::set<const Unit*> covered_{};  // tiles, and what has a tile below it
    std::vector<Missing> missing_{};
};

/// What the holes are asked against.
struct Surroundings {
    explicit Surroundings(const Tiling& tiling) : border(tiling.as_arcs()), missing(tiling) {}
    OuterBorder border;
    Missings missing;
};

std::vector<HoleSide> sides_of(const Polygon& polygon, const Tiling& tiling, const OuterBorder& border) {
    std::map<std::uint32_t, double> by_tile_m;  // tiles are in P-code order
    const auto add = [&](const Ring& ring) {
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
            const Point middle{ring[i].lon + (ring[i + 1].lon - ring[i].lon) / 2,
                               ring[i].lat + (ring[i + 1].lat - ring[i].lat) / 2};
            const LocalMetres metres(middle);
            std::set<std::uint32_t> touching;
            border.for_each_edge(metres.around(on_border_m), [&](const OuterBorder::Edge& edge) {
                if (metres.distance_to_edge(edge.a, edge.b) <= on_border_m)
                    touching.insert(tiling.parts()[edge.part].tile);
            });
            if (touching.empty()) continue;
            const auto edge_m = distance_m(ring[i], ring[i + 1]);
            for (const auto tile : touching) by_tile_m[tile] += edge_m;
        }
    };
    add(polygon.outer);
    for (const auto& island : polygon.holes) add(island);
    std::vector<HoleSide> sides;
    for (const auto& [tile, m] : by_tile_m) sides.push_back({tiling.tiles()[tile], m / 1000});
    return sides;
}

void classify(Hole& hole, const Missings& missing, const HoleOptions& options) {
    const auto box = bounds({hole.polygon});
    for (const auto& place : options.known) {
        if (!box.contains(place.at) || where(hole.polygon, place.at) != Where::inside) continue;
        hole.kind = place.kind;
        hole.name = place.name;
        hole.country = place.country;
        if (place.kind == HoleClass::missing_unit) hole.missing = missing.in(hole.polygon);
        return;
    }
    hole.missing = missing.in(hole.polygon);
    if (!hole.missing.empty()) {
        hole.kind = HoleClass::missing_unit;
        hole.name = display_name(*hole.missing.front());
    } else if (hole.mean_width_m < options.sliver_width_m && hole.area < options.sliver_area) {
        hole.kind = HoleClass::sliver;
    }
}

Hole describe(Polygon polygon, const Tiling& tiling, const Surroundings& surroundings, const HoleOptions& options) {
    Hole hole{.polygon = std::move(polygon)};
    hole.area = area_of_piece({hole.polygon});
    const double around_m = perimeter_m(hole.polygon);
    hole.mean_width_m = around_m > 0 ? 2 * hole.area.m2() / around_m : 0;
    hole.inside = point_inside(hole.polygon);
    hole.around = sides_of(hole.polygon, tiling, surroundings.border);
    classify(hole, surroundings.missing, options);
    return hole;
}

}  // namespace

std::string_view to_string(HoleClass kind) noexcept { return names[static_cast<std::size_t>(kind)]; }

std::vector<Hole> holes(const Tiling& tiling, const HoleOptions& options) {
    auto polygons = find(tiling);
    if (polygons.empty()) return {};
    const Surroundings surroundings(tiling);
    std::vector<Hole> result(polygons.size());
    parallel_for(polygons.size(), options.threads,
                 [&](std::size_t i) { result[i] = describe(std::move(polygons[i]), tiling, surroundings, options); });
    // Polygons come sorted by their smallest vertex.
    std::stable_sort(result.begin(), result.end(), [](const Hole& a, const Hole& b) { return a.area > b.area; });
    return result;
}

}  // namespace kamtuu
