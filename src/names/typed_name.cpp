#include "names/typed_name.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

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

/// What joins a village and its municipality, written as the comma that it stands for.
std::string with_commas(std::string_view typed) {
    std::string text(typed);
    for (const std::string_view joint : {" village of ", " village in "})
        if (const auto at = text::to_lower(text).find(joint); at != std::string::npos)
            text.replace(at, joint.size(), " village, ");
    return text;
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
    if (parts.empty()) return address;
    const auto is_village = [](const std::string& part) { return strip_unit_words(part).village; };
    if (const auto village = std::find_if(parts.begin(), parts.end(), is_village); village != parts.end()) {
        address.village = strip_unit_words(*village).name;
        parts.erase(village);
        if (parts.empty()) return address;
    }
    const auto municipality = std::find_if(parts.begin(), parts.end(), [](const std::string& part) {
        return names_a_municipality(strip_unit_words(part));
    });
    const auto name = municipality != parts.end() ? municipality : parts.begin();
    address.name = *name;
    parts.erase(name);
    address.around = std::move(parts);
    return address;
}

std::optional<std::string> village_in_text(std::string_view text) {
    std::vector<std::string> words = text::split(text, ' ');
    const auto starts_a_name = [](const std::string& word) {
        std::size_t i = 0;
        const auto first = next_code_point(word, i);
        return is_upper_case(first);
    };
    for (std::size_t end = 1; end < words.size(); ++end) {
        if (!strip_unit_words("x " + words[end]).village) continue;
        auto begin = end;
        while (begin > 0 && starts_a_name(words[begin - 1])) --begin;
        if (begin == end) continue;
        std::string name = words[begin];
        for (auto i = begin + 1; i < end; ++i) name += " " + words[i];
        return name;
    }
    return std::nullopt;
}

}  // namespace kamtuu
