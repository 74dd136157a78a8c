#include "words/source_words.hpp"

#include <algorithm>
#include <set>

#include "core/text.hpp"
#include "words/catalogue.hpp"

namespace kamtuu {

namespace {

constexpr std::string_view version_of = "version ";

std::string as_of(const Phrasebook& book, const std::string& vintage) {
    if (vintage.empty()) return book.say("source.no_vintage");
    if (vintage.starts_with(version_of)) return vintage_in_words(book, vintage);
    return book.say("source.as_of", {{"date", std::string_view(vintage)}});
}

std::string with_title(const Phrasebook& book, const SourceNote& note) {
    const auto publisher = note.publisher.empty() ? book.say("source.no_publisher") : note.publisher;
    return note.title.empty() ? publisher : publisher + ": " + note.title;
}

/// "Natural Earth, date not stated, public domain".
std::string in_short(const Phrasebook& book, const SourceNote& note) {
    return text::join({note.publisher.empty() ? book.say("source.no_publisher") : note.publisher,
                       note.vintage.empty() ? book.say("source.no_vintage") : vintage_in_words(book, note.vintage),
                       note.licence.empty() ? book.say("source.no_licence") : licence_in_words(book, note.licence)},
                      ", ");
}

std::string in_short(const Phrasebook& book, const InputFile& input) {
    std::vector<std::string> all;
    for (const auto& note : input.sources) all.push_back(in_short(book, note));
    if (all.empty()) all.push_back(in_short(book, SourceNote{}));
    return input_name(input) + ": " + text::join(all, " + ");
}

}  // namespace

std::string input_name(const InputFile& input) {
    return (input.path.has_filename() ? input.path.filename() : input.path.parent_path().filename()).string();
}

std::string inputs_in_words(const Phrasebook& book, std::span<const InputFile> inputs, std::span<const Record> shown) {
    std::set<std::string> files;
    for (const auto& record : shown) files.insert(record.file);
    std::vector<std::string> all;
    for (const auto& input : inputs) {
        const bool is_shown = input.role != "records" || files.contains(input_name(input));
        if (!is_shown || sources_to_tell(input).empty()) continue;
        auto one = in_short(book, input);
        if (!one.empty() && std::ranges::find(all, one) == all.end()) all.push_back(std::move(one));
    }
    return text::join(all, "; ");
}

std::string licence_in_words(const Phrasebook& book, const std::string& licence) {
    if (licence.empty()) return book.say("source.not_stated");
    for (const auto& phrase : source_phrases())
        if (phrase.en == licence) return book.say(phrase.id);
    return licence;
}

std::string vintage_in_words(const Phrasebook& book, const std::string& vintage) {
    if (vintage.empty()) return book.say("source.not_stated");
    if (!vintage.starts_with(version_of)) return vintage;
    return book.say("source.version", {{"version", std::string_view(vintage).substr(version_of.size())}});
}

std::string source_in_words(const Phrasebook& book, const SourceNote& note) {
    const auto name = licence_in_words(book, note.licence);
    const auto licence = note.licence.empty() ? book.say("source.no_licence")
                                              : book.say("source.licensed", {{"licence", std::string_view(name)}});
    return with_title(book, note) + "; " + as_of(book, note.vintage) + "; " + licence;
}

std::string sources_in_words(const Phrasebook& book, std::span<const SourceNote> notes) {
    if (notes.empty()) return source_in_words(book, {});
    std::vector<std::string> all;
    for (const auto& note : notes) all.push_back(source_in_words(book, note));
    return text::join(all, " + ");
}

std::vector<SourceNote> sources_to_tell(const InputFile& input) {
    if (input.role == "sources") return {};
    return input.sources.empty() ? std::vector<SourceNote>(1) : input.sources;
}

std::string role_in_words(const Phrasebook& book, const std::string& role) {
    const auto id = "report.role." + role;
    return book.knows(id) ? book.say(id) : role;
}

std::string basis_in_words(const Phrasebook& book, std::string_view basis) {
    constexpr std::string_view between = "; ";
    std::string text;
    while (!basis.empty()) {
        const auto end = std::min(basis.find(between), basis.size());
        const auto part = basis.substr(0, end);
        const auto known = std::ranges::find(source_phrases(), part, &Phrase::en);
        text += known == source_phrases().end() ? std::string(part) : book.say(known->id);
        basis.remove_prefix(std::min(end + between.size(), basis.size()));
        if (!basis.empty()) text += between;
    }
    return text;
}

}  // namespace kamtuu
