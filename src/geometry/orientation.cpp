#include "geometry/orientation.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <limits>

namespace kamtuu {

namespace {

/// A number kept as the unrounded sum of doubles, smallest first (Shewchuk's expansion). Room for the twelve parts
/// of six products.
class ExactSum {
public:
    void add_product(double x, double y) noexcept {
        const double product = x * y;
        add(std::fma(x, y, -product));
        add(product);
    }
    /// The sign of the largest part is the sign of the sum: the parts do not overlap.
    [[nodiscard]] int sign() const noexcept {
        for (std::size_t i = size_; i-- > 0;) {
            if (parts_[i] != 0) return parts_[i] > 0 ? 1 : -1;
        }
        return 0;
    }

private:
    /// Grow-expansion: carries `value` through the parts and keeps what each addition would round away.
    void add(double value) noexcept {
        for (std::size_t i = 0; i < size_; ++i) {
            const double sum = value + parts_[i];
            const double virtual_part = sum - value;
            parts_[i] = (value - (sum - virtual_part)) + (parts_[i] - virtual_part);
            value = sum;
        }
        parts_[size_++] = value;
    }
    std::array<double, 12> parts_{};
    std::size_t size_{};
};

int sign(double x) noexcept { return (x > 0) - (x < 0); }

}  // namespace

int side_of_line(Point a, Point b, Point p) noexcept {
    const double left = (a.lon - p.lon) * (b.lat - p.lat);
    const double right = (a.lat - p.lat) * (b.lon - p.lon);
    const double determinant = left - right;
    constexpr double epsilon = std::numeric_limits<double>::epsilon() / 2;
    constexpr double bound = (3 + 16 * epsilon) * epsilon;
    if (std::abs(determinant) > bound * (std::abs(left) + std::abs(right))) return sign(determinant);

    ExactSum exact;  // the determinant multiplied out, so that no difference is rounded
    exact.add_product(a.lon, b.lat);
    exact.add_product(-a.lon, p.lat);
    exact.add_product(-p.lon, b.lat);
    exact.add_product(-a.lat, b.lon);
    exact.add_product(a.lat, p.lon);
    exact.add_product(p.lat, b.lon);
    return exact.sign();
}

}  // namespace kamtuu
