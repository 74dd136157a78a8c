#include "names/unicode.hpp"

#include <array>
#include <stdexcept>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace kamtuu {

namespace {

void check(UErrorCode status, const char* what) {
    if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU ") + what + ": " + u_errorName(status));
}

const icu::Normalizer2& nfkc_casefold() {
    UErrorCode status = U_ZERO_ERROR;
    const auto* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
    check(status, "normalizer");
    return *normalizer;
}

const icu::Normalizer2& nfc() {
    UErrorCode status = U_ZERO_ERROR;
    const auto* normalizer = icu::Normalizer2::getNFCInstance(status);
    check(status, "normalizer");
    return *normalizer;
}

}  // namespace

std::u32string casefolded(std::string_view utf8) {
    const auto text = icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString folded = nfkc_casefold().normalize(text, status);
    check(status, "normalize");
    std::u32string points;
    for (std::int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
        points += static_cast<char32_t>(folded.char32At(i));
    }
    return points;
}

char32_t without_marks(char32_t letter) {
    icu::UnicodeString decomposed;
    if (!nfc().getRawDecomposition(static_cast<UChar32>(letter), decomposed)) return letter;
    const auto base = static_cast<char32_t>(decomposed.char32At(0));
    return base == letter ? letter : without_marks(base);
}

bool is_letter_or_digit(char32_t c) { return u_isalnum(static_cast<UChar32>(c)) != 0; }

bool is_upper_case(char32_t c) { return u_isupper(static_cast<UChar32>(c)) != 0; }

std::string to_utf8(std::u32string_view text) {
    icu::UnicodeString units;
    for (const char32_t c : text) units.append(static_cast<UChar32>(c));
    std::string utf8;
    return units.toUTF8String(utf8);
}

}  // namespace kamtuu
