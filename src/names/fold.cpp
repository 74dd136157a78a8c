#include "names/fold.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "names/unicode.hpp"

namespace kamtuu {

namespace {

using Romanised = std::pair<char32_t, std::string_view>;

// Kyrgyz and Russian letters in one romanisation; which one does not matter, because `sounds` folds them all. In
// order of the code points, to be searched by halves.
constexpr std::array<Romanised, 37> romanisation{{
    {U'а', "a"},  {U'б', "b"},  {U'в', "v"}, {U'г', "g"}, {U'д', "d"},       {U'е', "e"},  {U'ж', "j"},  {U'з', "z"},
    {U'и', "i"},  {U'й', "y"},  {U'к', "k"}, {U'л', "l"}, {U'м', "m"},       {U'н', "n"},  {U'о', "o"},  {U'п', "p"},
    {U'р', "r"},  {U'с', "s"},  {U'т', "t"}, {U'у', "u"}, {U'ф', "f"},       {U'х', "kh"}, {U'ц', "ts"}, {U'ч', "ch"},
    {U'ш', "sh"}, {U'щ', "sh"}, {U'ъ', ""},  {U'ы', "y"}, {U'ь', ""},        {U'э', "e"},  {U'ю', "yu"}, {U'я', "ya"},
    {U'ё', "yo"}, {U'ң', "ng"}, {U'ү', "u"}, {U'ө', "o"}, {U'\u04CA', "ng"},
}};

struct Sound {
    std::string_view written;
    std::string_view folded;
};

// What romanisations write, and the sound it stands for: the first line that fits is taken, so longer ones come
// first. Letters that are not here stand for themselves.
constexpr std::array<Sound, 25> sounds{{
    {"shch", "S"}, {"dzh", "j"}, {"ngg", "n"}, {"tch", "C"}, {"dj", "j"},  {"zh", "j"}, {"ch", "C"},
    {"sh", "S"},   {"kh", "k"},  {"gh", "g"},  {"ts", "c"},  {"tz", "c"},  {"ng", "n"}, {"yu", "u"},
    {"iu", "u"},   {"yo", "o"},  {"ye", "e"},  {"yi", "i"},  {"ya", "ia"}, {"y", "i"},  {"q", "k"},
    {"h", "k"},    {"x", "k"},   {"w", "v"},   {"'", ""},
}};

// Latin letters that look like Cyrillic ones, with them.
constexpr std::array<std::pair<char32_t, char32_t>, 8> look_alikes{{
    {U'a', U'а'},
    {U'c', U'с'},
    {U'e', U'е'},
    {U'o', U'о'},
    {U'p', U'р'},
    {U'x', U'х'},
    {U'y', U'у'},
    {U'k', U'к'},
}};

bool is_latin(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'\u00DF' && c <= U'\u024F'); }
bool is_cyrillic(char32_t c) { return c >= U'\u0400' && c <= U'\u052F'; }

void replace_look_alikes(std::u32string& word, bool to_cyrillic) {
    for (char32_t& c : word) {
        for (const auto& [latin, cyrillic] : look_alikes) {
            if (c == (to_cyrillic ? latin : cyrillic)) {
                c = to_cyrillic ? cyrillic : latin;
                break;
            }
        }
    }
}

/// A word of one script with a few letters of the other means the script that most of its letters have.
void mend_mixed_script(std::u32string& word) {
    const auto latin = std::count_if(word.begin(), word.end(), is_latin);
    const auto cyrillic = std::count_if(word.begin(), word.end(), is_cyrillic);
    if (latin > 0 && cyrillic > 0) replace_look_alikes(word, cyrillic > latin);
}

std::u32string letters_of_words(std::string_view name) {
    std::u32string letters;
    std::u32string word;
    const auto end_word = [&] {
        mend_mixed_script(word);
        letters += word;
        word.clear();
    };
    for (const char32_t c : casefolded(name)) {
        if (c == U'\u04CA') {
            word += U'\u04A3';
        } else if (is_letter_or_digit(c) && c != U'\u02BC' && c != U'\u02B9' && c != U'\u02BB') {
            word += is_latin(c) ? without_marks(c) : c;
        } else {
            end_word();
        }
    }
    end_word();
    return letters;
}

/// Empty for letters that are neither Cyrillic nor ASCII: they carry no sound that we know.
std::optional<std::string_view> romanised(char32_t c) {
    const auto found =
        std::find_if(romanisation.begin(), romanisation.end(), [c](const Romanised& line) { return line.first == c; });
    return found == romanisation.end() ? std::nullopt : std::optional(found->second);
}

std::string in_latin(const std::u32string& letters) {
    std::string latin;
    for (const char32_t c : letters) {
        if (c < 0x80) {
            latin += static_cast<char>(c);
        } else if (c == U'ı') {
            latin += 'i';
        } else if (const auto text = romanised(c)) {
            latin += *text;
        } else {
            latin += to_utf8({&c, 1});  // other scripts agree only with themselves
        }
    }
    return latin;
}

const Sound* sound_at(std::string_view latin) {
    const auto found = std::find_if(sounds.begin(), sounds.end(),
                                    [&](const Sound& sound) { return latin.starts_with(sound.written); });
    return found == sounds.end() ? nullptr : &*found;
}

/// Russian writes ө as е after these ("Кекташ" for Көк-Таш), and romanisations follow it.
bool makes_e_an_o(char before) { return before == 'k' || before == 't' || before == 'd' || before == 'b'; }

void append_once(std::string& key, char sound) {
    if (sound == 'e' && !key.empty() && makes_e_an_o(key.back())) sound = 'o';
    const bool doubled = !key.empty() && key.back() == sound && (sound < '0' || sound > '9');
    if (!doubled) key += sound;
}

}  // namespace

std::string plain_key(std::string_view name) { return to_utf8(letters_of_words(name)); }

std::string fold_key(std::string_view name) {
    const std::string latin = in_latin(letters_of_words(name));
    std::string key;
    for (std::size_t i = 0; i < latin.size();) {
        const Sound* sound = sound_at(std::string_view(latin).substr(i));
        for (const char c : sound != nullptr ? sound->folded : std::string_view(latin).substr(i, 1))
            append_once(key, c);
        i += sound != nullptr ? sound->written.size() : 1;
    }
    return key;
}

}  // namespace kamtuu
