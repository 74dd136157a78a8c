#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include <kamtuu/boundaries.hpp>

#pragma GCC visibility push(default)
namespace kamtuu {

struct Arcs;
struct Disputes;

/// Where a part would stand, if there were one: abroad, in a lake, in a gap.
inline constexpr std::uint32_t no_part = 0xffffffff;

/// A piece of border between two nodes, or a whole closed one. The same two sides along all of it.
struct Arc {
    std::uint32_t left{};   ///< position of the part on its left; there always is one
    std::uint32_t right{};  ///< of the part on its right, or `no_part`
    std::uint32_t from{};   ///< node that it starts at; a closed arc without a node starts at its smallest vertex,
    std::uint32_t to{};     ///< which counts as a node then
    std::uint32_t first_point{};
    std::uint32_t points{};  ///< at least 2
};

/// An arc in a ring, forwards or backwards.
struct ArcUse {
    std::uint32_t arc{};
    bool reversed{false};
    friend constexpr bool operator==(ArcUse, ArcUse) = default;
};

/// A connected part of a tile: one outer ring and its holes.
struct Part {
    std::uint32_t tile{};        ///< position in Tiling::tiles()
    std::uint32_t first_ring{};  ///< the outer one
    std::uint32_t rings{};       ///< with the holes
};

/// Ground that two parts claim.
struct Overlap {
    std::uint32_t part{};
    std::uint32_t other{};
    /// What both of them cover; never empty.
    MultiPolygon polygon{};
};

/// A place where the borders of two parts lie on each other, or cross, without a vertex in common.
struct UnmatchedBorder {
    std::uint32_t part{};
    std::uint32_t other{};
    Point at{};
    friend constexpr auto operator<=>(const UnmatchedBorder&, const UnmatchedBorder&) = default;
};

struct TilingOptions {
    /// 0: as many as there are cores. The result does not depend on it.
    unsigned threads{0};
};

/// The planar partition that the lowest polygons form, every shared border kept once.
///
/// A *tile* is a unit that has a polygon and no unit below it with one. The tiles' rings are cut at *nodes*, vertices
/// where other than two edges meet, into *arcs*; an arc knows the part on its left and on its right. Neighbours,
/// outlines of any grouping, holes and simplification follow from the arcs alone, and fit each other exactly because no
/// border is drawn twice.
///
/// Two tiles share an edge if both have it, vertex for vertex, in opposite directions. Where the tiles overlap, or
/// edges lie on each other without sharing their vertices, the arcs on both sides stay apart with `no_part` on their
/// right, the places are in overlaps() and unmatched(), and what is derived takes a slower path through a general
/// overlay. Nothing is repaired here.
///
/// Coordinates are plane: an edge is the straight line between two vertices in degrees. What crosses the antimeridian
/// has to be cut there, as GeoJSON demands.
///
/// Built whole by its constructor and read-only after it, so any number of threads may ask it. Keeps pointers to the
/// units of `boundaries`, which must outlive it; the coordinates are its own. Building takes time linear in the number
/// of vertices, and about 60 bytes a vertex of which 30 remain.
class Tiling {
public:
    explicit Tiling(const Boundaries& boundaries, const TilingOptions& options = {});
    explicit Tiling(Boundaries&&, const TilingOptions& = {}) = delete;  // a temporary does not compile
    ~Tiling();
    Tiling(Tiling&&) noexcept;
    Tiling& operator=(Tiling&&) noexcept;
    Tiling(const Tiling&) = delete;
    Tiling& operator=(const Tiling&) = delete;

    [[nodiscard]] const Boundaries& boundaries() const noexcept { return *boundaries_; }
    /// In P-code order.
    [[nodiscard]] std::span<const Unit* const> tiles() const noexcept { return tiles_; }
    /// Tile by tile.
    [[nodiscard]] std::span<const Part> parts() const noexcept;
    [[nodiscard]] const Unit& unit_of(const Part& part) const noexcept { return *tiles_[part.tile]; }

    [[nodiscard]] std::span<const Arc> arcs() const noexcept;
    /// The vertices of `arc`, both ends included.
    [[nodiscard]] std::span<const Point> line(const Arc& arc) const noexcept;
    /// Ring `ring`, counted through all parts, with the part on its left.
    [[nodiscard]] std::span<const ArcUse> ring(std::uint32_t ring) const noexcept;
    [[nodiscard]] std::span<const Point> nodes() const noexcept;

    /// By part. Empty for a tiling in the strict sense.
    [[nodiscard]] std::span<const Overlap> overlaps() const noexcept;
    /// By part. Where tiles overlap, a third one's border that runs along a border which two of them share is not
    /// listed: the overlap is.
    [[nodiscard]] std::span<const UnmatchedBorder> unmatched() const noexcept;
    /// Whether the tile is in any of the two.
    [[nodiscard]] bool is_disputed(std::uint32_t tile) const noexcept;

    /// What it is made of, for the rest of the library.
    [[nodiscard]] const Arcs& as_arcs() const noexcept { return *arcs_; }
    [[nodiscard]] const Disputes& disputes() const noexcept { return *disputes_; }
    /// The tiles of `tiling` with other borders.
    Tiling(const Tiling& tiling, Arcs arcs, Disputes disputes);

private:
    const Boundaries* boundaries_;
    std::vector<const Unit*> tiles_;
    std::unique_ptr<const Arcs> arcs_;
    std::unique_ptr<const Disputes> disputes_;
};

}  // namespace kamtuu
#pragma GCC visibility pop
