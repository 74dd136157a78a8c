#pragma once

#include <array>
#include <charconv>
#include <cstdint>
#include <string_view>

#include "core/text.hpp"

namespace kamtuu {

namespace plain_degrees {

// All of them are doubles without rounding.
constexpr std::array<double, 20> powers_of_ten{1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,
                                               1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19};

/// Reads digits at the beginning of [at, end); tells where they end.
constexpr const char* take_digits(const char* at, const char* end, std::uint64_t& number) noexcept {
    for (; at != end && text::is_digit(*at); ++at) number = number * 10 + static_cast<std::uint64_t>(*at - '0');
    return at;
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
        const char* fraction = ++at;
        at = take_digits(at, end, digits);
        decimals = static_cast<std::size_t>(at - fraction);
        count += decimals;
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
