#include "words/note_words.hpp"

#include <algorithm>

#include "words/catalogue.hpp"

namespace kamtuu {

namespace {

/// The file and the date of a note with the English of note.vintage. A date has no blank; a file's name may, so that
/// the last place that fits counts.
struct VintageNote {
    std::string_view file;
    std::string_view date;
};

std::optional<VintageNote> vintage_note(std::string_view note) {
    constexpr std::string_view file_mark = "{file}", date_mark = "{date}";
    const auto phrases = note_phrases();
    const auto pattern = std::ranges::find(phrases, "note.vintage", &Phrase::id)->en;
    const auto file = pattern.find(file_mark), date = pattern.find(date_mark);
    const auto before = pattern.substr(0, file);
    const auto between = pattern.substr(file + file_mark.size(), date - file - file_mark.size());
    if (!note.starts_with(before)) return {};
    note.remove_prefix(before.size());
    const auto at = note.rfind(between);
    if (at == std::string_view::npos) return {};
    return VintageNote{note.substr(0, at), note.substr(at + between.size())};
}

}  // namespace

std::string note_in_words(const Phrasebook& book, std::string_view note) {
    for (const auto& phrase : note_phrases())
        if (phrase.en == note) return book.say(phrase.id);
    const auto vintage = vintage_note(note);
    if (!vintage) return std::string(note);
    return book.say("note.vintage", {{"file", vintage->file}, {"date", vintage->date}});
}

std::optional<std::string> note_of_names(const Phrasebook& book, const Boundaries& boundaries) {
    const auto count = std::ranges::count_if(boundaries.units(), [&](const Unit& unit) {
        return unit.level != Level::adm0 && name_in(unit, book.language()).empty();
    });
    if (count == 0) return {};
    return book.say("note.names", {{"count", static_cast<double>(count)}});
}

std::vector<std::string> notes_in_words(const Phrasebook& book, const Boundaries& boundaries) {
    std::vector<std::string> notes;
    for (const auto& note : boundaries.notes()) notes.push_back(note_in_words(book, note));
    if (auto names = note_of_names(book, boundaries)) notes.push_back(*std::move(names));
    return notes;
}

std::optional<std::string> vintage_in(std::string_view note, std::string_view file) {
    const auto vintage = vintage_note(note);
    if (!vintage || vintage->file != file) return {};
    return std::string(vintage->date);
}

}  // namespace kamtuu
