#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "names/unit_words.hpp"

namespace kamtuu {

/// A typed name with the keys that it is looked up by, each computed once.
struct TypedName {
    std::string text{};  ///< as typed, trimmed
    StrippedName stripped{};
    std::string plain{};               ///< plain_key without unit words
    std::string fold{};                ///< fold_key without unit words
    std::string letters{};             ///< letter_key of `plain`
    std::vector<std::string> stems{};  ///< fold keys of nouns that it may be a Russian adjective of
};

TypedName typed_name(std::string_view typed);

/// One byte a letter, so that edits of letters are edits of bytes, whatever the script. Letters that are neither ASCII
/// nor Cyrillic share bytes.
std::string letter_key(std::string_view plain);

/// What an adjective is made from: "teplokluCenka" gives "teplokluCen", "atbaSi" gives "atbaS".
std::string noun_stem(std::string fold);

/// What people type around a name in one cell: "Bosteri АА, Issyk-Kul region", "Ottuk village of Ulahol municipality".
struct Address {
    std::string name{};
    std::optional<std::string> village{};
    std::vector<std::string> around{};
};

Address read_address(std::string_view typed);

/// "Masy" of "kindergarten in Masy village" and of "детский сад в селе Масы": the capitalised words before a word for a
/// village, or after it, in a text about something else.
std::optional<std::string> village_in_text(std::string_view text);

}  // namespace kamtuu
