#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/finding.hpp>
#include <kamtuu/tiling.hpp>

#pragma GCC visibility push(default)
namespace kamtuu {

/// How much to leave out: exactly one of `tolerance_m` and `keep`.
struct SimplifyOptions {
    /// Vertices go that span less than a square of this side with their neighbours, in metres. 0: those that lie
    /// exactly on the line between their neighbours. (Mapshaper's `interval`, with plain Visvalingam, takes the side to
    /// be 0.65 times as long: its 130 m are 200 m here.)
    std::optional<double> tolerance_m{};
    /// Share of the vertices that could go which is to stay, 0 to 1. Nodes cannot go and do not count.
    std::optional<double> keep{};
    /// An island or a lake whose border has no node, or a single one, keeps at least so many vertices; 3 at least.
    std::size_t ring_vertices{3};
    /// 0: as many as there are cores. The result does not depend on it.
    unsigned threads{0};
};

/// How much ground a tile won, or lost if negative.
struct AreaChange {
    const Unit* unit{};
    double m2{};
};

/// What simplifying did.
struct Simplification {
    /// Of all borders, a shared one counted once, nodes included.
    std::size_t vertices_before{};
    std::size_t vertices_after{};
    /// Spanned less than the threshold but stayed: a border would have run through a vertex, or a ring or the ground
    /// between two borders would have vanished.
    std::size_t vertices_held{};
    double threshold_m2{};
    /// By tile, on a local plane: right to half a per cent of the change.
    std::vector<AreaChange> area_changes{};

    /// Of all tiles together. What one tile wins from another cancels out.
    [[nodiscard]] double total_change_m2() const noexcept;
    /// The first of those that changed most; null if there is no tile.
    [[nodiscard]] const AreaChange* largest_change() const noexcept;
};

struct SimplifiedTiling {
    Tiling tiling;
    Simplification report{};
};

/// The same tiles with fewer vertices, after Visvalingam and Whyatt: the vertex that spans the smallest triangle with
/// its neighbours goes first. A shared border is simplified once, so neighbours stay neighbours to the bit, and nodes
/// stay where they are.
///
/// A vertex goes only if the triangle that it spans, edges included, holds no other vertex: neither of its own arc as
/// it has become, nor of any other as it was at first. No border can then come to cross or touch another one or itself,
/// and nothing that lay on one side of it comes to lie on the other: tiles, parts, holes and neighbours stay. That is
/// so wherever the tiling is one; where tiles overlap or have unmatched borders, nothing more is promised than a
/// result, whose disputes are found anew.
///
/// Areas are those of a sphere's local plane at the vertex. Two passes: the first, for `keep` alone, finds the
/// threshold; both take O(n log n) time in the longest arc. Throws Error (usage) for options that make no sense.
SimplifiedTiling simplify(const Tiling& tiling, const SimplifyOptions& options);

struct SimplifiedBoundaries {
    Boundaries boundaries;
    Simplification report{};  ///< its units are those of the boundaries given
    Findings findings{};
};

/// The same units with simplified polygons, to be drawn. Upper levels that are made up of tiles are made of the
/// simplified arcs, so that levels nest exactly. `area` stays that of the true borders: a figure must not change
/// because a drawing is made lighter. A polygon that was given for a unit and is neither a tile nor made up of tiles
/// stays as it is ("simplify.kept_as_given").
SimplifiedBoundaries simplify(const Boundaries& boundaries, const SimplifyOptions& options);

}  // namespace kamtuu
#pragma GCC visibility pop
