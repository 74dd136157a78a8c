#pragma once

#include <span>

#include <kamtuu/source_note.hpp>

#include "write/json.hpp"

namespace kamtuu {

/// The member `sources` of an input: an array of publisher, title, vintage, licence and link, each null where nobody
/// states it. Empty where nobody says anything.
void append_sources(JsonWriter& json, std::span<const SourceNote> notes);

}  // namespace kamtuu
