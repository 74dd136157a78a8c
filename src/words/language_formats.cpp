#include "words/language_formats.hpp"

#include <algorithm>
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

class IcuFormats : public LanguageFormats {
public:
    explicit IcuFormats(Language language) : numbers_(icu::number::NumberFormatter::withLocale(locale_of(language))) {
        for (const auto phrases : catalogue())
            for (const auto& phrase : phrases)
                if (!by_id_.try_emplace(phrase.id, phrase, language).second)
                    throw std::logic_error("phrase " + std::string(phrase.id) + " is twice in the catalogue");
    }

    [[nodiscard]] bool knows(std::string_view id) const noexcept override { return by_id_.contains(id); }

    [[nodiscard]] std::string say(std::string_view id, std::span<const Filling> fillings) const override {
        const auto found = by_id_.find(id);
        if (found == by_id_.end()) throw std::logic_error("there is no phrase " + std::string(id));
        std::vector<icu::UnicodeString> names;
        std::vector<icu::Formattable> values;
        for (const auto& [name, value] : fillings) {
            names.push_back(unicode(name));
            values.push_back(std::holds_alternative<double>(value)
                                 ? icu::Formattable(std::get<double>(value))
                                 : icu::Formattable(unicode(std::get<std::string_view>(value))));
        }
        const auto& pattern = found->second;
        for (const auto& name : pattern.names)
            if (std::ranges::find(names, name) == names.end())
                throw std::logic_error("phrase " + std::string(id) + " lacks " + utf8(name));
        UErrorCode status = U_ZERO_ERROR;
        icu::UnicodeString text;
        pattern.format.format(names.data(), values.data(), static_cast<int32_t>(names.size()), text, status);
        if (U_FAILURE(status))
            throw std::logic_error("phrase " + std::string(id) + " cannot be filled: " + u_errorName(status));
        return pattern.ends_in_filling ? with_one_stop(utf8(text)) : utf8(text);
    }

    [[nodiscard]] std::string number(double value, int decimals) const override {
        UErrorCode status = U_ZERO_ERROR;
        const auto text = numbers_.precision(icu::number::Precision::maxFraction(decimals))
                              .formatDouble(value == 0 ? 0.0 : value, status)
                              .toString(status);
        if (U_FAILURE(status))
            throw std::logic_error(std::string("a number cannot be written: ") + u_errorName(status));
        return utf8(text);
    }

private:
    std::map<std::string_view, Message> by_id_{};
    icu::number::LocalizedNumberFormatter numbers_;
};

}  // namespace

std::unique_ptr<const LanguageFormats> language_formats(Language language) {
    return std::make_unique<IcuFormats>(language);
}

}  // namespace kamtuu
