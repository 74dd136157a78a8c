#pragma once

#include <string>
#include <string_view>

namespace kamtuu {

/// Appends `text`, each byte sequence that is not UTF-8 replaced by U+FFFD, one for each maximal part, as Unicode
/// recommends. Readers report wrong encodings; a writer only makes sure that its file stays valid.
void append_utf8(std::string& out, std::string_view text);

/// Length in bytes of the character that `text` begins with: 1 to 4; 0 if it is not UTF-8.
std::size_t utf8_length(std::string_view text) noexcept;

}  // namespace kamtuu
