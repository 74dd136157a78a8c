#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kamtuu {

/// The letters and digits of `name`, one after the other: in lower case (Unicode NFKC with case folding), look-alikes
/// put right, without marks on Latin letters unless the mark makes another sound of it ("ž", see unmarked()).
/// What is no UTF-8 separates words, as blanks and signs do. Linear in the name's length.
std::u32string letters_of(std::string_view name);

/// "z" for "ž" and so on; any other letter itself.
char32_t unmarked(char32_t letter);

enum class RepairKind : std::uint8_t {
    look_alike,  ///< a letter of another alphabet, which looks like the one that the rest of the word wants
    other_eng,   ///< U+04CA, which some fonts draw like the Kyrgyz ң
    invisible,   ///< a soft hyphen, a blank of no width, a byte order mark: nobody can have meant to write it
};

/// One thing that had to be put right to read a name.
struct LetterRepair {
    RepairKind kind{};
    char32_t written{};  ///< in lower case
    char32_t read{};     ///< what it was taken for; 0 if it was left out
    friend bool operator==(const LetterRepair&, const LetterRepair&) = default;
};

/// What letters_of(name) puts right: first what was invisible, then the letters, both in the order of the name.
std::vector<LetterRepair> repairs(std::string_view name);

}  // namespace kamtuu
