#pragma once

#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>

/// Numbers as text, for every format: never a locale, never an exponent where people read, never "-0".

namespace kamtuu {

/// The shortest digits that read back as the same double: "12", "0.1", "1e+21". Plain decimals from a millionth to
/// 10^21. Throws Error (output) for what is not finite: no format here can hold it, and dropping it would be silent.
void append_number(std::string& out, double value);

/// At most `decimals` decimals, correctly rounded, without zeros at the end.
void append_number(std::string& out, double value, int decimals);

namespace grid {
constexpr double per_degree = 1e7;
/// The most that a number of the grid takes as text, with some room to write more than that at once.
constexpr std::size_t most_characters = 24;
/// to_grid() of what looks like a tie, or lies far out.
std::int64_t round_slowly(double degrees) noexcept;
}  // namespace grid

/// to_grid() of many numbers without a branch for each, so that several are done at once: sure() tells at the end
/// whether all of them were right. They are but for what looks like a tie, lies far out, or is no number.
class QuickGrid {
public:
    std::int64_t of(double degrees) noexcept {
        constexpr double no_decimals = 0x1.8p52;  // what is added to it loses its fraction, by rounding to nearest
        const double scaled = degrees * grid::per_degree;
        const double shifted = scaled + no_decimals;
        const double rest = std::abs(scaled - (shifted - no_decimals));  // exact
        const double size = std::abs(scaled);
        rest_ = rest_ < rest ? rest : rest_;
        size_ = size_ < size ? size : size_;
        nothing_ += size - size;  // or not a number
        // Numbers between two powers of two are as far apart as their bits, read as whole numbers.
        return std::bit_cast<std::int64_t>(shifted) - std::bit_cast<std::int64_t>(no_decimals);
    }

    [[nodiscard]] bool sure() const noexcept {
        constexpr double far_out = 0x1p51;
        return rest_ < 0.5 && size_ < far_out && nothing_ == 0;
    }

private:
    double rest_{};
    double size_{};
    double nothing_{};
};

/// Degrees in units of the seventh decimal, about a centimetre: the grid on which layers are written. Rounds to
/// nearest, ties to even, exactly as the decimal expansion of the double says.
inline std::int64_t to_grid(double degrees) noexcept {
    QuickGrid quick;
    const auto value = quick.of(degrees);
    return quick.sure() ? value : grid::round_slowly(degrees);
}

/// "74.6", "-0.0000001": a number of the grid in degrees.
void append_degrees(std::string& out, std::int64_t grid);

/// "[74.6,42.9]" to where there is room for two times grid::most_characters and 4 more; tells where it ends. Both
/// numbers are written together: layers are made of positions, and a processor can divide two numbers as fast as one.
char* write_position(char* to, std::int64_t lon, std::int64_t lat) noexcept;

}  // namespace kamtuu
