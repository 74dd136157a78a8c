#include "report/plain_text.hpp"

#include "core/text.hpp"
#include "write/utf8.hpp"

namespace kamtuu::reporting {

namespace {

constexpr std::string_view replacement = "\xef\xbf\xbd";

/// U+200E, U+200F, U+2028 to U+202E and U+2066 to U+2069; of three bytes each.
bool breaks_or_turns(std::string_view c) noexcept {
    if (c.size() != 3 || !c.starts_with("\xe2")) return false;
    const auto second = static_cast<unsigned char>(c[1]);
    const auto third = static_cast<unsigned char>(c[2]);
    if (second == 0x80) return third == 0x8e || third == 0x8f || (third >= 0xa8 && third <= 0xae);
    return second == 0x81 && third >= 0xa6 && third <= 0xa9;
}

/// C0, DELETE and C1.
bool is_control(std::string_view c) noexcept {
    const auto first = static_cast<unsigned char>(c.front());
    if (c.size() == 1) return first < 0x20 || first == 0x7f;
    return c.size() == 2 && first == 0xc2 && static_cast<unsigned char>(c[1]) < 0xa0;
}

/// U+FFFE and U+FFFF, which no XML has.
bool is_no_character(std::string_view c) noexcept { return c == "\xef\xbf\xbe" || c == "\xef\xbf\xbf"; }

}  // namespace

std::string plain_text(std::string_view text) {
    std::string valid;
    append_utf8(valid, text);
    std::string result;
    for (std::size_t at = 0; at < valid.size();) {
        const auto c = std::string_view(valid).substr(at, utf8_length(std::string_view(valid).substr(at)));
        at += c.size();
        if (text::is_blank(c.front())) {
            if (!result.empty() && result.back() != ' ') result += ' ';
        } else {
            result += is_control(c) || breaks_or_turns(c) || is_no_character(c) ? replacement : c;
        }
    }
    if (result.ends_with(' ')) result.pop_back();
    return result;
}

}  // namespace kamtuu::reporting
