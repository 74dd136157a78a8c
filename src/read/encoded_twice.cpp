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

/// Whether the letters could be bytes of UTF-8: both encodings have their bytes from 0xC0 on, with which a character
/// begins, at "À" to "ÿ" or "А" to "я", and those with which it goes on elsewhere. Asked before what takes tables of
/// the encodings, which are slow to make.
bool may_be_bytes(std::string_view text) {
    std::size_t begin = 0;
    std::size_t other = 0;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        if (byte_at(text, i) < 0xC0) continue;
        const auto letter = (byte_at(text, i) & 0x1FU) << 6U | (byte_at(text, i + 1) & 0x3FU);  // if it has two bytes
        const bool two_bytes = byte_at(text, i) < 0xE0;
        const bool begins = two_bytes && ((letter >= 0xC0 && letter <= 0xFF) || (letter >= 0x410 && letter <= 0x44F));
        ++(begins ? begin : other);
    }
    return begin >= 2 && other >= begin;
}

}  // namespace

std::string encoded_twice(std::string_view text) {
    if (!may_be_bytes(text)) return {};
    static const Bytes wrong[] = {bytes_of("CP1251"), bytes_of("CP1252")};
    for (const auto& bytes : wrong) {
        auto once = encoded(text, bytes);
        if (letters_beyond_ascii(once) >= 2 && find_invalid_utf8(once) == std::string_view::npos) return once;
    }
    return {};
}

}  // namespace kamtuu::read
