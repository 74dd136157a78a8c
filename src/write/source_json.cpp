#include "write/source_json.hpp"

namespace kamtuu {

void append_sources(JsonWriter& json, std::span<const SourceNote> notes) {
    json.key("sources").begin_array();
    for (const auto& note : notes) {
        json.begin_object().key("publisher").string_or_null(note.publisher).key("title").string_or_null(note.title);
        json.key("vintage").string_or_null(note.vintage).key("licence").string_or_null(note.licence);
        json.key("link").string_or_null(note.link).end_object();
    }
    json.end_array();
}

}  // namespace kamtuu
