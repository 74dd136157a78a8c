#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/finding.hpp>
#include <kamtuu/holes.hpp>
#include <kamtuu/neighbours.hpp>
#include <kamtuu/tiling.hpp>

/// What keeps boundaries from being a tiling, and what a reader should know of one that is.

#pragma GCC visibility push(default)
namespace kamtuu {

enum class IssueKind {
    invalid_tile,  ///< a polygon that crosses or touches itself
    overlap,       ///< ground that two parts claim
    crowded_edge,  ///< an edge that more than two parts have, or two in the same direction: a ring that stands twice
    unmatched_border,  ///< borders that lie on each other, or cross, without sharing their vertices
    near_border,       ///< borders that run beside each other within the snap distance and share no vertex
    sliver,            ///< a hole that is narrow and small
    unclassified_hole,
    missing_unit,     ///< a hole where a unit without polygon belongs
    outside_parent,   ///< ground of a tile outside the polygon that was given for a unit above it
    exclave,          ///< a part off the country's main body
    lake,             ///< a hole that is known
    foreign_enclave,  ///< a hole that is known
};

/// "overlap", "near_border" and so on: the names of the enumerators.
std::string_view to_string(IssueKind kind) noexcept;

/// One thing that check() found. It has a polygon, or else places.
struct Issue {
    IssueKind kind{};
    Severity severity{Severity::note};
    std::vector<const Unit*> units{};  ///< whom it concerns, in P-code order
    MultiPolygon polygon{};
    std::vector<Point> places{};      ///< in ascending order
    Point at{};                       ///< where to look
    std::optional<Area> area{};       ///< geodesic, of the polygon
    std::optional<double> width_m{};  ///< mean width of the polygon; the largest distance between near borders
    std::string message{};            ///< what is so, where, and what can be done about it
};

struct CheckOptions {
    /// What is known of holes, and from which size on they are more than slivers.
    HoleOptions holes{};
    /// Borders of two parts that come as near as this without sharing a vertex should be one border.
    double snap_m{1};
    /// A tile may have this share of its area outside the polygon that was given for a unit above it.
    double outside_share{0.001};
    /// 0: as many as there are cores. The result does not depend on it.
    unsigned threads{0};
};

/// All issues, in the order of their kinds, each kind by units and place. Overlaps, slivers and exclaves come one by
/// one; unmatched and near borders and crowded edges one for every two units, with all their places.
///
/// Overlaps, unmatched borders and what is at odds with a unit above make figures doubtful and are warnings; an invalid
/// tile is an error; known holes and exclaves are notes, and so are overlaps and slivers of less than a square metre
/// and borders less than a millimetre apart, which are rounding. A tiling without faults costs about 2 microseconds a
/// vertex, most of it for GEOS to judge whether each polygon is valid; faults cost an overlay each.
std::vector<Issue> check(const Tiling& tiling, const CheckOptions& options = {});

/// The same where the holes of the tiling are at hand already.
std::vector<Issue> check(const Tiling& tiling, std::span<const Hole> holes, const CheckOptions& options = {});

/// As findings with the codes "tiling.overlap", "tiling.sliver" and so on; an issue of several units is filed under the
/// first of them.
Findings to_findings(std::span<const Issue> issues);

/// What makes figures and maps doubtful, in short, where check() has every issue: "boundaries.unmatched_borders", where
/// borders of neighbours do not fit together, so that a map draws two lines for one, and "boundaries.overlaps". Each is
/// a warning that counts the pairs of units and names the worst of them; overlaps of less than a square metre in all
/// are a note. Time linear in the number of faults.
Findings border_findings(const Tiling& tiling);
/// Whether border_findings() found borders of neighbours that do not fit together.
bool tell_unmatched_borders(const Findings& findings) noexcept;

}  // namespace kamtuu
#pragma GCC visibility pop
