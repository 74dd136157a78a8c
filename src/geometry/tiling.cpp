#include <utility>

#include <kamtuu/tiling.hpp>

#include "geometry/disputes.hpp"
#include "geometry/lowest_units.hpp"

namespace kamtuu {

namespace {

Arcs cut(std::span<const Unit* const> tiles, unsigned threads) {
    std::vector<const MultiPolygon*> polygons;
    polygons.reserve(tiles.size());
    for (const auto* tile : tiles) polygons.push_back(&tile->polygon);
    return cut_into_arcs(polygons, threads);
}

}  // namespace

Tiling::Tiling(const Boundaries& boundaries, const TilingOptions& options)
    : boundaries_(&boundaries),
      tiles_(lowest_units(boundaries, has_polygon)),
      arcs_(std::make_unique<const Arcs>(cut(tiles_, options.threads))),
      disputes_(std::make_unique<const Disputes>(find_disputes(*arcs_, tiles_.size(), options.threads))) {}

Tiling::Tiling(const Tiling& tiling, Arcs arcs, Disputes disputes)
    : boundaries_(tiling.boundaries_),
      tiles_(tiling.tiles_),
      arcs_(std::make_unique<const Arcs>(std::move(arcs))),
      disputes_(std::make_unique<const Disputes>(std::move(disputes))) {}

Tiling::~Tiling() = default;
Tiling::Tiling(Tiling&&) noexcept = default;
Tiling& Tiling::operator=(Tiling&&) noexcept = default;

std::span<const Part> Tiling::parts() const noexcept { return arcs_->parts; }
std::span<const Arc> Tiling::arcs() const noexcept { return arcs_->arcs; }
std::span<const Point> Tiling::line(const Arc& arc) const noexcept { return arcs_->line(arc); }
std::span<const ArcUse> Tiling::ring(std::uint32_t ring) const noexcept { return arcs_->ring(ring); }
std::span<const Point> Tiling::nodes() const noexcept { return arcs_->nodes; }
std::span<const Overlap> Tiling::overlaps() const noexcept { return disputes_->overlaps; }
std::span<const UnmatchedBorder> Tiling::unmatched() const noexcept { return disputes_->unmatched; }
bool Tiling::is_disputed(std::uint32_t tile) const noexcept { return disputes_->disputed[tile]; }

}  // namespace kamtuu
