#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "words/phrasebook.hpp"

/// What boundaries say of themselves (Boundaries::notes()), which comes in English or as somebody wrote it into a file.

namespace kamtuu {

/// The note in the language of `book`, if the catalogue has it (note_phrases.cpp); else as it is.
std::string note_in_words(const Phrasebook& book, std::string_view note);

/// As of when the borders of `file` hold, where `note` is the one that says that of this file.
std::optional<std::string> vintage_in(std::string_view note, std::string_view file);

}  // namespace kamtuu
