#include <array>
#include <functional>
#include <set>
#include <string>
#include <string_view>

#include <kamtuu/language.hpp>
#include <kamtuu/ramps.hpp>

#include "map/page_data.hpp"
#include "map/ungoverned.hpp"
#include "names/fold.hpp"
#include "names/unicode.hpp"
#include "names/unit_words.hpp"
#include "words/catalogue.hpp"

namespace kamtuu {

namespace {

// Phrases that the page needs, by what their ids begin with.
constexpr std::array spoken{"page.",           "statistic.",      "unit.",          "kind.levels.",
                            "kind.unit_type.", "kind.placement.", "kind.severity.", "kind.unserved.",
                            "map.legend.",     "map.records",     "map.source",     "report.method.minimum",
                            "report.role.",    "kind.part."};
constexpr std::size_t most_classes = 5;

bool is_spoken(std::string_view id) {
    for (const std::string_view area : spoken)
        if (id.starts_with(area)) return true;
    return false;
}

/// Ids of what the findings of the run mean: all that there could be would double the list.
std::set<std::string, std::less<>> meanings_of(const Coverage& coverage) {
    std::set<std::string, std::less<>> ids;
    for (const auto& finding : all_findings(coverage)) ids.insert("finding." + finding.code);
    return ids;
}

/// By id: [English, Kyrgyz, Russian].
void append_phrases(JsonWriter& json, const Coverage& coverage) {
    const auto meanings = meanings_of(coverage);
    json.key("phrases").begin_object();
    for (const auto phrases : catalogue())
        for (const auto& phrase : phrases) {
            if (!is_spoken(phrase.id) && !meanings.contains(phrase.id)) continue;
            json.key(phrase.id).begin_array().string(phrase.en).string(phrase.ky).string(phrase.ru).end_array();
        }
    json.end_object();
}

void append_fold(JsonWriter& json) {
    json.key("fold").begin_object().key("letters").begin_object();
    for (const auto& [letter, latin] : fold_letters()) json.key(to_utf8(std::u32string(1, letter))).string(latin);
    json.end_object().key("sounds").begin_array();
    for (const auto& [written, folded] : fold_sounds()) json.begin_array().string(written).string(folded).end_array();
    json.end_array().key("words").begin_array();
    for (const auto& words : unit_words()) json.string(words);
    json.end_array().end_object();
}

void append_languages_of_names(JsonWriter& json) {
    json.key("names").begin_object();
    for (const auto language : languages) {
        json.key(to_string(language)).begin_array();
        for (const auto other : languages_of_names(language)) json.string(to_string(other));
        json.end_array();
    }
    json.end_object();
}

/// For 1, 2 … classes, of each what `made` of its colour.
template <typename Make>
void append_ramps(JsonWriter& json, std::string_view key, Make made) {
    json.key(key).begin_array();
    for (std::size_t count = 1; count <= most_classes; ++count) {
        json.begin_array();
        for (const auto colour : colours(ramps().front().key, count)) json.string(hex(made(colour)));
        json.end_array();
    }
    json.end_array();
}

/// Of classes and of what has none.
void append_colours(JsonWriter& json) {
    json.key("colours").begin_object();
    append_ramps(json, "ramps", [](Colour colour) { return colour; });
    append_ramps(json, "shades", shade);
    for (const auto kind : {ShownKind::none, ShownKind::known_only_above, ShownKind::unknown, ShownKind::hidden})
        json.key(to_string(kind)).string(hex(special_colour(kind)));
    json.key("ungoverned").string(hex(map::ungoverned_colour)).end_object();
}

}  // namespace

void append_names(JsonWriter& json, const Coverage& coverage) {
    append_phrases(json, coverage);
    append_languages_of_names(json);
    append_fold(json);
    append_colours(json);
}

}  // namespace kamtuu
