#include "words/phrasebook.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <stdexcept>
#include <unicode/msgfmt.h>
#include <unicode/numberformatter.h>
#include <unicode/strenum.h>
#include <utility>
#include <vector>

#include "words/catalogue.hpp"

namespace kamtuu {

namespace {

icu::Locale locale_of(Language language) { return icu::Locale(std::string(to_string(language)).c_str()); }

icu::UnicodeString unicode(std::string_view text) {
    return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
}

std::string utf8(const icu::UnicodeString& text) {
    std::string result;
    text.toUTF8String(result);
    return result;
}

icu::MessageFormat message(const Phrase& phrase, Language language) {
    UErrorCode status = U_ZERO_ERROR;
    UParseError where;
    icu::MessageFormat format(unicode(phrase.in(language)), locale_of(language), where, status);
    if (U_FAILURE(status))
        throw std::logic_error("phrase " + std::string(phrase.id) + " is no message pattern in " +
                               std::string(to_string(language)) + ": " + u_errorName(status));
    return format;
}

/// Why a figure is not told, where it is not.
std::string_view reason_id(ShownKind kind) noexcept {
    if (kind == ShownKind::hidden) return "map.legend.hidden";
    return kind == ShownKind::known_only_above ? "map.legend.known_only_above" : "map.legend.unknown";
}

/// As many as it takes that what is more than nothing is not told as 0, nor a range as one number. The page's script
/// has the same rule (web/words.js).
int decimals_of(const Theme& theme, const Interval& value) noexcept {
    constexpr int most = 6;
    for (int decimals = theme.unit == "%" || theme.unit == "km2" ? 1 : 2; decimals < most; ++decimals) {
        const double scale = std::pow(10.0, decimals);
        const double lower = std::round(value.lower * scale), upper = std::round(value.upper * scale);
        const bool is_told_as_none = (value.lower != 0 && lower == 0) || (value.upper != 0 && upper == 0);
        const bool is_told_as_one = value.lower != value.upper && lower == upper;
        if (!is_told_as_none && !is_told_as_one) return decimals;
    }
    return most;
}

/// ICU makes some of a message's parts only when they are first needed, which would write while others read.
void warm_up(const icu::MessageFormat& message, const std::vector<icu::UnicodeString>& names) {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString text;
    const std::vector<icu::Formattable> ones(names.size(), icu::Formattable(1.0));
    message.format(names.data(), ones.data(), static_cast<int32_t>(names.size()), text, status);
}

std::vector<icu::UnicodeString> names_in(icu::MessageFormat& message) {
    UErrorCode status = U_ZERO_ERROR;
    std::vector<icu::UnicodeString> names;
    const std::unique_ptr<icu::StringEnumeration> found(message.getFormatNames(status));
    while (const auto* name = found == nullptr ? nullptr : found->snext(status)) names.push_back(*name);
    return names;
}

/// A phrase of one language, and what has to fill it.
struct Message {
    Message(const Phrase& phrase, Language language)
        : format(message(phrase, language)),
          names(names_in(format)),
          ends_in_filling(phrase.in(language).ends_with("}.")) {
        warm_up(format, names);
    }
    icu::MessageFormat format;
    std::vector<icu::UnicodeString> names;
    bool ends_in_filling;  ///< and a stop
};

/// A filling that ends with a stop of its own, as "Ош ш." does, ends the sentence too.
std::string with_one_stop(std::string text) {
    if (text.ends_with("..") && !text.ends_with("...")) text.pop_back();
    return text;
}

}  // namespace

struct Phrasebook::Formats {
    std::map<std::string_view, Message> by_id{};
    icu::number::LocalizedNumberFormatter numbers{};
};

Phrasebook::Phrasebook(Language language) : language_(language) {
    auto formats = std::make_unique<Formats>();
    for (const auto phrases : catalogue())
        for (const auto& phrase : phrases)
            if (!formats->by_id.try_emplace(phrase.id, phrase, language).second)
                throw std::logic_error("phrase " + std::string(phrase.id) + " is twice in the catalogue");
    formats->numbers = icu::number::NumberFormatter::withLocale(locale_of(language));
    formats_ = std::move(formats);
}

Phrasebook::~Phrasebook() = default;

bool Phrasebook::knows(std::string_view id) const noexcept { return formats_->by_id.contains(id); }

std::string Phrasebook::say(std::string_view id, std::initializer_list<Filling> fillings) const {
    const auto found = formats_->by_id.find(id);
    if (found == formats_->by_id.end()) throw std::logic_error("there is no phrase " + std::string(id));
    std::vector<icu::UnicodeString> names;
    std::vector<icu::Formattable> values;
    for (const auto& [name, value] : fillings) {
        names.push_back(unicode(name));
        values.push_back(std::holds_alternative<double>(value)
                             ? icu::Formattable(std::get<double>(value))
                             : icu::Formattable(unicode(std::get<std::string_view>(value))));
    }
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString text;
    const auto& pattern = found->second;
    for (const auto& name : pattern.names)
        if (std::ranges::find(names, name) == names.end())
            throw std::logic_error("phrase " + std::string(id) + " lacks " + utf8(name));
    pattern.format.format(names.data(), values.data(), static_cast<int32_t>(names.size()), text, status);
    if (U_FAILURE(status))
        throw std::logic_error("phrase " + std::string(id) + " cannot be filled: " + u_errorName(status));
    return pattern.ends_in_filling ? with_one_stop(utf8(text)) : utf8(text);
}

std::string Phrasebook::number(double value, int decimals) const {
    UErrorCode status = U_ZERO_ERROR;
    const auto text = formats_->numbers.precision(icu::number::Precision::maxFraction(decimals))
                          .formatDouble(value == 0 ? 0.0 : value, status)
                          .toString(status);
    if (U_FAILURE(status)) throw std::logic_error(std::string("a number cannot be written: ") + u_errorName(status));
    return utf8(text);
}

std::string Phrasebook::figure(const Shown& shown, const Theme& theme) const {
    const auto decimals = decimals_of(theme, shown.value);
    // Years are names rather than quantities: 2021, not 2,021.
    const auto written = [&](double value) {
        return theme.unit == "year" ? std::to_string(static_cast<long long>(value)) : number(value, decimals);
    };
    if (shown.kind == ShownKind::hidden && theme.threshold > 0) return "<" + written(theme.threshold);
    if (shown.kind == ShownKind::hidden || !shown.bounded) return say(reason_id(shown.kind));
    if (shown.value.exact()) return written(shown.value.lower);
    return written(shown.value.lower) + "–" + written(shown.value.upper);
}

std::string Phrasebook::heading(std::string_view name, std::string_view unit) const {
    const bool measured = unit == "%" || unit == "km2";
    return std::string(name) + (measured ? ", " + say("unit." + std::string(unit)) : "");
}

const std::string& name_in(const Unit& unit, Language language) noexcept {
    const std::array names{&unit.name_en, &unit.name_ky, &unit.name_ru};  // in the order of Language
    return *names[static_cast<std::size_t>(language)];
}

const std::string& Phrasebook::name(const Unit& unit) const noexcept {
    for (const auto language : languages_of_names(language_))
        if (const auto& name = name_in(unit, language); !name.empty()) return name;
    return unit.pcode.str();
}

}  // namespace kamtuu
