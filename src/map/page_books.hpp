#pragma once

#include <array>

#include <kamtuu/language.hpp>

#include "words/phrasebook.hpp"
#include "write/json.hpp"

namespace kamtuu {

/// One a language, in their order: the page speaks all.
using Books = std::array<Phrasebook, languages.size()>;

inline Books all_books() { return {Phrasebook(Language::en), Phrasebook(Language::ky), Phrasebook(Language::ru)}; }

/// [English, Kyrgyz, Russian]: what is said of data that the script knows nothing of.
template <typename Say>
void append_in_each(JsonWriter& json, const Books& books, Say say) {
    json.begin_array();
    for (const auto& book : books) json.string(say(book));
    json.end_array();
}

}  // namespace kamtuu
