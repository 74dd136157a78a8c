#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "core/text.hpp"

namespace kamtuu {

namespace plain_degrees {

// All of them are doubles without rounding.
constexpr std::array<double, 20> powers_of_ten{1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,
                                               1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19};

constexpr std::array<std::uint64_t, 9> whole_powers_of_ten{1,       10,        100,        1'000,      10'000,
                                                           100'000, 1'000'000, 10'000'000, 100'000'000};

/// Reads digits at the beginning of [at, end); tells where they end.
constexpr const char* take_digits(const char* at, const char* end, std::uint64_t& number) noexcept {
    for (; at != end && text::is_digit(*at); ++at) number = number * 10 + static_cast<std::uint64_t>(*at - '0');
    return at;
}

/// Appends the `count` digits before `end`, 1 to 8, to a number, all at once; false if they are not all digits. The 8
/// bytes before `end` are read, whatever is in them.
inline bool append_digits(const char* end, std::size_t count, std::uint64_t& number) noexcept {
    constexpr std::uint64_t zeros = 0x3030303030303030U;
    constexpr std::uint64_t high_halves = 0xF0F0F0F0F0F0F0F0U;
    std::uint64_t bytes{};
    std::memcpy(&bytes, end - sizeof bytes, sizeof bytes);
    // Zeros take the place of what stands before: the first bytes are the low ones.
    const auto others = (std::uint64_t{1} << (8 * (sizeof bytes - count))) - 1;
    bytes = (bytes & ~others) | (zeros & others);
    if (((bytes & high_halves) | (((bytes + 0x0606060606060606U) & high_halves) >> 4U)) != 0x3333333333333333U)
        return false;
    // Digits to pairs, pairs to fours, fours to eight.
    bytes -= zeros;
    bytes = bytes * 10 + (bytes >> 8U);
    constexpr std::uint64_t pairs = 0x000000FF000000FFU;
    const auto first = (bytes & pairs) * 0x000F424000000064U;            // 1'000'000 and 100
    const auto second = ((bytes >> 16U) & pairs) * 0x0000271000000001U;  // 10'000 and 1
    number = number * whole_powers_of_ten[count] + ((first + second) >> 32U);
    return true;
}

}  // namespace plain_degrees

/// Reads a coordinate that is nothing but digits, perhaps with a minus and a decimal point or comma: the same double as
/// read_typed_number(typed, Comma::is_decimal) gives, in a few nanoseconds. False for all else, which that function may
/// still understand.
///
/// A whole number of at most 2^53 and a power of ten of at most 10^22 are doubles without rounding, so their quotient
/// is rounded once, and correctly (Clinger, "How to read floating point numbers accurately", PLDI 1990).
inline bool read_plain_degrees(std::string_view typed, double& value) noexcept {
    using namespace plain_degrees;
    constexpr std::size_t most_digits = 19;  // that do not overflow
    constexpr bool little_endian = std::endian::native == std::endian::little;
    constexpr std::uint64_t largest_exact = std::uint64_t{1} << 53U;
    const char* at = typed.data();
    const char* end = at + typed.size();
    const bool minus = at != end && *at == '-';
    if (minus) ++at;
    const char* first = at;
    if (static_cast<std::size_t>(end - first) > most_digits + 1) return false;
    std::uint64_t digits = 0;
    at = take_digits(at, end, digits);
    auto count = static_cast<std::size_t>(at - first);
    std::size_t decimals = 0;
    if (at != end && (*at == '.' || *at == ',')) {
        decimals = static_cast<std::size_t>(end - ++at);
        count += decimals;
        if (count > most_digits) return false;
        std::size_t last = decimals % 8 == 0 ? std::min<std::size_t>(decimals, 8) : decimals % 8;
        for (; little_endian && decimals > 0 && static_cast<std::size_t>(at + last - typed.data()) >= 8 && at != end;
             last = 8) {
            if (!append_digits(at += last, last, digits)) return false;
        }
        at = take_digits(at, end, digits);
    }
    if (at != end || count == 0 || count > most_digits) return false;
    if (digits > largest_exact) {
        if (typed.find(',') != std::string_view::npos) return false;
        const auto [stopped, fault] = std::from_chars(typed.data(), end, value);
        return fault == std::errc{} && stopped == end;
    }
    value = static_cast<double>(digits) / powers_of_ten[decimals];
    if (minus) value = -value;
    return true;
}

}  // namespace kamtuu
