#pragma once

#include <string>
#include <string_view>

/// The one place that knows ICU: text to code points in a normal form, and back.

namespace kamtuu {

/// Unicode NFKC with case folding (independent of any locale), as code points. Bytes that are not UTF-8 become
/// U+FFFD.
std::u32string casefolded(std::string_view utf8);

/// The letter without its marks: "e" for "é". A letter of its own right that Unicode composes, such as Cyrillic "й",
/// must be looked up before this is asked.
char32_t without_marks(char32_t letter);

bool is_letter_or_digit(char32_t c);
bool is_upper_case(char32_t c);

std::string to_utf8(std::u32string_view text);

}  // namespace kamtuu
