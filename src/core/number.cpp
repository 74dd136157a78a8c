#include "core/number.hpp"

#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>
#include <string_view>

#include <kamtuu/error.hpp>

namespace kamtuu {

namespace {

void require_finite(double value) {
    if (!std::isfinite(value))
        throw Error(ErrorKind::output,
                    "a number is not finite and cannot be written. The data it comes from is wrong.");
}

/// A byte for each of the eight decimal digits of `number`, which is below 10^8, the first digit in the lowest: pieces
/// of four, two and one digits are divided side by side in one register (P. Khuong, "How to print integers really
/// fast", 2017).
constexpr std::uint64_t eight_digits(std::uint32_t number) noexcept {
    const std::uint64_t fours = number / 10'000 | std::uint64_t{number % 10'000} << 32U;
    const std::uint64_t hundreds = (fours * 10'486 >> 20U) & 0x0000'007F'0000'007FU;
    const std::uint64_t twos = hundreds | (fours - 100 * hundreds) << 16U;
    const std::uint64_t tens = (twos * 103 >> 10U) & 0x000F'000F'000F'000FU;
    return tens | (twos - 10 * tens) << 8U;
}
static_assert(eight_digits(12'345'678) == 0x0807'0605'0403'0201U && eight_digits(99'990'099) == 0x0909'0000'0909'0909U);

/// The first in the lowest byte comes first.
void put(char* to, std::uint64_t letters) noexcept {
    if constexpr (std::endian::native == std::endian::little)
        std::memcpy(to, &letters, sizeof letters);
    else
        for (unsigned i = 0; i < sizeof letters; ++i) to[i] = static_cast<char>(letters >> 8U * i);
}

/// "74.", as it stands before the decimals of all degrees that begin so.
struct WholeDegrees {
    std::array<char, 4> text{};
    std::uint32_t length{};
};

constexpr auto whole_degrees = [] {
    std::array<WholeDegrees, 181> all;
    for (std::uint32_t number = 0; number < all.size(); ++number) {
        auto& [text, length] = all[number];
        if (number >= 100) text[length++] = static_cast<char>('0' + number / 100);
        if (number >= 10) text[length++] = static_cast<char>('0' + number / 10 % 10);
        text[length++] = static_cast<char>('0' + number % 10);
        text[length++] = '.';
    }
    return all;
}();

char* write_whole_and_point(char* to, std::uint64_t number) noexcept {
    if (number >= whole_degrees.size()) {  // no degrees
        to = std::to_chars(to, to + 20, number).ptr;
        *to = '.';
        return to + 1;
    }
    const auto& [text, length] = whole_degrees[number];
    std::memcpy(to, text.data(), text.size());
    return to + length;
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

std::int64_t grid::round_slowly(double degrees) noexcept {
    const double scaled = degrees * per_degree;
    const double nearest = std::nearbyint(scaled);
    const double rest = scaled - nearest;  // exact
    auto grid = static_cast<std::int64_t>(nearest);
    if (std::abs(rest) != 0.5) return grid;
    // The product looks like a tie; the part that its own rounding lost says on which side of it the truth lies.
    const double lost = std::fma(degrees, per_degree, -scaled);
    if (rest > 0 && lost > 0) ++grid;
    if (rest < 0 && lost < 0) --grid;
    return grid;
}

char* write_degrees(char* to, std::int64_t grid) noexcept {
    constexpr std::uint64_t one = 10'000'000;
    *to = '-';
    to += grid < 0 ? 1 : 0;
    const auto size = grid < 0 ? 0 - static_cast<std::uint64_t>(grid) : static_cast<std::uint64_t>(grid);
    to = write_whole_and_point(to, size / one);
    const auto digits = eight_digits(static_cast<std::uint32_t>(size % one) * 10);  // the eighth is 0
    if (digits == 0) return to - 1;
    put(to, digits | 0x3030'3030'3030'3030U);
    return to + 8 - std::countl_zero(digits) / 8;  // without the zeros at the end
}

void append_degrees(std::string& out, std::int64_t grid) {
    char digits[grid::most_characters];
    out.append(digits, write_degrees(digits, grid));
}

}  // namespace kamtuu
