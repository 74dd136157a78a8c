#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/geometry.hpp>

#pragma GCC visibility push(default)
namespace kamtuu {

/// What of a unit counts as near.
enum class DistanceTo {
    border,       ///< its nearest point, 0 inside it and on its border: "how far is it to go there?"
    label_point,  ///< the point where its label stands: "how far are they from each other?"
};

/// A unit and how far it is.
struct NearUnit {
    const Unit* unit{};
    double distance_m{};
};

/// The nearest units to a place or to a unit, and the nearest that fulfils a condition: "which municipality that is
/// served is nearest to this one that is not, and how far is it?"
///
///     const kamtuu::NearestIndex index(boundaries);
///     const auto served = index.nearest_that(unit, [&](const kamtuu::Unit& u) { return served_units.contains(&u); });
///     if (served) std::cout << display_name(*served->unit) << ", " << served->distance_m / 1000 << " km\n";
///
/// **Which units.** To borders: the lowest units that have a polygon, as Locator has them. To label points: the lowest
/// that have a label point, borders or not. Or, for both, those that stand for a level (`Boundaries::at_level`) as far
/// as they have what is measured to. A unit that lacks it is never found.
///
/// **How far.** The length of the shortest way on the ellipsoid WGS 84, in metres: between two points the geodesic
/// (C. F. F. Karney, "Algorithms for geodesics", J. Geodesy 87, 2013, as PROJ implements it, right to 15 nanometres). A
/// border is made of edges that are straight in longitude and latitude, as everywhere in kamtuu, not of geodesics.
/// - A point to a border: the least geodesic distance to any point of any edge; 0 if the unit covers the point, decided
///   without rounding. Where the edge is nearest is first found on a plane and then by its derivative along the edge.
///   Right to a micrometre within 1500 km at 45 degrees of latitude. Farther away an edge can have two places that are
///   locally nearest; it is searched piece by piece, and the answer is right to a millimetre for edges up to 10 km.
/// - A unit to a border: 0 if the two units share a point, decided without rounding; else the least distance
///   from a vertex of one to an edge of the other, both ways. Two edges that bend towards each other can be nearer
///   between their vertices, at 45 degrees of latitude by less than 0.08 m for edges of 1 km, and with the square of
///   their length.
///
/// **Nothing is missed.** Units and edges are left out of the search only by a lower bound of their distance: the polar
/// radius of the ellipsoid times the angle at its centre, which no way on the ellipsoid is shorter than.
///
/// Answers are in the order of their distance, equal ones in P-code order. Whoever asks from a unit is not among the
/// answers; units above and under it may be. Distances go across the antimeridian; whether a unit covers a point, or
/// touches another, is asked with longitudes as written.
///
/// Built whole by its constructor and read-only after it, so any number of threads may ask one index at once. Keeps
/// pointers to the units of `boundaries`, which must outlive it. For n vertices it is built in O(n log n) and takes
/// about 35 bytes a vertex. A question looks at every unit's bound, at the vertices of the few that may be near, and
/// measures a few edges. It throws nothing of its own; what a condition throws passes through.
class NearestIndex {
public:
    /// Of the lowest units.
    explicit NearestIndex(const Boundaries& boundaries);
    /// Of those that stand for `level`.
    NearestIndex(const Boundaries& boundaries, Level level);
    explicit NearestIndex(Boundaries&&) = delete;  // a temporary does not compile
    NearestIndex(Boundaries&&, Level) = delete;

    NearestIndex(NearestIndex&&) noexcept;
    NearestIndex& operator=(NearestIndex&&) noexcept;
    NearestIndex(const NearestIndex&) = delete;
    NearestIndex& operator=(const NearestIndex&) = delete;
    ~NearestIndex();

    /// The `count` nearest units to `p`, or all if there are fewer. None if `p` is not on the ellipsoid (not a number,
    /// a latitude beyond 90).
    [[nodiscard]] std::vector<NearUnit> nearest(Point p, std::size_t count, DistanceTo to = DistanceTo::border) const;
    /// The `count` nearest to `unit`, of any level of the same boundaries: from its border, or from its label point.
    /// None if it has none.
    [[nodiscard]] std::vector<NearUnit> nearest(const Unit& unit, std::size_t count,
                                                DistanceTo to = DistanceTo::border) const;

    /// Whether a unit counts. Asked on the calling thread, at most once for each unit and in no promised order.
    using Condition = std::function<bool(const Unit&)>;
    /// The nearest unit to `p` that fulfils the condition; empty if none does.
    [[nodiscard]] std::optional<NearUnit> nearest_that(Point p, const Condition& fulfils,
                                                       DistanceTo to = DistanceTo::border) const;
    /// The nearest other unit to `unit` that fulfils it.
    [[nodiscard]] std::optional<NearUnit> nearest_that(const Unit& unit, const Condition& fulfils,
                                                       DistanceTo to = DistanceTo::border) const;

private:
    class Search;
    std::unique_ptr<const Search> search_;
};

}  // namespace kamtuu
#pragma GCC visibility pop
