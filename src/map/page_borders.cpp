#include "map/page_borders.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include <kamtuu/simplify.hpp>

#include "geometry/trace.hpp"
#include "map/page_numbers.hpp"

namespace kamtuu {

namespace {

constexpr std::array tolerances_m{0.0, 50.0, 100.0, 200.0, 400.0, 800.0, 1600.0, 3200.0};

PagePoint on_page_grid(Point p) {
    return {static_cast<std::int32_t>(std::lround(p.lon / PageBorders::step)),
            static_cast<std::int32_t>(std::lround(p.lat / PageBorders::step))};
}

/// What of a tiling stands for a unit of the page.
class Group {
public:
    Group(const Tiling& tiling, const Unit& unit) : tiling_(tiling), unit_(unit) {}

    [[nodiscard]] std::vector<PageRing> rings() const {
        std::vector<ArcUse> uses;
        for (std::uint32_t i = 0; i < tiling_.arcs().size(); ++i) {
            const auto& arc = tiling_.arcs()[i];
            const bool left = holds(arc.left);
            if (left == holds(arc.right)) continue;
            uses.push_back({i, !left});
        }
        return trace(tiling_.as_arcs(), std::move(uses));
    }

private:
    [[nodiscard]] bool holds(std::uint32_t part) const {
        return part != no_part && tiling_.boundaries().within(tiling_.unit_of(tiling_.parts()[part]), unit_);
    }

    const Tiling& tiling_;
    const Unit& unit_;
};

/// By position of the unit, whether it is a tile or made up of tiles.
std::vector<bool> made_of_tiles(const Tiling& tiling) {
    const auto& boundaries = tiling.boundaries();
    std::vector<bool> made(boundaries.units().size());
    for (const auto* tile : tiling.tiles()) made[boundaries.index_of(*tile)] = true;
    for (const auto level : {Level::adm2, Level::adm1})
        for (const auto& unit : boundaries.units()) {
            const auto children = boundaries.children(unit);
            if (unit.level != level || unit.polygon.empty() || children.empty()) continue;
            if (std::ranges::all_of(children, [&](const Unit* child) { return made[boundaries.index_of(*child)]; }))
                made[boundaries.index_of(unit)] = true;
        }
    return made;
}

class PageBordersBuilder {
public:
    PageBordersBuilder(const Boundaries& boundaries, double tolerance_m, unsigned threads)
        : boundaries_(boundaries), threads_(threads) {
        borders_.tolerance_m = tolerance_m;
        borders_.rings.resize(boundaries.units().size());
        const Tiling tiling(boundaries, {.threads = threads});
        const auto made = made_of_tiles(tiling);
        add(tiling, [&](const Unit& unit) { return made[boundaries.index_of(unit)]; });
        for (const auto level : {Level::adm1, Level::adm2, Level::adm3}) add_given(level, made);
    }
    [[nodiscard]] PageBorders finish() && { return std::move(borders_); }

private:
    template <typename Wanted>
    void add(const Tiling& whole, Wanted wanted) {
        const auto simplified = simplify(whole, {.tolerance_m = borders_.tolerance_m, .threads = threads_}).tiling;
        const auto first = static_cast<std::uint32_t>(borders_.arcs.size());
        for (const auto& arc : simplified.arcs()) add_arc(simplified.line(arc));
        for (const auto& unit : whole.boundaries().units()) {
            if (unit.level == Level::adm0 || !wanted(unit)) continue;
            auto rings = Group(simplified, unit).rings();
            for (auto& ring : rings)
                for (auto& use : ring) use.arc += first;
            borders_.rings[boundaries_.index_of(*boundaries_.find(unit.pcode))] = std::move(rings);
        }
    }

    void add_arc(std::span<const Point> line) {
        auto& arc = borders_.arcs.emplace_back();
        for (const auto& point : line) {
            const auto on_grid = on_page_grid(point);
            if (arc.empty() || arc.back() != on_grid) arc.push_back(on_grid);
        }
    }

    /// Units with a polygon that is neither a tile's nor made of tiles, as a country of their own.
    void add_given(Level level, const std::vector<bool>& made) {
        std::vector<Unit> units;
        for (std::size_t i = 0; i < made.size(); ++i) {
            const auto& unit = boundaries_.units()[i];
            if (made[i] || unit.level != level || unit.polygon.empty()) continue;
            units.push_back(unit);
            units.back().parent = boundaries_.country().pcode;
        }
        if (units.empty()) return;
        units.push_back(boundaries_.country());
        units.back().polygon.clear();
        const Boundaries given(std::move(units));
        add(Tiling(given, {.threads = threads_}), [](const Unit&) { return true; });
    }

    const Boundaries& boundaries_;
    unsigned threads_;
    PageBorders borders_{};
};

}  // namespace

PageBorders page_borders(const Boundaries& boundaries, const PageBorderOptions& options) {
    PageBorders borders;
    for (const auto tolerance : tolerances_m) {
        borders = PageBordersBuilder(boundaries, tolerance, options.threads).finish();
        if (arcs_text(borders).size() <= options.most_bytes) break;
    }
    return borders;
}

std::string arcs_text(const PageBorders& borders) {
    std::string text;
    PagePoint start{};
    for (const auto& arc : borders.arcs) {
        if (&arc != &borders.arcs.front()) text += ';';
        auto before = start;
        for (const auto& point : arc) {
            append_packed_signed(text, point.x - before.x);
            append_packed_signed(text, point.y - before.y);
            before = point;
        }
        start = arc.front();
    }
    return text;
}

std::string rings_text(const std::vector<PageRing>& rings) {
    std::string text;
    for (const auto& ring : rings) {
        if (&ring != &rings.front()) text += ';';
        for (const auto& use : ring) append_packed(text, 2 * std::uint64_t{use.arc} + (use.reversed ? 1 : 0));
    }
    return text;
}

}  // namespace kamtuu
