#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include <kamtuu/locator.hpp>
#include <kamtuu/tiling.hpp>

#include "core/parallel.hpp"
#include "geometry/cell_index.hpp"
#include "geometry/covers.hpp"
#include "geometry/disputes.hpp"
#include "geometry/edge_tree.hpp"

namespace kamtuu {

namespace {

/// Points of one task: enough that handing them out does not count, few enough that their labels stay in the cache.
constexpr std::size_t points_a_task = 4096;

std::vector<Box> boxes_of(std::span<const Unit* const> tiles) {
    std::vector<Box> boxes;
    boxes.reserve(tiles.size());
    for (const auto* tile : tiles) boxes.push_back(bounds(tile->polygon));
    return boxes;
}

}  // namespace

struct Locator::Index {
    Index(std::unique_ptr<const Tiling> owned, const Tiling& tiling, const LocatorOptions& options)
        : own_tiling(std::move(owned)),
          tiles(tiling.tiles().begin(), tiling.tiles().end()),
          boxes(boxes_of(tiles)),
          cells(tiling.as_arcs(), tiling.disputes().boxes, options) {
        units.push_back(nullptr);
        units.insert(units.end(), tiles.begin(), tiles.end());
    }

    std::unique_ptr<const Tiling> own_tiling;  // if the caller has none
    std::vector<const Unit*> tiles;
    std::vector<const Unit*> units;  // by label
    BoxTree boxes;                   // of the tiles
    CellIndex cells;

    /// Positions of the tiles that cover `p`.
    [[nodiscard]] std::vector<std::size_t> covering(Point p) const {
        if (!std::isfinite(p.lon) || !std::isfinite(p.lat)) return {};
        auto found = boxes.meeting({p.lon, p.lat, p.lon, p.lat});
        std::erase_if(found, [&](std::size_t tile) { return !covers(tiles[tile]->polygon, p); });
        return found;
    }

    [[nodiscard]] const Unit* unit_of(std::uint32_t label, Point p) const {
        // No tile has the label ask_all, or what labels combine to on ground that several tiles claim.
        if (label < units.size()) return units[label];
        const auto found = covering(p);
        return found.empty() ? nullptr : tiles[found.front()];
    }
};

Locator::Locator(const Boundaries& boundaries, const LocatorOptions& options) {
    auto tiling = std::make_unique<const Tiling>(boundaries, TilingOptions{.threads = options.threads});
    const auto& borrowed = *tiling;
    index_ = std::make_unique<const Index>(std::move(tiling), borrowed, options);
}

Locator::Locator(const Tiling& tiling, const LocatorOptions& options)
    : index_(std::make_unique<const Index>(nullptr, tiling, options)) {}

Locator::~Locator() = default;
Locator::Locator(Locator&&) noexcept = default;
Locator& Locator::operator=(Locator&&) noexcept = default;

const Unit* Locator::locate(Point p) const { return index_->unit_of(index_->cells.label(p), p); }

void Locator::locate(std::span<const Point> points, std::span<const Unit*> units, unsigned threads) const {
    const auto tasks = (points.size() + points_a_task - 1) / points_a_task;
    parallel_for(tasks, threads, [&](std::size_t task) {
        const auto begin = task * points_a_task;
        const auto some = points.subspan(begin, std::min(points_a_task, points.size() - begin));
        std::array<std::uint32_t, points_a_task> labels;  // NOLINT(cppcoreguidelines-pro-type-member-init): filled next
        index_->cells.label(some, std::span(labels).first(some.size()));
        for (std::size_t i = 0; i < some.size(); ++i) units[begin + i] = index_->unit_of(labels[i], some[i]);
    });
}

std::vector<const Unit*> Locator::all(Point p) const {
    std::vector<const Unit*> found;
    for (const auto tile : index_->covering(p)) found.push_back(index_->tiles[tile]);
    return found;
}

std::size_t Locator::bytes() const noexcept { return index_->cells.bytes(); }

}  // namespace kamtuu
