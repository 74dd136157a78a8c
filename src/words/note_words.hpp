#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/boundaries.hpp>

#include "words/phrasebook.hpp"

/// What boundaries say of themselves (Boundaries::notes()), which comes in English or as somebody wrote it into a file,
/// and what there is to say of their names.

namespace kamtuu {

/// The note in the language of `book`, if the catalogue has it (note_phrases.cpp); else as it is.
std::string note_in_words(const Phrasebook& book, std::string_view note);

/// Of how many units names in another language are shown to readers of the book's; none if all have their own.
std::optional<std::string> note_of_names(const Phrasebook& book, const Boundaries& boundaries);

/// All notes of the boundaries, that of names last.
std::vector<std::string> notes_in_words(const Phrasebook& book, const Boundaries& boundaries);

/// As of when the borders of `file` hold, where `note` is the one that says that of this file.
std::optional<std::string> vintage_in(std::string_view note, std::string_view file);

}  // namespace kamtuu
