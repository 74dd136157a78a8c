#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

#include <kamtuu/repair.hpp>
#include <kamtuu/tiling.hpp>

#include "geometry/overlay.hpp"
#include "geometry/repair.hpp"
#include "geometry/snap.hpp"
#include "geometry/upper_levels.hpp"

namespace kamtuu {

namespace {

std::vector<Unit> units_of(const Boundaries& boundaries) {
    return {boundaries.units().begin(), boundaries.units().end()};
}

std::vector<std::string> notes_of(const Boundaries& boundaries) {
    return {boundaries.notes().begin(), boundaries.notes().end()};
}

/// What becomes of the tiles. Units keep their order, so that a position stands for a unit before and after.
class Work {
public:
    Work(const Boundaries& boundaries, const RepairOptions& options)
        : boundaries_(boundaries), options_(options), units_(units_of(boundaries)) {
        const Tiling tiling(boundaries, {.threads = options.threads});
        for (const auto* tile : tiling.tiles()) {
            positions_.push_back(boundaries.index_of(*tile));
            auto& polygon = units_[positions_.back()].polygon;
            if (auto valid = repair(polygon); valid.fault) polygon = std::move(valid.polygon);
        }
        repaired_.resize(positions_.size());
        counts_.resize(positions_.size());
    }

    void snap() {
        if (options_.snap_m <= 0) return;
        std::vector<MultiPolygon> tiles;
        for (const auto position : positions_) tiles.push_back(units_[position].polygon);
        auto snapped = snap_borders(std::move(tiles), options_.snap_m, options_.largest_change, options_.threads);
        counts_ = std::move(snapped.counts);
        for (std::size_t tile = 0; tile < positions_.size(); ++tile)
            units_[positions_[tile]].polygon = std::move(snapped.tiles[tile]);
    }

    void fill_slivers() {
        const Boundaries snapped(units_, notes_of(boundaries_));
        const Tiling tiling(snapped, {.threads = options_.threads});
        std::map<std::size_t, std::vector<MultiPolygon>> by_tile;
        for (auto& hole : holes(tiling, options_.holes)) {
            if (hole.kind != HoleClass::sliver || hole.around.empty()) continue;
            // The first of the longest: they are in P-code order.
            const auto longest =
                std::max_element(hole.around.begin(), hole.around.end(),
                                 [](const HoleSide& a, const HoleSide& b) { return a.border_km < b.border_km; });
            by_tile[tile_of(snapped.index_of(*longest->unit))].push_back({std::move(hole.polygon)});
        }
        for (const auto& [tile, slivers] : by_tile) fill(tile, slivers);
    }

    Repair finish() {
        Findings findings;
        auto units = units_;
        derive_upper_levels(units, options_.threads, findings);
        Repair result{.boundaries = Boundaries(std::move(units), notes_of(boundaries_))};
        result.findings = std::move(findings);
        double changed_m2 = 0;
        for (std::size_t tile = 0; tile < positions_.size(); ++tile) {
            const auto& unit = result.boundaries.units()[positions_[tile]];
            const auto& before = boundaries_.units()[positions_[tile]];
            if (counts_[tile].kept_as_it_was) result.findings.push_back(refusal(unit));
            if (unit.polygon == before.polygon) continue;
            auto& row = repaired_[tile];
            row.unit = &unit;
            row.before = area(before.polygon);
            row.after = area(unit.polygon);
            row.moved = counts_[tile].moved;
            row.inserted = counts_[tile].inserted;
            changed_m2 += std::abs(row.after.m2() - row.before.m2());
            result.units.push_back(row);
        }
        result.changed = Area::square_metres(changed_m2);
        return result;
    }

private:
    [[nodiscard]] std::size_t tile_of(std::size_t position) const {
        return static_cast<std::size_t>(std::lower_bound(positions_.begin(), positions_.end(), position) -
                                        positions_.begin());
    }

    void fill(std::size_t tile, const std::vector<MultiPolygon>& slivers) {
        auto& polygon = units_[positions_[tile]].polygon;
        const double before_m2 = area(boundaries_.units()[positions_[tile]].polygon).m2();
        std::vector<const MultiPolygon*> parts{&polygon};
        for (const auto& sliver : slivers) parts.push_back(&sliver);
        auto whole = union_of(parts);
        if (std::abs(area(whole).m2() - before_m2) >= options_.largest_change * before_m2) {
            counts_[tile].kept_as_it_was = true;
            return;
        }
        polygon = std::move(whole);
        repaired_[tile].slivers = slivers.size();
    }

    static Finding refusal(const Unit& unit) {
        return {.severity = Severity::warning,
                .code = "repair.refused",
                .unit = unit.pcode.str(),
                .message = "The borders of " + display_name(unit) +
                           " were not repaired where it would have become invalid or changed too much. Correct them by "
                           "hand, or allow a larger change."};
    }

    const Boundaries& boundaries_;
    const RepairOptions& options_;
    std::vector<Unit> units_;
    std::vector<std::size_t> positions_{};  // of the tiles, ascending
    std::vector<RepairedUnit> repaired_{};
    std::vector<SnapCounts> counts_{};
};

}  // namespace

Repair repair(const Boundaries& boundaries, const RepairOptions& options) {
    Work work(boundaries, options);
    work.snap();
    work.fill_slivers();
    return work.finish();
}

}  // namespace kamtuu
