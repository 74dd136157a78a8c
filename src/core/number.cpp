#include "core/number.hpp"

#include <charconv>
#include <cmath>
#include <string_view>

#include <kamtuu/error.hpp>

namespace kamtuu {

namespace {

constexpr double grid_per_degree = 1e7;
constexpr int grid_decimals = 7;

void require_finite(double value) {
    if (!std::isfinite(value))
        throw Error(ErrorKind::output,
                    "a number is not finite and cannot be written. The data it comes from is wrong.");
}

/// "12.500" to "12.5", "-0.00" to "0".
std::string_view tidy(std::string_view digits) noexcept {
    if (digits.find('.') != std::string_view::npos) {
        digits = digits.substr(0, digits.find_last_not_of('0') + 1);
        if (digits.ends_with('.')) digits.remove_suffix(1);
    }
    return digits == "-0" ? "0" : digits;
}

}  // namespace

void append_number(std::string& out, double value) {
    require_finite(value);
    char buffer[64];
    const double size = std::abs(value);
    const bool plain = value == 0 || (size >= 1e-6 && size < 1e21);
    const auto end = plain ? std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed).ptr
                           : std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    out += tidy({buffer, end});
}

void append_number(std::string& out, double value, int decimals) {
    require_finite(value);
    char buffer[400];  // the largest double has 309 digits before the point
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, decimals).ptr;
    out += tidy({buffer, end});
}

std::int64_t to_grid(double degrees) noexcept {
    const double scaled = degrees * grid_per_degree;
    const double nearest = std::nearbyint(scaled);
    const double rest = scaled - nearest;  // exact
    auto grid = static_cast<std::int64_t>(nearest);
    if (std::abs(rest) != 0.5) return grid;
    // The product looks like a tie; the part that its own rounding lost says on which side of it the truth lies.
    const double lost = std::fma(degrees, grid_per_degree, -scaled);
    if (rest > 0 && lost > 0) ++grid;
    if (rest < 0 && lost < 0) --grid;
    return grid;
}

void append_degrees(std::string& out, std::int64_t grid) {
    constexpr std::uint64_t one = 10'000'000;
    if (grid < 0) out += '-';
    const auto size = grid < 0 ? 0 - static_cast<std::uint64_t>(grid) : static_cast<std::uint64_t>(grid);
    char digits[24];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, size / one).ptr);
    auto fraction = size % one;
    if (fraction == 0) return;
    char decimals[grid_decimals];
    int last = 0;
    for (int i = grid_decimals; i-- > 0; fraction /= 10) {
        decimals[i] = static_cast<char>('0' + fraction % 10);
        if (decimals[i] != '0' && last == 0) last = i + 1;
    }
    out += '.';
    out.append(decimals, static_cast<std::size_t>(last));
}

}  // namespace kamtuu
