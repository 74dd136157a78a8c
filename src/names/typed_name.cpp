#include "names/typed_name.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

#include "core/text.hpp"
#include "names/fold.hpp"
#include "names/unicode.hpp"

namespace kamtuu {

namespace {

// Endings of Russian adjectives after folding, longest first: -ская, -ский, -ской, -ское.
constexpr std::array<std::string_view, 6> adjective_endings{"skaia", "skoi", "skoe", "skie", "skii", "ski"};

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

/// The stems that an adjective may come from: -skii after s swallows one s, and -inskii may belong to a noun in -a.
std::vector<std::string> adjective_stems(std::string_view fold) {
    for (const auto ending : adjective_endings) {
        if (!fold.ends_with(ending) || fold.size() < ending.size() + 2) continue;
        const std::string stem(fold.substr(0, fold.size() - ending.size()));
        std::vector<std::string> stems{stem, stem + "s"};
        // What names in -у and -о get besides: Кара-Суйский, Тогуз-Тороуский.
        if (stem.size() > 4 && (stem.ends_with("ui") || stem.ends_with("ou")))
            stems.push_back(stem.substr(0, stem.size() - 1));
        if (stem.size() > 4 && (stem.ends_with("in"))) stems.push_back(stem.substr(0, stem.size() - 2));
        return stems;
    }
    return {};
}

/// Reads one code point of well-formed UTF-8 and moves `i` past it.
char32_t next_code_point(std::string_view utf8, std::size_t& i) {
    const auto lead = static_cast<unsigned char>(utf8[i++]);
    if (lead < 0x80) return lead;
    const unsigned following = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
    char32_t c = lead & (0x3FU >> following);
    for (unsigned k = 0; k < following && i < utf8.size(); ++k)
        c = c << 6U | (static_cast<unsigned char>(utf8[i++]) & 0x3FU);
    return c;
}

char letter_byte(char32_t c) {
    constexpr char32_t cyrillic = 0x400;
    if (c < 0x80) return static_cast<char>(c);
    if (c >= cyrillic && c < cyrillic + 0x80) return static_cast<char>(0x80 + (c - cyrillic));
    return static_cast<char>(1 + c % 31);
}

/// What joins the parts of an address, written as the commas that they stand for: "X village of Y", "X (Y)". Words for
/// kinds of unit in brackets stay: "Talas (city)".
std::string with_commas(std::string_view typed) {
    std::string text(typed);
    for (const std::string_view joint : {" village of ", " village in "})
        if (const auto at = text::to_lower(text).find(joint); at != std::string::npos)
            text.replace(at, joint.size(), " village, ");
    const auto open = text.find('(');
    const auto close = text.find(')', open == std::string::npos ? 0 : open);
    if (open == std::string::npos || close == std::string::npos) return text;
    const auto inside = text.substr(open + 1, close - open - 1);
    return is_only_unit_words(inside) ? text : text.substr(0, open) + ", " + inside + "," + text.substr(close + 1);
}

bool names_a_municipality(const StrippedName& part) {
    return !part.types.empty() && std::all_of(part.types.begin(), part.types.end(), [](UnitType type) {
        return type == UnitType::aiyl_aimak || type == UnitType::city;
    });
}

}  // namespace

std::string noun_stem(std::string fold) {
    if (fold.size() > 4 && fold.ends_with("ka")) {
        fold.resize(fold.size() - 2);
    } else if (fold.size() > 3 && is_vowel(fold.back())) {
        fold.pop_back();
    }
    return fold;
}

std::string letter_key(std::string_view plain) {
    std::string letters;
    for (std::size_t i = 0; i < plain.size();) letters += letter_byte(next_code_point(plain, i));
    return letters;
}

TypedName typed_name(std::string_view typed) {
    TypedName name;
    name.text = std::string(text::trim(typed));
    name.stripped = strip_unit_words(name.text);
    name.plain = plain_key(name.stripped.name);
    name.fold = fold_key(name.stripped.name);
    name.letters = letter_key(name.plain);
    name.stems = adjective_stems(name.fold);
    return name;
}

Address read_address(std::string_view typed) {
    Address address;
    auto parts = text::split(with_commas(typed), ',');
    const auto is_village = [](const std::string& part) { return strip_unit_words(part).village; };
    if (const auto village = std::find_if(parts.begin(), parts.end(), is_village); village != parts.end()) {
        address.village = strip_unit_words(*village).name;
        parts.erase(village);
    }
    // Beside a village, a city is what the village lies in or near, and so is what is no municipality.
    auto name = std::find_if(parts.begin(), parts.end(), [&](const std::string& part) {
        const auto stripped = strip_unit_words(part);
        return names_a_municipality(stripped) && (!address.village || stripped.allows(UnitType::aiyl_aimak));
    });
    if (name == parts.end() && !address.village) name = parts.begin();
    if (name != parts.end()) {
        address.name = *name;
        parts.erase(name);
    }
    address.around = std::move(parts);
    return address;
}

namespace {

bool starts_with_a_capital(const std::string& word) {
    std::size_t i = 0;
    return is_upper_case(next_code_point(word, i));
}

std::string joined(std::span<const std::string> words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

/// A word for a village of more than one letter, which alone is too often another word: Russian с is "with".
bool is_village_word(const std::string& word) { return word.size() > 2 && strip_unit_words("x " + word).village; }

}  // namespace

std::optional<std::string> village_in_text(std::string_view text) {
    const std::vector<std::string> words = text::split(text, ' ');
    for (std::size_t at = 0; at < words.size(); ++at) {
        const bool only_before = words[at] == "с." || words[at] == "c.";
        if (!only_before && !is_village_word(words[at])) continue;
        const std::span all(words);
        auto begin = at;
        while (!only_before && begin > 0 && starts_with_a_capital(words[begin - 1])) --begin;
        if (begin < at) return joined(all.subspan(begin, at - begin));
        auto end = at + 1;
        while (end < words.size() && starts_with_a_capital(words[end])) ++end;
        if (end > at + 1) return joined(all.subspan(at + 1, end - at - 1));
    }
    return std::nullopt;
}

}  // namespace kamtuu
