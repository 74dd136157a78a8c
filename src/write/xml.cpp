#include "write/xml.hpp"

#include <array>

#include "write/utf8.hpp"

namespace kamtuu {

namespace {

struct Escape {
    char character;
    std::string_view text;
};
// Blanks that a reader would turn into plain ones stay what they are as references.
constexpr std::array escapes{Escape{'&', "&amp;"},  Escape{'<', "&lt;"},  Escape{'>', "&gt;"},   Escape{'"', "&quot;"},
                             Escape{'\'', "&#39;"}, Escape{'\t', "&#9;"}, Escape{'\n', "&#10;"}, Escape{'\r', "&#13;"}};

constexpr std::string_view replacement = "\xEF\xBF\xBD";

void append_ascii(std::string& out, char c) {
    for (const auto& escape : escapes)
        if (escape.character == c) {
            out += escape.text;
            return;
        }
    if (static_cast<unsigned char>(c) < 0x20)
        out += replacement;
    else
        out += c;
}

/// U+FFFE and U+FFFF are no characters of XML.
bool is_noncharacter(std::string_view letter) { return letter == "\xEF\xBF\xBE" || letter == "\xEF\xBF\xBF"; }

}  // namespace

std::string xml_text(std::string_view text) {
    std::string valid;
    append_utf8(valid, text);
    std::string out;
    for (std::size_t i = 0; i < valid.size();) {
        const auto letter = std::string_view(valid).substr(i, utf8_length(std::string_view(valid).substr(i)));
        if (letter.size() == 1)
            append_ascii(out, letter.front());
        else
            out += is_noncharacter(letter) ? replacement : letter;
        i += letter.size();
    }
    return out;
}

}  // namespace kamtuu
