#include "write/utf8.hpp"

#include <algorithm>

namespace kamtuu {

namespace {

/// What may follow a first byte (Unicode, table 3-7): how many bytes in all, and the range of the second one.
struct Lead {
    unsigned char first, last;
    std::size_t length;
    unsigned char second_first, second_last;
};

constexpr Lead leads[] = {
    {0xC2, 0xDF, 2, 0x80, 0xBF}, {0xE0, 0xE0, 3, 0xA0, 0xBF}, {0xE1, 0xEC, 3, 0x80, 0xBF}, {0xED, 0xED, 3, 0x80, 0x9F},
    {0xEE, 0xEF, 3, 0x80, 0xBF}, {0xF0, 0xF0, 4, 0x90, 0xBF}, {0xF1, 0xF3, 4, 0x80, 0xBF}, {0xF4, 0xF4, 4, 0x80, 0x8F},
};

struct Scan {
    std::size_t bytes;  ///< of the character, or of the longest beginning of one
    bool whole;
};

Scan scan(std::string_view text) noexcept {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    if (byte(0) < 0x80) return {1, true};
    const auto* lead =
        std::ranges::find_if(leads, [&](const Lead& l) { return l.first <= byte(0) && byte(0) <= l.last; });
    if (lead == std::end(leads)) return {1, false};
    std::size_t n = 1;
    for (; n < lead->length && n < text.size(); ++n) {
        const auto low = n == 1 ? lead->second_first : 0x80;
        const auto high = n == 1 ? lead->second_last : 0xBF;
        if (byte(n) < low || byte(n) > high) break;
    }
    return {n, n == lead->length};
}

}  // namespace

std::size_t utf8_length(std::string_view text) noexcept {
    if (text.empty()) return 0;
    const auto [bytes, whole] = scan(text);
    return whole ? bytes : 0;
}

void append_utf8(std::string& out, std::string_view text) {
    while (!text.empty()) {
        const auto [bytes, whole] = scan(text);
        out += whole ? text.substr(0, bytes) : std::string_view("\xEF\xBF\xBD");
        text.remove_prefix(bytes);
    }
}

}  // namespace kamtuu
