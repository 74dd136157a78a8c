#pragma once

#include <span>
#include <vector>

#include <kamtuu/boundaries.hpp>

namespace kamtuu {

/// Points to units.
///
/// Built whole by its constructor and read-only after it, so any number of threads may ask one Locator at once.
/// Keeps pointers to the units of `boundaries`, which must outlive it.
class Locator {
public:
    explicit Locator(const Boundaries& boundaries);
    explicit Locator(Boundaries&&) = delete;  // a temporary does not compile

    /// The lowest unit that covers `p`; on a shared border, the one first in P-code order. Null if none does. Exact:
    /// the side of an edge that a point lies on is decided without rounding.
    [[nodiscard]] const Unit* locate(Point p) const noexcept;
    /// Many points at once, on `threads` threads (0: as many as there are cores): `units[i]` becomes what
    /// `locate(points[i])` gives. The two must be of one size. Into a buffer of the caller's, because it is asked again
    /// and again with the same one.
    void locate(std::span<const Point> points, std::span<const Unit*> units, unsigned threads = 1) const;
    /// Every lowest unit that covers `p`, in P-code order: several on a shared border, and where units overlap.
    [[nodiscard]] std::vector<const Unit*> all(Point p) const;

private:
    struct Entry {
        const Unit* unit{};
        Box box{};
    };
    std::vector<Entry> entries_;  // units with a polygon and none under them with one, in P-code order
};

}  // namespace kamtuu
