#include "words/reason_words.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "core/text.hpp"

namespace kamtuu {

namespace {

constexpr std::size_t most_places = 6;

/// What a rule is told by, of a record that lies in one unit and of one that does not. To add a rule of placing: its
/// line here and its phrase in reason_phrases.cpp.
struct Telling {
    std::string_view rule;
    std::string_view placed;
    std::string_view otherwise;
};
constexpr std::array tellings{
    Telling{"pcode", "reason.placed.pcode", "reason.pcode"},
    Telling{"point", "reason.placed.point", "reason.point"},
    Telling{"list", "reason.placed.list", "reason.name"},
    Telling{"decision", "reason.decision", "reason.decision"},
    Telling{"several names", "reason.placed.name", "reason.several_names"},
    Telling{"village", "reason.placed.village", "reason.name"},
    Telling{"village in activity", "reason.placed.village", "reason.name"},
    Telling{"near", "reason.placed.near", "reason.name"},
    Telling{"ancestor", "reason.placed.name", "reason.ancestor"},
    Telling{"country", "reason.country", "reason.country"},
    Telling{"contradiction", "reason.contradiction", "reason.contradiction"},
    Telling{"unknown name", "reason.unknown_name", "reason.unknown_name"},
    Telling{"unknown place", "reason.unknown_place", "reason.unknown_place"},
    Telling{"none given", "reason.none_given", "reason.none_given"},
};
/// Of names as written, by sound, as another name …
constexpr Telling by_name{"name", "reason.placed.name", "reason.name"};

const Telling& telling_of(const std::string& rule) {
    const auto found = std::ranges::find(tellings, rule, &Telling::rule);
    return found == tellings.end() ? by_name : *found;
}

std::string phrase_of(const Phrasebook& book, const Placement& placement) {
    if (placement.kind == PlacementKind::ambiguous) return book.say("reason.candidates");
    if (placement.rule == "units")
        return book.say("reason.units", {{"count", static_cast<double>(placement.count.value_or(0))}});
    const auto& telling = telling_of(placement.rule);
    return book.say(placement.kind == PlacementKind::unit ? telling.placed : telling.otherwise);
}

/// "Jany-Jol (Aksy)": a name alone may be that of several.
std::string place(const Phrasebook& book, const Boundaries& boundaries, const Unit& unit) {
    const auto* parent = boundaries.parent(unit);
    return book.name(unit) + (parent == nullptr || parent->level == Level::adm0 ? "" : " (" + book.name(*parent) + ")");
}

}  // namespace

std::string reason_in_words(const Phrasebook& book, const Boundaries& boundaries, const Placement& placement) {
    const auto phrase = phrase_of(book, placement);
    if (placement.kind == PlacementKind::unit || placement.units.empty() || placement.rule == "none given")
        return phrase;
    std::vector<std::string> places;
    for (const auto* unit : placement.units)
        if (places.size() < most_places) places.push_back(place(book, boundaries, *unit));
    return phrase + ": " + text::join(places, "; ") + (placement.units.size() > most_places ? " …" : "");
}

}  // namespace kamtuu
