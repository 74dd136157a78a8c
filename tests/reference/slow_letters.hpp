#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "names/unicode.hpp"

namespace kamtuu::test {

/// plain_key by asking ICU about every code point; slow and obvious. Latin and Cyrillic twins are not put right here:
/// `mixed` tells of a word that has letters of both.
struct SlowPlainKey {
    std::string key{};
    bool mixed{};
};

inline SlowPlainKey slow_plain_key(std::string_view name) {
    const auto within = [](char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; };
    std::u32string letters;
    bool latin = false;
    bool cyrillic = false;
    SlowPlainKey result;
    for (char32_t c : casefolded(name)) {
        if (!is_letter_or_digit(c) || within(c, 0x02B9, 0x02BF)) {
            latin = cyrillic = false;
            continue;
        }
        const bool is_latin = within(c, U'a', U'z') || within(c, 0x00DF, 0x024F) || within(c, 0x1E00, 0x1EFF);
        latin = latin || is_latin;
        cyrillic = cyrillic || within(c, 0x0400, 0x052F);
        result.mixed = result.mixed || (latin && cyrillic);
        if (c == 0x04CA) c = 0x04A3;
        letters += is_latin ? without_marks(c) : c;
    }
    result.key = to_utf8(letters);
    return result;
}

}  // namespace kamtuu::test
