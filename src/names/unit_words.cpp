#include "names/unit_words.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <unordered_map>

#include "names/unicode.hpp"

namespace kamtuu {

namespace {

enum Types : unsigned { none = 0, aimak = 1, city = 2, municipality = 3, district = 4, region = 8, village = 16 };

struct UnitWords {
    std::u32string_view words;  // case-folded; one blank between words
    Types types;
};

// Of one word or two. Latin and Cyrillic "aa" are both met, and often the Cyrillic one in a Latin text.
constexpr std::array phrases{
    UnitWords{U"aiyl aimak", aimak},
    UnitWords{U"aiyl aimagy", aimak},
    UnitWords{U"ayil aimak", aimak},
    UnitWords{U"ayil aimagy", aimak},
    UnitWords{U"ayyl aimak", aimak},
    UnitWords{U"ayyl aimagy", aimak},
    UnitWords{U"aiyl okmotu", aimak},
    UnitWords{U"ayil okmotu", aimak},
    UnitWords{U"ayyl okmotu", aimak},
    UnitWords{U"aiyl okmoty", aimak},
    UnitWords{U"айыл аймагы", aimak},
    UnitWords{U"айыл аймак", aimak},
    UnitWords{U"айылный аймак", aimak},
    UnitWords{U"айыльный аймак", aimak},
    UnitWords{U"аильный аймак", aimak},
    UnitWords{U"айылдык аймак", aimak},
    UnitWords{U"айыл өкмөтү", aimak},
    UnitWords{U"айыл окмоту", aimak},
    UnitWords{U"rural municipality", aimak},
    UnitWords{U"rural municipalities", aimak},
    UnitWords{U"rural district", aimak},
    UnitWords{U"aiyl aimaks", aimak},
    UnitWords{U"aimak", aimak},
    UnitWords{U"аймак", aimak},
    UnitWords{U"аймагы", aimak},
    UnitWords{U"aa", aimak},
    UnitWords{U"аа", aimak},
    UnitWords{U"a/a", aimak},
    UnitWords{U"а/а", aimak},
    UnitWords{U"ао", aimak},
    UnitWords{U"а/о", aimak},
    UnitWords{U"ao", aimak},
    UnitWords{U"municipality", municipality},
    UnitWords{U"municipalities", municipality},
    UnitWords{U"муниципалитет", municipality},
    UnitWords{U"муниципалитетов", municipality},
    UnitWords{U"district", district},
    UnitWords{U"districts", district},
    UnitWords{U"raion", district},
    UnitWords{U"rayon", district},
    UnitWords{U"raions", district},
    UnitWords{U"rayons", district},
    UnitWords{U"район", district},
    UnitWords{U"району", district},
    UnitWords{U"района", district},
    UnitWords{U"районов", district},
    UnitWords{U"р-н", district},
    UnitWords{U"region", region},
    UnitWords{U"regions", region},
    UnitWords{U"province", region},
    UnitWords{U"oblast", region},
    UnitWords{U"oblasts", region},
    UnitWords{U"oblasty", region},
    UnitWords{U"oblus", region},
    UnitWords{U"oblusu", region},
    UnitWords{U"область", region},
    UnitWords{U"области", region},
    UnitWords{U"обл", region},
    UnitWords{U"облусу", region},
    UnitWords{U"облус", region},
    UnitWords{U"city", city},
    UnitWords{U"cities", city},
    UnitWords{U"town", city},
    UnitWords{U"towns", city},
    UnitWords{U"gorod", city},
    UnitWords{U"shaary", city},
    UnitWords{U"shaar", city},
    UnitWords{U"город", city},
    UnitWords{U"г", city},
    UnitWords{U"ш", city},
    UnitWords{U"шаары", city},
    UnitWords{U"шаар", city},
    UnitWords{U"пгт", city},
    UnitWords{U"village", village},
    UnitWords{U"villages", village},
    UnitWords{U"selo", village},
    UnitWords{U"kyshtak", village},
    UnitWords{U"aiyly", village},
    UnitWords{U"село", village},
    UnitWords{U"села", village},
    UnitWords{U"с", village},
    UnitWords{U"кыштак", village},
    UnitWords{U"кыштагы", village},
    UnitWords{U"айылы", village},
    UnitWords{U"айыл", village},
    UnitWords{U"селе", village},
    UnitWords{U"region of", region},
    UnitWords{U"district of", district},
    UnitWords{U"city of", city},
    UnitWords{U"town of", city},
    UnitWords{U"р-он", district},
    UnitWords{U"айыльный округ", aimak},
    UnitWords{U"айылный округ", aimak},
    UnitWords{U"аильный округ", aimak},
    UnitWords{U"im", none},
    UnitWords{U"им", none},
    UnitWords{U"имени", none},
};

constexpr std::array<std::pair<Types, UnitType>, 4> type_bits{{
    {aimak, UnitType::aiyl_aimak},
    {city, UnitType::city},
    {district, UnitType::district},
    {region, UnitType::region},
}};

/// "oblast'" is "oblast", whatever stands for the soft sign.
bool is_apostrophe(char32_t c) {
    return c == U'\'' || c == U'`' || c == U'\u2019' || c == U'\u2018' || c == U'\u02BC' || c == U'\u02B9';
}

bool separates(char32_t c) {
    return c == U' ' || c == U'\t' || c == U'\n' || c == U',' || c == U'.' || c == U'(' || c == U')';
}

std::vector<std::u32string> words_of(std::string_view text) {
    std::vector<std::u32string> words(1);
    for (const char32_t c : casefolded(text)) {
        if (!separates(c)) {
            if (!is_apostrophe(c)) words.back() += c;
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

constexpr std::size_t longest_phrase = 2;  // words

/// The types that these words name together; empty if they are no unit words.
std::optional<Types> types_of(std::span<const std::u32string> words) {
    static const auto table = [] {
        std::unordered_map<std::u32string_view, Types> types;
        for (const auto& [phrase, of_phrase] : phrases) types.emplace(phrase, of_phrase);
        return types;
    }();
    std::u32string joined;
    for (const auto& word : words) joined += (joined.empty() ? U"" : U" ") + word;
    const auto found = table.find(joined);
    return found == table.end() ? std::nullopt : std::optional(found->second);
}

using Words = std::span<const std::u32string>;

/// What is left of some words, and what the words taken off it mean.
struct Taken {
    Words left{};
    Types types{};
};

/// Takes the unit words of one kind off either end, the longer ones first and the end before the beginning; empty if
/// there are none or nothing would be left.
std::optional<Taken> take_one(Words words) {
    for (auto length = longest_phrase; length > 0; --length) {
        if (length >= words.size()) continue;
        if (const auto types = types_of(words.last(length))) return Taken{words.first(words.size() - length), *types};
        if (const auto types = types_of(words.first(length))) return Taken{words.subspan(length), *types};
    }
    return std::nullopt;
}

std::vector<UnitType> types_in(unsigned bits) {
    std::vector<UnitType> types;
    for (const auto& [bit, type] : type_bits) {
        if ((bits & bit) != 0) types.push_back(type);
    }
    return types;
}

}  // namespace

bool StrippedName::allows(UnitType type) const noexcept {
    return types.empty() || std::find(types.begin(), types.end(), type) != types.end();
}

StrippedName strip_unit_words(std::string_view typed) {
    const auto all = words_of(typed);
    Words words(all);
    unsigned bits = 0;
    while (const auto taken = take_one(words)) {
        bits |= taken->types;
        words = taken->left;
    }
    StrippedName stripped{.name = {}, .types = types_in(bits), .village = (bits & village) != 0};
    for (const auto& word : words) stripped.name += (stripped.name.empty() ? "" : " ") + to_utf8(word);
    return stripped;
}

std::string without_unit_words(std::string_view name) {
    std::vector<std::u32string> all;
    std::vector<std::pair<std::size_t, std::size_t>> places;  // of each word, in bytes
    for (std::size_t i = 0; i < name.size();) {
        const auto end = std::min(name.find_first_of(" \t\n,.()", i), name.size());
        if (const auto word = words_of(name.substr(i, end - i)); !word.empty()) {
            all.push_back(word.front());
            places.emplace_back(i, end);
        }
        i = end + 1;
    }
    Words words(all);
    while (const auto taken = take_one(words)) words = taken->left;
    if (words.size() == all.size()) return std::string(name);
    const auto first = static_cast<std::size_t>(words.data() - all.data());
    const auto begin = places[first].first;
    return std::string(name.substr(begin, places[first + words.size() - 1].second - begin));
}

bool is_only_unit_words(std::string_view text) {
    const auto stripped = strip_unit_words(text);
    const auto left = words_of(stripped.name);
    return !left.empty() && left.size() <= longest_phrase && types_of(left).has_value();
}

std::vector<UnitType> unit_types_named(std::string_view words) {
    const auto parts = words_of(words);
    if (parts.empty() || parts.size() > longest_phrase) return {};
    const auto types = types_of(parts);
    return types ? types_in(*types) : std::vector<UnitType>{};
}

std::vector<std::string> unit_words() {
    std::vector<std::string> words;
    for (const auto& phrase : phrases) words.push_back(to_utf8(phrase.words));
    return words;
}

}  // namespace kamtuu
