#include "read/encoded_twice.hpp"

#include <map>

#include "read/bytes.hpp"
#include "read/encoding.hpp"

namespace kamtuu::read {

namespace {

/// Characters, in UTF-8, to the byte that stands for them in an encoding of one byte a character.
using Bytes = std::map<std::string, char, std::less<>>;

/// Bytes that the encoding leaves open are what careless converters make of them: control characters.
Bytes bytes_of(std::string_view encoding) {
    Bytes bytes;
    for (unsigned code = 0x80; code <= 0xFF; ++code) {
        const char byte = static_cast<char>(code);
        if (code < 0xA0) bytes.emplace(std::string{'\xC2', byte}, byte);
        const auto character = decode(std::string{byte}, encoding);
        if (!character.fault) bytes.insert_or_assign(character.text, byte);
    }
    return bytes;
}

std::size_t length_of_character(std::string_view text) {
    const auto lead = byte_at(text, 0);
    return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

/// `text` in the encoding; empty if it has a character that the encoding has not.
std::string encoded(std::string_view text, const Bytes& bytes) {
    std::string result;
    while (!text.empty()) {
        const auto character = text.substr(0, length_of_character(text));
        const auto byte = bytes.find(character);
        if (character.size() > 1 && byte == bytes.end()) return {};
        result += character.size() == 1 ? character.front() : byte->second;
        text.remove_prefix(character.size());
    }
    return result;
}

std::size_t letters_beyond_ascii(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i) count += byte_at(text, i) >= 0xC0 ? 1U : 0U;
    return count;
}

}  // namespace

std::string encoded_twice(std::string_view text) {
    static const Bytes wrong[] = {bytes_of("CP1251"), bytes_of("CP1252")};
    if (letters_beyond_ascii(text) < 4) return {};
    for (const auto& bytes : wrong) {
        auto once = encoded(text, bytes);
        if (letters_beyond_ascii(once) >= 2 && find_invalid_utf8(once) == std::string_view::npos) return once;
    }
    return {};
}

}  // namespace kamtuu::read
