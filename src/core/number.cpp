#include "core/number.hpp"

#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>
#include <string_view>

#if defined(__SSE2__)
#include <immintrin.h>
#endif

#include <kamtuu/error.hpp>

namespace kamtuu {

namespace {

void require_finite(double value) {
    if (!std::isfinite(value))
        throw Error(ErrorKind::output,
                    "a number is not finite and cannot be written. The data it comes from is wrong.");
}

constexpr std::uint64_t one_degree = 10'000'000;  // on the grid

/// The digits of two numbers below 10^8: a byte for each of the eight of a number, the first digit in the lowest.
struct Digits {
    std::uint64_t first{};
    std::uint64_t second{};
};

/// Pieces of four, two and one digits are divided side by side in one register (P. Khuong, "How to print integers
/// really fast", 2017).
constexpr std::uint64_t eight_digits(std::uint32_t number) noexcept {
    const std::uint64_t fours = number / 10'000 | std::uint64_t{number % 10'000} << 32U;
    const std::uint64_t hundreds = (fours * 10'486 >> 20U) & 0x0000'007F'0000'007FU;
    const std::uint64_t twos = hundreds | (fours - 100 * hundreds) << 16U;
    const std::uint64_t tens = (twos * 103 >> 10U) & 0x000F'000F'000F'000FU;
    return tens | (twos - 10 * tens) << 8U;
}
static_assert(eight_digits(12'345'678) == 0x0807'0605'0403'0201U && eight_digits(99'990'099) == 0x0909'0000'0909'0909U);

#if defined(__SSE2__)
/// The same steps for both numbers at once (W. Mula, "SSE: conversion integers to decimal representation", 2011). A
/// quotient is the upper half of a product with a rounded-up reciprocal, exact for all pieces that come here.
Digits digits_of(std::uint32_t first, std::uint32_t second) noexcept {
    const auto less = [](__m128i all, __m128i quotients, __m128i divisors) {
        return _mm_sub_epi16(all, _mm_mullo_epi16(quotients, divisors));
    };
    const auto numbers = _mm_set_epi32(0, static_cast<int>(second), 0, static_cast<int>(first));
    const auto upper = _mm_srli_epi64(_mm_mul_epu32(numbers, _mm_set1_epi64x(3'518'437'209)), 45);  // / 10'000
    const auto lower = _mm_sub_epi32(numbers, _mm_mul_epu32(upper, _mm_set1_epi32(10'000)));
    const auto fours = _mm_or_si128(upper, _mm_slli_epi64(lower, 32));
    const auto hundreds = _mm_srli_epi32(_mm_mulhi_epu16(fours, _mm_set1_epi32(5'243)), 3);
    const auto twos = _mm_or_si128(hundreds, _mm_slli_epi32(less(fours, hundreds, _mm_set1_epi32(100)), 16));
    const auto tens = _mm_mulhi_epu16(twos, _mm_set1_epi16(6'554));
    const auto ones = _mm_or_si128(tens, _mm_slli_epi16(less(twos, tens, _mm_set1_epi16(10)), 8));
    Digits result;
    _mm_storel_epi64(reinterpret_cast<__m128i*>(&result.first), ones);
    _mm_storel_epi64(reinterpret_cast<__m128i*>(&result.second), _mm_unpackhi_epi64(ones, ones));
    return result;
}
#else
Digits digits_of(std::uint32_t first, std::uint32_t second) noexcept {
    return {eight_digits(first), eight_digits(second)};
}
#endif

/// The first in the lowest byte comes first.
void put(char* to, std::uint64_t letters) noexcept {
    if constexpr (std::endian::native == std::endian::little)
        std::memcpy(to, &letters, sizeof letters);
    else
        for (unsigned i = 0; i < sizeof letters; ++i) to[i] = static_cast<char>(letters >> 8U * i);
}

/// "74.", as it stands before the decimals of all degrees that begin so: up to seven letters, and in the highest byte
/// how many they are.
constexpr std::uint64_t whole_degrees(std::uint32_t number, bool negative) noexcept {
    std::uint64_t text = 0;
    std::uint64_t length = 0;
    const auto add = [&](std::uint64_t letter) { text |= letter << 8U * length++; };
    if (negative) add('-');
    if (number >= 100) add('0' + number / 100);
    if (number >= 10) add('0' + number / 10 % 10);
    add('0' + number % 10);
    add('.');
    return text | length << 56U;
}

constexpr auto all_whole_degrees = [] {
    std::array<std::array<std::uint64_t, 2>, 181> all{};
    for (std::uint32_t number = 0; number < all.size(); ++number)
        all[number] = {whole_degrees(number, false), whole_degrees(number, true)};
    return all;
}();

constexpr std::uint64_t no_degrees = all_whole_degrees.size() * one_degree;  // and above

std::uint64_t size_of(std::int64_t grid) noexcept {
    return grid < 0 ? 0 - static_cast<std::uint64_t>(grid) : static_cast<std::uint64_t>(grid);
}

/// What stands behind the point, as a number of eight digits, of which the last is 0.
std::uint32_t decimals_of(std::uint64_t size) noexcept { return static_cast<std::uint32_t>(size % one_degree) * 10; }

char* write_whole_and_point(char* to, std::uint64_t size, bool negative) noexcept {
    if (size < no_degrees) {
        const auto text = all_whole_degrees[size / one_degree][negative ? 1 : 0];
        put(to, text);
        return to + (text >> 56U);
    }
    *to = '-';
    to = std::to_chars(to + (negative ? 1 : 0), to + 20, size / one_degree).ptr;
    *to = '.';
    return to + 1;
}

/// Without the zeros at the end, and without the point before them if there is nothing else.
char* write_decimals(char* to, std::uint64_t digits) noexcept {
    if (digits == 0) return to - 1;
    put(to, digits | 0x3030'3030'3030'3030U);
    return to + 8 - std::countl_zero(digits) / 8;
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

void append_degrees(std::string& out, std::int64_t grid) {
    char text[grid::most_characters];
    const auto size = size_of(grid);
    auto* const decimals = write_whole_and_point(text, size, grid < 0);
    out.append(text, write_decimals(decimals, eight_digits(decimals_of(size))));
}

char* write_position(char* to, std::int64_t lon, std::int64_t lat) noexcept {
    const auto width = size_of(lon);
    const auto height = size_of(lat);
    const auto digits = digits_of(decimals_of(width), decimals_of(height));
    *to++ = '[';
    to = write_decimals(write_whole_and_point(to, width, lon < 0), digits.first);
    *to++ = ',';
    to = write_decimals(write_whole_and_point(to, height, lat < 0), digits.second);
    *to++ = ']';
    return to;
}

}  // namespace kamtuu
