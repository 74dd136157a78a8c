#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include <kamtuu/boundaries.hpp>

#pragma GCC visibility push(default)
namespace kamtuu {

class Tiling;

/// How finely a Locator cuts the ground into cells. The answers are the same.
enum class Detail {
    /// Cells about as wide as an edge is long: 11 MB for a million vertices.
    compact,
    /// Cells a third as wide, so that fewer points have to be compared with edges: points among many borders take about
    /// four fifths of the time, points on open ground a little longer, because the tables are larger. Twice as long to
    /// build, and 35 MB for a million vertices. Pays from about a hundred million points on.
    fine,
};

struct LocatorOptions {
    /// To build it; 0: as many as there are cores. The result does not depend on it.
    unsigned threads{0};
    Detail detail{Detail::compact};
};

/// Points to units.
///
/// Built whole by its constructor and read-only after it, so any number of threads may ask one Locator at once.
/// Keeps pointers to the units of the boundaries, which must outlive it.
///
/// Exact: the side of an edge that a point lies on is decided without rounding (J. R. Shewchuk, "Adaptive precision
/// floating-point arithmetic and fast robust geometric predicates", 1997). Where units overlap, or their borders lie on
/// each other without sharing vertices, it goes a slower way to the same rules.
///
/// Takes time and memory linear in the number of vertices to build, the Tiling included where it is not given; see
/// bench/RESULTS.md for figures. A question takes constant time on average.
class Locator {
public:
    /// Keeps what it needs of a Tiling of its own.
    explicit Locator(const Boundaries& boundaries, const LocatorOptions& options = {});
    explicit Locator(Boundaries&&, const LocatorOptions& = {}) = delete;  // a temporary does not compile
    /// `tiling` must outlive it.
    explicit Locator(const Tiling& tiling, const LocatorOptions& options = {});
    explicit Locator(Tiling&&, const LocatorOptions& = {}) = delete;
    ~Locator();
    Locator(Locator&&) noexcept;
    Locator& operator=(Locator&&) noexcept;
    Locator(const Locator&) = delete;
    Locator& operator=(const Locator&) = delete;

    /// The lowest unit that covers `p`; on a shared border, and where units overlap, the one first in P-code order. A
    /// point on the outer border is covered. Null if no unit covers it, and for what is no number.
    [[nodiscard]] const Unit* locate(Point p) const;
    /// Many points at once, on `threads` threads (0: as many as there are cores): `units[i]` becomes what
    /// `locate(points[i])` gives. The two must be of one size. Into a buffer of the caller's, because it is asked again
    /// and again with the same one.
    void locate(std::span<const Point> points, std::span<const Unit*> units, unsigned threads = 1) const;
    /// Every lowest unit that covers `p`, in P-code order: several on a shared border, and where units overlap.
    [[nodiscard]] std::vector<const Unit*> all(Point p) const;

    /// Memory that it takes beside that of the Tiling.
    [[nodiscard]] std::size_t bytes() const noexcept;

private:
    struct Index;
    std::unique_ptr<const Index> index_;
};

}  // namespace kamtuu
#pragma GCC visibility pop
