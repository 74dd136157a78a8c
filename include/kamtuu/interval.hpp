#pragma once

#include <optional>

#pragma GCC visibility push(default)
namespace kamtuu {

/// A number known only as lower and upper bound; exact when they are equal. Both bounds belong to it.
/// Keep `lower <= upper`; both are finite.
struct Interval {
    double lower{};
    double upper{};

    static constexpr Interval exactly(double value) noexcept { return {value, value}; }
    [[nodiscard]] constexpr bool exact() const noexcept { return lower == upper; }

    friend constexpr bool operator==(const Interval&, const Interval&) = default;
    friend constexpr Interval operator+(Interval a, Interval b) noexcept {
        return {a.lower + b.lower, a.upper + b.upper};
    }
};

/// A cell of a statistic: absent (nothing is known), exact or an interval. Absent is not zero.
using Cell = std::optional<Interval>;

}  // namespace kamtuu
#pragma GCC visibility pop
