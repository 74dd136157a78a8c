#pragma once

#include <string>
#include <string_view>

namespace kamtuu {

/// `text` as XML 1.0 has it, in an element or between double quotes: markup escaped, and U+FFFD for what is not UTF-8
/// and for characters that XML has no place for.
std::string xml_text(std::string_view text);

}  // namespace kamtuu
