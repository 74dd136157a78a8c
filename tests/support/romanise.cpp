#include "support/romanise.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kamtuu::test {

namespace {

// A table says what each small letter becomes; what it does not have stays. Capitals follow the small letters.
using Line = std::pair<std::string_view, std::string_view>;
using Table = std::span<const Line>;

// U.S. Board on Geographic Names, Permanent Committee on Geographical Names, 1979.
constexpr Line bgn_pcgn_1979[] = {
    {"а", "a"},  {"б", "b"},  {"в", "v"},    {"г", "g"},  {"д", "d"}, {"е", "e"}, {"ё", "yo"}, {"ж", "j"},  {"з", "z"},
    {"и", "i"},  {"й", "y"},  {"к", "k"},    {"л", "l"},  {"м", "m"}, {"н", "n"}, {"ң", "ng"}, {"о", "o"},  {"ө", "ö"},
    {"п", "p"},  {"р", "r"},  {"с", "s"},    {"т", "t"},  {"у", "u"}, {"ү", "ü"}, {"ф", "f"},  {"х", "kh"}, {"ц", "ts"},
    {"ч", "ch"}, {"ш", "sh"}, {"щ", "shch"}, {"ъ", "\""}, {"ы", "y"}, {"ь", "'"}, {"э", "e"},  {"ю", "yu"}, {"я", "ya"},
};

// American Library Association, Library of Congress: non-Slavic languages in Cyrillic script.
constexpr Line ala_lc[] = {
    {"а", "a"},  {"б", "b"},  {"в", "v"},    {"г", "g"}, {"д", "d"}, {"е", "e"}, {"ё", "ë"},  {"ж", "zh"}, {"з", "z"},
    {"и", "i"},  {"й", "ĭ"},  {"к", "k"},    {"л", "l"}, {"м", "m"}, {"н", "n"}, {"ң", "n͡g"}, {"о", "o"},  {"ө", "ȯ"},
    {"п", "p"},  {"р", "r"},  {"с", "s"},    {"т", "t"}, {"у", "u"}, {"ү", "u̇"}, {"ф", "f"},  {"х", "kh"}, {"ц", "t͡s"},
    {"ч", "ch"}, {"ш", "sh"}, {"щ", "shch"}, {"ъ", "ʺ"}, {"ы", "y"}, {"ь", "ʹ"}, {"э", "ė"},  {"ю", "i͡u"}, {"я", "i͡a"},
};

// ISO 9:1995, one letter for one letter.
constexpr Line iso_9[] = {
    {"а", "a"}, {"б", "b"}, {"в", "v"}, {"г", "g"}, {"д", "d"}, {"е", "e"}, {"ё", "ë"}, {"ж", "ž"}, {"з", "z"},
    {"и", "i"}, {"й", "j"}, {"к", "k"}, {"л", "l"}, {"м", "m"}, {"н", "n"}, {"ң", "ņ"}, {"о", "o"}, {"ө", "ô"},
    {"п", "p"}, {"р", "r"}, {"с", "s"}, {"т", "t"}, {"у", "u"}, {"ү", "ù"}, {"ф", "f"}, {"х", "h"}, {"ц", "c"},
    {"ч", "č"}, {"ш", "š"}, {"щ", "ŝ"}, {"ъ", "ʺ"}, {"ы", "y"}, {"ь", "ʹ"}, {"э", "è"}, {"ю", "û"}, {"я", "â"},
};

// How Russian writes Kyrgyz names, in the order of the lines: the letters that it does not have …
constexpr Line in_russian[] = {
    {"кө", "ке"}, {"тө", "те"}, {"дө", "де"}, {"бө", "бе"}, {"ө", "о"},
    {"лү", "лю"}, {"кү", "кю"}, {"тү", "тю"}, {"ү", "у"},   {"ң", "н"},
};
// … and, until the nineties, ж by its sound.
constexpr Line in_older_russian[] = {{"ж", "дж"}};

// BGN/PCGN 1947 for Russian. е is ye where it begins a word or follows a vowel or й.
constexpr Line bgn_pcgn_1947[] = {
    {"ае", "аye"}, {"ее", "еye"}, {"ие", "иye"}, {"ое", "оye"}, {"уе", "уye"},
    {"ые", "ыye"}, {"йе", "йye"}, {"ж", "zh"},   {"ё", "yë"},
};

// Without marks, as people type.
constexpr Line without_marks[] = {{"ө", "o"}, {"ү", "u"}, {"ң", "n"}, {"ь", ""}, {"ъ", ""}, {"э", "e"}};
constexpr Line with_zh[] = {{"ж", "zh"}, {"ы", "y"}, {"й", "y"}, {"х", "h"}};
constexpr Line with_dj[] = {{"ж", "dj"}, {"ы", "i"}, {"й", "i"}, {"х", "kh"}, {"я", "ia"}, {"ю", "iu"}};
constexpr Line with_j[] = {{"ж", "j"}, {"ы", "y"}, {"й", "i"}, {"х", "h"}, {"ң", "ng"}};

constexpr std::string_view small = "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя";
constexpr std::string_view capital = "АБВГДЕЁЖЗИЙКЛМНҢОӨПРСТУҮФХЦЧШЩЪЫЬЭЮЯ";
static_assert(small.size() == capital.size());

/// In small letters: what the keys are made of has no case, so a romanisation for tests needs none.
std::string in_small_letters(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto at = i + 1 < text.size() ? capital.find(text.substr(i, 2)) : std::string_view::npos;
        if (at == std::string_view::npos || at % 2 != 0) {
            result += text[i];
        } else {
            result += small.substr(at, 2);
            ++i;
        }
    }
    return result;
}

/// Replaces from left to right; of several lines that fit, the first.
std::string replaced(std::string_view text, Table table) {
    std::string result;
    while (!text.empty()) {
        const auto line =
            std::find_if(table.begin(), table.end(), [&](const Line& l) { return text.starts_with(l.first); });
        const auto size = line == table.end() ? 1 : line->first.size();
        result += line == table.end() ? text.substr(0, 1) : line->second;
        text.remove_prefix(size);
    }
    return result;
}

template <const auto&... tables>
std::string by(std::string_view kyrgyz) {
    std::string text = in_small_letters(kyrgyz);
    ((text = replaced(text, tables)), ...);
    return text;
}

constexpr std::array all{
    Romanisation{"BGN/PCGN 1979", by<bgn_pcgn_1979>},
    Romanisation{"ALA-LC", by<ala_lc>},
    Romanisation{"ISO 9", by<iso_9>},
    Romanisation{"by Russian", by<in_russian, bgn_pcgn_1947, bgn_pcgn_1979>},
    Romanisation{"by older Russian", by<in_russian, in_older_russian, bgn_pcgn_1947, bgn_pcgn_1979>},
    Romanisation{"informal with zh", by<without_marks, with_zh, bgn_pcgn_1979>},
    Romanisation{"informal with dj", by<without_marks, with_dj, bgn_pcgn_1979>},
    Romanisation{"informal with j", by<with_j, without_marks, bgn_pcgn_1979>},
};

}  // namespace

std::span<const Romanisation> romanisations() { return all; }

}  // namespace kamtuu::test
