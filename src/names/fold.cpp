#include "names/fold.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "names/letters.hpp"

namespace kamtuu {

namespace {

constexpr FoldLetter romanisation[] = {
    // Kyrgyz and Russian
    {U'а', "a"},
    {U'б', "b"},
    {U'в', "v"},
    {U'г', "g"},
    {U'д', "d"},
    {U'е', "e"},
    {U'ё', "yo"},
    {U'ж', "zh"},
    {U'з', "z"},
    {U'и', "i"},
    {U'й', "y"},
    {U'к', "k"},
    {U'л', "l"},
    {U'м', "m"},
    {U'н', "n"},
    {U'ң', "ng"},
    {U'о', "o"},
    {U'ө', "o"},
    {U'п', "p"},
    {U'р', "r"},
    {U'с', "s"},
    {U'т', "t"},
    {U'у', "u"},
    {U'ү', "u"},
    {U'ф', "f"},
    {U'х', "kh"},
    {U'ц', "ts"},
    {U'ч', "ch"},
    {U'ш', "sh"},
    {U'щ', "sh"},
    {U'ъ', ""},
    {U'ы', "y"},
    {U'ь', ""},
    {U'э', "e"},
    {U'ю', "yu"},
    {U'я', "ya"},
    // Their neighbours: Uzbek, Tajik, Kazakh
    {U'ғ', "g"},
    {U'і', "i"},
    {U'ӣ', "i"},
    {U'ҷ', "j"},
    {U'қ', "k"},
    {U'ҳ', "kh"},
    {U'һ', "kh"},
    {U'ў', "o"},
    {U'ӯ', "u"},
    {U'ұ', "u"},
    {U'ә', "a"},
    // Latin letters with more than a mark, and those whose mark tells a sound: ISO 9, Turkish
    {U'â', "ya"},
    {U'ç', "ch"},
    {U'č', "ch"},
    {U'ë', "o"},
    {U'ı', "i"},
    {U'ŋ', "ng"},
    {U'ŝ', "sh"},
    {U'ş', "sh"},
    {U'š', "sh"},
    {U'ș', "sh"},
    {U'û', "yu"},
    {U'ž', "j"},
};

// By first letter, and of those the longest that fits is taken. Letters that are not here stand for themselves.
constexpr FoldSound sounds[] = {
    {"'", ""},    {"ch", "C"}, {"dzh", "j"}, {"dj", "j"}, {"gh", "k"}, {"h", "k"},    {"io", "o"},
    {"iu", "u"},  {"kh", "k"}, {"ngg", "n"}, {"ng", "n"}, {"q", "k"},  {"shch", "S"}, {"sh", "S"},
    {"tch", "C"}, {"ts", "c"}, {"tz", "c"},  {"w", "v"},  {"x", "k"},  {"ya", "ia"},  {"ye", "e"},
    {"yi", "i"},  {"yo", "o"}, {"yu", "u"},  {"y", "i"},  {"zh", "j"},
};

// Where to begin to look in the two tables above.
constexpr auto romanisation_of = [] {
    std::array<std::uint8_t, 0x0530> lines{};
    for (std::uint8_t i = 0; i < std::size(romanisation); ++i) lines[romanisation[i].letter] = i + 1;
    return lines;
}();
constexpr auto sounds_of = [] {
    std::array<std::uint8_t, 256> lines{};
    lines.fill(std::size(sounds));
    for (std::uint8_t i = std::size(sounds); i-- > 0;) lines[static_cast<std::uint8_t>(sounds[i].written[0])] = i;
    return lines;
}();

void append_utf8(std::string& text, char32_t c) {
    const auto append = [&text](char32_t byte) { text += static_cast<char>(byte); };
    const auto continuation = [&](unsigned shift) { append(0x80U | ((c >> shift) & 0x3FU)); };
    if (c < 0x80U) return append(c);
    if (c < 0x800U) {
        append(0xC0U | c >> 6U);
    } else {
        if (c < 0x10000U) {
            append(0xE0U | c >> 12U);
        } else {
            append(0xF0U | c >> 18U);
            continuation(12);
        }
        continuation(6);
    }
    continuation(0);
}

/// ISO 9 and its like write ž for ж and j for й, where the others write j for ж.
bool writes_j_for_short_i(const std::u32string& letters) {
    constexpr std::u32string_view telling = U"âčšŝûž";
    return std::any_of(letters.begin(), letters.end(),
                       [=](char32_t c) { return c >= 0x80U && telling.find(c) != std::u32string_view::npos; });
}

std::string in_latin(const std::u32string& letters) {
    const char j = writes_j_for_short_i(letters) ? 'y' : 'j';
    std::string latin;
    char32_t before = 0;
    for (const char32_t c : letters) {
        if (c == U'с' && before == U'т') latin += '\'';  // two sounds, and no ц: Ноокатский
        before = c;
        if (c == U'j')
            latin += j;
        else if (c < 0x80U)
            latin += static_cast<char>(c);
        else if (c < romanisation_of.size() && romanisation_of[c] != 0)
            latin += romanisation[romanisation_of[c] - 1].latin;
        else
            append_utf8(latin, c);  // other letters agree only with themselves
    }
    return latin;
}

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

const FoldSound* sound_at(std::string_view latin) {
    // Kyrgyz has ж before vowels only; a j elsewhere is a й.
    static constexpr FoldSound short_i{"j", "i"};
    if (latin[0] == 'j' && (latin.size() == 1 || !is_vowel(latin[1]))) return &short_i;
    for (std::size_t i = sounds_of[static_cast<std::uint8_t>(latin[0])];
         i < std::size(sounds) && sounds[i].written[0] == latin[0]; ++i) {
        if (latin.starts_with(sounds[i].written)) return &sounds[i];
    }
    return nullptr;
}

/// Russian writes ө as е after these ("Кекташ" for Көк-Таш), and romanisations follow it.
bool makes_e_an_o(char before) { return before == 'k' || before == 't' || before == 'd' || before == 'b'; }

void append_once(std::string& key, char sound) {
    if (sound == 'e' && !key.empty() && makes_e_an_o(key.back())) sound = 'o';
    const bool doubled = !key.empty() && key.back() == sound && (sound < '0' || sound > '9');
    if (!doubled) key += sound;
}

}  // namespace

std::string plain_key(std::string_view name) {
    std::string key;
    const auto letters = letters_of(name);
    key.reserve(letters.size());
    for (const char32_t letter : letters) append_utf8(key, unmarked(letter));
    return key;
}

std::string fold_key(std::string_view name) {
    const std::string latin = in_latin(letters_of(name));
    std::string key;
    for (std::string_view rest = latin; !rest.empty();) {
        const FoldSound* sound = sound_at(rest);
        const FoldSound itself{rest.substr(0, 1), rest.substr(0, 1)};
        const auto& [written, folded] = sound != nullptr ? *sound : itself;
        for (const char c : folded) append_once(key, c);
        rest.remove_prefix(written.size());
    }
    return key;
}

std::span<const FoldLetter> fold_letters() noexcept { return romanisation; }
std::span<const FoldSound> fold_sounds() noexcept { return sounds; }

}  // namespace kamtuu
