#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kamtuu {

/// A text in UTF-8, up to the first byte that could not be understood.
struct Decoded {
    std::string text{};
    /// Why the text ends before the bytes do ("byte 0xCE is not UTF-8"); absent if all was understood.
    std::optional<std::string> fault{};
    /// The encoding that a byte order mark stated; empty if there was no mark.
    std::string_view marked{};
};

/// Brings bytes of a text file to UTF-8, without byte order mark. A byte order mark (UTF-8, UTF-16) decides; without
/// one the bytes are taken for `encoding`, as iconv knows it, or for UTF-8 if it is empty. Never drops or replaces a
/// character. Throws Error (usage) if there is no such encoding.
Decoded decode(std::string bytes, std::string_view encoding);

/// The name by which iconv knows an encoding that people call `encoding`: "RK1048" for "KZ-1048" or "kz1048". Empty if
/// iconv cannot convert from it to UTF-8.
std::optional<std::string> known_encoding(std::string_view encoding);

/// The same; throws Error (usage) if there is no such encoding.
std::string iconv_name(std::string_view encoding);

/// Position of the first byte that is not part of a well-formed UTF-8 character (Unicode 15, table 3-7); npos if all
/// is well.
std::size_t find_invalid_utf8(std::string_view text) noexcept;

}  // namespace kamtuu
