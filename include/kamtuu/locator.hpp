#pragma once

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

private:
    struct Entry {
        const Unit* unit{};
        Box box{};
    };
    std::vector<Entry> entries_;  // units with a polygon and none under them with one, in P-code order
};

}  // namespace kamtuu
