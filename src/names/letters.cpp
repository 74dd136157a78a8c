#include "names/letters.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "names/unicode.hpp"

namespace kamtuu {

namespace {

// What a code point becomes, other than a letter or digit.
constexpr char32_t gap = U' ';               ///< it ends the word
constexpr char32_t several = U'*';           ///< a line in `spelt_out`
constexpr char32_t nothing = U'\u00AD';      ///< it is not there
constexpr char32_t unknown = U'\U0010FFFF';  ///< ask ICU about the whole name

struct Row {
    char32_t first;
    std::u32string_view letters;
};

// Sixteen code points a row. ICU made the rows, and the tests ask it again about each of them.
constexpr Row rows[] = {
    // Latin
    {0x00A0, U"          a     "},
    {0x00B0, U"  23 μ   1o *** "},
    {0x00C0, U"aaâaaaæçeeeëiiii"},
    {0x00D0, U"ðnooooo øuuûuyþ*"},
    {0x00E0, U"aaâaaaæçeeeëiiii"},
    {0x00F0, U"ðnooooo øuuûuyþy"},
    {0x0100, U"aaaaaaccccccččdd"},
    {0x0110, U"đđeeeeeeeeeegggg"},
    {0x0120, U"gggghhħħiiiiiiii"},
    {0x0130, U"*ı**jjkkĸllllll*"},
    {0x0140, U"*łłnnnnnn*ŋŋoooo"},
    {0x0150, U"ooœœrrrrrrssŝŝşş"},
    {0x0160, U"ššttttŧŧuuuuuuuu"},
    {0x0170, U"uuuuwwyyyzzzzžžs"},
    {0x0180, U"ƀɓƃƃƅƅɔƈƈɖɗƌƌƍǝə"},
    {0x0190, U"ɛƒƒɠɣƕɩɨƙƙƚƛɯɲƞɵ"},
    {0x01A0, U"ooƣƣƥƥʀƨƨʃƪƫƭƭʈu"},
    {0x01B0, U"uʊʋƴƴƶƶʒƹƹƺƻƽƽƾƿ"},
    {0x01C0, U"ǀǁǂǃ*********aai"},
    {0x01D0, U"ioouuuuuuuuuuǝaa"},
    {0x01E0, U"aaææǥǥggkkooooʒʒ"},
    {0x01F0, U"j***ggƕƿnnaaææøø"},
    {0x0200, U"aaaaeeeeiiiioooo"},
    {0x0210, U"rrrruuuușșttȝȝhh"},
    {0x0220, U"ƞȡȣȣȥȥaaeeoooooo"},
    {0x0230, U"ooyyȴȵȶȷȸȹⱥȼȼƚⱦȿ"},
    {0x0240, U"ɀɂɂƀʉʌɇɇɉɉɋɋɍɍɏɏ"},
    // Cyrillic
    {0x0400, U"ѐёђѓєѕіїјљњћќѝўџ"},
    {0x0410, U"абвгдежзийклмноп"},
    {0x0420, U"рстуфхцчшщъыьэюя"},
    {0x0430, U"абвгдежзийклмноп"},
    {0x0440, U"рстуфхцчшщъыьэюя"},
    {0x0450, U"ѐёђѓєѕіїјљњћќѝўџ"},
    {0x0460, U"ѡѡѣѣѥѥѧѧѩѩѫѫѭѭѯѯ"},
    {0x0470, U"ѱѱѳѳѵѵѷѷѹѹѻѻѽѽѿѿ"},
    {0x0480, U"ҁҁ        ҋҋҍҍҏҏ"},
    {0x0490, U"ґґғғҕҕҗҗҙҙққҝҝҟҟ"},
    {0x04A0, U"ҡҡңңҥҥҧҧҩҩҫҫҭҭүү"},
    {0x04B0, U"ұұҳҳҵҵҷҷҹҹһһҽҽҿҿ"},
    {0x04C0, U"ӏӂӂӄӄӆӆӈӈӊӊӌӌӎӎӏ"},
    {0x04D0, U"ӑӑӓӓӕӕӗӗәәӛӛӝӝӟӟ"},
    {0x04E0, U"ӡӡӣӣӥӥӧӧөөӫӫӭӭӯӯ"},
    {0x04F0, U"ӱӱӳӳӵӵӷӷӹӹӻӻӽӽӿӿ"},
    {0x0500, U"ԁԁԃԃԅԅԇԇԉԉԋԋԍԍԏԏ"},
    {0x0510, U"ԑԑԓԓԕԕԗԗԙԙԛԛԝԝԟԟ"},
    {0x0520, U"ԡԡԣԣԥԥԧԧԩԩԫԫԭԭԯԯ"},
};

constexpr std::pair<char32_t, std::u32string_view> spelt_out[] = {
    {U'¼', U"1 4"}, {U'½', U"1 2"}, {U'¾', U"3 4"}, {U'ß', U"ss"}, {U'İ', U"i "}, {U'Ĳ', U"ij"},
    {U'ĳ', U"ij"},  {U'Ŀ', U"l "},  {U'ŀ', U"l "},  {U'ŉ', U" n"}, {U'Ǆ', U"dž"}, {U'ǅ', U"dž"},
    {U'ǆ', U"dž"},  {U'Ǉ', U"lj"},  {U'ǈ', U"lj"},  {U'ǉ', U"lj"}, {U'Ǌ', U"nj"}, {U'ǋ', U"nj"},
    {U'ǌ', U"nj"},  {U'Ǳ', U"dz"},  {U'ǲ', U"dz"},  {U'ǳ', U"dz"}, {U'№', U"no"},
};

// Latin letters whose mark makes another sound of them, in one romanisation or another, and what they look like.
constexpr std::pair<char32_t, char32_t> marked[] = {
    {U'â', U'a'}, {U'ç', U'c'}, {U'č', U'c'}, {U'ë', U'e'}, {U'ŝ', U's'},
    {U'ş', U's'}, {U'š', U's'}, {U'ș', U's'}, {U'û', U'u'}, {U'ž', U'z'},
};

// Latin letters, and the Cyrillic ones that look like them.
constexpr std::pair<char32_t, char32_t> look_alikes[] = {
    {U'a', U'а'}, {U'c', U'с'}, {U'e', U'е'}, {U'o', U'о'}, {U'p', U'р'}, {U'x', U'х'}, {U'y', U'у'}, {U'k', U'к'},
};

constexpr std::pair<char32_t, char32_t> invisible[] = {
    {0x00AD, 0x00AD}, {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F}, {0xFEFF, 0xFEFF},
};

bool is_invisible(char32_t c) {
    return std::any_of(std::begin(invisible), std::end(invisible),
                       [c](const auto& range) { return c >= range.first && c <= range.second; });
}

constexpr bool is_apostrophe(char32_t c) { return c >= 0x02B9 && c <= 0x02BF; }  // which Unicode counts as letters
constexpr bool is_latin(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= 0x00DF && c <= 0x024F) || (c >= 0x1E00 && c <= 0x1EFF);
}
constexpr bool is_cyrillic(char32_t c) { return c >= 0x0400 && c <= 0x052F; }

constexpr auto table = [] {
    std::array<char32_t, 0x0530> letters{};
    for (char32_t c = 0; c < letters.size(); ++c) letters[c] = c < 0x00A0 || is_apostrophe(c) ? gap : unknown;
    for (char32_t c = U'0'; c <= U'9'; ++c) letters[c] = c;
    for (char32_t c = U'a'; c <= U'z'; ++c) letters[c] = letters[c - U'a' + U'A'] = c;
    for (const Row& row : rows) {
        for (std::size_t i = 0; i < row.letters.size(); ++i) letters[row.first + i] = row.letters[i];
    }
    letters[nothing] = nothing;
    return letters;
}();

/// What `c` becomes, by the table and the few rules for what lies beyond it.
char32_t letter_for(char32_t c) {
    if (c < table.size()) return table[c];
    if (is_invisible(c)) return nothing;
    if (c >= 0x2000 && c <= 0x206F) return gap;  // blanks, dashes, quotes
    return c == U'№' ? several : unknown;
}

/// The same by ICU, for one code point of a name that it has folded.
char32_t letter_for_folded(char32_t c) {
    if (!is_letter_or_digit(c) || is_apostrophe(c)) return gap;
    return is_latin(c) && unmarked(c) == c ? without_marks(c) : c;
}

/// Takes one code point off the front of `utf8`; unknown, and nothing taken, if those bytes are no UTF-8 or of a
/// plane that is in no table.
inline char32_t take_code_point(std::string_view& utf8) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(utf8[i]); };
    const auto continues = [&](std::size_t i) { return i < utf8.size() && (byte(i) & 0xC0U) == 0x80U; };
    const auto taken = [&](std::size_t size, char32_t c) {
        utf8.remove_prefix(size);
        return c;
    };
    const char32_t first = byte(0);
    if (first < 0x80U) return taken(1, first);
    if (first < 0xC2U || !continues(1)) return unknown;
    const char32_t second = byte(1) & 0x3FU;
    if (first < 0xE0U) return taken(2, (first & 0x1FU) << 6U | second);
    // Neither E0 nor ED, which not every byte may follow.
    if (first == 0xE0U || first == 0xEDU || first > 0xEFU || !continues(2)) return unknown;
    return taken(3, (first & 0x0FU) << 12U | second << 6U | (byte(2) & 0x3FU));
}

/// The Cyrillic letter that a Latin one looks like, or the other way round; the letter itself if it has no twin.
char32_t twin_of(char32_t c) {
    for (const auto& [latin, cyrillic] : look_alikes) {
        if (unmarked(c) == latin) return cyrillic;
        if (c == cyrillic) return latin;
    }
    return c;
}

/// Puts letters together to words, and words right.
class Words {
public:
    explicit Words(std::size_t size, std::vector<LetterRepair>* repaired = nullptr) : repaired_(repaired) {
        letters_.reserve(size);
    }

    void add(char32_t letter) {
        if (letter == gap) return end_word();
        if (letter == U'ӊ') letter = read_as(letter, U'ң', RepairKind::other_eng);
        latin_ = latin_ || is_latin(letter);
        cyrillic_ = cyrillic_ || is_cyrillic(letter);
        letters_ += letter;
    }

    std::u32string finish() && {
        end_word();
        return std::move(letters_);
    }

private:
    char32_t read_as(char32_t written, char32_t read, RepairKind kind) {
        if (repaired_ != nullptr) repaired_->push_back({kind, written, read});
        return read;
    }

    void end_word() {
        if (latin_ && cyrillic_) mend(letters_.begin() + static_cast<std::ptrdiff_t>(begin_));
        begin_ = letters_.size();
        latin_ = cyrillic_ = false;
    }

    /// A word of mixed script means the script that all of its letters can be read in: "Capы" is Cyrillic, because
    /// "ы" has no Latin twin. If both or none can be, it stays as it is.
    void mend(std::u32string::iterator word) {
        const auto all_can_be = [&](bool (*other_script)(char32_t)) {
            return std::all_of(word, letters_.end(), [&](char32_t c) { return !other_script(c) || twin_of(c) != c; });
        };
        const bool can_be_cyrillic = all_can_be(is_latin);
        if (can_be_cyrillic == all_can_be(is_cyrillic)) return;
        for (auto it = word; it != letters_.end(); ++it) {
            if (can_be_cyrillic ? is_latin(*it) : is_cyrillic(*it))
                *it = read_as(*it, twin_of(*it), RepairKind::look_alike);
        }
    }

    std::u32string letters_{};
    std::size_t begin_{};  ///< of the word
    bool latin_{};         ///< whether such letters are in it
    bool cyrillic_{};
    std::vector<LetterRepair>* repaired_;
};

void add_spelt_out(Words& words, char32_t c) {
    for (const auto& [written, letters] : spelt_out) {
        if (written == c) std::for_each(letters.begin(), letters.end(), [&](char32_t letter) { words.add(letter); });
    }
}

/// False if a code point is in no table.
bool add_by_table(Words& words, std::string_view name) {
    while (!name.empty()) {
        const auto c = take_code_point(name);
        const auto letter = letter_for(c);
        if (letter == unknown) return false;
        if (letter == several)
            add_spelt_out(words, c);
        else if (letter != nothing)
            words.add(letter);
    }
    return true;
}

std::u32string letters_of(std::string_view name, std::vector<LetterRepair>* repaired) {
    Words words(name.size(), repaired);
    if (add_by_table(words, name)) return std::move(words).finish();
    if (repaired != nullptr) repaired->clear();
    Words anew(name.size(), repaired);
    for (const char32_t c : casefolded(name)) anew.add(letter_for_folded(c));
    return std::move(anew).finish();
}

}  // namespace

char32_t unmarked(char32_t letter) {
    if (letter < 0x0080 || letter > 0x024F) return letter;
    for (const auto& [with, without] : marked) {
        if (letter == with) return without;
    }
    return letter;
}

std::u32string letters_of(std::string_view name) { return letters_of(name, nullptr); }

std::vector<LetterRepair> repairs(std::string_view name) {
    std::vector<LetterRepair> letters;
    letters_of(name, &letters);
    std::vector<LetterRepair> all;
    for (auto rest = name; !rest.empty();) {
        const auto c = take_code_point(rest);
        if (c == unknown) rest.remove_prefix(1);
        if (is_invisible(c)) all.push_back({RepairKind::invisible, c, 0});
    }
    all.insert(all.end(), letters.begin(), letters.end());
    return all;
}

}  // namespace kamtuu
