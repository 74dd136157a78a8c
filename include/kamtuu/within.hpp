#pragma once

#include <memory>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/geometry.hpp>

#pragma GCC visibility push(default)
namespace kamtuu {

class Borders;

/// Which units lie in a box, a polygon or a circle, wholly or in part: "what does this flood, this view of the map,
/// this team's reach touch?"
///
///     const kamtuu::WithinIndex index(boundaries);
///     for (const kamtuu::Unit* unit : index.within({74.59, 42.87}, 30'000)) …
///
/// **Which units.** The lowest that have a polygon, as Locator has them; or those that stand for a level
/// (`Boundaries::at_level`), as far as they have a polygon. A unit without borders is never found.
///
/// **Meets** means: shares at least one point, the border included, and the border of a hole too. What lies wholly in a
/// hole of a unit does not meet it. For boxes and polygons an edge is straight in longitude and latitude, as everywhere
/// in kamtuu, and the answer is exact: whether edges cross is decided without rounding.
///
/// **Not handled:** boxes and polygons do not go round the antimeridian; longitudes are taken as they are written.
/// Circles do, and hold the poles if they reach them.
///
/// Answers are in P-code order. Built whole by its constructor and read-only after it, so any number of threads may ask
/// one index at once. Keeps pointers to the units of `boundaries`, which must outlive it. For n vertices it is built in
/// O(n log n), about 0.2 s for a million; it takes about 35 bytes a vertex. It throws nothing of its own.
class WithinIndex {
public:
    /// Of the lowest units that have a polygon.
    explicit WithinIndex(const Boundaries& boundaries);
    /// Of those that stand for `level`.
    WithinIndex(const Boundaries& boundaries, Level level);
    explicit WithinIndex(Boundaries&&) = delete;  // a temporary does not compile
    WithinIndex(Boundaries&&, Level) = delete;

    WithinIndex(WithinIndex&&) noexcept;
    WithinIndex& operator=(WithinIndex&&) noexcept;
    WithinIndex(const WithinIndex&) = delete;
    WithinIndex& operator=(const WithinIndex&) = delete;
    ~WithinIndex();

    /// The units that are asked for, in P-code order.
    [[nodiscard]] const std::vector<const Unit*>& units() const noexcept { return units_; }

    /// The units that meet `box`, which may be a line or a point; none if it is empty.
    [[nodiscard]] std::vector<const Unit*> meeting(const Box& box) const;

    /// The units that meet `polygon`, which must be valid, its rings closed; none if it is empty. Each of its edges
    /// looks up the edges near it, so it costs about 0.3 microseconds for each of its vertices and 0.1 for each unit.
    [[nodiscard]] std::vector<const Unit*> meeting(const MultiPolygon& polygon) const;

    /// The units of which a point is at most `radius_m` from `centre`, by the geodesic on WGS 84; that is `centre`
    /// inside them or their border near enough (see nearest.hpp for how that is measured and how exact it is). None if
    /// the radius is negative or not a number, or if `centre` is not on the ellipsoid (a latitude beyond 90). Whether
    /// `centre` lies in a unit is asked with its longitude as written; distances go across the antimeridian.
    [[nodiscard]] std::vector<const Unit*> within(Point centre, double radius_m) const;

private:
    explicit WithinIndex(std::vector<const Unit*> units);

    std::vector<const Unit*> units_;
    std::unique_ptr<const Borders> borders_;  // by position in units_
};

}  // namespace kamtuu
#pragma GCC visibility pop
