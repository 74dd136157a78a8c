#include "map/page_numbers.hpp"

#include <stdexcept>

namespace kamtuu {

namespace {

constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr unsigned bits = 5;
constexpr std::uint64_t more = 1U << bits;

}  // namespace

void append_packed(std::string& out, std::uint64_t value) {
    while (value >= more) {
        out += letters[more | (value & (more - 1))];
        value >>= bits;
    }
    out += letters[value];
}

void append_packed_signed(std::string& out, std::int64_t value) {
    const auto twice = static_cast<std::uint64_t>(value) << 1U;
    append_packed(out, value < 0 ? ~twice : twice);
}

std::vector<std::uint64_t> unpacked(std::string_view text) {
    std::vector<std::uint64_t> values;
    std::uint64_t value = 0;
    unsigned shift = 0;
    for (const char c : text) {
        const auto letter = letters.find(c);
        if (letter == std::string_view::npos || shift > 60) throw std::invalid_argument("not a packed number");
        value |= (letter & (more - 1)) << shift;
        shift += bits;
        if ((letter & more) != 0) continue;
        values.push_back(value);
        value = shift = 0;
    }
    if (shift != 0) throw std::invalid_argument("a packed number that has no end");
    return values;
}

std::int64_t as_signed(std::uint64_t value) noexcept {
    return static_cast<std::int64_t>((value & 1U) != 0 ? ~(value >> 1U) : value >> 1U);
}

}  // namespace kamtuu
